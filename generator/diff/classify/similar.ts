/** Pairs of things that are gone and new and say nearly the same, so that one may be the other under a new name. */

/** A thing with the parts that it is compared by. */
export interface Comparable {
  readonly id: string;
  readonly parts: ReadonlySet<string>;
}

/**
 * Each of a pair by the id of the other. A pair has at least four fifths of its parts in common, and for neither of the
 * two is there another that has as much in common with it. Nothing where there are too many to look at.
 */
export function pairsAmong(
  gone: readonly Comparable[],
  come: readonly Comparable[],
): ReadonlyMap<string, string> {
  if (gone.length * come.length > MOST_PAIRS) return new Map();
  const best = new Map(gone.map((one) => [one.id, bestFor(one, come)]));
  const found = new Map<string, string>();
  for (const other of come) {
    const from = bestFor(other, gone);
    if (from === undefined || best.get(from) !== other.id) continue;
    found.set(from, other.id).set(other.id, from);
  }
  return found;
}

/** The one that is nearest and near enough; none where two are equally near. */
function bestFor(one: Comparable, others: readonly Comparable[]): string | undefined {
  const rated = others
    .map((other) => ({ id: other.id, rate: similarity(one.parts, other.parts) }))
    .filter(({ rate }) => rate >= NEAR)
    .toSorted((a, b) => b.rate - a.rate);
  const [first, second] = rated;
  return first?.rate === second?.rate ? undefined : first?.id;
}

/** From 0 to 1: twice what both have, over what each has. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((part) => b.has(part)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

const NEAR = 0.8;
const MOST_PAIRS = 10_000;
