/** SHA-256 (FIPS 180-4) and HMAC (RFC 2104), at once: to hash a few hundred bytes takes less time than Web Crypto's promises. */

/** Text is hashed as UTF-8. */
export type Data = string | Uint8Array<ArrayBuffer>;

/** What the two pads of a key lead to: enough for any number of messages. */
export interface HmacKey {
  readonly inner: State;
  readonly outer: State;
}

type State = Int32Array;

/** 32 bytes. */
export function sha256(data: Data): Uint8Array<ArrayBuffer> {
  return hashFrom(SQUARE_ROOTS, 0, bytesOf(data));
}

/** 32 bytes. */
export function hmac({ inner, outer }: HmacKey, data: Data): Uint8Array<ArrayBuffer> {
  return hashFrom(outer, 64, hashFrom(inner, 64, bytesOf(data)));
}

/** A key may have any length. */
export function hmacKey(key: Data): HmacKey {
  const bytes = bytesOf(key);
  const block = bytes.length > 64 ? sha256(bytes) : bytes.slice();
  return { inner: padded(block, 0x36), outer: padded(block, 0x5c) };
}

/** Two digits a byte, in lower case. */
export function hex(bytes: Uint8Array): string {
  let digits = '';
  // By index: `map` and `join` take five times as long.
  for (let at = 0; at < bytes.length; at++) digits += DIGITS[bytes[at] ?? 0];
  return digits;
}

/** Text as UTF-8. The bytes of a short text make way for those of the next. */
export function bytesOf(data: Data): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string') return data;
  if (data.length * 3 > TEXT.length) return UTF8.encode(data);
  return TEXT.subarray(0, UTF8.encodeInto(data, TEXT).written);
}

function padded(key: Uint8Array, pad: number): State {
  BLOCK.fill(0).set(key);
  for (let at = 0; at < 64; at++) BLOCK[at] = (BLOCK[at] ?? 0) ^ pad;
  const state = SQUARE_ROOTS.slice();
  compress(state, BLOCK, 0);
  return state;
}

/** Goes on from a state that `before` bytes have led to. */
function hashFrom(start: State, before: number, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = start.slice();
  const { length } = data;
  let at = 0;
  for (; at + 64 <= length; at += 64) compress(state, data, at);
  BLOCK.fill(0).set(data.subarray(at));
  BLOCK[length - at] = 0x80;
  const end = length - at < 56 ? 64 : 128;
  BLOCK_VIEW.setBigUint64(end - 8, BigInt(before + length) * 8n);
  for (at = 0; at < end; at += 64) compress(state, BLOCK, at);
  const digest = new Uint8Array(32);
  for (at = 0; at < 32; at++) digest[at] = (state[at >> 2] ?? 0) >> (24 - (at & 3) * 8);
  return digest;
}

/** Takes the 64 bytes at `at` into the state: FIPS 180-4, 6.2.2, with its names. */
function compress(state: State, bytes: Uint8Array, at: number): void {
  // By index: to iterate a typed array takes longer than all that follows.
  let { 0: a = 0, 1: b = 0, 2: c = 0, 3: d = 0, 4: e = 0, 5: f = 0, 6: g = 0, 7: h = 0 } = state;
  for (let t = 0; t < 64; t++) {
    const w = (WORDS[t] = t < 16 ? wordAt(bytes, at + t * 4) : scheduled(t));
    const t1 =
      h +
      (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) +
      ((e & f) ^ (~e & g)) +
      (CUBE_ROOTS[t] ?? 0) +
      w;
    const t2 = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const words = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index++) state[index] = (state[index] ?? 0) + (words[index] ?? 0);
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (byteAt(bytes, at) << 24) |
    (byteAt(bytes, at + 1) << 16) |
    (byteAt(bytes, at + 2) << 8) |
    byteAt(bytes, at + 3)
  );
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** The word of the message schedule that follows from earlier ones. */
function scheduled(t: number): number {
  const x = WORDS[t - 15] ?? 0;
  const y = WORDS[t - 2] ?? 0;
  const sigma0 = rotated(x, 7) ^ rotated(x, 18) ^ (x >>> 3);
  const sigma1 = rotated(y, 17) ^ rotated(y, 19) ^ (y >>> 10);
  return (sigma1 + (WORDS[t - 7] ?? 0) + sigma0 + (WORDS[t - 16] ?? 0)) | 0;
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function rootsOfPrimes(count: number, exponent: number): Int32Array {
  const roots = new Int32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate++) {
    let divisor = 2;
    while (candidate % divisor) divisor++;
    if (divisor === candidate) roots[found++] = (candidate ** exponent % 1) * 2 ** 32;
  }
  return roots;
}

const DIGITS = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
);
const SQUARE_ROOTS = /* @__PURE__ */ rootsOfPrimes(8, 1 / 2);
const CUBE_ROOTS = /* @__PURE__ */ rootsOfPrimes(64, 1 / 3);

// Room for the message schedule, for the end of a message, and for a short text as UTF-8 (ten times as fast as a new
// array for each). Nothing here waits, so one of each is enough.
const WORDS = /* @__PURE__ */ new Int32Array(64);
const BLOCK = /* @__PURE__ */ new Uint8Array(128);
const BLOCK_VIEW = /* @__PURE__ */ new DataView(BLOCK.buffer);
const TEXT = /* @__PURE__ */ new Uint8Array(6 * 1024);
const UTF8 = /* @__PURE__ */ new TextEncoder();
