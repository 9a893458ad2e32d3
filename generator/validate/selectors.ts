import type { MemberSyntax, Model, Reference, ShapeSyntax } from '../model.js';
import { numberTypes, simpleTypes } from '../model.js';
import { prelude } from './prelude.js';
import type { ShapeType } from './prelude.js';
import { parseSelector } from './selector-syntax.js';
import type { Comparison, Selector, Step } from './selector-syntax.js';
import { membersOf, traitOf, typeOf } from './view.js';

/** The ids of the shapes and members that a selector selects; `undefined` where it is not understood. */
export function selected(selector: string, model: Model): ReadonlySet<string> | undefined {
  const results = known.get(model) ?? new Map<string, ReadonlySet<string> | undefined>();
  known.set(model, results);
  if (!results.has(selector)) results.set(selector, evaluated(selector, model));
  return results.get(selector);
}

/** Many shapes have traits with the same few selectors. */
const known = new WeakMap<Model, Map<string, ReadonlySet<string> | undefined>>();

function evaluated(text: string, model: Model): ReadonlySet<string> | undefined {
  const selector = parseSelector(text);
  if (selector === undefined || !isUnderstood(selector)) return undefined;
  const all = [...model.shapes.keys(), ...prelude.keys()].flatMap((id) => [
    id,
    ...[...membersOf(model, id).keys()].map((name) => `${id}$${name}`),
  ]);
  return walk(selector, new Set(all), model);
}

function isUnderstood(selector: Selector): boolean {
  return selector.every((step) => {
    if (step.kind === 'attribute') return ['trait', 'id'].includes(step.path[0] ?? '');
    if (step.kind !== 'function') return true;
    return ['test', 'is', 'not'].includes(step.name) && step.of.every(isUnderstood);
  });
}

function walk(selector: Selector, from: ReadonlySet<string>, model: Model): ReadonlySet<string> {
  return selector.reduce(
    (ids, step) =>
      step.kind === 'reach'
        ? reached(ids, model)
        : new Set([...ids].flatMap((id) => next(step, id, model))),
    from,
  );
}

function reached(ids: ReadonlySet<string>, model: Model): ReadonlySet<string> {
  const found = new Set(
    [...ids].flatMap((id) => neighbours(id, model).map(([, target]) => target)),
  );
  // A set gives what is added to it while it is gone through.
  for (const id of found) {
    for (const [, target] of neighbours(id, model)) found.add(target);
  }
  return found;
}

/** What a step leads to from one shape or member. */
function next(step: Exclude<Step, { kind: 'reach' }>, id: string, model: Model): readonly string[] {
  switch (step.kind) {
    case 'type':
      return isOfType(step.type, id, model) ? [id] : [];
    case 'attribute':
      return hasAttribute(step.path, step.test, id, model) ? [id] : [];
    case 'forward':
      return neighbours(id, model)
        .filter(([relation]) => step.of?.includes(relation) ?? true)
        .map(([, target]) => target);
    case 'function': {
      const results = step.of.map((selector) => walk(selector, new Set([id]), model));
      if (step.name === 'is') return results.flatMap((each) => [...each]);
      const holds = results.some(({ size }) => size > 0);
      return holds === (step.name === 'test') ? [id] : [];
    }
    default:
      return step satisfies never;
  }
}

const categories: Readonly<Record<string, readonly ShapeType[]>> = {
  number: numberTypes,
  string: ['string', 'enum'],
  integer: ['integer', 'intEnum'],
  simpleType: [...simpleTypes, 'enum', 'intEnum'],
  collection: ['list'],
};

function isOfType(type: string, id: string, model: Model): boolean {
  if (type === '*') return true;
  if (id.includes('$')) return type === 'member';
  const own = typeOf(model, id);
  return own !== undefined && (categories[type] ?? [type]).some((each) => each === own);
}

function hasAttribute(
  [kind, name = '']: readonly string[],
  test: Comparison | undefined,
  id: string,
  model: Model,
): boolean {
  if (kind === 'trait') {
    const trait = name.includes('#') ? name : `smithy.api#${name}`;
    const member = memberOf(id, model);
    const shape = model.shapes.get(id);
    const found =
      member === undefined ? shape && traitOf(model, shape, trait) : member.traits.get(trait);
    return found !== undefined && (test === undefined || compare(found.value, test));
  }
  const [shape = '', memberName = ''] = id.split('$');
  const parts: Readonly<Record<string, string>> = {
    '': id,
    member: memberName,
    namespace: shape.slice(0, shape.indexOf('#')),
    name: shape.slice(shape.indexOf('#') + 1),
  };
  const part = parts[name];
  return part !== undefined && part !== '' && (test === undefined || compare(part, test));
}

function compare(value: unknown, { operator, values }: Comparison): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (operator) {
    case '=':
      return values.includes(text);
    case '!=':
      return !values.includes(text);
    case '^=':
      return values.some((each) => text.startsWith(each));
    case '$=':
      return values.some((each) => text.endsWith(each));
    case '*=':
      return values.some((each) => text.includes(each));
    default:
      return operator satisfies never;
  }
}

function memberOf(id: string, model: Model): MemberSyntax | undefined {
  const [shape, name] = id.split('$');
  return name === undefined ? undefined : membersOf(model, shape).get(name);
}

function neighbours(id: string, model: Model): readonly (readonly [string, string])[] {
  const member = memberOf(id, model);
  if (member !== undefined) return [['target', member.target]];
  const shape = model.shapes.get(id);
  if (shape === undefined) return [];
  const members = [...membersOf(model, id).keys()].map(
    (name) => ['member', `${id}$${name}`] as const,
  );
  return [...members, ...relations(shape).map(([name, { target }]) => [name, target] as const)];
}

function relations(shape: ShapeSyntax): readonly (readonly [string, Reference])[] {
  switch (shape.type) {
    case 'operation':
      return [
        ...named('input', [shape.input]),
        ...named('output', [shape.output]),
        ...named('error', shape.errors),
      ];
    case 'service':
      return [
        ...named('operation', shape.operations),
        ...named('resource', shape.resources),
        ...named('error', shape.errors),
      ];
    case 'resource':
      return [
        ...named('identifier', shape.identifiers.values()),
        ...named('property', shape.properties.values()),
        ...shape.lifecycle,
        ...named('operation', [...shape.lifecycle.values(), ...shape.operations]),
        ...named('collectionOperation', shape.collectionOperations),
        ...named('resource', shape.resources),
      ];
    default:
      return [];
  }
}

function named(
  name: string,
  references: Iterable<Reference | undefined>,
): readonly (readonly [string, Reference])[] {
  return [...references].flatMap((each) => (each === undefined ? [] : [[name, each] as const]));
}
