/** Which trials are put to the proof. */
import { edits } from '../mutations/all.js';
import { grouped, rowName, tableRows } from '../mutations/table.js';
import { trialsOf } from '../mutations/trials.js';
import type { Trial } from '../mutations/trials.js';
import type { Wanted } from './outcomes.js';

/**
 * Of each edit one for each slot that the table has, and direction: what holds in both positions is made of what holds in
 * each. Of types and validators it is all one by which protocol calls go, so that one stands for the others.
 */
export function wantedTrials(): Wanted {
  const all = edits.flatMap(trialsOf).filter(isOfInterest);
  const known = new Set(tableRows.map(rowName));
  const rows = all.filter(({ claim, slot }) => known.has(rowName({ rule: claim.rule, slot })));
  const whole = firstBy(rows, ({ edit, direction, slot }) => [edit.title, direction, slot]);
  const calls = firstBy(rows, ({ edit, direction, slot, where }) => [
    edit.title,
    direction,
    slot,
    where.protocol,
  ]);
  return { whole, calls: calls.filter((trial) => !whole.includes(trial)) };
}

/** The first trial of each of the edits, over the way there. */
export function sampled(titles: readonly string[]): readonly Trial[] {
  return titles.flatMap((title) => {
    const edit = edits.find((each) => each.title === title);
    return (edit === undefined ? [] : trialsOf(edit)).slice(0, 1);
  });
}

/** Models are made only until one of a group will do. */
function firstBy(
  trials: readonly Trial[],
  keyOf: (trial: Trial) => readonly string[],
): readonly Trial[] {
  const groups = grouped(trials, (trial) => keyOf(trial).join('\n'));
  return [...groups.values()].flatMap((group) => group.find(hasPackages) ?? []);
}

/** Closed packages are of interest where rows tell them apart. */
function isOfInterest({ slot, claim, where }: Trial): boolean {
  return claim.isModerate !== true && where.isClosed === slot.endsWith(' closed');
}

/** Without services there is no package at all. */
function hasPackages({ old, now }: Trial): boolean {
  return old().services.length > 0 && now().services.length > 0;
}
