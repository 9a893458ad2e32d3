import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Reference } from '../model.js';
import { nameOf } from './prelude.js';
import { operations, traitOf } from './view.js';

/** Structures that are inputs, outputs or errors are used as that. */
export function checkOperations(model: Model): readonly Diagnostic[] {
  return [...misused(model), ...sharedShapes(model)];
}

function misused(model: Model): readonly Diagnostic[] {
  return operations(model).flatMap(({ input, output }) => [
    ...misuse(model, input, 'input'),
    ...misuse(model, output, 'output'),
  ]);
}

function misuse(
  model: Model,
  reference: Reference | undefined,
  used: 'input' | 'output',
): readonly Diagnostic[] {
  const shape = reference === undefined ? undefined : model.shapes.get(reference.target);
  if (shape === undefined || reference === undefined) return [];
  const { id } = shape;
  const other = used === 'input' ? 'output' : 'input';
  const found: Diagnostic[] = [];
  if (traitOf(model, shape, 'smithy.api#error') !== undefined) {
    found.push(report('error-as-input', { id, used }, reference.at));
  }
  if (traitOf(model, shape, `smithy.api#${other}`) !== undefined) {
    found.push(report('operation-misused-shape', { id, trait: other, used }, reference.at));
  }
  return found;
}

/** A structure with the trait belongs to one operation. */
function sharedShapes(model: Model): readonly Diagnostic[] {
  const all = operations(model);
  return [...model.shapes.values()].flatMap((shape) =>
    (['input', 'output'] as const).flatMap((trait) => {
      if (!shape.traits.has(`smithy.api#${trait}`)) return [];
      const users = all.filter((operation) => operation[trait]?.target === shape.id);
      if (users.length < 2) return [];
      const names = users.map(({ id }) => nameOf(id));
      const used = `${trait} of ${names.join(' and ')}`;
      const at = users[1]?.[trait]?.at;
      return [report('operation-misused-shape', { id: shape.id, trait, used }, at)];
    }),
  );
}
