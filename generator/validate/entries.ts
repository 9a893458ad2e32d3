import type { EntrySyntax, Syntax } from '../model.js';

/** What stands under a key or index. */
export function entryOf(value: Syntax, step: string): EntrySyntax | undefined {
  if (value.kind === 'mapping') return value.entries.get(step);
  const item = value.kind === 'sequence' ? value.items[Number(step)] : undefined;
  return item && { at: item.at, value: item };
}

/** The value at a path, as written. */
export function syntaxAt(root: Syntax, path: readonly string[]): Syntax | undefined {
  let node: Syntax | undefined = root;
  for (const step of path) node = node && entryOf(node, step)?.value;
  return node;
}
