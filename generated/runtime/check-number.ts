/** Checks of numbers. The ranges of the types are those of Smithy 2.0, «Simple types». */
import { checkRange } from './bounds.js';
import { oneOf } from './check-text.js';
import { report, type Constraints, type Issue } from './issue.js';

/** A whole number of 8 bits. */
export function checkByte(value: unknown, issues: Issue[], constraints?: Constraints): void {
  checkWhole(value, issues, constraints, 0x80);
}

/** A whole number of 16 bits. */
export function checkShort(value: unknown, issues: Issue[], constraints?: Constraints): void {
  checkWhole(value, issues, constraints, 0x8000);
}

/** A whole number of 32 bits. */
export function checkInteger(value: unknown, issues: Issue[], constraints?: Constraints): void {
  checkWhole(value, issues, constraints, 0x80000000);
}

/** A whole number that a double holds exactly, or a bigint of 64 bits. */
export function checkLong(value: unknown, issues: Issue[], constraints?: Constraints): void {
  const isLong =
    typeof value === 'bigint' ? BigInt.asIntN(64, value) === value : Number.isSafeInteger(value);
  if (isLong && isNumber(value)) return checkRange(value, issues, constraints);
  report(issues, value, LONG, constraints?.sensitive);
}

/** A number; NaN and the infinities among them. */
export function checkDouble(value: unknown, issues: Issue[], constraints?: Constraints): void {
  if (typeof value === 'number') return checkRange(value, issues, constraints);
  report(issues, value, NUMBER, constraints?.sensitive);
}

/** A number; what is finer or larger than a float of 32 bits is rounded by the service. */
export const checkFloat = checkDouble;

/** A bigint. */
export function checkBigInteger(value: unknown, issues: Issue[], constraints?: Constraints): void {
  if (typeof value === 'bigint') return checkRange(value, issues, constraints);
  report(issues, value, BIG_INTEGER, constraints?.sensitive);
}

/** A decimal number in text, such as `-12.50` or `6.02e23`; its range is checked with the precision of a double. */
export function checkBigDecimal(value: unknown, issues: Issue[], constraints?: Constraints): void {
  if (typeof value !== 'string' || !DECIMAL.test(value)) {
    return report(issues, value, BIG_DECIMAL, constraints?.sensitive);
  }
  checkRange(Number(value), issues, constraints);
}

/** A whole number of 32 bits, and one of the known values. */
export function checkIntEnum(
  value: unknown,
  issues: Issue[],
  values: readonly number[],
  constraints?: Constraints,
): void {
  const from = issues.length;
  checkInteger(value, issues, constraints);
  if (issues.length > from || values.some((known) => known === value)) return;
  report(issues, value, { constraint: 'enum', expected: oneOf(values) }, constraints?.sensitive);
}

/** A whole number of at least `-limit` and less than `limit`. */
function checkWhole(
  value: unknown,
  issues: Issue[],
  constraints: Constraints | undefined,
  limit: number,
): void {
  const isWhole = typeof value === 'number' && Number.isInteger(value);
  if (isWhole && value >= -limit && value < limit) return checkRange(value, issues, constraints);
  const expected = `a whole number from ${-limit} to ${limit - 1}`;
  report(issues, value, { constraint: 'type', expected }, constraints?.sensitive);
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

const DECIMAL = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const NUMBER = { constraint: 'type', expected: 'a number' } as const;
const BIG_INTEGER = { constraint: 'type', expected: 'a bigint' } as const;
const BIG_DECIMAL = { constraint: 'type', expected: 'a decimal number in a string' } as const;
const LONG = {
  constraint: 'type',
  expected: 'a whole number that is safe, or a bigint of 64 bits',
} as const;
