/** Comparisons and logic of expressions, with what they give. */
import type { ComparisonOperator, Expression, ValueType } from '../service.js';
import { nothing } from './expression-steps.js';
import { present, unionOf } from './expression-types.js';

/** Only numbers are before or behind each other: whatever else is compared so gives null. */
export function comparisonOf(
  operator: ComparisonOperator,
  left: Expression,
  right: Expression,
): Expression {
  const value = present({ kind: 'boolean' });
  if (operator === '==' || operator === '!=') {
    return { kind: 'comparison', operator, left, right, ...value };
  }
  if (!mayBeNumber(left.type) || !mayBeNumber(right.type)) return nothing;
  const certain = isNumber(left) && isNumber(right);
  const absent = certain ? 'never' : 'null';
  return { kind: 'comparison', operator, left, right, ...value, absent };
}

function mayBeNumber({ kind }: ValueType): boolean {
  return numeric.has(kind) || kind === 'any';
}

function isNumber({ type, absent }: Expression): boolean {
  return numeric.has(type.kind) && absent === 'never';
}

const numeric: ReadonlySet<ValueType['kind']> = new Set([
  'number',
  'timestamp',
  'bigInteger',
  'bigDecimal',
]);

/** The right one of `and` when the left one counts as true, of `or` when it does not; else the left one. */
export function logicOf(kind: 'and' | 'or', left: Expression, right: Expression): Expression {
  if (left.type.kind === 'null') return kind === 'and' ? nothing : right;
  const { type, absent } = unionOf(left, right);
  const least = kind === 'or' && type.kind !== 'any' ? right.absent : absent;
  return { kind, left, right, type, absent: least };
}

export function notOf(of: Expression): Expression {
  return { kind: 'not', of, ...present({ kind: 'boolean' }) };
}
