import type { EntrySyntax, Location, Syntax, Trait } from '../model.js';

/** The place of the value at a path, or of its key with `'key'`; of the nearest parent where it is not there. */
export function locate(root: Syntax, path: readonly string[], part: 'key' | 'value'): Location {
  return placeWithin({ at: root.at, value: root }, path, part);
}

/** The same from an entry on: without steps it is the place of the entry's own value or key. */
export function placeWithin(
  entry: EntrySyntax,
  path: readonly string[],
  part: 'key' | 'value',
): Location {
  let found = entry;
  for (const step of path) {
    const inner = entryIn(found.value, step);
    if (inner === undefined) break;
    found = inner;
  }
  return part === 'key' ? found.at : found.value.at;
}

/** What stands under a key or index. */
export function entryIn(value: Syntax, step: string): EntrySyntax | undefined {
  if (value.kind === 'mapping') return value.entries.get(step);
  const item = value.kind === 'sequence' ? value.items[Number(step)] : undefined;
  return item && { at: item.at, value: item };
}

/** The place of a part of a trait's value, of all of it where no steps are given; else of the trait. */
export function partAt(
  trait: Trait,
  path: readonly string[] = [],
  part: 'key' | 'value' = 'value',
): Location {
  return trait.locate?.(path, part) ?? trait.at;
}

/** The value at a path, as written. */
export function syntaxAt(root: Syntax, path: readonly string[]): Syntax | undefined {
  let node: Syntax | undefined = root;
  for (const step of path) node = node && entryIn(node, step)?.value;
  return node;
}

/** The steps of a JSON pointer (RFC 6901). */
export function steps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
