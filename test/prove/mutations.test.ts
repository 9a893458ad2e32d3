import { describe, expect, it } from 'vitest';
import { oppositeOf } from '../diff/opposites.js';
import { isWhole } from '../whole/models.js';
import { edits } from './mutations/all.js';
import { misses, scoreOf } from './mutations/score.js';
import { grouped, rowName, tableRows, verdictOf } from './mutations/table.js';
import { nameOf, trialsOf } from './mutations/trials.js';
import type { Trial } from './mutations/trials.js';
import { reasons, unshown } from './mutations/unshown.js';

const all = edits.map(trialsOf);
const sample = isWhole ? all : all.map(sampleOf);
const trials = sample.flat();
console.log(
  `mutations: ${trials.length} of ${all.flat().length} trials of ${edits.length} edits` +
    (isWhole ? '' : ' (npm run whole has the others: each under each protocol and openness)'),
);

describe('a comparison of two models that differ in one edit', () => {
  it.each(edits.map((edit, index) => [edit.title, index] as const))(
    'tells of %s, at its position, with what comes with it and nothing else',
    (_title, index) => {
      const wrong = (sample[index] ?? []).flatMap((trial) => {
        const missed = misses(trial);
        return missed.length === 0 ? [] : [[nameOf(trial), ...missed]];
      });
      expect(wrong).toEqual([]);
    },
  );

  it('finds more or less than an edit does, if it does', () => {
    const [first] = trials;
    if (first === undefined) throw new Error('unreachable: there are trials');
    const [own = ''] = first.expected;
    expect(misses({ ...first, expected: [] })).toEqual([`reported: ${own}`]);
    expect(misses({ ...first, expected: [own, own] })).toEqual([`missing: ${own}`]);
  });
});

describe('the edits', () => {
  it('have titles of their own', () => {
    expect(new Set(edits.map(({ title }) => title)).size).toBe(edits.length);
  });

  it('show every row of the rules, but for those that nothing shows', () => {
    const shown = all
      .flat()
      .filter(({ claim }) => claim.isModerate !== true)
      .map(({ claim, slot }) => rowName({ rule: claim.rule, slot }));
    const listed = unshown.map(([rule, slot]) => rowName({ rule, slot }));
    const rows = tableRows.map(rowName);
    expect(rows.filter((row) => !shown.includes(row)).toSorted()).toEqual(listed.toSorted());
    const strange = shown.filter((row) => !rows.includes(row) && !/ both( |$)/.test(row));
    expect(new Set(strange)).toEqual(new Set());
    const counts = Object.keys(reasons).map(
      (reason) => `${unshown.filter((each) => each[3] === reason).length} ${reason}`,
    );
    console.log(
      `rows: ${rows.length}, not shown by models: ${listed.length}: ${counts.join(', ')}`,
    );
  });

  it('list rows that nothing shows as the table has them', () => {
    const verdicts = new Map(tableRows.map((each) => [rowName(each), verdictOf(each.row)]));
    const wrong = unshown.filter(
      ([rule, slot, verdict]) => verdicts.get(rowName({ rule, slot })) !== verdict,
    );
    expect(wrong).toEqual([]);
  });

  it('have the opposite rule with the sides swapped, where neither model tells more', () => {
    const wrong = edits.filter(({ there, back, lopsided }) => {
      const isOpposite =
        oppositeOf(there.rule) === back.rule || oppositeOf(back.rule) === there.rule;
      return isOpposite === (lopsided !== undefined);
    });
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });
});

describe('a row that says something else', () => {
  it.each(['severity', 'bump'] as const)('is noticed by its %s', { timeout: 120_000 }, (part) => {
    const { flips, survivors } = scoreOf(part, trials);
    const noticed = flips - survivors.length;
    const percent = ((noticed / flips) * 100).toFixed(1);
    const named = survivors.length === 0 ? 'none' : survivors.join('; ');
    console.log(
      `mutation score: ${noticed} of ${flips} flips of ${part} noticed (${percent} %), survivors: ${named}`,
    );
    expect(flips).toBeGreaterThan(tableRows.length);
    expect(survivors).toEqual([]);
  });
});

/** One for each slot, position and direction, of another protocol from edit to edit. */
function sampleOf(ofEdit: readonly Trial[], index: number): readonly Trial[] {
  const groups = grouped(ofEdit, ({ direction, slot, where }) =>
    [direction, slot, where.position].join(' '),
  );
  return [...groups.values()].flatMap((group) => group[index % group.length] ?? []);
}
