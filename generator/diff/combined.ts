import type { Comparison, Contract } from '../change.js';
import { bumpOf, canonically } from './compare.js';

/** The comparisons of several models as one, in canonical order. */
export function combined(
  comparisons: readonly Comparison[],
  about: { readonly oldName: string; readonly newName: string; readonly contract: Contract },
): Comparison {
  const changes = comparisons.flatMap((each) => each.changes).toSorted(canonically);
  return { ...about, changes, bump: bumpOf(changes) };
}
