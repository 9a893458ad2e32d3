import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readBigDecimal,
  readBigInteger,
  readDouble,
  writeBigDecimal,
  writeBigInteger,
  writeDouble,
} from '../../generator/runtime/numbers.js';

/** What is written of a number beyond a double: on Node 20, which has no `JSON.rawJSON`, nothing. */
function inFull(digits: string): string {
  return 'rawJSON' in JSON ? digits : 'RangeError';
}

function written(write: () => unknown): string {
  try {
    return JSON.stringify(write());
  } catch (error) {
    return error instanceof RangeError ? 'RangeError' : 'another error';
  }
}

describe('any double', () => {
  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const read = readDouble(JSON.parse(JSON.stringify(writeDouble(value))));
        // JSON.stringify writes 0 for -0.
        expect(read).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });
  it.each([['nan'], ['1.5'], [''], [null], [7], ['+Infinity']])(
    'is not %o, which stays',
    (value) => {
      expect(readDouble(value)).toBe(value);
    },
  );
});

describe('any whole number', () => {
  it('comes back from JSON as it was when it is safe', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const text = JSON.stringify(writeBigInteger(BigInt(value)));
        expect(readBigInteger(JSON.parse(text))).toBe(BigInt(value));
      }),
    );
  });
  it('is written in full or not at all', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }), (value) => {
        expect(written(() => writeBigInteger(value))).toBe(inFull(String(value)));
        expect(readBigInteger(String(value))).toBe(value);
      }),
    );
  });
  it.each([[1.5], [2 ** 53], ['1.5'], ['x'], [''], [null], [undefined]])(
    'is not %o, which stays',
    (value) => {
      expect(readBigInteger(value)).toBe(value);
    },
  );
});

describe('a decimal number', () => {
  it('keeps its digits', () => {
    for (const text of ['0', '-1.5', '1e+300']) {
      expect(readBigDecimal(JSON.parse(JSON.stringify(writeBigDecimal(text))))).toBe(text);
    }
    const long = '3.14159265358979323846264338327950288';
    expect(written(() => writeBigDecimal(long))).toBe(inFull(long));
  });
  it('is never other text put into JSON', () => {
    for (const text of ['1,"admin":true', 'NaN', 'Infinity', '', '1e']) {
      expect(() => writeBigDecimal(text)).toThrow(RangeError);
    }
  });
});
