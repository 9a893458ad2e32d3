/** JMESPath's types of shapes (https://smithy.io/2.0/additional-specs/waiters.html#jmespath-data-model). */
import type { Model, Node } from '../model.js';
import { isList } from '../node.js';
import { unit } from './prelude.js';
import { membersOf, typeOf } from './view.js';

/** What a part of an expression gives, as far as the model tells. */
export type Type =
  | { readonly kind: 'any' | 'null' | 'boolean' | 'number' | 'string' }
  | { readonly kind: 'list'; readonly item: Type }
  | {
      readonly kind: 'object';
      /** What a message calls it. */
      readonly of: string;
      readonly entries: ReadonlyMap<string, () => Type>;
    }
  | { readonly kind: 'map'; readonly value: () => Type };

export const anything: Type = { kind: 'any' };
export const nothing: Type = { kind: 'null' };

/** Of a shape. What a structure holds is looked at when something reads it, since structures may hold themselves. */
export function typeOfShape(model: Model, id: string): Type {
  if (id === unit) return { kind: 'object', of: id, entries: new Map() };
  const target = (name: string): Type => {
    const of = membersOf(model, id).get(name)?.target;
    return of === undefined ? anything : typeOfShape(model, of);
  };
  const type = typeOf(model, id);
  switch (type) {
    case 'structure':
    case 'union': {
      const names = [...membersOf(model, id).keys()];
      const entries = new Map(names.map((name) => [name, () => target(name)]));
      return { kind: 'object', of: id, entries };
    }
    case 'list':
      return { kind: 'list', item: target('member') };
    case 'map':
      return { kind: 'map', value: () => target('value') };
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
    case 'enum':
    case 'blob':
      return { kind: 'string' };
    case 'document':
    case undefined:
      return anything;
    default:
      return { kind: 'number' };
  }
}

export function typeOfLiteral(value: Node): Type {
  if (value === null) return nothing;
  if (typeof value === 'string') return { kind: 'string' };
  if (typeof value === 'number') return { kind: 'number' };
  if (typeof value === 'boolean') return { kind: 'boolean' };
  if (isList(value)) return { kind: 'list', item: common(value.map(typeOfLiteral)) };
  const entries = Object.entries(value).map(
    ([key, part]) => [key, () => typeOfLiteral(part)] as const,
  );
  return { kind: 'object', of: 'the literal', entries: new Map(entries) };
}

/** The type of all of them, where they have one. */
export function common(types: readonly Type[]): Type {
  const [first = anything, ...rest] = types.filter(({ kind }) => kind !== 'null');
  return rest.every(({ kind }) => kind === first.kind) ? first : anything;
}

/** As Smithy calls it, for a message. */
export function nameOfType({ kind }: Type): string {
  switch (kind) {
    case 'list':
      return 'a list';
    case 'map':
    case 'object':
      return 'an object';
    case 'string':
      return 'text';
    case 'any':
      return 'anything';
    case 'null':
      return 'null';
    default:
      return `a ${kind}`;
  }
}
