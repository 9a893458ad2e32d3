import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics.js';
import { printPattern } from '../../generator/pattern/print.js';
import { parsePattern } from '../../generator/pattern/parse.js';
import { patternOf } from '../../generator/resolve/pattern.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Pattern } from '../../generator/service.js';
import { modelOf } from '../support/model.js';

const at = { file: 'test.yaml', line: 1, column: 1, length: 1, text: '' };
const raw = String.raw;

function resolved(source: string): { pattern: Pattern | undefined; said: readonly string[] } {
  const diagnostics: Diagnostic[] = [];
  const pattern = patternOf(source, { trait: { value: source, at }, diagnostics });
  return { pattern, said: diagnostics.map(({ code, message }) => `${code} ${message}`) };
}

/** The expression that is enforced, if only on short texts. */
function enforced(source: string): RegExp {
  const { pattern, said } = resolved(source);
  expect(said.filter((text) => !text.startsWith('pattern-slow '))).toEqual([]);
  return new RegExp(pattern?.source ?? 'not enforced', 'u');
}

describe('a pattern that is legal with u', () => {
  test.each([
    '^[a-z]+$',
    '[a-zA-Z0-9-.]',
    '^[-a-zA-Z0-9+=/_]*$',
    raw`^\p{L}+$`,
    raw`[\p{L}\p{N}]`,
    raw`^\+[1-9]\d{1,14}$`,
    raw`^arn:(aws|aws-us-gov):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}$`,
    raw`^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$`,
    '^[\u{1F300}-\u{1F5FF}]$',
    raw`\u{1F300}`,
    '(?<year>[0-9]{4})-(?<!b)',
    raw`^[a-z&&b]\v\p{Alpha}$`,
    '/\n\u2028',
    '',
  ])('stands as it is: %j', (source) => {
    expect(resolved(source)).toEqual({ pattern: { source }, said: [] });
  });
});

/** What the dialects say, by example: texts in which the pattern is found, and texts in which it is not. */
const translated: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // Annex B of ECMA 262, «Regular Expressions Patterns»: an escape of what is no letter is that character.
  [raw`^a\_b\-c\:\ \@\'\"\#$`, [`a_b-c: @'"#`], ['a\\_b-c']],
  [raw`^[\w-.]+$`, ['a-.', '-'], ['a b', '']],
  [raw`^[+--\d\s-_]+$`, ['+,-', '4 _-'], ['.', '*']],
  [raw`^[\w+=,.@-\s]+$`, ['a @-', '='], ['/']],
  [raw`^a]b}{x}\_$`, ['a]b}{x}_'], ['ab']],
  [raw`^\\p{L}\-$`, [raw`\p{L}-`], ['x-']],
  [raw`^[]a\_]+$`, [']a_'], ['[']],
  [raw`^[\_😀-😎]$`, ['😀', '😅', '_'], ['😏', '\ud83d']],
  // java.util.regex.Pattern, «POSIX character classes (US-ASCII only)».
  [raw`^\p{Print}+$`, [' ~', 'aZ'], ['\t', '\u007f', 'é', '']],
  [raw`^\p{Graph}+$`, ['!~'], [' ', 'é']],
  [raw`^\p{Alnum}+$`, ['aZ09'], ['_', 'é', '٣']],
  [raw`^[\p{Punct}]+$`, ['!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'], ['a', '¿', ' ']],
  [
    raw`^\p{Blank}\p{Cntrl}\p{XDigit}\p{Space}\p{Digit}$`,
    [' \u0000f\v7', '\t\u007fA\n0'],
    ['\u00a0\u0000f 7', '  f 7', ' \u0000g 7', ' \u0000f ٣'],
  ],
  [raw`^\P{Print}$`, ['\t', 'é'], ['a']],
  // Java, «Classes for Unicode scripts, blocks, categories and binary properties».
  [raw`^\p{IsAlphabetic}\p{IsLatin}\p{IsLu}$`, ['ⅰaÉ', 'яzA'], ['1aA', 'aяA', 'aaa']],
  [
    raw`^\p{script=Greek}\p{IsGREEK}\p{general_category=Nd}\p{IsWhite_Space}\p{IsDigit}\pN$`,
    ['ωΩ٣\u00a0٣½'],
    ['aΩ3 33'],
  ],
  [raw`^\p{Latin}\pL\_$`, ['éя_'], ['яa_']],
  [raw`^\p{^L}\_$`, ['1_'], ['a_']],
  // IEEE 1003.1, 9.3.5.
  ['^[[:alpha:]_]+[^[:space:]]$', ['aZ_!'], ['1!', 'a ', 'é!']],
  ['^[[:^digit:]]$', ['a'], ['1']],
  // Java, «Predefined character classes» and «Linebreak matcher».
  [raw`^\h\H\V$`, ['\u00a0a\t', '\ta '], ['aaa', '\t a', '\ta\n', '\ta\u2028']],
  [raw`^a\Rb$`, ['a\r\nb', 'a\nb', 'a\u0085b', 'a\u2028b'], ['ab', 'a\n\rb', 'a b']],
  [raw`^[\h_]$`, ['_', '\u3000'], ['\n']],
  // Java, «Characters».
  [raw`^\a\e\x{1F600}\x41\_$`, ['\u0007\u001b😀A_'], ['ae😀A_']],
  [raw`^\uD83D\uDE00[\uD83D\uDE00-\uD83D\uDE02]\u{41}\_$`, ['😀😁A_'], ['😀😃A_']],
  [raw`^\07\012\0\_$`, ['\u0007\n\u0000_'], ['7\n\u0000_']],
  [raw`^\cA\cj\_$`, ['\u0001\n_'], ['A\n_']],
  // Java, «Quotation».
  [raw`^\Qa.b*\E+$`, ['a.b*', 'a.b***'], ['axb', 'a.b']],
  [raw`^[\Q^-]\E]+\Q(`, ['^-](', ']('], ['a(', '^']],
  // Java, «Boundary matchers»: `\Z` is «the end of the input but for the final terminator, if any».
  [raw`\Aa\z`, ['a'], ['a\n', 'ba', '\na']],
  [raw`\Aa\Z`, ['a', 'a\n', 'a\r\n', 'a\u2028'], ['a\n\n', 'a\nb']],
  [raw`^a$\_?`, ['a'], ['a\n']],
  [raw`\bx\B\_`, ['-x_'], ['ax_']],
  // Java, «Special constructs»: inline flags.
  ['(?s)^a.b$', ['a\nb', 'a\u2028b'], ['ab']],
  ['^a(?s:.)b.$', ['a\nbc'], ['a\nb\n']],
  ['(?s)a.(?-s).b', ['a\ncb'], ['ac\nb']],
  ['^(?:(?s)a.|b.)c.$', ['a\ncd', 'b\ncd'], ['a\nc\n']],
  ['(?m)^a$', ['a', 'b\na', 'a\nb', 'b\r\na\r\nb', 'b\u0085a'], ['ab', 'b a']],
  ['(?m)a\n^', ['a\nb'], ['a\n']],
  [raw`(?m)\r$\n`, [], ['\r\n']],
  ['(?i)^aK[b-d9]$', ['ak9', 'AKC', 'aKb'], ['\u00e4kb', 'a\u212ab', 'akE']],
  ['^a(?i)b(?-i)c(?i:d)$', ['abcd', 'aBcD'], ['Abcd', 'abCd']],
  ['(?i)[^a]x', ['bX'], ['AX', 'ax']],
  [raw`(?i)^[\p{L}\d]+$`, ['éÉ1'], ['-']],
  ['(?x) ^ a b # the rest is a comment (\n \\ c [d e] $', ['ab cd', 'ab ce'], ['abcd', 'ab c ']],
  ['(?u)^é$', ['é'], ['É']],
  ['(?si)^.A$', ['\na'], ['b']],
  // Java, «Possessive quantifiers» and «independent, non-capturing groups».
  ['^a++b', ['aab'], ['b']],
  ['^a++ab', [], ['aab', 'ab']],
  ['^(?>a|ab)c', ['ac'], ['abc']],
  ['^(x)?(?>a*)(b)\\2\\1$', ['aabb', 'xabbx', 'bb'], ['aabc', 'xabb']],
  ['^(?:a|b)*+b', [], ['ab', 'b']],
  ['^a{1,2}+a$', ['aaa'], ['aa']],
  ['^a?+a$', ['aa'], ['a']],
  ['^(?:a{2}){2}+$', ['aaaa'], ['aaa']],
  ['^a{2}{3}$', ['aaaaaa'], ['aaaaa']],
  // Java, «Character classes»: union, intersection, subtraction.
  ['^[a-d[m-p]]+$', ['adm'], ['e', '[']],
  ['^[a-z&&[def]]$', ['d', 'f'], ['a', '&']],
  ['^[a-z&&[^bc]]$', ['a', 'd'], ['b', 'A', '&']],
  ['^[a-z&&[^m-p]&&[^b]]+$', ['aq'], ['n', 'b']],
  ['^[^a-z&&[def]]$', ['a', '1'], ['d']],
  ['^[^a[b]]$', ['c', '^'], ['a', 'b']],
  ['^[a[^b]]$', ['a', 'c'], ['b']],
  [raw`^[\w&&[^\d_]]{2}$`, ['ab'], ['a1', 'a_']],
  [raw`(?<=[a-z&&[^b]])x`, ['ax'], ['bx', 'x']],
  // Python's names of groups, which PCRE has as well.
  ['^(?P<a>.)(?P=a)$', ['xx'], ['xy']],
  [raw`^(?<a>.)\_\k<a>$`, ['x_x'], ['x_y']],
  [raw`^(.)\_\1$`, ['x_x'], ['x_1']],
  [raw`^(.)\_\1(?:)0$`, ['x_x0'], ['x_x']],
];

describe('a pattern of another dialect', () => {
  test.each(translated)('%s keeps its meaning', (source, matches, misses) => {
    const expression = enforced(source);
    expect(matches.filter((text) => !expression.test(text))).toEqual([]);
    expect(misses.filter((text) => expression.test(text))).toEqual([]);
    expect(() => new RegExp(source, 'u')).toThrow('Invalid regular expression');
  });
});

describe('a pattern that JavaScript cannot say', () => {
  test.each([
    ['(', 'does not close a group'],
    ['a)_', 'closes a group that nothing opens'],
    ['[a', 'does not close a class'],
    ['a{,3}', 'has a brace that some engines read as a repetition and others as text'],
    ['+a', 'repeats nothing by +'],
    ['a{3,2}', 'repeats at least more often than at most'],
    [raw`[b-a]\_`, 'has a range that ends before it begins'],
    [raw`\X`, raw`escapes X by \X`],
    [raw`\G`, raw`escapes G by \G`],
    [raw`\_\8`, 'refers to a group 8, which it does not have'],
    [raw`\0123`, 'has an octal number of three digits'],
    [raw`\x{110000}`, raw`has no hexadecimal number behind \x`],
    [raw`\p{InGreek}`, 'asks for a property InGreek'],
    [raw`\p{javaLowerCase}`, 'asks for a property javaLowerCase'],
    [raw`(?i)\p{Lu}`, raw`ignores the case of \p{Lu}`],
    [raw`(?i)(a)\1`, 'refers to a group while it ignores case'],
    ['(?iu)a', 'opens a group by ('],
    ['(?U)a', 'opens a group by ('],
    ['(?(1)a|b)', 'opens a group by (?(1'],
    ['(?<a>b)(?<a>c)', 'has two groups a'],
    ['(?<=a++)b', 'is possessive in a lookbehind'],
    ['[a&&]\\_', 'has nothing on a side of &&'],
    [raw`\_[[:tree:]]`, 'has a class [:tree:]'],
    ['a\\', 'ends in a backslash'],
    ['^(a+)+$', 'can take time that doubles with each character'],
    ['^(?:a|a)*$', 'can take time that doubles with each character'],
    ['^(a?b?)*$', 'can take time that doubles with each character'],
    ['^([a-z]+[0-9]?){2,}$', 'can take time that doubles with each character'],
    [raw`(?=(\w+\s?)*$)x`, 'can take time that doubles with each character'],
  ])('is not enforced: %s', (source, reason) => {
    const { pattern, said } = resolved(source);
    expect(pattern).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`is not enforced: it ${reason}`);
  });

  test('of a member does not give way to that of its target', () => {
    const result = resolve(
      modelOf({
        'service W': { version: '1', operations: ['Get'], 'aws.protocols#awsJson1_0': true },
        'operation Get': { input: 'In' },
        'structure In': { members: { A: { target: 'Text', pattern: '(' } } },
        'string Text': { pattern: '^a' },
      }),
    );
    expect(result.ok && result.value[0]?.operations[0]?.input.members[0]?.pattern).toBeUndefined();
    expect(result.diagnostics.map(({ at: place }) => place?.text)).toEqual(['test#In$A']);
  });
});

describe('a pattern that takes more than linear time', () => {
  test.each([
    ['^a*a*$', 2449],
    ['a+$', 2449],
    [raw`^.*\S.*$`, 2449],
    ['^a*a*a*$', 262],
    [raw`^arn:aws.*:kinesis:.*:\d{12}:.*stream/\S+$`, 92],
    [raw`^(?!d-)([\da-zA-Z]+)([-]*[\da-zA-Z])*$`, 2449],
  ])('is enforced on short texts: %s', (source, limit) => {
    const { pattern, said } = resolved(source);
    expect(pattern).toEqual({ source, limit });
    expect(said.map((text) => text.split(' ')[0])).toEqual(['pattern-slow']);
  });

  test.each([
    '^a*b*$',
    '^[a-z]+-[a-z]+$',
    raw`^([0-9a-zA-Z][_-]?)+$`,
    '^([0-9a-f]{16})+$',
    raw`^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$`,
    raw`^((/[A-Za-z0-9\.,\+@=_-]+)*)/$`,
    raw`^\p{L}+(?:\.\p{L}+){0,2}$`,
    '^(?!a)(?:b|c)*$',
  ])('is not: %s', (source) => {
    expect(resolved(source)).toEqual({ pattern: { source }, said: [] });
  });

  test('needs no word beside a length that is short enough', () => {
    const diagnostics: Diagnostic[] = [];
    const place = { trait: { value: '', at }, longest: 255, diagnostics };
    expect(patternOf('^a*a*$', place)).toEqual({ source: '^a*a*$', limit: 2449 });
    expect(diagnostics).toEqual([]);
  });
});

const PARTS = [
  raw`a b . [ab] [^a] [\d-] \w ^ $ (a) (?:b|a) (?=a) (?<!b)`.split(' '),
  raw`a* (?:ab)+? (a|) [a-c]{1,2} \b \u{61} \p{L} | \. - (b)?`.split(' '),
].flat();

describe('any pattern', () => {
  const part = fc.constantFrom(...PARTS);
  const source = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', '1', '-', '.', '\n', 'é', '😀'),
    maxLength: 8,
  });

  test('that is legal with u would mean the same if it were translated', () => {
    fc.assert(
      fc.property(source, fc.array(text, { minLength: 10 }), (pattern, texts) => {
        const parsed = parsePattern(pattern);
        expect(parsed.ok).toBe(true);
        const other = new RegExp(parsed.ok ? printPattern(parsed.expression) : '', 'u');
        const verdicts = (expression: RegExp) =>
          texts.map((each) => expression.exec(each)?.slice());
        expect(verdicts(other)).toEqual(verdicts(new RegExp(pattern, 'u')));
      }),
      { numRuns: 2000 },
    );
  });

  test('is enforced as an expression that compiles, or reported', () => {
    const piece = fc.oneof(
      part,
      fc.constantFrom(
        ...Array.from(raw`()[]{}\^$.|?*+-&:<>=!,#AzZQEpPxuk1 `),
        '(?i)',
        '(?',
        '&&',
        '[:',
        '++',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const { pattern, said } = resolved(pieces.join(''));
        expect(said.length).toBeGreaterThanOrEqual(pattern ? 0 : 1);
        expect(() => new RegExp(pattern?.source ?? '', 'u')).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});
