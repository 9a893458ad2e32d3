/** Which trials are put to the proof. */
import { edits } from '../mutations/all.js';
import { grouped } from '../mutations/table.js';
import { trialsOf } from '../mutations/trials.js';
import type { Trial } from '../mutations/trials.js';
import type { Wanted } from './outcomes.js';

/** Of types and validators it is all one by which protocol calls go, so that one stands for the others. */
export function wantedTrials(): Wanted {
  const all = edits.flatMap(trialsOf).filter(isProvable);
  const groups = grouped(all, (trial) => {
    const { edit, direction, where } = trial;
    return [edit.title, direction, where.name].join('\n');
  });
  const whole = [...groups.values()].flatMap(([first]) => first ?? []);
  const taken = new Set(whole);
  return { whole, calls: all.filter((trial) => !taken.has(trial)) };
}

/** Packages with closed enums are not generated; without services there is no package at all. */
function isProvable(trial: Trial): boolean {
  return (
    !trial.where.isClosed && trial.old().services.length > 0 && trial.now().services.length > 0
  );
}
