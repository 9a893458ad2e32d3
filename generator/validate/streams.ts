import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { aggregates, membersOf, operations, traitOf, typeOf } from './view.js';

/** Streams are members of inputs and outputs alone; a stream of bytes is required or has a default, events are structures. */
export function checkStreams(model: Model): readonly Diagnostic[] {
  const nested = nestings(model);
  const messages = new Set(
    operations(model).flatMap(({ input, output }) => [input?.target, output?.target]),
  );
  return aggregates(model)
    .flatMap((shape) => {
      const isMixin = shape.traits.has('smithy.api#mixin');
      const isMessage = messages.has(shape.id) || isMixin;
      return [...membersOf(model, shape.id).values()].flatMap(({ target: id, traits, at }) => {
        const target = model.shapes.get(id);
        if (target === undefined || !traitOf(model, target, 'smithy.api#streaming')) return [];
        if (shape.type !== 'structure') {
          return [
            report('streaming-place', { id, problem: `cannot stand in a ${shape.type}` }, at),
          ];
        }
        const nesting = nested.get(shape.id);
        if (nesting !== undefined) {
          const problem = `cannot stand in ${shape.id}, which is ${nesting}`;
          return [report('streaming-place', { id, problem }, at)];
        }
        const isGiven = traits.has('smithy.api#required') || traits.has('smithy.api#default');
        if (!isMessage || target.type !== 'blob' || isGiven) return [];
        return [
          report('streaming-place', { id, problem: 'is neither required nor has a default' }, at),
        ];
      });
    })
    .concat(events(model));
}

/** Structures that are more than an input or output, by id, with the first such use in words. */
function nestings(model: Model): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (id: string, use: string): unknown => found.has(id) || found.set(id, use);
  for (const { id, members } of aggregates(model)) {
    for (const { target, name } of members.values()) add(target, `the target of ${id}$${name}`);
  }
  for (const shape of model.shapes.values()) {
    for (const { target } of 'errors' in shape ? shape.errors : []) add(target, 'an error');
  }
  return found;
}

function events(model: Model): readonly Diagnostic[] {
  const unions = aggregates(model).filter(
    (shape) => shape.type === 'union' && traitOf(model, shape, 'smithy.api#streaming'),
  );
  return unions.flatMap((union) =>
    [...membersOf(model, union.id).values()]
      .filter(({ target }) => typeOf(model, target) !== 'structure')
      .map(({ name, at }) =>
        report(
          'streaming-place',
          { id: union.id, problem: `has the event ${name}, which is no structure` },
          at,
        ),
      ),
  );
}
