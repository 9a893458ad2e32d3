/** Canonical order: by UTF-16 units, the same on every machine and in every locale. */

export function compare(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A sorted copy, by what `key` says of each item. */
export function sortedBy<T>(values: Iterable<T>, key: (value: T) => string): readonly T[] {
  const keyed = Array.from(values, (value) => ({ value, key: key(value) }));
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ value }) => value);
}
