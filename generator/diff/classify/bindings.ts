/** Which operations and resources services bind, themselves and through resources. */
import type { Difference } from '../../change.js';
import { either } from '../differences.js';
import type { Alteration, Context } from '../finding.js';

/** By the id of what is bound: where it is bound otherwise than before. Each difference is in it once. */
export function bindingsOf(
  altered: readonly Alteration[],
  aspects: readonly string[],
  context: Context,
): ReadonlyMap<string, readonly Difference[]> {
  const found = new Map<string, Difference[]>();
  for (const difference of altered.flatMap(({ differences }) => differences)) {
    if (!aspects.includes(either(difference).aspect)) continue;
    const targets = targetsOf(difference);
    const target = targets.find((id) => isHalf(id, context)) ?? targets[0];
    if (target === undefined) continue;
    found.set(target, [...(found.get(target) ?? []), difference]);
  }
  return found;
}

export const operationAspects = ['operation', 'collectionOperation', 'lifecycle'];

/** What a difference binds and no longer binds, the new one first. */
function targetsOf(difference: Difference): readonly string[] {
  const { aspect, key } = either(difference);
  const values =
    aspect === 'lifecycle' ? [difference.after?.value, difference.before?.value] : [key];
  return values.filter((value) => typeof value === 'string');
}

/** Whether only one of the models has it. */
function isHalf(id: string, { old, new: now }: Context): boolean {
  return old.shapes.has(id) !== now.shapes.has(id);
}
