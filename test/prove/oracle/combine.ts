/** The rows of the rules with what all trials together show of them. */
import type { Sense } from '../../../generator/proof.js';
import type { Protocol } from '../mutations/base.js';
import { grouped, rowName, tableRows } from '../mutations/table.js';
import type { TableRow } from '../mutations/table.js';
import { unshown } from '../mutations/unshown.js';
import { beyond, reasonOf } from './beyond.js';
import type { Reason } from './beyond.js';
import type { Outcome } from './outcomes.js';

export const senses = ['typescript', 'deployed', 'early', 'validators'] as const;

export interface Cell {
  /** `C V`, `refused`; `none` or `ok` where nothing happens. */
  readonly said: string;
  readonly state: 'proved' | 'open' | 'disproved';
  /** Of one that is open. */
  readonly reason?: Reason | undefined;
  /** What speaks against it, or what was not looked at. */
  readonly evidence: readonly string[];
}

export interface ProvedRow extends TableRow {
  readonly protocols: readonly Protocol[];
  readonly cells: { readonly [sense in Sense]: Cell };
}

/** Every row that models show, in the order of the table. */
export function combined(outcomes: readonly Outcome[]): readonly ProvedRow[] {
  const byRow = grouped(outcomes, rowName);
  const hidden = new Set(unshown.map(([rule, slot]) => rowName({ rule, slot })));
  return tableRows
    .filter((each) => !hidden.has(rowName(each)))
    .map((each): ProvedRow => {
      const own = byRow.get(rowName(each)) ?? [];
      const cells = {
        typescript: cellOf(each, 'typescript', own),
        deployed: cellOf(each, 'deployed', own),
        early: cellOf(each, 'early', own),
        validators: cellOf(each, 'validators', own),
      };
      return { ...each, protocols: [...new Set(own.map(({ protocol }) => protocol))], cells };
    });
}

function cellOf(each: TableRow, of: Sense, outcomes: readonly Outcome[]): Cell {
  const own = outcomes.filter((outcome) => outcome.of === of);
  const said = wordsOf(each, of);
  const reason = beyond[`${rowName(each)}: ${of}`] ?? beyond[`${each.rule}: ${of}`];
  if (own.length === 0) {
    return { said, state: 'open', reason: reason ?? 'package', evidence: [] };
  }
  const words = [...grouped(own, (outcome) => outcome.said).values()].filter(isLeft);
  const against = words.flat().filter(({ verdict }) => verdict === 'disproved');
  const left = words.flat().filter(({ verdict }) => verdict === 'open');
  if (reason !== undefined && against.length + left.length > 0) {
    return { said, state: 'open', reason, evidence: told([...against, ...left]) };
  }
  if (against.length > 0) return { said, state: 'disproved', evidence: told(against) };
  if (left.length === 0) return { said, state: 'proved', evidence: [] };
  return { said, state: 'open', reason: reasonOf(left[0]?.evidence ?? ''), evidence: told(left) };
}

/** A row says what may happen: one trial that shows it is enough. That nothing happens must be so in all. */
function isLeft(sameWord: readonly Outcome[]): boolean {
  const [first] = sameWord;
  const isQuiet = first === undefined || ['ok', 'none', 'nothing'].includes(first.said);
  return isQuiet || !sameWord.some(({ verdict }) => verdict === 'proved');
}

function wordsOf({ row }: TableRow, of: Sense): string {
  if (of !== 'typescript') return row[of];
  return row.typescript.length === 0 ? 'none' : row.typescript.join(' ');
}

function told(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.map(
    ({ name, said, seen, evidence }) => `${name}: ${said}, seen ${seen || 'nothing'}: ${evidence}`,
  );
}
