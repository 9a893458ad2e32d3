import { describe, expect, it } from 'vitest';
import type { Row } from '../../generator/change.js';
import { isWhole } from '../whole/models.js';
import { rowName, tableRows, withRow } from './mutations/table.js';
import type { TableRow } from './mutations/table.js';
import { combined, senses } from './oracle/combine.js';
import { beyond } from './oracle/beyond.js';
import { examined, laid, outcomesOf, packages } from './oracle/outcomes.js';
import { tableText, totals } from './oracle/printed.js';
import { examineAll } from './oracle/types.js';
import { sampled, wantedTrials } from './oracle/wanted.js';

const sample = sampled(['a required member', 'bounds of a length']);

describe('packages run against each other', { timeout: 300_000 }, () => {
  it('show what the rows say of a few edits', async () => {
    const outcomes = await outcomesOf({ whole: sample, calls: [] });
    const wrong = outcomes.filter(({ verdict }) => verdict === 'disproved');
    expect(wrong).toEqual([]);
    expect(outcomes.filter(({ verdict }) => verdict === 'proved').length).toBeGreaterThan(5);
    const { whole, calls } = wantedTrials();
    console.log(
      `rows put to the proof: ${sample.length} trials of ${whole.length + calls.length} (npm run whole has the others)`,
    );
  });

  it('show where a row is wrong, in each of its parts', async () => {
    const [trial] = sample;
    if (trial === undefined) throw new Error('unreachable: there is a sample');
    const row = tableRows.find(
      ({ rule, slot }) => rule === trial.claim.rule && slot === trial.slot,
    );
    if (row === undefined) throw new Error('unreachable: the table has the row');
    const seen = await examined(trial, examineAll([packages(trial)]));
    const found = planted(row).map(([part, other]) => {
      const outcomes = withRow(row, other, () => laid(trial, seen));
      const wrong = outcomes.filter(({ verdict }) => verdict === 'disproved');
      return [part, wrong.some(({ of }) => of === part)];
    });
    expect(found).toEqual(senses.map((sense) => [sense, true]));
    expect(laid(trial, seen).filter(({ verdict }) => verdict === 'disproved')).toEqual([]);
  });
});

describe.runIf(isWhole)('all rows', { timeout: 3 * 3_600_000 }, () => {
  it('are proved in each part, or not for a reason, and none is disproved', async () => {
    const rows = combined(await outcomesOf(wantedTrials()));
    console.log(tableText(rows));
    const cells = rows.flatMap((each) =>
      senses.map((sense) => ({ name: `${rowName(each)}: ${sense}`, ...each.cells[sense] })),
    );
    expect(cells.filter(({ state }) => state === 'disproved')).toEqual([]);
    expect(cells.filter(({ state, reason }) => state === 'open' && reason === undefined)).toEqual(
      [],
    );
    const used = new Set(cells.filter(({ state }) => state === 'open').map(({ name }) => name));
    const idle = Object.keys(beyond).filter((key) => ![...used].some((name) => isOf(key, name)));
    expect(idle).toEqual([]);
    expect(totals(rows)).toContain(`${rows.length} shown by models`);
  });
});

/** `rule: sense` is of every slot. */
function isOf(key: string, name: string): boolean {
  const [rule, sense] = key.split(': ');
  return key === name || (name.startsWith(`${rule} `) && name.endsWith(`: ${sense}`));
}

/** The row with each of its parts the other way. */
function planted({ row }: TableRow): readonly (readonly [string, Row])[] {
  return [
    ['typescript', { ...row, typescript: row.typescript.length === 0 ? ['C'] : [] }],
    ['deployed', { ...row, deployed: 'ok' }],
    ['early', { ...row, early: 'ok' }],
    ['validators', { ...row, validators: row.validators === 'none' ? 'tightened' : 'none' }],
  ];
}
