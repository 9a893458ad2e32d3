/** The steps of an expression from one value to the next, each with what it gives. What JMESPath has as null is `nothing`. */
import type { Expression, SliceBounds, Value } from '../service.js';
import {
  absentBesides,
  listValue,
  memberValue,
  nullValue,
  present,
  unknownValue,
} from './expression-types.js';

/** Null. */
export const nothing: Expression = { kind: 'literal', value: null, ...nullValue };

export function currentOf({ type, absent }: Value): Expression {
  return { kind: 'current', type, absent };
}

/** What has this name in a structure, union, map, object or document. */
export function entryOf(of: Expression, key: string): Expression {
  switch (of.type.kind) {
    case 'structure': {
      const member = of.type.shape.members.find(({ id }) => id.endsWith(`$${key}`));
      return member ? { kind: 'member', of, member, ...memberValue(member, of) } : nothing;
    }
    case 'map':
      return { kind: 'entry', of, key, ...absentBesides(of.type.value, 'undefined') };
    case 'object': {
      const value = of.type.entries.get(key);
      if (value && isRoot(of, key)) return { kind: key, ...value };
      return value ? { kind: 'entry', of, key, ...absentBesides(value, of.absent) } : nothing;
    }
    case 'any':
      return { kind: 'entry', of, key, ...unknownValue };
    default:
      return nothing;
  }
}

/** The two that an `inputOutput` matcher begins with; other objects come of multi-selects. */
function isRoot(of: Expression, key: string): key is 'input' | 'output' {
  return of.kind === 'current' && of.isRoot === true && (key === 'input' || key === 'output');
}

export function indexOf(of: Expression, index: number): Expression {
  const item = itemOf(of);
  return item ? { kind: 'index', of, index, ...absentBesides(item, 'undefined') } : nothing;
}

export function sliceOf(of: Expression, bounds: SliceBounds): Expression {
  return itemOf(of) ? { kind: 'slice', of, bounds, ...listLike(of) } : nothing;
}

export function filterOf(of: Expression, where: (item: Expression) => Expression): Expression {
  const item = itemOf(of);
  if (!item) return nothing;
  return { kind: 'filter', of, where: where(currentOf(item)), ...listLike(of) };
}

export function flattenOf(of: Expression): Expression {
  const item = itemOf(of);
  if (!item) return nothing;
  const inner = item.type.kind === 'list' ? absentBesides(item.type.item, item.absent) : item;
  return { kind: 'flatten', of, ...listValue(inner, of.absent) };
}

/** The values of what has names, whatever they are. */
export function valuesOf(of: Expression): Expression {
  switch (of.type.kind) {
    case 'map':
      return { kind: 'values', of, ...listValue(of.type.value, of.absent) };
    case 'structure':
    case 'object':
    case 'any':
      return { kind: 'values', of, ...listValue(unknownValue, of.absent) };
    default:
      return nothing;
  }
}

export function projectionOf(of: Expression, each: (item: Expression) => Expression): Expression {
  const item = itemOf(of);
  if (!item) return nothing;
  const result = each(currentOf(item));
  return { kind: 'projection', of, each: result, ...listValue(present(result.type), of.absent) };
}

/** Of a list, what is in it; of `any`, anything. */
function itemOf({ type }: Expression): Value | undefined {
  if (type.kind === 'any') return unknownValue;
  return type.kind === 'list' ? type.item : undefined;
}

/** A list of the same items; of `any`, nothing where that is no list. */
function listLike(of: Expression): Value {
  return of.type.kind === 'any'
    ? listValue(unknownValue, 'undefined')
    : { type: of.type, absent: of.absent };
}
