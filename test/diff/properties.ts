/** What holds for all pairs of models. Each says what is wrong, in a few lines; nothing where all is well. */
import { isDeepStrictEqual } from 'node:util';
import { bumps } from '../../generator/change.js';
import type { Change, Comparison } from '../../generator/change.js';
import { compare } from '../../generator/diff/compare.js';
import { apply, differencesOf } from '../../generator/diff/differences.js';
import { factsOf } from '../../generator/diff/facts.js';
import { oppositeOf } from './opposites.js';
import { isRuleId } from '../../generator/diff/rules/table.js';
import type { Side } from '../../generator/diff/side.js';
import { bare } from './facts.js';

/** Everything that a comparison can say. */
export const all = { order: true, sources: true } as const;

/** What a comparison says of two sides, by itself or with all that it can say; it is made once. */
export function compared(old: Side, now: Side, isAll = false): Comparison {
  const known = comparisons[isAll ? 'all' : 'own'];
  const ofOld = known.get(old) ?? new WeakMap<Side, Comparison>();
  known.set(old, ofOld);
  const comparison = ofOld.get(now) ?? compare(old, now, isAll ? all : {});
  ofOld.set(now, comparison);
  return comparison;
}

const comparisons = {
  own: new WeakMap<Side, WeakMap<Side, Comparison>>(),
  all: new WeakMap<Side, WeakMap<Side, Comparison>>(),
};

/** A model has no differences from itself; two have just those that make the one the other. */
export function completeness(old: Side, now: Side): readonly string[] {
  const [before, after] = [factsOf(old.model), factsOf(now.model)];
  const same = differencesOf(after, after).length === 0 ? [] : ['a model differs from itself'];
  const applied = bare(apply(differencesOf(before, after), before)).join('\n');
  return applied === bare(after).join('\n')
    ? same
    : [...same, 'applied differences miss the model'];
}

/** Every difference is covered by one change. */
export function coverage(old: Side, now: Side): readonly string[] {
  const covered = compared(old, now, true).changes.flatMap(({ differences }) => differences);
  const wanted = differencesOf(factsOf(old.model), factsOf(now.model)).length;
  const distinct = new Set(covered).size;
  return covered.length === wanted && distinct === wanted
    ? []
    : [`${wanted} differences, ${covered.length} covered, ${distinct} of them different`];
}

/** What is added the one way is removed the other way; what is tightened, loosened; and so on for all rules. */
export function antisymmetry(old: Side, now: Side): readonly string[] {
  const there = compared(old, now).changes.filter(hasOpposite);
  const back = compared(now, old).changes.filter(hasOpposite);
  const wanted = there.map((change) => placed(change, true)).toSorted();
  const found = back.map((change) => placed(change, false)).toSorted();
  return [
    ...wanted.filter((each) => !found.includes(each)).map((each) => `missing: ${each}`),
    ...found.filter((each) => !wanted.includes(each)).map((each) => `unasked: ${each}`),
  ];
}

/** Not of what follows from changes elsewhere, which is told with the nearest cause, nor of faults of new constraints. */
function hasOpposite({ rule }: Change): boolean {
  return !/^shape-(named|position|reachable|unreachable)-|^constraint-unsatisfiable$|^pattern-(slow|not-compilable)$/.test(
    rule,
  );
}

/** What has another name has it in both directions, and is told by the new one. */
function placed({ rule, shape, member }: Change, isSwapped: boolean): string {
  const opposite = isRuleId(rule) ? oppositeOf(rule) : undefined;
  const shown = isSwapped || opposite === undefined ? opposite : oppositeOf(opposite);
  const isRenaming = /renamed|case-changed|namespace-changed/.test(rule);
  return isRenaming ? (shown ?? rule) : `${shown ?? rule} ${shape ?? ''} ${member ?? ''}`;
}

/** A step is no larger than the largest of those that lead there. */
export function composition([a, b, c]: readonly [Side, Side, Side]): readonly string[] {
  const [first, second, whole] = [compared(a, b), compared(b, c), compared(a, c)];
  const sizes = [first, second].map(({ bump }) => bumps.indexOf(bump));
  if (bumps.indexOf(whole.bump) >= Math.min(...sizes)) return [];
  const largest = whole.changes.filter(({ bump }) => bump === whole.bump);
  const told = largest.map(({ rule, shape = '', member = '' }) => `${rule} ${shape} ${member}`);
  return [`${first.bump} and ${second.bump} make ${whole.bump}: ${told.join(', ')}`];
}

/** The same changes however many operations use the shapes; those of the operations themselves are not counted. */
export function locality(
  few: readonly [Side, Side],
  many: readonly [Side, Side],
): readonly string[] {
  const [wanted, found] = [few, many].map(([old, now]) =>
    compared(old, now).changes.map(({ rule, shape, member, position }) =>
      [rule, shape, member, position].join(' '),
    ),
  );
  return isDeepStrictEqual(wanted, found) ? [] : [`${wanted?.join(', ')}; ${found?.join(', ')}`];
}
