/** What one model says and the other does not, and one model made of the other by it. */
import type { Difference, Fact } from '../change.js';
import { factKey } from './facts.js';
import type { Facts } from './facts.js';
import { compareText, sameNode } from './nodes.js';

/** Each fact that only one of the two has, and each that they have with different values; in order of keys. */
export function differencesOf(old: Facts, now: Facts): readonly Difference[] {
  const found: [string, Difference][] = [];
  for (const [key, before] of old) {
    const after = now.get(key);
    if (after === undefined) found.push([key, { before }]);
    else if (!sameNode(before.value, after.value)) found.push([key, { before, after }]);
  }
  for (const [key, after] of now) if (!old.has(key)) found.push([key, { after }]);
  return found.toSorted(([a], [b]) => compareText(a, b)).map(([, difference]) => difference);
}

/** The facts that the differences lead to: `apply(differencesOf(a, b), a)` says what `b` says. */
export function apply(differences: Iterable<Difference>, facts: Facts): Facts {
  const applied = new Map(facts);
  for (const { before, after } of differences) {
    if (after !== undefined) applied.set(factKey(after), after);
    else if (before !== undefined) applied.delete(factKey(before));
  }
  return applied;
}

/** The fact as it is in either model: both have the same subject, aspect and key. */
export function either({ before, after }: Difference): Fact {
  const fact = before ?? after;
  if (fact === undefined) throw new Error('unreachable: a difference of nothing');
  return fact;
}
