/** How strongly the signs of JMESPath bind what stands before them. */
import type { ComparisonOperator } from '../expression.js';
import type { Token } from './tokens.js';

/** The order is that of the specification's grammar; `!` reaches over one operand alone. */
export const power = {
  pipe: 1,
  or: 2,
  and: 3,
  comparison: 5,
  flatten: 9,
  star: 20,
  dot: 40,
  not: 45,
  bracket: 55,
} as const;

/** What binds less than this ends a projection. */
export const PROJECTION_ENDS = 10;

/** 0 for what cannot follow an expression. */
export function bindingPower(token: Token): number {
  return token.kind === 'sign' ? (signs.get(token.text) ?? 0) : 0;
}

export function isComparison(sign: string): sign is ComparisonOperator {
  return signs.get(sign) === power.comparison;
}

const signs: ReadonlyMap<string, number> = new Map([
  ['|', power.pipe],
  ['||', power.or],
  ['&&', power.and],
  ...['==', '!=', '<', '<=', '>', '>='].map((sign) => [sign, power.comparison] as const),
  ['[]', power.flatten],
  ['[?', power.star + 1],
  ['.', power.dot],
  ['[', power.bracket],
]);
