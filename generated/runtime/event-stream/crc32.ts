/** CRC-32 as in gzip (RFC 1952, section 8). */

/** Of the bytes; `before` is that of the bytes which they follow. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  // By index: to iterate a typed array takes several times as long.
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}

function table(): Int32Array {
  const entries = new Int32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let entry = index;
    for (let bit = 0; bit < 8; bit += 1)
      entry = entry & 1 ? (entry >>> 1) ^ 0xedb88320 : entry >>> 1;
    entries[index] = entry;
  }
  return entries;
}

const TABLE = /* @__PURE__ */ table();
