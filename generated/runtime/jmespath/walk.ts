/** Steps of an expression where a line of TypeScript does not do: mostly of documents. What leads nowhere is undefined. */
import { isList, isObject, keysIn } from './value.js';

/** What an object has itself by this name. */
export function entryOf<T>(
  value: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined;
export function entryOf(value: unknown, key: string): unknown;
export function entryOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A negative index counts from the end. */
export function itemAt(value: unknown, index: number): unknown {
  return isList(value) ? value.at(index) : undefined;
}

/** The list itself. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  return isList(value) ? value : undefined;
}

/** The values of an object; a structure is one. */
export function entriesOf(value: object): readonly unknown[];
export function entriesOf(value: unknown): readonly unknown[] | undefined;
export function entriesOf(value: unknown): readonly unknown[] | undefined {
  return isObject(value) ? keysIn(value).map((key) => value[key]) : undefined;
}

/** The items, and in the place of an item that is a list, its items. */
export function flattened(value: unknown): readonly unknown[] | undefined {
  return isList(value) ? value.flat() : undefined;
}

/** `[start:stop:step]`, as in Python: null for what is absent. */
export function sliced<T>(
  list: readonly T[],
  start: number | null,
  stop: number | null,
  step: number,
): readonly T[];
export function sliced(
  list: unknown,
  start: number | null,
  stop: number | null,
  step: number,
): readonly unknown[] | undefined;
export function sliced(
  list: unknown,
  start: number | null,
  stop: number | null,
  step: number,
): readonly unknown[] | undefined {
  if (!isList(list)) return undefined;
  const { length } = list;
  // A step backwards begins at the last item and ends before the first.
  const [least, most] = step > 0 ? [0, length] : [-1, length - 1];
  const bounded = (bound: number): number =>
    Math.min(Math.max(bound < 0 ? bound + length : bound, least), most);
  const first = start === null ? (step > 0 ? least : most) : bounded(start);
  const end = stop === null ? (step > 0 ? most : least) : bounded(stop);
  const taken: unknown[] = [];
  for (let index = first; step > 0 ? index < end : index > end; index += step) {
    taken.push(list[index]);
  }
  return taken;
}

/** The value of a variant, where the union has that one. */
export function variantOf<U extends object, K extends KeyOf<U>>(
  union: U | undefined,
  name: K,
): VariantOf<U, K> | undefined;
export function variantOf(union: unknown, name: string): unknown {
  return entryOf(union, name);
}

type KeyOf<U> = U extends object ? keyof U : never;
type VariantOf<U, K> = U extends { readonly [_ in K & string]: infer V } ? V : never;
