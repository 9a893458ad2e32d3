/** Logic of expressions where a line of TypeScript does not do. */
import { isEqual } from '../equal.js';
import { isList, isObject, isTrue, keysIn } from './value.js';

/** `left || right`: the first one that JMESPath takes for true, else the right one. */
export function either<L, R>(left: L, right: () => R): L | R {
  return isTrue(left) ? left : right();
}

/** `left && right`: the first one that JMESPath does not take for true, else the right one. */
export function both<L, R>(left: L, right: () => R): L | R {
  return isTrue(left) ? right() : left;
}

/** `left == right`, through lists and objects; members that are undefined are not there. */
export function equals(left: unknown, right: unknown): boolean {
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, at) => equals(item, right[at]));
  }
  if (!isPlain(left) || !isPlain(right)) return isEqual(left ?? null, right ?? null);
  const keys = keysIn(left);
  return (
    keys.length === keysIn(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equals(left[key], right[key]))
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !(value instanceof Date) && !ArrayBuffer.isView(value);
}

/** `left < right` and the like; null unless both are numbers. */
export function ordered(
  left: unknown,
  operator: '<' | '<=' | '>' | '>=',
  right: unknown,
): boolean | null {
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

/** What `next` makes of a value that is needed more than once. */
export function pipe<T, R>(value: T, next: (value: T) => R): R {
  return next(value);
}

/** What `next` makes of a value, where there is one. */
export function ifPresent<T, R>(value: T, next: (value: NonNullable<T>) => R): R | undefined {
  return value === undefined || value === null ? undefined : next(value);
}

/** The value of an expression that may end in an error, such as a document that is not what a function takes: then undefined. */
export function attempt<T>(expression: () => T): T | undefined {
  try {
    return expression();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Whether there are items, and all of them are this text. */
export function allEqual(list: readonly unknown[] | undefined, expected: string): boolean {
  return list !== undefined && list.length > 0 && list.every((item) => item === expected);
}
