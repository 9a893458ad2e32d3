/** Functions of JMESPath on lists and objects (https://jmespath.org/specification.html#built-in-functions). They throw a `TypeError` for others. */
import { invalidType, isList, isObject, keysIn } from './value.js';

/** The greatest number or text; null of an empty list. */
export function maxOf<T>(list: readonly T[]): T | null;
export function maxOf(list: unknown): unknown;
export function maxOf(list: unknown): unknown {
  return sortedAs('max', list, itself).at(-1) ?? null;
}

/** The least number or text; null of an empty list. */
export function minOf<T>(list: readonly T[]): T | null;
export function minOf(list: unknown): unknown;
export function minOf(list: unknown): unknown {
  return sortedAs('min', list, itself)[0] ?? null;
}

/** The first item for which `by` gives the greatest number or text; null of an empty list. */
export function maxBy<T>(list: readonly T[], by: (item: T) => unknown): T | null;
export function maxBy(list: unknown, by: (item: unknown) => unknown): unknown;
export function maxBy(list: unknown, by: (item: unknown) => unknown): unknown {
  return sortedAs('max_by', list, by, -1)[0] ?? null;
}

/** The first item for which `by` gives the least number or text; null of an empty list. */
export function minBy<T>(list: readonly T[], by: (item: T) => unknown): T | null;
export function minBy(list: unknown, by: (item: unknown) => unknown): unknown;
export function minBy(list: unknown, by: (item: unknown) => unknown): unknown {
  return sortedAs('min_by', list, by)[0] ?? null;
}

/** Numbers by size, or texts by their code points. */
export function sorted<T>(list: readonly T[]): readonly T[];
export function sorted(list: unknown): readonly unknown[];
export function sorted(list: unknown): readonly unknown[] {
  return sortedAs('sort', list, itself);
}

/** By what `by` gives, which is numbers or texts; equal ones stay in their order. */
export function sortedBy<T>(list: readonly T[], by: (item: T) => unknown): readonly T[];
export function sortedBy(list: unknown, by: (item: unknown) => unknown): readonly unknown[];
export function sortedBy(list: unknown, by: (item: unknown) => unknown): readonly unknown[] {
  return sortedAs('sort_by', list, by);
}

export function mapped<R>(each: (item: unknown) => R, list: unknown): readonly R[] {
  return listIn('map', list).map((item) => each(item));
}

/** A list from its end to its beginning, or a text. */
export function reversed<T>(value: readonly T[]): readonly T[];
export function reversed(value: unknown): unknown;
export function reversed(value: unknown): unknown {
  if (typeof value === 'string') return backwards(Array.from(value)).join('');
  return backwards(listIn('reverse', value));
}

function backwards<T>(list: readonly T[]): readonly (T | undefined)[] {
  return list.map((_, index) => list[list.length - 1 - index]);
}

/** A list itself; anything else as the one item of a list. */
export function listFrom(value: unknown): readonly unknown[] {
  return isList(value) ? value : [value];
}

export function keysOf(value: unknown): readonly string[] {
  return keysIn(objectIn('keys', value));
}

export function valuesOf(value: unknown): readonly unknown[] {
  const object = objectIn('values', value);
  return keysIn(object).map((key) => object[key]);
}

/** One object of several; of what two have, that of the later. */
export function merged(...values: readonly unknown[]): unknown {
  const entries = values.flatMap((value) => Object.entries(objectIn('merge', value)));
  return Object.fromEntries(entries);
}

/** The first that is not null. */
export function firstPresent(...values: readonly unknown[]): unknown {
  return values.find((value) => value !== undefined && value !== null) ?? null;
}

function itself(item: unknown): unknown {
  return item;
}

/** Sorted by keys that must be all numbers or all texts. */
function sortedAs(
  name: string,
  value: unknown,
  by: (item: unknown) => unknown,
  direction: 1 | -1 = 1,
): readonly unknown[] {
  const pairs = listIn(name, value).map((item) => ({ item, key: by(item) }));
  const type = typeof pairs[0]?.key;
  const wrong = pairs.find(({ key }) => typeof key !== type || !isComparable(key));
  if (wrong) throw invalidType(name, 'numbers or texts', wrong.key);
  pairs.sort((left, right) => direction * order(left.key, right.key));
  return pairs.map(({ item }) => item);
}

function isComparable(key: unknown): boolean {
  return typeof key === 'number' || typeof key === 'string';
}

function order(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [a, b] = [Array.from(String(left)), Array.from(String(right))];
  const index = a.findIndex((character, at) => character !== b[at]);
  if (index < 0) return a.length - b.length;
  return (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? -1);
}

function listIn(name: string, value: unknown): readonly unknown[] {
  if (isList(value)) return value;
  throw invalidType(name, 'a list', value);
}

function objectIn(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value;
  throw invalidType(name, 'an object', value);
}
