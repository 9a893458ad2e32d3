/** Literals of Python, as `pprint.pprint` of Python 3.11 prints the same values. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pprint, type Literal } from '../../generator/report/python.js';

type Written =
  | string
  | null
  | readonly Written[]
  | { readonly set: readonly string[] }
  | { readonly dict: readonly (readonly [string, Written])[] };

const file = new URL('pprint-cases.json', import.meta.url);
const cases: readonly (readonly [Written, string])[] = JSON.parse(readFileSync(file, 'utf8'));

describe('pprint', () => {
  it('prints what Python prints, of all its recorded values', () => {
    expect(cases.length).toBeGreaterThan(100);
    for (const [written, text] of cases) expect(pprint(literal(written))).toBe(text);
  });

  it('keeps on one line what fits in 80 columns, and breaks what takes 81', () => {
    const [key, value] = ['k'.repeat(30), 'v'.repeat(42)];
    expect(pprint(new Map([[key, value]]))).toHaveLength(80);
    const two = new Map([
      [key, value.slice(10)],
      ['z', 'w'],
    ]);
    expect(pprint(two)).toHaveLength(80);
    expect(pprint(new Map([...two, ['z', 'ww']]))).toBe(
      `{'${key}': '${value.slice(10)}',\n 'z': 'ww'}`,
    );
  });

  it('puts an entry a line, under the first, with keys in the order of code points', () => {
    const inner = new Map<string, Literal>([
      ['b', 'string'],
      ['B', [new Map([['é', null]])]],
      ['a', 'integer'],
    ]);
    const wide = new Map([['Key', new Map([...inner, ['c', 'x'.repeat(60)]])]]);
    expect(pprint(wide)).toBe(
      [
        "{'Key': {'B': [{'é': ()}],",
        "         'a': 'integer',",
        "         'b': 'string',",
        `         'c': '${'x'.repeat(60)}'}}`,
      ].join('\n'),
    );
  });

  it('sorts sets, and breaks them as lists', () => {
    expect(pprint(new Set(['d', 'c', '\u{1f600}', '\uffff']))).toBe("{'c', 'd', '\\uffff', '😀'}");
    const long = ['b'.repeat(40), 'a'.repeat(40)];
    expect(pprint(new Set(long))).toBe(`{'${long[1]}',\n '${long[0]}'}`);
  });

  it('breaks a text behind a space, under its beginning, and at the top within parentheses', () => {
    const values =
      'AAAAAAAAAA | BBBBBBBBBB | CCCCCCCCCC | DDDDDDDDDD | EEEEEEEEEE | FFFFFFFFFF | G';
    expect(pprint(new Map([['Status', values]]))).toBe(
      [
        "{'Status': 'AAAAAAAAAA | BBBBBBBBBB | CCCCCCCCCC | DDDDDDDDDD | EEEEEEEEEE | '",
        "           'FFFFFFFFFF | G'}",
      ].join('\n'),
    );
    const [first, second] = ['AAAA | '.repeat(10), 'B'.repeat(9)];
    expect(pprint(first + second)).toBe(`('${first}'\n '${second}')`);
  });

  it('begins each line with a bracket or a text, and lets nothing through that a terminal obeys', () => {
    const word = fc.string({ unit: 'binary', maxLength: 9 });
    const texts = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, texts), { maxLength: 5 }), (entries) => {
        for (const line of pprint(new Map(entries)).split('\n')) {
          expect(line).toMatch(/^ *[{'"]/u);
          expect(line).not.toMatch(/(?! )[\p{Cc}\p{Cf}\p{Z}]/u);
        }
      }),
    );
  });
});

function literal(written: Written): Literal {
  if (written === null || typeof written === 'string') return written;
  if ('set' in written) return new Set(written.set);
  if ('dict' in written) return new Map(written.dict.map(([key, value]) => [key, literal(value)]));
  return written.map(literal);
}
