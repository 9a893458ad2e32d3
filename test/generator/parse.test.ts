import { describe, expect, it } from 'vitest';
import { parse } from '../../generator/load/parse.js';
import type { Syntax } from '../../generator/model.js';
import { spelled, unmarked } from './marked.js';

function parsed(text: string) {
  return parse([{ file: 'model.yaml', text }]);
}

/** What a tree says, without places: text in quotes with `'`, mappings as lists of pairs. */
function plain(syntax: Syntax): unknown {
  switch (syntax.kind) {
    case 'scalar':
      return syntax.quoted ? `'${syntax.text}'` : syntax.text;
    case 'sequence':
      return syntax.items.map(plain);
    default:
      return [...syntax.entries].map(([key, { value }]) => [key, plain(value)]);
  }
}

function rootOf(text: string): unknown {
  const outcome = parsed(text);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value.map(({ root }) => plain(root))[0];
}

/** A list in a list in …, under a key: so many collections deep. */
function nested(levels: number): string {
  return `a: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}\n`;
}

const refused: readonly (readonly [sentence: string, code: string, text: string])[] = [
  ['an empty file is no model', 'yaml-empty', '«'],
  ['comments alone are no model', 'yaml-empty', '«# nothing\n'],
  ['a duplicate key is refused at the second', 'yaml-duplicate-key', 'a: 1\n«a: 2\n'],
  ['a duplicate key in braces is refused', 'yaml-duplicate-key', 'x: { a: 1, «a: 2 }\n'],
  ['a quoted duplicate is a duplicate', 'yaml-duplicate-key', 'a: 1\n«"a": 2\n'],
  ['a merge key is refused', 'yaml-merge-key', 'a:\n  «<<: { b: 1 }\n'],
  ['a complex key is refused', 'yaml-key', '? «[a, b]\n: 1\n'],
  ['an empty key is refused', 'yaml-key', '«: 1\n'],
  ['a tag is refused', 'yaml-tag', 'a: «!!js/function x\n'],
  ['a local tag is refused', 'yaml-tag', 'a: «!foo [1]\n'],
  ['a standard tag is refused', 'yaml-tag', 'a: «!!timestamp 2020-07-20\n'],
  ['the directive of YAML 1.1 is refused', 'yaml-directive', '«%YAML 1.1\n---\na: yes\n'],
  ['a tag directive is refused', 'yaml-directive', '«%TAG ! tag:x,2000:\n---\na: 1\n'],
  ['a second document is refused', 'yaml-documents', 'a: 1\n«---\nb: 2\n'],
  ['a null byte is refused', 'yaml-control-character', 'a: x«\u0000y\n'],
  ['an escape character is refused', 'yaml-control-character', 'a: x«\u001by\n'],
  ['a control character of C1 is refused', 'yaml-control-character', 'a: x«\u0085y\n'],
  ['a tab in the indentation is refused', 'yaml-tab', 'a:\n«\tb: 1\n'],
  ['an unknown escape is refused', 'yaml-syntax', 'a: "«\\q"\n'],
  ['a second colon on a line is refused', 'yaml-syntax', 'a: «b: c\n'],
  ['a bracket that is not closed is refused', 'yaml-syntax', 'a: [1, 2«'],
  ['a quote that is not closed is refused', 'yaml-syntax', "a: 'x\n«"],
  ['an indentation that does not fit is refused', 'yaml-syntax', 'a:\n    b: 1\n«   c: 2\n'],
  ['a reserved character is refused', 'yaml-syntax', 'a: «@x\n'],
];

describe('parse', () => {
  it.each(refused)('%s', (_, code, marked) => {
    const { text, places } = unmarked(marked);
    expect(parsed(text).diagnostics.map(spelled)).toEqual(
      places.map((place) => `${place} ${code}`),
    );
  });

  it('refuses both an anchor and its alias', () => {
    const { text, places } = unmarked('a: «&x 1\nb: «*x\n');
    expect(parsed(text).diagnostics.map(spelled)).toEqual(
      places.map((place) => `${place} yaml-alias`),
    );
  });

  it('refuses a bomb of aliases without expanding it', () => {
    const levels = Array.from(
      { length: 60 },
      (_, n) => `l${n}: &l${n} [${`*l${n - 1}, `.repeat(9)}]`,
    );
    const started = performance.now();
    expect(parsed(`l0: &l0 [x]\n${levels.slice(1).join('\n')}\n`).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('names the place of the first of two equal keys', () => {
    expect(parsed('a: 1\nb: 1\na: 2\n').diagnostics[0]?.message).toContain('model.yaml:1:1');
  });

  it('reports the faults of several places in one run, in the order of the text', () => {
    const { text, places } = unmarked('a: «!x 1\nb: 1\n«b: 2\nc: "«\\q"\n');
    const lines = parsed(text).diagnostics.map(({ at }) => String(at?.line));
    expect(new Set(lines)).toEqual(new Set(places.map((place) => place.split(':')[0])));
  });

  it('allows a hundred levels and refuses one more, however deep it goes', () => {
    expect(parsed(nested(100)).ok).toBe(true);
    for (const levels of [101, 900, 50_000]) {
      expect(parsed(nested(levels)).diagnostics.map(({ code }) => code)).toEqual(['yaml-depth']);
    }
  });

  it('allows the directive of YAML 1.2', () => {
    expect(rootOf('%YAML 1.2\n---\na: yes\n')).toEqual([['a', 'yes']]);
  });

  it('keeps every scalar as it is written', () => {
    const texts = ['2020-07-20', '1.10', 'NO', '0777', '0o17', '1_000', '12:30:45', '1e999', '~'];
    const text = texts.map((scalar, index) => `k${index}: ${scalar}\n`).join('');
    expect(rootOf(text)).toEqual(texts.map((scalar, index) => [`k${index}`, scalar]));
  });

  it('tells quoted text from plain, and blocks count as quoted', () => {
    expect(rootOf("a: '1'\nb: \"1\"\nc: 1\nd: |-\n  1\ne: ''\nf:\n")).toEqual([
      ['a', "'1'"],
      ['b', "'1'"],
      ['c', '1'],
      ['d', "'1'"],
      ['e', "''"],
      ['f', ''],
    ]);
  });

  it('keeps keys of objects that JavaScript treats in its own way', () => {
    expect(rootOf('__proto__: 1\nconstructor: 2\n"2": 3\n"1": 4\n')).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['2', '3'],
      ['1', '4'],
    ]);
  });

  it('allows tabs inside of text', () => {
    expect(rootOf('a: x\ty\n')).toEqual([['a', 'x\ty']]);
  });

  it('gives the whole source line and the length of the thing', () => {
    const [finding] = parsed('a: 1\nlong: !!binary abc # end\n').diagnostics;
    expect(finding?.at).toEqual({
      file: 'model.yaml',
      line: 2,
      column: 7,
      length: 8,
      text: 'long: !!binary abc # end',
    });
  });
});
