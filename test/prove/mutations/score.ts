/** Whether anybody notices when a row says something else: each severity and each bump flipped, one at a time. */
import { bumps, severities } from '../../../generator/change.js';
import type { Row } from '../../../generator/change.js';
import { compare } from '../../../generator/diff/compare.js';
import { rules } from '../../../generator/diff/rules/table.js';
import { line } from '../../diff/cases.js';
import type { Trial } from './trials.js';
import { grouped, rowName, tableRows, verdictOf, withRow } from './table.js';
import type { TableRow } from './table.js';
import { unshown } from './unshown.js';

export interface Score {
  readonly flips: number;
  /** `error-code-changed any: break major as danger major`. */
  readonly survivors: readonly string[];
}

/** Of severities the neighbours of what a row says, of bumps all others; noticed by the trials of the row. */
export function scoreOf(part: 'severity' | 'bump', trials: readonly Trial[]): Score {
  const telling = trials.filter(({ claim }) => claim.isModerate !== true);
  const byRow = grouped(telling, ({ claim, slot }) => rowName({ rule: claim.rule, slot }));
  const flips = tableRows.flatMap((each) => flipsOf(each.row, part).map((row) => ({ each, row })));
  const survivors = flips.flatMap(({ each, row }) => {
    const isNoticed = withRow(each, row, () => isSeen(each, byRow.get(rowName(each)) ?? []));
    return isNoticed ? [] : [`${rowName(each)}: ${verdictOf(each.row)} as ${verdictOf(row)}`];
  });
  return { flips: flips.length, survivors };
}

function flipsOf(row: Row, part: 'severity' | 'bump'): readonly Row[] {
  if (part === 'bump')
    return bumps.flatMap((bump) => (bump === row.bump ? [] : [{ ...row, bump }]));
  const own = severities.indexOf(row.severity);
  const neighbours = [severities[own - 1], severities[own + 1]];
  return neighbours.flatMap((severity) => (severity === undefined ? [] : [{ ...row, severity }]));
}

function isSeen(each: TableRow, trials: readonly Trial[]): boolean {
  return !isAsListed(each) || trials.some((trial) => misses(trial).length > 0);
}

/** Whether a row that nothing shows says what the list of such rows says. */
function isAsListed({ rule, slot }: TableRow): boolean {
  const listed = unshown.find((one) => one[0] === rule && one[1] === slot);
  const row = rules[rule].rows[slot];
  return listed === undefined || (row !== undefined && verdictOf(row) === listed[2]);
}

/** What the comparison reports and should not, and what it should and does not. */
export function misses({ old, now, options, expected }: Trial): readonly string[] {
  const reported = compare(old(), now(), options).changes.map(line);
  return [
    ...without(reported, expected).map((each) => `reported: ${each}`),
    ...without(expected, reported).map((each) => `missing: ${each}`),
  ];
}

function without(all: readonly string[], known: readonly string[]): readonly string[] {
  const left = [...known];
  return all.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
