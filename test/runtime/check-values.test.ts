import { runInNewContext } from 'node:vm';
import { describe as group, expect, it } from 'vitest';
import {
  validate,
  type Check,
  type Constraints,
  type Issue,
} from '../../generator/runtime/check.js';
import {
  checkBigDecimal,
  checkBigInteger,
  checkByte,
  checkDouble,
  checkFloat,
  checkIntEnum,
  checkInteger,
  checkLong,
  checkShort,
} from '../../generator/runtime/check-number.js';
import { checkEnum, checkString } from '../../generator/runtime/check-text.js';
import {
  checkBlob,
  checkBoolean,
  checkDocument,
  checkTimestamp,
} from '../../generator/runtime/check-value.js';
import { describe } from '../../generator/runtime/describe.js';

function said(value: unknown, check: Check): string {
  return validate(value, check)
    .map((issue) => describe(issue))
    .join(' ');
}

function text(constraints: Constraints): Check {
  return asking(checkString, constraints);
}

function asking(
  check: (value: unknown, issues: Issue[], constraints: Constraints) => void,
  constraints: Constraints,
): Check {
  return (value, issues) => check(value, issues, constraints);
}

function known(values: readonly string[], constraints?: Constraints): Check {
  return (value, issues) => checkEnum(value, issues, values, constraints);
}

function suits(value: unknown, issues: Issue[]): void {
  checkIntEnum(value, issues, [1, 2]);
}

group('text', () => {
  it('is counted in code points, where UTF-16 units do not decide', () => {
    const five = text({ min: 5, max: 5 });
    for (const sound of ['abcde', '😀😀😀😀😀', 'a😀b😀c'])
      expect(validate(sound, five)).toEqual([]);
    expect(said('😀😀😀😀', five)).toBe('The value must be at least 5 characters long; it is 4.');
    expect(said('😀😀😀😀😀😀', five)).toBe(
      'The value must be at most 5 characters long; it is 6.',
    );
    expect(said('', text({ min: 1 }))).toBe(
      'The value must be at least 1 character long; it is 0.',
    );
  });

  it('of the wrong length is not matched against the pattern', () => {
    const check = text({ max: 3, pattern: /^a*$/u });
    expect(validate('bbbb', check)).toMatchObject([{ constraint: 'length' }]);
    expect(said('bbb', check)).toBe('The value must be text that matches ^a*$; it is "bbb".');
  });

  it('may match a pattern anywhere, unless the pattern anchors itself', () => {
    expect(validate('xxabcxx', text({ pattern: /abc/u }))).toEqual([]);
    expect(validate('xxabcxx', text({ pattern: /^abc$/u }))).toHaveLength(1);
  });

  it.each([['\uD800'], ['a\uDC00b'], ['\uDC00\uD800']])(
    'with half a surrogate pair is not text',
    (value) => {
      expect(validate(value, checkString)).toMatchObject([{ constraint: 'type' }]);
      expect(JSON.stringify(validate(value, checkString))).not.toMatch(/\\ud[89c]/i);
    },
  );

  it.each([[1], [null], [['a']], [{ toString: () => 'a' }], [undefined]])('is not %o', (value) => {
    expect(validate(value, checkString)).toMatchObject([{ constraint: 'type' }]);
  });
});

group('an enum', () => {
  const check: Check = known(['ACTIVE', 'DELETED']);
  it('knows its values, and calls others a broken constraint rather than a wrong type', () => {
    expect(validate('ACTIVE', check)).toEqual([]);
    expect(validate('PAUSED', check)).toMatchObject([{ constraint: 'enum' }]);
    expect(said('PAUSED', check)).toBe('The value must be one of ACTIVE, DELETED; it is "PAUSED".');
    expect(validate(1, check)).toMatchObject([{ constraint: 'type' }]);
  });

  it('of many values names the first twelve', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const many: Check = known(letters);
    expect(said('a', many)).toContain('one of A, B, C, D, E, F, G, H, I, J, K, L and 14 others;');
  });

  it('may have a length and a pattern besides, and be sensitive', () => {
    const strict: Check = known(['A', 'BB'], { max: 1, sensitive: true });
    expect(validate('A', strict)).toEqual([]);
    expect(validate('BB', strict)).toMatchObject([
      { constraint: 'length', received: 'a sensitive value' },
    ]);
    expect(validate('C', strict)).toMatchObject([
      { constraint: 'enum', received: 'a sensitive value' },
    ]);
  });

  it('of numbers does the same', () => {
    expect(validate(2, suits)).toEqual([]);
    expect(said(3, suits)).toBe('The value must be one of 1, 2; it is 3.');
    expect(validate(1.5, suits)).toMatchObject([{ constraint: 'type' }]);
  });
});

group('a number', () => {
  it.each<[string, Check, readonly unknown[], readonly unknown[]]>([
    ['Byte', checkByte, [-128, 0, -0, 127], [-129, 128, 0.5, '1', 1n, null, Number.NaN]],
    ['Short', checkShort, [-32768, 32767], [-32769, 32768]],
    ['Integer', checkInteger, [-(2 ** 31), 2 ** 31 - 1], [-(2 ** 31) - 1, 2 ** 31, Infinity]],
    [
      'Long',
      checkLong,
      [2 ** 53 - 1, -(2n ** 63n), 2n ** 63n - 1n],
      [2 ** 53, -(2n ** 63n) - 1n, 2n ** 63n, '1'],
    ],
    ['Float', checkFloat, [0.5, 1e300, Number.NaN, -Infinity], ['1', 1n, null]],
    ['Double', checkDouble, [0.5, 1e300, Number.NaN, Infinity], ['NaN', true]],
    ['BigInteger', checkBigInteger, [0n, 10n ** 40n], [0, '0']],
    [
      'BigDecimal',
      checkBigDecimal,
      ['0', '-12.50', '6.02e23', '007'],
      [1, '', 'NaN', '1.', '.5', '0x1', '1 '],
    ],
  ])('of type %s is within the range of its type', (_, check, sound, broken) => {
    expect(sound.filter((value) => validate(value, check).length > 0)).toEqual([]);
    const found = broken.map((value) => validate(value, check).map(({ constraint }) => constraint));
    expect(found).toEqual(broken.map(() => ['type']));
  });

  it('outside of its bounds is a broken constraint, not a wrong type', () => {
    const page: Check = asking(checkInteger, { min: 1, max: 100 });
    expect([1, 100].flatMap((value) => validate(value, page))).toEqual([]);
    expect(said(0, page)).toBe('The value must be at least 1; it is 0.');
    expect(said(500, page)).toBe('The value must be at most 100; it is 500.');
  });

  it('is compared with bounds beyond a double exactly', () => {
    const huge: Check = asking(checkLong, { max: 2n ** 60n });
    expect(validate(2n ** 60n, huge)).toEqual([]);
    expect(said(2n ** 60n + 1n, huge)).toContain('1152921504606846976; it is 1152921504606846977n');
    expect(validate(5, huge)).toEqual([]);
  });

  it('that is not a number is in no range, and infinity may be', () => {
    const most: Check = asking(checkDouble, { min: 0 });
    expect(validate(Number.NaN, most)).toMatchObject([{ constraint: 'range' }]);
    expect(validate(Infinity, most)).toEqual([]);
    const decimal: Check = asking(checkBigDecimal, { max: 1 });
    expect(said('1.5', decimal)).toBe('The value must be at most 1; it is 1.5.');
  });
});

group('a timestamp', () => {
  it.each(['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '1970-01-01'])(
    'may be of %s',
    (day) => {
      expect(validate(new Date(day), checkTimestamp)).toEqual([]);
    },
  );
  it('of another realm is one too', () => {
    expect(validate(runInNewContext('new Date(0)'), checkTimestamp)).toEqual([]);
  });
  it.each([
    new Date(Number.NaN),
    new Date(-62_167_219_200_001),
    new Date(253_402_300_800_000),
    '2020-07-20T00:00:00Z',
    1_595_203_200,
    null,
  ])('is not %o', (value) => {
    expect(validate(value, checkTimestamp)).toMatchObject([{ constraint: 'type' }]);
  });
});

group('a blob', () => {
  const check: Check = asking(checkBlob, { min: 1, max: 2 });
  it('is counted in bytes', () => {
    expect(validate(new Uint8Array(2), check)).toEqual([]);
    expect(validate(Buffer.from('é'), check)).toEqual([]);
    expect(said(new Uint8Array(3), check)).toBe('The value must be at most 2 bytes long; it is 3.');
    expect(said(new Uint8Array(0), check)).toBe('The value must be at least 1 byte long; it is 0.');
  });
  it('of another realm is one too', () => {
    expect(validate(runInNewContext('new Uint8Array(1)'), check)).toEqual([]);
  });
  it.each(['AA==', [1], new ArrayBuffer(1), new Uint16Array(1), null])('is not %o', (value) => {
    expect(validate(value, check)).toMatchObject([{ constraint: 'type' }]);
  });
});

group('a boolean', () => {
  it('is true or false and nothing that looks like it', () => {
    expect([true, false].flatMap((value) => validate(value, checkBoolean))).toEqual([]);
    expect(said('false', checkBoolean)).toBe('The value must be true or false; it is "false".');
  });
});

group('a document', () => {
  it.each([[null], [true], [-0.5], ['text'], [[]], [{}], [{ a: [{ b: null }], c: undefined }]])(
    'may be %o',
    (value) => {
      expect(validate(value, checkDocument)).toEqual([]);
      expect(validate(runInNewContext(`(${JSON.stringify(value)})`), checkDocument)).toEqual([]);
    },
  );

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ''],
    ['a function', { a: [() => 1] }, '/a/0'],
    ['a symbol', { a: Symbol('a') }, '/a'],
    ['a bigint', [1n], '/0'],
    ['a number that JSON calls null', { a: Number.NaN }, '/a'],
    ['a hole', [undefined], '/0'],
    ['a date, which JSON would make text', { a: new Date(0) }, '/a'],
    ['bytes, which JSON would make an object', [new Uint8Array(1)], '/0'],
    ['a map of JavaScript, which JSON would empty', new Map([['a', 1]]), ''],
    ['half a surrogate pair', { a: '\uD800' }, '/a'],
    ['a key with half a surrogate pair', { '\uD800': 1 }, '/\uD800'],
  ])('does not hold %s', (_, value, path) => {
    expect(validate(value, checkDocument)).toMatchObject([{ path, constraint: 'type' }]);
  });
});
