/**
 * The checks that generated validators are made of: structures, unions, lists and maps. Text, numbers and other simple
 * values have theirs in the files beside this one.
 */
import { checkSize } from './bounds.js';
import { findRepeated } from './equal.js';
import {
  checkSensitive,
  inspect,
  isHidden,
  report,
  within,
  type Check,
  type Constraints,
  type Issue,
} from './issue.js';

export { checkSensitive } from './issue.js';
export type { Check, Constraints, Issue } from './issue.js';

/** An object that may turn out to be a `T`: the members (of a union, all variants) are known, what they hold is not. */
export type Unchecked<T> = object & {
  readonly [K in T extends unknown ? keyof T : never]?: unknown;
};

/** Everything that keeps `value` from passing `check`; empty when nothing does. */
export function validate(value: unknown, check: Check): readonly Issue[] {
  const issues: Issue[] = [];
  inspect(value, issues, check);
  return issues;
}

/** Tells an object, of whatever class, from lists and everything else. */
export function isStructure<T>(value: unknown, issues: Issue[]): value is Unchecked<T> {
  if (isObject(value)) return true;
  report(issues, value, { constraint: 'type', expected: 'an object' });
  return false;
}

/** Checks for an object of which no members are known, as a variant without a value has. */
export function checkStructure(value: unknown, issues: Issue[]): void {
  isStructure<object>(value, issues);
}

/** Tells an object with exactly one member, which must be one of `variants`; members that are undefined do not count. */
export function isUnion<T>(
  value: unknown,
  issues: Issue[],
  variants: readonly string[],
): value is Unchecked<T> {
  if (!isStructure<Record<string, unknown>>(value, issues)) return false;
  let set = 0;
  let known = 0;
  for (const key in value) {
    if (!Object.hasOwn(value, key) || value[key] === undefined) continue;
    set += 1;
    if (variants.includes(key)) known += 1;
  }
  if (set === 1 && known === 1) return true;
  const received = set === 1 ? 'an object with another member' : `an object with ${set} members`;
  const expected = `an object with exactly one of ${variants.join(', ')}`;
  report(issues, value, { constraint: 'union', expected, received });
  return false;
}

/** Checks a member that must be there. */
export function required(value: unknown, name: string, issues: Issue[], check: Check): void {
  if (value !== undefined) return optional(value, name, issues, check);
  const from = issues.length;
  report(issues, value, { constraint: 'required', expected: 'present', received: 'missing' });
  within(issues, from, name);
}

/** Checks a member that may be left out; null is a value, not an absence. */
export function optional(value: unknown, name: string, issues: Issue[], check: Check): void {
  if (value === undefined) return;
  const from = issues.length;
  inspect(value, issues, check);
  if (issues.length > from) within(issues, from, name);
}

/** Checks a list and each of its items. */
export function checkList(
  value: unknown,
  issues: Issue[],
  constraints: Constraints | undefined,
  check: Check,
): void {
  if (constraints?.sensitive && !isHidden()) {
    return checkSensitive(value, issues, () => checkList(value, issues, constraints, check));
  }
  if (!Array.isArray(value))
    return report(issues, value, { constraint: 'type', expected: 'a list' });
  const from = issues.length;
  checkSize(value.length, 'item', issues, constraints);
  for (let index = 0; index < value.length; index += 1) {
    const before = issues.length;
    inspect(value[index], issues, check);
    if (issues.length > before) within(issues, before, index);
  }
  if (constraints?.unique && issues.length === from) checkUnique(value, issues);
}

/** Checks a list in which null may stand for an item. */
export function checkSparseList(
  value: unknown,
  issues: Issue[],
  constraints: Constraints | undefined,
  check: Check,
): void {
  checkList(value, issues, constraints, orNull(check));
}

/** Checks a map: each key by `checkKey`, each value by `checkValue`. A finding about a key says so. */
export function checkMap(
  value: unknown,
  issues: Issue[],
  constraints: Constraints | undefined,
  checkKey: Check,
  checkValue: Check,
): void {
  if (constraints?.sensitive && !isHidden()) {
    return checkSensitive(value, issues, () =>
      checkMap(value, issues, constraints, checkKey, checkValue),
    );
  }
  if (!isObject(value)) return report(issues, value, { constraint: 'type', expected: 'a map' });
  let count = 0;
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    count += 1;
    const before = issues.length;
    checkKey(key, issues);
    if (issues.length > before) ofKey(issues, before);
    inspect(value[key], issues, checkValue);
    if (issues.length > before) within(issues, before, isHidden() ? '*' : key);
  }
  checkSize(count, 'item', issues, constraints);
}

/** Checks a map in which null may stand for a value. */
export function checkSparseMap(
  value: unknown,
  issues: Issue[],
  constraints: Constraints | undefined,
  checkKey: Check,
  checkValue: Check,
): void {
  checkMap(value, issues, constraints, checkKey, orNull(checkValue));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function orNull(check: Check): Check {
  return (value, issues) => {
    if (value !== null) check(value, issues);
  };
}

function ofKey(issues: Issue[], from: number): void {
  for (let index = from; index < issues.length; index += 1) {
    const issue = issues[index];
    if (issue) issues[index] = { ...issue, expected: `under a key that is ${issue.expected}` };
  }
}

function checkUnique(items: readonly unknown[], issues: Issue[]): void {
  const repeated = findRepeated(items);
  if (repeated < 0) return;
  const received = `a list in which item ${repeated} repeats another`;
  report(issues, items, {
    constraint: 'uniqueItems',
    expected: 'a list without repeated items',
    received,
  });
}
