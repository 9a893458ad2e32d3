import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../generator/runtime/rpc-v2-cbor/decode.js';
import { encode } from '../../generator/runtime/rpc-v2-cbor/encode.js';
import { fromHex, toHex } from '../support/hex.js';

describe('CBOR that is not well-formed is refused', () => {
  it.each([
    ['nothing at all', ''],
    ['a length without the rest', '62'],
    ['a text that is cut off', '6261'],
    ['a list that is cut off', '8301'],
    ['a map that is cut off', 'a161'],
    ['a list without its break', '9f01'],
    ['a text without its break', '7f6161'],
    ['an integer that is cut off', '1b0000'],
    ['a float that is cut off', 'fb0000'],
    ['a tag without content', 'c1'],
    ['more than one item', '0000'],
    ['a break behind the end', '00ff'],
  ])('%s', (_, hex) => {
    expect(() => decode(fromHex(hex))).toThrow(RangeError);
  });

  it.each([
    ['a break alone', 'ff'],
    ['a break in a definite list', '81ff'],
    ['a break in a definite map', 'a16161ff'],
    ['a break in place of a value', 'bf6161ff'],
    ['a break under a tag', 'c1ff'],
    ['a reserved length', '1c'],
    ['a reserved length of a text', '7e'],
    ['an integer of indefinite length', '1f'],
    ['a negative integer of indefinite length', '3f'],
    ['a tag of indefinite length', 'df00'],
    ['a simple value in two bytes', 'f814'],
    ['a chunk of another type', '7f4161ff'],
    ['a chunk of indefinite length', '5f5f4101ffff'],
    ['a key that is a number', 'a10000'],
    ['a key that is bytes', 'a1416100'],
  ])('%s', (_, hex) => {
    expect(() => decode(fromHex(hex))).toThrow(SyntaxError);
  });

  it.each([
    ['a stray byte', '6180'],
    ['an overlong form', '62c080'],
    ['a surrogate', '63eda080'],
    ['a character in two chunks', '7f61c361bcff'],
    ['a stray byte in a long text', `7864${'61'.repeat(99)}ff`],
    ['a key that is not UTF-8', 'a161ff00'],
  ])('%s in place of UTF-8', (_, hex) => {
    expect(() => decode(fromHex(hex))).toThrow(TypeError);
  });
});

describe('a length that the bytes cannot hold takes no room', () => {
  it.each(['5b', '7b', '9b', 'bb'])('%s', (head) => {
    for (const length of ['ffffffffffffffff', '00000000ffffffff', '001fffffffffffff']) {
      expect(() => decode(fromHex(head + length))).toThrow(RangeError);
      expect(() => decode(fromHex(`9f${head}${length}00`))).toThrow(RangeError);
    }
  });

  it('of a number beyond 4096 bytes', () => {
    expect(decode(fromHex(`c2591000${'ff'.repeat(4096)}`))).toBe(2n ** 32_768n - 1n);
    expect(() => decode(fromHex(`c2591001${'ff'.repeat(4097)}`))).toThrow(RangeError);
  });
});

describe('nesting', () => {
  it.each([
    ['lists', '81', '80'],
    ['lists of indefinite length', '9f', '80'],
    ['maps', 'a16161', 'a0'],
    ['tags', 'd9ffff', '80'],
  ])('of %s ends at 512 levels', (_, open, inner) => {
    const close = open === '9f' ? 'ff' : '';
    const nested = (depth: number) => open.repeat(depth) + inner + close.repeat(depth);
    expect(() => decode(fromHex(nested(511)))).not.toThrow();
    expect(() => decode(fromHex(nested(512)))).toThrow(/512 levels/);
    expect(() => decode(fromHex(open.repeat(1_000_000)))).toThrow(/512 levels/);
  });

  it('is counted by depth, not by number', () => {
    expect(decode(encode(Array.from({ length: 2000 }, () => [])))).toHaveLength(2000);
  });
});

describe('names that objects have of themselves', () => {
  it('are members like others', () => {
    const read = decode(fromHex('a2695f5f70726f746f5f5fa1616101 6b636f6e7374727563746f7202'));
    expect(Object.entries(Object(read))).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(Reflect.get(Object(read), 'a')).toBeUndefined();
  });

  it('are written when they are own members', () => {
    const value: unknown = JSON.parse('{"__proto__":1}');
    expect(toHex(encode(value))).toBe('a1695f5f70726f746f5f5f01');
  });
});

describe('any bytes', () => {
  it('are read or refused, with one of three errors', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(outcome(bytes)).toSatisfy(isExpected);
      }),
      { numRuns: 20_000 },
    );
  });

  it('that are a part of a message are refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
        const bytes = encode(value);
        expect(() => decode(bytes.subarray(0, cut % bytes.length))).toThrow(RangeError);
      }),
    );
  });
});

/** The error, if there is one. */
function outcome(bytes: Uint8Array): unknown {
  try {
    decode(bytes);
    return undefined;
  } catch (error) {
    return error;
  }
}

function isExpected(error: unknown): boolean {
  return (
    error === undefined ||
    [RangeError, SyntaxError, TypeError].some((type) => error instanceof type)
  );
}
