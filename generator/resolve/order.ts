/** Canonical order: by UTF-16 units, the same on every machine and in every locale. */

export function compare(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A sorted copy, by what `key` says of each item. */
export function sortedBy<T>(values: Iterable<T>, key: (value: T) => string): readonly T[] {
  return [...values].toSorted((a, b) => compare(key(a), key(b)));
}
