/** What refers to another shape than before. */
import type { Difference } from '../../change.js';
import { either } from '../differences.js';
import type { Alteration } from '../finding.js';
import { nodeText } from '../nodes.js';

/** All that referred to `from` and refers to `to`. */
export interface Retargeted {
  readonly from: string;
  readonly to: string;
  readonly differences: readonly Difference[];
}

/** By the aspects in which things refer: `target`, `input`, `output`. */
export function retargetsIn(
  altered: readonly Alteration[],
  aspects: readonly string[],
): readonly Retargeted[] {
  const found = new Map<string, { from: string; to: string; differences: Difference[] }>();
  for (const difference of altered.flatMap(({ differences }) => differences)) {
    const [from, to] = [difference.before?.value, difference.after?.value];
    if (!aspects.includes(either(difference).aspect)) continue;
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    const key = nodeText([from, to]);
    const known = found.get(key) ?? { from, to, differences: [] };
    known.differences.push(difference);
    found.set(key, known);
  }
  return [...found.values()];
}
