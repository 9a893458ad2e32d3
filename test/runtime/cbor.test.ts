import { describe, expect, it } from 'vitest';
import { decode } from '../../generator/runtime/rpc-v2-cbor/decode.js';
import { encode } from '../../generator/runtime/rpc-v2-cbor/encode.js';
import {
  readBignum,
  readDecimalFraction,
  writeDecimalFraction,
} from '../../generator/runtime/rpc-v2-cbor/numbers.js';
import { fromHex, toHex } from '../support/hex.js';

const oneTo25 = Array.from({ length: 25 }, (_, index) => index + 1);
const letters = { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' };

/** RFC 8949, appendix A: what `encode` writes too, since it is the shortest form. */
const preferred: readonly (readonly [hex: string, value: unknown])[] = [
  ['00', 0],
  ['01', 1],
  ['0a', 10],
  ['17', 23],
  ['1818', 24],
  ['1819', 25],
  ['1864', 100],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['1b000000e8d4a51000', 1_000_000_000_000],
  ['1bffffffffffffffff', 18_446_744_073_709_551_615n],
  ['c249010000000000000000', 18_446_744_073_709_551_616n],
  ['c349010000000000000000', -18_446_744_073_709_551_617n],
  ['20', -1],
  ['29', -10],
  ['3863', -100],
  ['3903e7', -1000],
  ['fb3ff199999999999a', 1.1],
  ['fa7f7fffff', 3.402_823_466_385_288_6e38],
  ['fb7e37e43c8800759c', 1e300],
  ['fbc010666666666666', -4.1],
  ['fa7f800000', Infinity],
  ['fa7fc00000', Number.NaN],
  ['faff800000', -Infinity],
  ['f4', false],
  ['f5', true],
  ['f6', null],
  ['c11a514b67b0', new Date(1_363_896_240_000)],
  ['c1fb41d452d9ec200000', new Date(1_363_896_240_500)],
  ['40', new Uint8Array()],
  ['4401020304', Uint8Array.of(1, 2, 3, 4)],
  ['60', ''],
  ['6161', 'a'],
  ['6449455446', 'IETF'],
  ['62225c', '"\\'],
  ['62c3bc', 'ü'],
  ['63e6b0b4', '水'],
  ['64f0908591', '\u{10151}'],
  ['80', []],
  ['83010203', [1, 2, 3]],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['98190102030405060708090a0b0c0d0e0f101112131415161718181819', oneTo25],
  ['a0', {}],
  ['a26161016162820203', { a: 1, b: [2, 3] }],
  ['826161a161626163', ['a', { b: 'c' }]],
  ['a56161614161626142616361436164614461656145', letters],
];

/** RFC 8949, appendix A: other forms, and what `encode` never writes. */
const accepted: readonly (readonly [hex: string, value: unknown])[] = [
  ['f90000', 0],
  ['f98000', -0],
  ['f93c00', 1],
  ['f93e00', 1.5],
  ['f97bff', 65_504],
  ['fa47c35000', 100_000],
  ['f90001', 5.960_464_477_539_063e-8],
  ['f90400', 0.000_061_035_156_25],
  ['f9c400', -4],
  ['f97c00', Infinity],
  ['f97e00', Number.NaN],
  ['f9fc00', -Infinity],
  ['fb7ff0000000000000', Infinity],
  ['fb7ff8000000000000', Number.NaN],
  ['fbfff0000000000000', -Infinity],
  // A number says -2^64 exactly.
  ['3bffffffffffffffff', -18_446_744_073_709_551_616],
  ['f7', null],
  ['c074323031332d30332d32315432303a30343a30305a', new Date('2013-03-21T20:04:00Z')],
  ['d74401020304', Uint8Array.of(1, 2, 3, 4)],
  ['d818456449455446', fromHex('6449455446')],
  ['d82076687474703a2f2f7777772e6578616d706c652e636f6d', 'http://www.example.com'],
  ['5f42010243030405ff', Uint8Array.of(1, 2, 3, 4, 5)],
  ['7f657374726561646d696e67ff', 'streaming'],
  ['9fff', []],
  ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  ['9f01820203820405ff', [1, [2, 3], [4, 5]]],
  ['83018202039f0405ff', [1, [2, 3], [4, 5]]],
  ['83019f0203ff820405', [1, [2, 3], [4, 5]]],
  ['9f0102030405060708090a0b0c0d0e0f101112131415161718181819ff', oneTo25],
  ['bf61610161629f0203ffff', { a: 1, b: [2, 3] }],
  ['826161bf61626163ff', ['a', { b: 'c' }]],
  ['bf6346756ef563416d7421ff', { Fun: true, Amt: -2 }],
  // Section 3.4.4.
  ['c48221196ab3', '273.15'],
];

/** RFC 8949, appendix A: well-formed, but no data of Smithy's. */
const refused = ['f0', 'f8ff', 'a201020304'];

describe('the examples of RFC 8949', () => {
  it.each(preferred)('%s is read and written', (hex, value) => {
    expect(decode(fromHex(hex))).toEqual(value);
    expect(toHex(encode(value))).toBe(hex);
  });

  it.each(accepted)('%s is read', (hex, value) => {
    expect(decode(fromHex(hex))).toEqual(value);
  });

  it.each(refused)('%s is refused', (hex) => {
    expect(() => decode(fromHex(hex))).toThrow(SyntaxError);
  });
});

describe('what is written', () => {
  it('leaves undefined members out, and makes undefined items null', () => {
    expect(toHex(encode({ a: undefined, b: [undefined] }))).toBe('a1616281f6');
  });

  it('keeps the sign of zero', () => {
    expect(toHex(encode(-0))).toBe('fa80000000');
  });

  it('takes no half precision, which few implementations read', () => {
    expect(toHex(encode(1.5))).toBe('fa3fc00000');
  });

  it('says whole numbers that a double cannot count by as floats', () => {
    expect(toHex(encode(2 ** 53))).toBe('fa5a000000');
    expect(toHex(encode(2 ** 53 - 1))).toBe('1b001fffffffffffff');
    expect(toHex(encode(-(2 ** 53) + 1))).toBe('3b001ffffffffffffe');
  });

  it('says a bigint of 64 bits as an integer', () => {
    expect(toHex(encode(9_223_372_036_854_775_807n))).toBe('1b7fffffffffffffff');
    expect(toHex(encode(-9_223_372_036_854_775_808n))).toBe('3b7fffffffffffffff');
    expect(toHex(encode(5n))).toBe('05');
  });

  it('grows with its value', () => {
    const value = { a: 'x'.repeat(100_000), b: new Uint8Array(70_000), c: 'ü'.repeat(500) };
    expect(decode(encode(value))).toEqual(value);
  });

  it.each([undefined, null])('is null for %s', (value) => {
    expect(toHex(encode(value))).toBe('f6');
  });

  it('counts UTF-8, not UTF-16', () => {
    expect(toHex(encode('üü'))).toBe('64c3bcc3bc');
    expect(toHex(encode(`${'a'.repeat(30)}ü`))).toBe(`7820${'61'.repeat(30)}c3bc`);
  });

  it('holds the bytes of a view and no others', () => {
    const { buffer } = Uint8Array.of(1, 2, 3, 4);
    expect(toHex(encode(new Uint8Array(buffer, 1, 2)))).toBe('420203');
    expect(toHex(encode(Buffer.from('a')))).toBe('4161');
  });

  it.each([() => {}, Symbol('no')])('is nothing for %s', (value) => {
    expect(() => encode({ a: value })).toThrow(TypeError);
  });

  it('is nothing for a Date that is none, nor for what holds itself', () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(() => encode(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => encode(endless)).toThrow(RangeError);
  });
});

describe('decimal fractions', () => {
  it.each([
    ['273.15', 'c48221196ab3'],
    ['-12.50', 'c482213904e1'],
    ['0', 'c4820000'],
    ['0.001', 'c4822201'],
    ['1e400', 'c48219019001'],
    ['-5e-400', 'c48239018f24'],
    ['12345678901234567890.1', 'c48220c24906b14e9f812f366c35'],
  ])('%s is %s', (text, hex) => {
    expect(toHex(encode(writeDecimalFraction(text)))).toBe(hex);
    expect(decode(fromHex(hex))).toBe(text);
  });

  it.each(['', 'NaN', '0x10', '1.', '1,5', ' 1'])('there is none for «%s»', (text) => {
    expect(() => writeDecimalFraction(text)).toThrow(RangeError);
  });

  it('of no value are none', () => {
    expect(writeDecimalFraction(undefined)).toBeUndefined();
  });

  it('with a hostile exponent are short', () => {
    expect(decode(fromHex('c4823b7fffffffffffffff01'))).toBe('1e-9223372036854775808');
    expect(decode(fromHex('c4821a3b9aca0001'))).toBe('1e1000000000');
  });

  it.each([
    ['three parts', 'c483010203', [1, 2, 3]],
    ['text', 'c46161', 'a'],
    ['a fraction of an exponent', 'c482fa3fc0000001', [1.5, 1]],
  ])('of %s are read as they are', (_, hex, value) => {
    expect(decode(fromHex(hex))).toEqual(value);
  });

  it('may be numbers', () => {
    expect(readDecimalFraction(1.5)).toBe('1.5');
    expect(readDecimalFraction(2 ** 60)).toBe('1152921504606846976');
    expect(readDecimalFraction(2n ** 64n)).toBe('18446744073709551616');
    expect(readDecimalFraction('2.50')).toBe('2.50');
    expect(readDecimalFraction(null)).toBeNull();
  });
});

describe('whole numbers', () => {
  it('are numbers where these are exact, else bigints', () => {
    expect(decode(fromHex('1b1000000000000000'))).toBe(2 ** 60);
    expect(decode(fromHex('1b1000000000000001'))).toBe(2n ** 60n + 1n);
    expect(decode(fromHex('3b0fffffffffffffff'))).toBe(-(2 ** 60));
    expect(decode(fromHex('3b1000000000000000'))).toBe(-(2n ** 60n) - 1n);
  });

  it('become bigints where the model says so', () => {
    expect(readBignum(5)).toBe(5n);
    expect(readBignum(2 ** 60)).toBe(2n ** 60n);
    expect(readBignum(7n)).toBe(7n);
    expect(readBignum(1.5)).toBe(1.5);
    expect(readBignum(null)).toBeNull();
  });

  it('may have leading zeros, or no bytes at all', () => {
    expect(decode(fromHex('c24400000001'))).toBe(1n);
    expect(decode(fromHex('c240'))).toBe(0n);
    expect(decode(fromHex('c340'))).toBe(-1n);
  });

  it('of text are text', () => {
    expect(decode(fromHex('c26161'))).toBe('a');
  });
});

describe('what is read', () => {
  it('keeps a byte order mark', () => {
    expect(decode(fromHex('63efbbbf'))).toBe('\uFEFF');
  });

  it('is a copy', () => {
    const bytes = fromHex('4101');
    const read = decode(bytes);
    bytes.fill(0);
    expect(read).toEqual(Uint8Array.of(1));
  });

  it('has each name as it is, whatever names came before', () => {
    // Two names with one hash; a name with the code units that are the bytes of another; not UTF-8.
    for (const hex of ['a1624161 00', 'a1624242 00', 'a162c3a9 00', 'a162c383 00', 'a1624161 00']) {
      const [name] = Object.keys(Object(decode(fromHex(hex))));
      expect(name).toBe(Buffer.from(fromHex(hex).subarray(2, 4)).toString());
    }
    expect(() => decode(fromHex('a161e900'))).toThrow(TypeError);
    expect(() => decode(fromHex('a16261'))).toThrow(RangeError);
  });

  it('may be part of a larger buffer', () => {
    expect(decode(fromHex('ff8201fb3ff199999999999aff').subarray(1, -1))).toEqual([1, 1.1]);
  });

  it('has the last of two members with one name, as JSON has', () => {
    expect(decode(fromHex('a2616101616102'))).toEqual({ a: 2 });
  });

  it('leaves times that are none as they came', () => {
    expect(decode(fromHex('c16161'))).toBe('a');
    expect(decode(fromHex('c1fb7ff8000000000000'))).toBeNaN();
    expect(decode(fromHex('c06161'))).toBe('a');
  });

  it('rounds times to milliseconds', () => {
    expect(decode(fromHex('c1fb41cc37db380fbe77'))).toEqual(new Date(946_845_296_123));
  });
});
