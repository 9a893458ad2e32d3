import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Reference } from '../model.js';
import { nameOf } from './prelude.js';
import { aggregates, membersOf, operations, traitOf } from './view.js';
import type { Operation } from './view.js';

/** Structures that are inputs, outputs or errors are used as that, and an update can leave out what it does not change. */
export function checkOperations(model: Model): readonly Diagnostic[] {
  return [
    ...misused(model),
    ...misusedByMembers(model),
    ...sharedShapes(model),
    ...namesakes(model),
    ...defaultedUpdates(model),
  ];
}

const parts = ['input', 'output'] as const;
const traitIds = { input: 'smithy.api#input', output: 'smithy.api#output' } as const;

/** A structure with the trait is no part of another. */
function misusedByMembers(model: Model): readonly Diagnostic[] {
  const marked = new Map<string, 'input' | 'output'>();
  for (const shape of model.shapes.values()) {
    for (const part of parts) if (traitOf(model, shape, traitIds[part])) marked.set(shape.id, part);
  }
  return aggregates(model).flatMap((shape) =>
    [...shape.members.values()].flatMap(({ target: id, name, at }) => {
      const trait = marked.get(id);
      if (trait === undefined) return [];
      return [report('operation-misused-shape', { id, trait, used: `the member ${name}` }, at)];
    }),
  );
}

/** The names of inputs and outputs say what they belong to. */
function namesakes(model: Model): readonly Diagnostic[] {
  return operations(model).flatMap((operation) =>
    parts.flatMap((part) => {
      const { id, at } = operation;
      const target = operation[part]?.target;
      const shape = target === undefined ? undefined : model.shapes.get(target);
      const isMarked = shape && traitOf(model, shape, traitIds[part]) !== undefined;
      const isFit = !shape || nameOf(shape.id).startsWith(nameOf(id));
      const odd =
        isMarked && !isFit
          ? [report('message-name', { part, id: shape.id, operation: id }, at)]
          : [];
      const others = suffixes[part].flatMap((suffix) => {
        const other = id + suffix === target ? undefined : model.shapes.get(id + suffix);
        const parameters = { part, id: id + suffix, operation: id };
        return other === undefined ? [] : [report('message-namesake', parameters, other.at)];
      });
      return [...odd, ...others];
    }),
  );
}

const suffixes = { input: ['Input', 'Request'], output: ['Output', 'Response'] } as const;

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
  if (traitOf(model, shape, traitIds[other]) !== undefined) {
    found.push(report('operation-misused-shape', { id, trait: other, used }, reference.at));
  }
  return found;
}

/** A structure with the trait belongs to one operation. */
function sharedShapes(model: Model): readonly Diagnostic[] {
  const using = { input: usersOf(model, 'input'), output: usersOf(model, 'output') };
  return [...model.shapes.values()].flatMap((shape) =>
    parts.flatMap((trait) => {
      if (!shape.traits.has(traitIds[trait])) return [];
      const users = using[trait].get(shape.id) ?? [];
      if (users.length < 2) return [];
      const names = users.map(({ id }) => nameOf(id));
      const used = `${trait} of ${names.join(' and ')}`;
      return [report('operation-misused-shape', { id: shape.id, trait, used }, shape.at)];
    }),
  );
}

/** The operations that have a shape as that. */
function usersOf(
  model: Model,
  part: 'input' | 'output',
): ReadonlyMap<string, readonly Operation[]> {
  const found = new Map<string, Operation[]>();
  for (const operation of operations(model)) {
    const target = operation[part]?.target ?? '';
    const users = found.get(target);
    if (users === undefined) found.set(target, [operation]);
    else users.push(operation);
  }
  return found;
}

/** Operations that change a part of a resource: with a default, a member that is left out is set. */
function defaultedUpdates(model: Model): readonly Diagnostic[] {
  const updates = new Set(
    [...model.shapes.values()].map((shape) =>
      shape.type === 'resource' ? shape.lifecycle.get('update')?.target : undefined,
    ),
  );
  return operations(model).flatMap(({ id, at, input }) => {
    if (!updates.has(id) && !/^(?:update|patch)/i.test(nameOf(id))) return [];
    const members = [...membersOf(model, input?.target).values()]
      .filter(({ traits }) => traits.has('smithy.api#default'))
      .map(({ name }) => name);
    return members.length === 0 ? [] : [report('default-in-update', { members }, at)];
  });
}
