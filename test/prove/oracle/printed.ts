/** The table of all rows as text: what is proved of each, what is not and why. */
import { rowName, verdictOf } from '../mutations/table.js';
import { reasons as hiddenReasons, unshown } from '../mutations/unshown.js';
import { reasons } from './beyond.js';
import { senses } from './combine.js';
import type { Cell, ProvedRow } from './combine.js';

/** A line a row; rows that no models show come last. */
export function tableText(rows: readonly ProvedRow[]): string {
  const hidden = unshown.map(
    ([rule, slot, verdict, reason]) =>
      `${rowName({ rule, slot })} (${verdict}): not shown by models, since ${hiddenReasons[reason]}`,
  );
  return [...rows.map(rowText), ...hidden, totals(rows)].join('\n');
}

/** `1200 of 1500 parts of 375 rows proved; not provable: 20, since …`. */
export function totals(rows: readonly ProvedRow[]): string {
  const cells = rows.flatMap((each) => senses.map((sense) => each.cells[sense]));
  const count = (state: Cell['state']) => cells.filter((cell) => cell.state === state).length;
  const open = Object.entries(reasons).flatMap(([reason, text]) => {
    const found = cells.filter((cell) => cell.state === 'open' && cell.reason === reason).length;
    return found === 0 ? [] : [`${found} since ${text}`];
  });
  return (
    `rows: ${rows.length} shown by models and ${unshown.length} not; ` +
    `${count('proved')} of ${cells.length} parts proved, ${count('disproved')} disproved, ` +
    `${count('open')} not provable: ${open.join('; ')}`
  );
}

function rowText(each: ProvedRow): string {
  const parts = senses.map((sense) => `${sense} ${cellText(each.cells[sense])}`);
  const by = each.protocols.length === 0 ? 'no protocol' : each.protocols.join(', ');
  return `${rowName(each)} (${verdictOf(each.row)}; ${by}): ${parts.join('; ')}`;
}

function cellText({ said, state, reason, evidence }: Cell): string {
  if (state === 'proved') return `${said}, proved`;
  if (state === 'disproved') return `${said}, disproved: ${evidence.join(' | ')}`;
  return `${said}, not provable: ${reason === undefined ? evidence.join(' | ') : reasons[reason]}`;
}
