/** Walks on graphs of numbers. */

/** All that can be reached, each with where it leads. */
export function reachable(
  from: readonly number[],
  next: (node: number) => readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const open = [...from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.has(node)) continue;
    const to = next(node);
    found.set(node, to);
    open.push(...to);
  }
  return found;
}

/** The parts in which every node can be reached from every other, and from itself. */
export function componentsOf(next: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const nodes = [...next.keys()];
  const ahead = nodes.map(
    (node) => new Set(reachable(next[node] ?? [], (each) => next[each] ?? []).keys()),
  );
  const seen = new Set<number>();
  return nodes.flatMap((node) => {
    if (seen.has(node) || !ahead[node]?.has(node)) return [];
    const part = nodes.filter((other) => ahead[node]?.has(other) && ahead[other]?.has(node));
    for (const each of part) seen.add(each);
    return [part];
  });
}
