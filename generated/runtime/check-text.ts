/** Checks of text. */
import { checkSize } from './bounds.js';
import { report, type Constraints, type Issue } from './issue.js';

/** Well-formed Unicode text. Lengths count code points; text of the wrong length is not matched against the pattern. */
export function checkString(value: unknown, issues: Issue[], constraints?: Constraints): void {
  if (typeof value !== 'string') return report(issues, value, TEXT, constraints?.sensitive);
  if (!isWellFormed(value)) return report(issues, value, BROKEN_TEXT, constraints?.sensitive);
  if (!constraints || !hasLength(value, issues, constraints)) return;
  const { pattern } = constraints;
  if (!pattern || pattern.test(value)) return;
  const expected = `text that matches ${pattern.source}`;
  report(issues, value, { constraint: 'pattern', expected }, constraints.sensitive);
}

/** Text, and one of the known values. */
export function checkEnum(
  value: unknown,
  issues: Issue[],
  values: readonly string[],
  constraints?: Constraints,
): void {
  const known = typeof value === 'string' && values.includes(value);
  if (known && !constraints) return;
  const from = issues.length;
  checkString(value, issues, constraints);
  if (known || issues.length > from) return;
  report(issues, value, { constraint: 'enum', expected: oneOf(values) }, constraints?.sensitive);
}

/** `one of A, B, C`; of many, the first. */
export function oneOf(values: readonly (string | number)[]): string {
  if (values.length <= MAX_LISTED) return `one of ${values.join(', ')}`;
  const listed = values.slice(0, MAX_LISTED).join(', ');
  return `one of ${listed} and ${values.length - MAX_LISTED} others`;
}

/** Whether text is free of surrogates without their other half, which UTF-8 cannot say. */
export function isWellFormed(text: string & { isWellFormed?(): boolean }): boolean {
  return text.isWellFormed ? text.isWellFormed() : !LONE_SURROGATE.test(text);
}

/** Counts only where the number of UTF-16 units is no proof: there are at least half as many code points, and no more. */
function hasLength(text: string, issues: Issue[], constraints: Constraints): boolean {
  const { min, max } = constraints;
  const units = text.length;
  if ((max === undefined || units <= max) && (min === undefined || units / 2 >= min)) return true;
  const from = issues.length;
  checkSize(codePoints(text), 'character', issues, constraints);
  return issues.length === from;
}

function codePoints(wellFormed: string): number {
  let count = 0;
  for (let index = 0; index < wellFormed.length; index += 1) {
    const isSecondHalf = (wellFormed.charCodeAt(index) & 0xfc00) === 0xdc00;
    if (!isSecondHalf) count += 1;
  }
  return count;
}

const TEXT = { constraint: 'type', expected: 'a string' } as const;
const BROKEN_TEXT = {
  constraint: 'type',
  expected: 'a string of whole Unicode characters',
  received: 'one with half of a surrogate pair',
} as const;
const LONE_SURROGATE = /\p{Surrogate}/u;
const MAX_LISTED = 12;
