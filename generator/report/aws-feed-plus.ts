/** The AWS API changes feed with what it leaves out, in the same voice. */
import type { Operation, Service } from '../service.js';
import type { Member, Shape, StructureShape } from '../shape.js';
import { deltaOf, formOf, typeName, valuesOf } from './feed-shapes.js';
import { turned, type Turn } from './feed-limits.js';
import { block, feedHead, sided, type FeedOptions } from './feed-page.js';
import { surveyed, type Survey } from './feed-survey.js';
import { kept, pairs, servicePairs, shapeName } from './pairs.js';
import type { Literal } from './python.js';
import { visible } from './visible.js';

/**
 * As `awsFeed`, and besides: the form of new operations, inputs and outputs; what was removed, what became stricter or
 * looser, what changed otherwise, a line of errors, one of the request line, and `DeleteThing (deleted)`.
 */
export function awsFeedPlus(
  old: readonly Service[],
  now: readonly Service[],
  options: FeedOptions = {},
): string {
  const pages = servicePairs(old, now).map(({ before, after }) => page(before, after, options));
  return pages.filter((each) => each !== '').join('\n');
}

function page(
  before: Service | undefined,
  after: Service | undefined,
  options: FeedOptions,
): string {
  const operations = pairs(before?.operations ?? [], after?.operations ?? []);
  const news = operations.flatMap((pair) => (pair.before || !pair.after ? [] : born(pair.after)));
  const updates = operations.flatMap((pair) => {
    const both = kept(pair);
    return both ? update(both) : [];
  });
  const gone = operations.flatMap((pair) => (pair.after || !pair.before ? [] : pair.before));
  const deletions = gone.map(({ shapeName: name }) => `${name} (deleted)\n`);
  const counts = { new: news.length, updated: updates.length, deleted: deletions.length };
  const service = before && after ? serviceLines(before, after) : [];
  const blocks = [...service, ...news, ...updates, ...deletions];
  const titled = after ?? before;
  return blocks.length === 0 || !titled
    ? ''
    : [feedHead(titled, counts, options), ...blocks].join('\n');
}

function born({ shapeName: name, input, output, errors }: Operation): string {
  return [
    `${name} (new)\n`,
    input.prelude ? '' : `Request\n${block(formOf(input))}`,
    output.prelude ? '' : `Response\n${block(formOf(output))}`,
    errors.length > 0 ? `Errors\n${errors.map(shapeName).toSorted().join(', ')}\n` : '',
  ].join('');
}

function update([before, after]: readonly [Operation, Operation]): readonly string[] {
  const lines = [
    sided('Changes', delta(before.input, after.input), delta(before.output, after.output)),
    ...surveys.map(([heading, survey]) =>
      sided(
        heading,
        surveyed(before.input, after.input, survey),
        surveyed(before.output, after.output, survey),
      ),
    ),
    errorsLine(before, after),
    requestLine(before, after),
  ].join('');
  return lines === '' ? [] : [`${after.shapeName} (updated)\n${lines}`];
}

/** An output that an operation did not have is new with all that is in it. */
function delta(before: StructureShape, after: StructureShape): Literal | undefined {
  const isNew = before.prelude && !after.prelude;
  return isNew ? formOf(after) : deltaOf(before, after);
}

const surveys: readonly (readonly [heading: string, survey: Survey])[] = [
  ['Removed', { onRemoved: ({ target }: Member) => typeName(target), onEnum: removedValues }],
  ['Tightened', limits('tightened')],
  ['Loosened', limits('loosened')],
  ['Changed', limits('changed')],
];

function limits(turn: Turn): Survey {
  return { onMember: (before, after) => turned(turn, before, after) };
}

function removedValues(before: Shape, after: Shape): Literal | undefined {
  const values = valuesOf(after);
  const removed = [...valuesOf(before)].filter((value) => !values.has(value));
  return removed.length > 0 ? new Set(removed) : undefined;
}

function errorsLine(before: Operation, after: Operation): string {
  const [olds, news] = [before.errors.map(shapeName), after.errors.map(shapeName)];
  const added = news.filter((name) => !olds.includes(name)).toSorted();
  const removed = olds.filter((name) => !news.includes(name)).toSorted();
  const parts = [
    ...(added.length > 0 ? [`added ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(', ')}`] : []),
  ];
  return parts.length > 0 ? `Errors\n${parts.join('; ')}\n` : '';
}

function requestLine(before: Operation, after: Operation): string {
  const [old, now] = [requestOf(before), requestOf(after)];
  return old === now ? '' : `HTTP\n${old} -> ${now}\n`;
}

function requestOf({ http, hostPrefix = [] }: Operation): string {
  const texts = (parts: typeof http.path) =>
    parts.map((part) => ('literal' in part ? part.literal : `{${part.label.wireName}}`));
  const query = http.query.map(([name, value]) =>
    value === undefined ? name : `${name}=${value}`,
  );
  const asked = query.length > 0 ? `?${query.join('&')}` : '';
  const host = hostPrefix.length > 0 ? ` at ${texts(hostPrefix).join('')}*` : '';
  return visible(`${http.method} /${texts(http.path).join('/')}${asked}${host}`);
}

/** Of the service itself, what reaches every call. */
function serviceLines(before: Service, after: Service): readonly string[] {
  const rows: readonly (readonly [what: string, of: (service: Service) => string])[] = [
    ['name', ({ shapeName: name }) => name],
    ['version', ({ version }) => version],
    ['protocol', ({ protocol }) => protocol],
    ['authentication', ({ auth }) => auth.map(({ scheme }) => scheme).join(', ')],
    ['title', ({ title }) => title],
  ];
  const lines = rows.flatMap(([what, of]) =>
    of(before) === of(after) ? [] : `${what} ${visible(of(before))} -> ${visible(of(after))}\n`,
  );
  return lines.length > 0 ? [`${after.shapeName} (service updated)\n${lines.join('')}`] : [];
}
