import type { Location, Syntax, Trait } from '../model.js';

/** The place of the value at a path, or of its key with `'key'`; of the nearest parent where it is not there. */
export function locate(root: Syntax, path: readonly string[], part: 'key' | 'value'): Location {
  let node = root;
  let key = root.at;
  for (const step of path) {
    const entry = node.kind === 'mapping' ? node.entries.get(step) : undefined;
    const next = node.kind === 'sequence' ? node.items[Number(step)] : entry?.value;
    if (next === undefined) break;
    key = entry?.at ?? next.at;
    node = next;
  }
  return part === 'key' ? key : node.at;
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
  for (const step of path) {
    if (node?.kind === 'sequence') node = node.items[Number(step)];
    else node = node?.kind === 'mapping' ? node.entries.get(step)?.value : undefined;
  }
  return node;
}

/** The steps of a JSON pointer (RFC 6901). */
export function steps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
