/** Names that a mistyped name may stand for. */

/**
 * At most three known names, nearest first, and none that is much farther than the first. A third of the letters may
 * differ; letter case does not count.
 */
export function near(name: string, known: Iterable<string>): readonly string[] {
  // Every letter is near every other.
  const limit = name.length < 2 ? 0 : Math.max(1, Math.min(4, Math.floor(name.length / 3)));
  const found: { readonly name: string; readonly distance: number }[] = [];
  for (const candidate of new Set(known)) {
    const distance = distanceOf(name.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance <= limit) found.push({ name: candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const nearest = found[0]?.distance ?? 0;
  const alike = found.filter((candidate) => candidate.distance <= nearest + 1);
  return alike.slice(0, 3).map((candidate) => candidate.name);
}

/** A beginning of three letters or more is as near as a name with one wrong letter. */
function distanceOf(name: string, candidate: string, limit: number): number {
  if (name.length >= 3 && candidate !== name && candidate.startsWith(name)) return 1;
  return editDistance(name, candidate, limit);
}

/** Letters to insert, remove, replace, or swap with their neighbour; any number above `limit` may stand for more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        cell(next, j - 1) + 1,
        cell(row, j) + 1,
        cell(row, j - 1) + (same ? 0 : 1),
        swapped ? cell(before, j - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return cell(row, b.length);
}

function cell(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
