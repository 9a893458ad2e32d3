import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { aggregates, membersOf, operations, traitOf, typeOf } from './view.js';

/** Streams are members of inputs and outputs alone; a stream of bytes is required or has a default, events are structures. */
export function checkStreams(model: Model): readonly Diagnostic[] {
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
        const isGiven = traits.has('smithy.api#required') || traits.has('smithy.api#default');
        if (!isMessage || target.type !== 'blob' || isGiven) return [];
        return [
          report('streaming-place', { id, problem: 'is neither required nor has a default' }, at),
        ];
      });
    })
    .concat(events(model));
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
