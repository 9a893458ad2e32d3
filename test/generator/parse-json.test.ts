import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../generator/load/parse.js';
import { codes } from './smithy-models.js';

describe('JSON', () => {
  it.each([
    ['ends too early', '{"a": [1, 2'],
    ['has a comma too much', '{"a": [1,]}'],
    ['has a comment', '{ // no\n}'],
    ['has a control character in a string', '{"a": "\u0007"}'],
    ['has a wrong escape', String.raw`{"a": "\x"}`],
    ['has a number with a leading zero', '{"a": 012}'],
    ['has a plus before a number', '{"a": +1}'],
    ['has a word that is none', '{"a": nul}'],
    ['goes on after its end', '{} {}'],
    ['is empty', ' \n'],
    ['is nested a hundred thousand deep', '['.repeat(100_000)],
  ])('that %s is refused once', (_, text) => {
    const result = parse([{ file: 'a.json', text }]);
    expect(codes(result)).toEqual(['json-syntax']);
  });

  it.each([
    ['{"a": 1 "b": 2}', 'a.json:1:9 A "," or "}" is expected here'],
    ['["a" "b"]', 'a.json:1:6 A "," or "]" is expected here'],
    ['{"a" "b"}', 'a.json:1:6 A ":" is expected here'],
    ['{"a": "b', 'a.json:1:7 A string is not closed, or holds a control character or wrong escape'],
    [
      '{"a": 1 "b',
      'a.json:1:9 A string is not closed, or holds a control character or wrong escape',
    ],
    ['{"a', 'a.json:1:2 A string is not closed, or holds a control character or wrong escape'],
    ['{"a": 1', 'a.json:1:8 A "," or "}" is expected, and the file ends'],
  ])('%s is refused where it goes wrong', (text, wanted) => {
    const told = parse([{ file: 'a.json', text }]).diagnostics.map(
      ({ at, message }) => `${at?.file}:${at?.line}:${at?.column} ${message}`,
    );
    expect(told).toEqual([`${wanted}.`]);
  });

  it('is refused exactly where JSON.parse refuses it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\n"',
      '1',
      '-0.5e3',
      ' ',
      'null',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const refused = codes(parse([{ file: 'a.json', text }])).includes('json-syntax');
        expect(refused).toBe(!isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
