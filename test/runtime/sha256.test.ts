import { createHash, createHmac, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex, hmac, hmacKey, sha256 } from '../../generator/runtime/sha256.js';

const lengths = [...Array.from({ length: 301 }, (_, length) => length), 4095, 4096, 100_003];

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j is the value that FIPS 180 publishes', (text, expected) => {
    expect(hex(sha256(text))).toBe(expected);
  });

  it('of a million times a is the value that FIPS 180 publishes', () => {
    expect(hex(sha256('a'.repeat(1_000_000)))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  it('agrees with OpenSSL and with Web Crypto at every length', async () => {
    for (const length of lengths) {
      const bytes = new Uint8Array(randomBytes(length));
      const ours = hex(sha256(bytes));
      expect(ours).toBe(createHash('sha256').update(bytes).digest('hex'));
      const theirs = await crypto.subtle.digest('SHA-256', bytes);
      expect(ours).toBe(hex(new Uint8Array(theirs)));
    }
  });

  it('hashes any text as its UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(hex(sha256(text))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 300 },
    );
  });

  it.each([2047, 2048, 2049, 6144])(
    'hashes a text of %i units that take three bytes each',
    (count) => {
      const text = '語'.repeat(count);
      expect(hex(sha256(text))).toBe(createHash('sha256').update(text).digest('hex'));
    },
  );

  it('sees the part of a buffer that it is given', () => {
    const part = new Uint8Array([9, 9, 97, 98, 99, 9]).subarray(2, 5);
    expect(hex(sha256(part))).toBe(hex(sha256('abc')));
  });

  it('gives a digest that the next one does not change', () => {
    const first = sha256('abc');
    const before = hex(first);
    sha256('another');
    expect(hex(first)).toBe(before);
  });

  it('begins with constants that no rounding of an engine can change', () => {
    const primes = Array.from({ length: 310 }, (_, index) => index + 2).filter((candidate) =>
      Array.from({ length: candidate - 2 }, (_, index) => index + 2).every((d) => candidate % d),
    );
    expect(primes).toHaveLength(64);
    for (const prime of primes) {
      for (const exponent of [1 / 2, 1 / 3]) {
        const scaled = ((prime ** exponent % 1) * 2 ** 32) % 1;
        // `**` may err in the last bit, about 2^-17 at this scale.
        expect(Math.min(scaled, 1 - scaled)).toBeGreaterThan(2 ** -14);
      }
    }
  });
});

describe('hmac', () => {
  // RFC 4231, cases 1 to 4, 6 and 7.
  it.each([
    [
      '0b'.repeat(20),
      '4869205468657265',
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      '4a656665',
      '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      'aa'.repeat(20),
      'dd'.repeat(50),
      '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
    ],
    [
      '0102030405060708090a0b0c0d0e0f10111213141516171819',
      'cd'.repeat(50),
      '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
    ],
    [
      'aa'.repeat(131),
      Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First').toString('hex'),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
    [
      'aa'.repeat(131),
      Buffer.from(
        'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
      ).toString('hex'),
      '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
    ],
  ])('with the key %s is the value that RFC 4231 publishes', (key, data, expected) => {
    expect(hex(hmac(hmacKey(Buffer.from(key, 'hex')), Buffer.from(data, 'hex')))).toBe(expected);
  });

  it('agrees with OpenSSL for keys and messages of every length', () => {
    for (const length of lengths.slice(0, 301)) {
      const key = new Uint8Array(randomBytes(length));
      const message = new Uint8Array(randomBytes(300 - length));
      expect(hex(hmac(hmacKey(key), message))).toBe(
        createHmac('sha256', key).update(message).digest('hex'),
      );
    }
  });

  it('takes a key for any number of messages', () => {
    const key = hmacKey('secret');
    const first = hex(hmac(key, 'one'));
    expect(hex(hmac(key, 'two'))).not.toBe(first);
    expect(hex(hmac(key, 'one'))).toBe(first);
    expect(first).toBe(createHmac('sha256', 'secret').update('one').digest('hex'));
  });
});
