import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../generator/diff/rules/row-of.js';
import { otherwise } from './specification/otherwise.js';
import { readTables } from './specification/tables.js';
import type { Saying } from './specification/tables.js';

const file = new URL('../../../shared/research/diff.md', import.meta.url);
const missing = existsSync(file) ? undefined : 'the file ../shared/research/diff.md is not there';
const { sayings, unread, unnamed } = readTables(
  missing === undefined ? readFileSync(file, 'utf8') : '',
);

describe.skipIf(missing !== undefined)('the rows of the rules', () => {
  it('say what the specification says, but for what is listed with a reason', () => {
    const differences = sayings.flatMap((each) => (isSame(each) ? [] : [nameOf(each)]));
    expect(differences.toSorted()).toEqual(Object.keys(otherwise).toSorted());
    console.log(report());
  });

  it('are found to say something else where they do', () => {
    const [first] = sayings.filter(({ column }) => column === 'severity');
    if (first === undefined) throw new Error('unreachable: there are severities');
    expect(isSame(first)).toBe(true);
    expect(isSame({ ...first, said: 'doc' })).toBe(false);
  });
});

if (missing !== undefined) console.log(`specification of rules: left out: all (${missing})`);

function isSame({ rule, position, isClosed, column, said }: Saying): boolean {
  const row = rowOf(rule, position, isClosed ? ['closed'] : []);
  if (column !== 'typescript') return row[column] === said;
  return [...row.typescript].toSorted().join(' ') === (said === 'none' ? '' : sortedWords(said));
}

function sortedWords(words: string): string {
  return words.split(' ').toSorted().join(' ');
}

/** `member-made-required in: early is undefined`. */
function nameOf({ rule, position, isClosed, column, said }: Saying): string {
  return `${rule} ${position}${isClosed ? ' closed' : ''}: ${column} ${said}`;
}

function report(): string {
  const rules = new Set(sayings.map(({ rule }) => rule)).size;
  const listed = Object.keys(otherwise).length;
  return [
    `specification of rules: ${sayings.length} sayings of ${rules} rules read, ${sayings.length - listed} as our rows, ${listed} otherwise with a reason`,
    `${unread.length} cells say more than a word, ${unnamed.length} rows name no rule: ${unnamed.join('; ')}`,
  ].join('; ');
}
