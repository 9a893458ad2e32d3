/**
 * Values from CBOR (RFC 8949), as Smithy's RPC v2 means them. What is not well-formed is refused, and so is what JSON-like
 * data has no place for: keys that are not text, and simple values that nobody has assigned.
 */
import { put } from '../json.js';
import { readDateTime, readTimestamp } from '../timestamp.js';
import { bignum, decimal, exact, half } from './numbers.js';

/**
 * The one data item that the bytes hold: maps are objects, byte strings are copies, times (tags 0 and 1) are Dates,
 * decimal fractions (tag 4) are text. An integer is a number where a number has its exact value, else a bigint; so are
 * bignums (tags 2 and 3). `undefined` is null. Other tags say nothing; nor does one whose content is not what it takes.
 * Throws a RangeError for bytes that end too early or go on, and for nesting beyond 512 levels; a TypeError for text that
 * is not UTF-8; a SyntaxError for the rest that is wrong.
 */
export function decode(bytes: Uint8Array): unknown {
  const { buffer, byteOffset, byteLength } = bytes;
  const source = { bytes, view: new DataView(buffer, byteOffset, byteLength), at: 0, depth: 0 };
  const value = readItem(source, readByte(source));
  if (source.at === byteLength) return value;
  throw new RangeError('The CBOR goes on behind its end.');
}

/** What is read, and how far. */
interface Source {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
  depth: number;
}

/** The item that begins with the byte `initial`, which is read already. */
function readItem(source: Source, initial: number): unknown {
  const info = initial & 0x1f;
  switch (initial >> 5) {
    case 0:
      return exact(readArgument(source, info));
    case 1:
      return exact(-1n - BigInt(readArgument(source, info)));
    case 2:
      return info === INDEFINITE ? joinedBytes(source) : readBytes(source, info).slice();
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
    const key = readText(source, initial & 0x1f);
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

function readText(source: Source, info: number): string {
  if (info === INDEFINITE) return joinedText(source);
  const length = readLength(source, info);
  return textAt(source, advance(source, length), length);
}

/** Short ASCII, as member names are, without the call that UTF-8 takes. */
function textAt({ bytes }: Source, start: number, length: number): string {
  const end = start + length;
  if (length > SHORT_TEXT) return UTF8.decode(bytes.subarray(start, end));
  let text = '';
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x80) return UTF8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

function joinedText(source: Source): string {
  let text = '';
  for (const chunk of chunks(source, 3)) text += UTF8.decode(chunk);
  return text;
}

function joinedBytes(source: Source): Uint8Array {
  const pieces = [...chunks(source, 2)];
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** The pieces of a string of indefinite length, each definite and of the same type (RFC 8949, section 3.2.3). */
function* chunks(source: Source, major: number): Generator<Uint8Array, void> {
  for (;;) {
    const initial = readByte(source);
    if (initial === BREAK) return;
    if (initial >> 5 !== major) throw malformed(initial);
    yield readBytes(source, initial & 0x1f);
  }
}

function readBytes(source: Source, info: number): Uint8Array {
  const length = readLength(source, info);
  const start = advance(source, length);
  return source.bytes.subarray(start, source.at);
}

/** The length of a string, which is there to its end. */
function readLength(source: Source, info: number): number {
  const length = Number(readArgument(source, info));
  if (length <= source.bytes.length - source.at) return length;
  throw ended();
}

/** What follows the major type: a length, a tag, an integer (RFC 8949, section 3). */
function readArgument(source: Source, info: number): number | bigint {
  const { view } = source;
  switch (info) {
    case 24:
      return view.getUint8(advance(source, 1));
    case 25:
      return view.getUint16(advance(source, 2));
    case 26:
      return view.getUint32(advance(source, 4));
    case 27:
      return view.getBigUint64(advance(source, 8));
    default:
      if (info < 24) return info;
      throw malformed(info);
  }
}

function readByte(source: Source): number {
  return source.view.getUint8(advance(source, 1));
}

/** Where the next `length` bytes begin; what takes them finds out whether they are there. */
function advance(source: Source, length: number): number {
  const { at } = source;
  source.at = at + length;
  return at;
}

function ended(): RangeError {
  return new RangeError('The CBOR ends too early.');
}

function malformed(byte: number): SyntaxError {
  return new SyntaxError(`The CBOR has a byte 0x${byte.toString(16)} where it means nothing.`);
}

/** In place of a length: a break ends the item. */
const INDEFINITE = 31;
const BREAK = 0xff;
const MAX_DEPTH = 512;
const SHORT_TEXT = 40;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
