/** MD5 (RFC 1321): a checksum against accidents, not against attackers. */

/** The digest, 16 bytes. */
export function md5(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const words = padded(message);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let at = 0; at < words.length; at += 16) addBlock(state, words.subarray(at, at + 16));
  const digest = new DataView(new ArrayBuffer(16));
  for (const [index, word] of state.entries()) digest.setUint32(index * 4, word, true);
  return new Uint8Array(digest.buffer);
}

/** The message, a bit that is set, zeros, and the length in bits, as little-endian words (section 3.1 and 3.2). */
function padded(message: Uint8Array): Uint32Array {
  const bytes = new Uint8Array(((message.length + 8) >>> 6) * 64 + 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, message.length * 8, true);
  view.setUint32(bytes.length - 4, Math.floor(message.length / 2 ** 29), true);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

/** Section 3.4: four rounds of sixteen steps. */
function addBlock(state: Uint32Array, block: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step += 1) {
    const round = step >>> 4;
    const [mixed, word] = ROUNDS[round]?.(b, c, d, step) ?? [0, 0];
    const sum = (a + mixed + (SINES[step] ?? 0) + (block[word % 16] ?? 0)) | 0;
    const shift = SHIFTS[round * 4 + (step % 4)] ?? 0;
    [a, b, c, d] = [d, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0, b, c];
  }
  // A typed array keeps the lower 32 bits of each sum.
  state.set([a, b, c, d].map((word, index) => word + (state[index] ?? 0)));
}

type Round = (
  b: number,
  c: number,
  d: number,
  step: number,
) => readonly [mixed: number, word: number];

/** F, G, H and I, and which word of the block each step takes. */
const ROUNDS: readonly Round[] = [
  (b, c, d, step) => [(b & c) | (~b & d), step],
  (b, c, d, step) => [(b & d) | (c & ~d), 5 * step + 1],
  (b, c, d, step) => [b ^ c ^ d, 3 * step + 5],
  (b, c, d, step) => [c ^ (b | ~d), 7 * step],
];
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = /* @__PURE__ */ Uint32Array.from({ length: 64 }, (_, index) =>
  Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32),
);
