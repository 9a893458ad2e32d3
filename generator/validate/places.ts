import type { EntrySyntax, Location, Syntax, Trait } from '../model.js';
import { entryOf } from './entries.js';
import { LateEntry, LatePlace } from './late.js';

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
    const inner = entryIn(found, step);
    if (inner === undefined) break;
    found = inner;
  }
  if (found instanceof LateEntry) return new LatePlace(found, part);
  return part === 'key' ? found.at : found.value.at;
}

/** What stands under a key or index of an entry; of what is read late it is not known whether there is anything. */
export function entryIn(entry: EntrySyntax, step: string): EntrySyntax | undefined {
  if (entry instanceof LateEntry) return new LateEntry(entry, step);
  const { value } = entry;
  const isLate = value.kind === 'mapping' && value.data !== undefined;
  return isLate ? new LateEntry(entry, step) : entryOf(value, step);
}

/** The place of a part of a trait's value, of all of it where no steps are given; else of the trait. */
export function partAt(
  trait: Trait,
  path: readonly string[] = [],
  part: 'key' | 'value' = 'value',
): Location {
  return trait.locate?.(path, part) ?? trait.at;
}

/** The steps of a JSON pointer (RFC 6901). */
export function steps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
