/** The text of the AWS API changes feed: new operations, and what was added to inputs and outputs. */
import type { Operation, Service } from '../service.js';
import type { StructureShape } from '../shape.js';
import { feedHead, sided, type FeedOptions } from './feed-page.js';
import { deltaOf } from './feed-shapes.js';
import { kept, pairs, servicePairs, shapeName } from './pairs.js';
import type { Literal } from './python.js';

/**
 * The entries of the feed on the services of the new side, each service under a head of its own; empty where nothing was
 * added. New operations come first; both they and the updated ones are in the order of their names. Removals, types and
 * constraints do not show: `awsFeedPlus` has them. The full documentation of the operations, which the feed prints after
 * each, is left out.
 */
export function awsFeed(
  old: readonly Service[],
  now: readonly Service[],
  options: FeedOptions = {},
): string {
  const pages = servicePairs(old, now).map(({ before, after }) =>
    after ? page(before, after, options) : '',
  );
  return pages.filter((each) => each !== '').join('\n');
}

function page(before: Service | undefined, after: Service, options: FeedOptions): string {
  const operations = pairs(before?.operations ?? [], after.operations);
  const news = operations.flatMap((pair) =>
    pair.before || !pair.after ? [] : `${pair.after.shapeName} (new)\n`,
  );
  const updates = operations.flatMap((pair) => {
    const both = kept(pair);
    return both && before ? update(before, both) : [];
  });
  const head = feedHead(after, { new: news.length, updated: updates.length }, options);
  return news.length + updates.length === 0 ? '' : [head, ...news, ...updates].join('\n');
}

function update(
  service: Service,
  [before, after]: readonly [Operation, Operation],
): readonly string[] {
  const request = added(service, before.input, after.input);
  const response = added(service, before.output, after.output);
  const changes = sided('Changes', request, response);
  return changes === '' ? [] : [`${after.shapeName} (updated)\n${changes}`];
}

/**
 * What was added to an input or output. The feed compares it with the older shape of its name, whichever operation had
 * that; where there is none, with what the operation had. One that there was not, or is not, does not show.
 */
export function added(
  service: Service,
  before: StructureShape,
  after: StructureShape,
): Literal | undefined {
  if (before.prelude || after.prelude) return undefined;
  const name = shapeName(after);
  const older = service.shapes.find((shape) => shapeName(shape) === name);
  return deltaOf(older ?? before, after);
}
