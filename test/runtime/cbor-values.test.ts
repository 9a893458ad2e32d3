/** Generated values, there and back and to `@smithy/core/cbor`, the AWS SDK's own. */
import { cbor } from '@smithy/core/cbor';
import { NumericValue } from '@smithy/core/serde';
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../generator/runtime/rpc-v2-cbor/decode.js';
import { encode } from '../../generator/runtime/rpc-v2-cbor/encode.js';
import { writeDecimalFraction } from '../../generator/runtime/rpc-v2-cbor/numbers.js';

const text = fc.string({ unit: 'binary' });
/** Those that a number does not say. */
const bigInteger = fc
  .oneof(fc.bigInt(), fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }))
  .filter((value) => BigInt(Number(value)) !== value);
/** The peer makes a prototype of one of them. */
const peerName = text.filter((name) => name !== '__proto__');
const bytes = fc.uint8Array({ maxLength: 300 });
const time = fc.date({
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

/** Whatever data is made of, in lists and in maps of such names. */
function data(name: Arbitrary<string>, ...leaves: readonly Arbitrary<unknown>[]) {
  const simple = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'medium' }, simple, ...leaves, tie('list'), tie('map')),
    list: fc.array(tie('value'), { maxLength: 30 }),
    map: fc.dictionary(name, tie('value'), { maxKeys: 30, noNullPrototype: true }),
  }));
  return value;
}

const runs = { numRuns: 400 };

describe('a value that is written and read again', () => {
  it('is the same', () => {
    fc.assert(
      fc.property(data(text, bigInteger, bytes, time), (value) => {
        expect(decode(encode(value))).toEqual(value);
      }),
      runs,
    );
  });

  it('is the same when it is a number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.float(), fc.maxSafeInteger()), (value) => {
        expect(decode(encode(value))).toBe(value);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is the same bytes when it was written by us', () => {
    fc.assert(
      fc.property(data(text, bigInteger, bytes, time), (value) => {
        const written = encode(value);
        expect(encode(decode(written))).toEqual(written);
      }),
      runs,
    );
  });

  it('has all its digits when it is a decimal fraction', () => {
    const digits = fc.stringMatching(/^-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,15})?$/);
    fc.assert(
      fc.property(digits, (value) => {
        const read = decode(encode(writeDecimalFraction(value)));
        // There is no negative zero.
        expect(read).toBe(/[1-9]/.test(value) ? value : value.replace('-', ''));
      }),
      runs,
    );
  });
});

describe('a peer', () => {
  it('reads what we write', () => {
    fc.assert(
      fc.property(data(peerName, bigInteger, bytes), (value) => {
        // From other bytes than Node's it takes a byte order mark for none of the text.
        const written = Buffer.from(encode(value));
        expect(plain(cbor.deserialize(written))).toEqual(plain(value));
      }),
      runs,
    );
  });

  it('is read by us', () => {
    fc.assert(
      fc.property(data(peerName, bigInteger, bytes), (value) => {
        expect(plain(decode(cbor.serialize(value)))).toEqual(plain(value));
      }),
      runs,
    );
  });

  it('sees the same in a time', () => {
    fc.assert(
      fc.property(time, (value) => {
        const seconds = value.getTime() / 1000;
        expect(cbor.deserialize(encode(value))).toMatchObject({ tag: 1, value: seconds });
      }),
    );
  });

  it('sees the same in a decimal fraction', () => {
    const number = fc.stringMatching(/^-?[1-9][0-9]{0,30}\.[0-9]{1,15}$/);
    fc.assert(
      fc.property(number, (value) => {
        const read: unknown = cbor.deserialize(encode(writeDecimalFraction(value)));
        expect(read).toMatchObject({ string: value });
        expect(decode(cbor.serialize(new NumericValue(value, 'bigDecimal')))).toBe(value);
      }),
    );
  });
});

/** Without what the two tell apart: -0, which the peer writes as 0; the class of bytes; whether a map has a prototype. */
function plain(value: unknown): unknown {
  if (value === 0) return 0;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Array.from(value);
  if (Array.isArray(value)) return value.map(plain);
  return new Map(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
