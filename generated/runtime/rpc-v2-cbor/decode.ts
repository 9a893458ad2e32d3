/**
 * Values from CBOR (RFC 8949), as Smithy's RPC v2 means them. What is not well-formed is refused, and so is what JSON-like
 * data has no place for: keys that are not text, and simple values that nobody has assigned.
 */
import { put } from '../json.js';
import { readDateTime, readTimestamp } from '../timestamp.js';
import { bignum, decimal, exact, half, negative } from './numbers.js';
import {
  advance,
  BREAK,
  ended,
  INDEFINITE,
  malformed,
  readArgument,
  readByte,
  readByteString,
  readKey,
  readText,
  type Source,
} from './source.js';

/**
 * The one data item that the bytes hold: maps are objects, byte strings are copies, times (tags 0 and 1) are Dates,
 * bignums (tags 2 and 3) are bigints, decimal fractions (tag 4) are text. An integer is a number where a number has its
 * exact value, else a bigint. `undefined` is null. Other tags say nothing, nor do these where their content is no such
 * thing. Throws a RangeError for bytes that end too early or go on, for nesting beyond 512 levels and for a bignum beyond
 * 4,096 bytes; a TypeError for text that is not UTF-8; a SyntaxError for anything else that is wrong.
 */
export function decode(bytes: Uint8Array): unknown {
  const { buffer, byteOffset, byteLength } = bytes;
  const source = { bytes, view: new DataView(buffer, byteOffset, byteLength), at: 0, depth: 0 };
  const value = readItem(source, readByte(source));
  if (source.at === byteLength) return value;
  throw new RangeError('The CBOR goes on behind its end.');
}

/** The item that begins with the byte `initial`, which is read already. */
function readItem(source: Source, initial: number): unknown {
  const info = initial & 0x1f;
  switch (initial >> 5) {
    case 0:
      return exact(readArgument(source, info));
    case 1:
      return negative(readArgument(source, info));
    case 2:
      return readByteString(source, info);
    case 3:
      return readText(source, info);
    case 7:
      return readSimple(source, info);
    default:
      return readNested(source, initial >> 5, info);
  }
}

/** Lists, maps and tags. */
function readNested(source: Source, major: number, info: number): unknown {
  if (source.depth === MAX_DEPTH) {
    throw new RangeError(`The CBOR is nested deeper than ${MAX_DEPTH} levels.`);
  }
  source.depth += 1;
  const read = major === 4 ? readList : major === 5 ? readMap : readTagged;
  const value = read(source, info);
  source.depth -= 1;
  return value;
}

function readList(source: Source, info: number): unknown[] {
  const list: unknown[] = [];
  const count = readCount(source, info, 1);
  for (let index = 0; index < count; index += 1) {
    const initial = readByte(source);
    if (initial === BREAK && count === Infinity) break;
    list.push(readItem(source, initial));
  }
  return list;
}

function readMap(source: Source, info: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  const count = readCount(source, info, 2);
  for (let index = 0; index < count; index += 1) {
    const initial = readByte(source);
    if (initial === BREAK && count === Infinity) break;
    if (initial >> 5 !== 3) throw malformed(initial);
    const key = readKey(source, initial & 0x1f);
    const value = readItem(source, readByte(source));
    if (key === '__proto__') put(map, key, value);
    else map[key] = value;
  }
  return map;
}

/** The number of items or pairs, `Infinity` where a break ends them. What is left could hold them, at `size` bytes each. */
function readCount(source: Source, info: number, size: number): number {
  if (info === INDEFINITE) return Infinity;
  const count = Number(readArgument(source, info));
  if (count * size <= source.bytes.length - source.at) return count;
  throw ended();
}

function readTagged(source: Source, info: number): unknown {
  const tag = readArgument(source, info);
  const content = readItem(source, readByte(source));
  switch (tag) {
    case 0:
      return readDateTime(content);
    case 1:
      return readTimestamp(content);
    case 2:
    case 3:
      return content instanceof Uint8Array ? bignum(content, tag === 3) : content;
    case 4:
      return decimal(content);
    default:
      return content;
  }
}

function readSimple(source: Source, info: number): unknown {
  const { view } = source;
  switch (info) {
    case 20:
    case 21:
      return info === 21;
    case 22:
    case 23:
      return null;
    case 25:
      return half(view.getUint16(advance(source, 2)));
    case 26:
      return view.getFloat32(advance(source, 4));
    case 27:
      return view.getFloat64(advance(source, 8));
    default:
      throw malformed(0xe0 | info);
  }
}

const MAX_DEPTH = 512;
