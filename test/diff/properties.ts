/** What holds for all pairs of models. Each says what is wrong, in a few lines; nothing where all is well. */
import type { Change } from '../../generator/change.js';
import { compare } from '../../generator/diff/compare.js';
import { apply, differencesOf } from '../../generator/diff/differences.js';
import { factsOf } from '../../generator/diff/facts.js';
import { oppositeOf } from './opposites.js';
import { isRuleId } from '../../generator/diff/rules/table.js';
import type { Side } from '../../generator/diff/side.js';
import { bare } from './facts.js';

const all = { order: true, sources: true } as const;

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
  const covered = compare(old, now, all).changes.flatMap(({ differences }) => differences);
  const wanted = differencesOf(factsOf(old.model), factsOf(now.model)).length;
  const distinct = new Set(covered).size;
  return covered.length === wanted && distinct === wanted
    ? []
    : [`${wanted} differences, ${covered.length} covered, ${distinct} of them different`];
}

/** What is added the one way is removed the other way; what is tightened, loosened. */
export function antisymmetry(old: Side, now: Side): readonly string[] {
  const there = compare(old, now).changes.filter(hasOpposite);
  const back = compare(now, old).changes.filter(hasOpposite);
  const wanted = there.map((change) => placed(change, true)).toSorted();
  const found = back.map((change) => placed(change, false)).toSorted();
  return [
    ...wanted.filter((each) => !found.includes(each)).map((each) => `missing: ${each}`),
    ...found.filter((each) => !wanted.includes(each)).map((each) => `unasked: ${each}`),
  ];
}

/** The rules with a direction, where one subject has one change of them. */
function hasOpposite({ rule }: Change): boolean {
  return (
    /^(member-(optional|required)-(added|removed)|member-made-|(length|range|pattern)-|enum-value-(added|removed)|union-variant-(added|removed)|member-sensitive)/.test(
      rule,
    ) && !['constraint-unsatisfiable', 'pattern-slow', 'pattern-not-compilable'].includes(rule)
  );
}

function placed({ rule, shape, member }: Change, isSwapped: boolean): string {
  const shown = isSwapped && isRuleId(rule) ? oppositeOf(rule) : rule;
  return `${shown} ${shape ?? ''} ${member ?? ''}`;
}
