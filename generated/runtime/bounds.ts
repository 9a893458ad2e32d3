/** Checks of lengths and ranges. */
import { report, type Constraints, type Issue } from './issue.js';

/** How many code points, bytes or items a value has, against `min` and `max`. */
export function checkSize(
  size: number,
  unit: 'character' | 'byte' | 'item',
  issues: Issue[],
  constraints: Constraints | undefined,
): void {
  const bound = constraints && violated(size, constraints);
  if (bound === undefined) return;
  const units = bound.endsWith(' 1') ? unit : `${unit}s`;
  const finding = {
    constraint: 'length',
    expected: `${bound} ${units} long`,
    received: `${size}`,
  } as const;
  report(issues, size, finding, constraints?.sensitive);
}

/** A number against `min` and `max`; NaN is in no range. */
export function checkRange(
  value: number | bigint,
  issues: Issue[],
  constraints: Constraints | undefined,
): void {
  const bound = constraints && violated(value, constraints);
  if (bound === undefined) return;
  report(issues, value, { constraint: 'range', expected: bound }, constraints?.sensitive);
}

function violated(value: number | bigint, { min, max }: Constraints): string | undefined {
  if (min !== undefined && !(value >= min)) return `at least ${min}`;
  if (max !== undefined && !(value <= max)) return `at most ${max}`;
  return undefined;
}
