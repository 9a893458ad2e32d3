/**
 * Values as CBOR (RFC 8949), in the forms that Smithy's RPC v2 prefers: lengths are definite, numbers as short as their
 * value allows, though never of half precision (Smithy, «RPC v2 CBOR protocol», «Numeric type serialization»).
 */
import { isDate, writeTimestamp } from '../timestamp.js';
import { isDecimalFraction } from './numbers.js';

/**
 * One data item. A Date becomes an epoch timestamp in milliseconds, a `Uint8Array` a byte string, a bigint an integer or
 * a bignum. Members that are undefined are left out, items that are undefined are null, as in JSON. Throws a TypeError
 * for functions and symbols, a RangeError for a Date that no format can say and for what holds itself.
 */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const sink = sinkOf(new Uint8Array(INITIAL_SIZE));
  writeItem(sink, value);
  return sink.bytes.slice(0, sink.at);
}

/** What is written, and how far. */
interface Sink {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView<ArrayBuffer>;
  at: number;
}

function sinkOf(bytes: Uint8Array<ArrayBuffer>): Sink {
  return { bytes, view: new DataView(bytes.buffer), at: 0 };
}

function writeItem(sink: Sink, value: unknown): void {
  switch (typeof value) {
    case 'string':
      return writeText(sink, value);
    case 'number':
      return writeNumber(sink, value);
    case 'boolean':
      return writeHead(sink, SIMPLE, value ? 21 : 20);
    case 'bigint':
      return writeBigInteger(sink, value);
    case 'undefined':
      return writeHead(sink, SIMPLE, 22);
    case 'object':
      return value === null ? writeHead(sink, SIMPLE, 22) : writeObject(sink, value);
    default:
      throw new TypeError(`CBOR cannot say a ${typeof value}.`);
  }
}

function writeObject(sink: Sink, value: object): void {
  if (Array.isArray(value)) return writeList(sink, value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    if (ArrayBuffer.isView(value)) return writeBytes(sink, BYTES, value);
    if (isDate(value)) {
      writeHead(sink, TAG, 1);
      return writeNumber(sink, writeTimestamp(value));
    }
  }
  writeMap(sink, value);
}

function writeMap(sink: Sink, map: object): void {
  const keys = Object.keys(map);
  const values: unknown[] = Object.values(map);
  let count = 0;
  for (const value of values) if (value !== undefined) count += 1;
  writeHead(sink, MAP, count);
  for (let index = 0; index < keys.length; index += 1) {
    const value = values[index];
    if (value === undefined) continue;
    writeText(sink, keys[index] ?? '');
    writeItem(sink, value);
  }
}

function writeList(sink: Sink, list: readonly unknown[]): void {
  if (isDecimalFraction(list)) writeHead(sink, TAG, 4);
  writeHead(sink, LIST, list.length);
  // By index, since `forEach` passes over holes.
  for (let index = 0; index < list.length; index += 1) writeItem(sink, list[index]);
}

/** Short ASCII, as member names are, without the call that UTF-8 takes. */
function writeText(sink: Sink, text: string): void {
  const { length } = text;
  if (length <= SHORT_TEXT) {
    const start = sink.at;
    writeHead(sink, TEXT, length);
    reserve(sink, length);
    const { bytes, at } = sink;
    let index = 0;
    for (; index < length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x80) break;
      bytes[at + index] = unit;
    }
    sink.at = at + length;
    if (index === length) return;
    sink.at = start;
  }
  writeBytes(sink, TEXT, UTF8.encode(text));
}

function writeBytes(sink: Sink, major: number, value: ArrayBufferView): void {
  const { buffer, byteOffset, byteLength } = value;
  writeHead(sink, major, byteLength);
  reserve(sink, byteLength);
  sink.bytes.set(new Uint8Array(buffer, byteOffset, byteLength), sink.at);
  sink.at += byteLength;
}

/** A whole number as an integer, but for -0; any other in single precision where that keeps it, else in double. */
function writeNumber(sink: Sink, value: number): void {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    return value < 0 ? writeHead(sink, NEGATIVE, -1 - value) : writeHead(sink, UNSIGNED, value);
  }
  reserve(sink, 9);
  const { bytes, view, at } = sink;
  const isSingle = Number.isNaN(value) || Math.fround(value) === value;
  bytes[at] = isSingle ? 0xfa : 0xfb;
  if (isSingle) view.setFloat32(at + 1, value);
  else view.setFloat64(at + 1, value);
  sink.at = at + (isSingle ? 5 : 9);
}

/** An integer where 64 bits are enough, as RFC 8949, section 3.4.3, prefers; else a bignum. */
function writeBigInteger(sink: Sink, value: bigint): void {
  const isNegative = value < 0n;
  const argument = isNegative ? -1n - value : value;
  if (argument <= Number.MAX_SAFE_INTEGER) return writeNumber(sink, Number(value));
  if (argument === BigInt.asUintN(64, argument)) {
    reserve(sink, 9);
    sink.bytes[sink.at] = isNegative ? 0x3b : 0x1b;
    sink.view.setBigUint64(sink.at + 1, argument);
    sink.at += 9;
    return;
  }
  writeHead(sink, TAG, isNegative ? 3 : 2);
  const digits = argument.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  const pairs = even.match(/../g) ?? [];
  writeBytes(
    sink,
    BYTES,
    Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)),
  );
}

/** A major type with its argument, up to 2^53, in as few bytes as it takes (RFC 8949, section 3). */
function writeHead(sink: Sink, major: number, argument: number): void {
  reserve(sink, 9);
  const { bytes, view, at } = sink;
  if (argument < 24) {
    bytes[at] = major | argument;
    sink.at = at + 1;
  } else if (argument < 0x100) {
    bytes[at] = major | 24;
    bytes[at + 1] = argument;
    sink.at = at + 2;
  } else if (argument < 0x10000) {
    bytes[at] = major | 25;
    view.setUint16(at + 1, argument);
    sink.at = at + 3;
  } else if (argument < 0x100000000) {
    bytes[at] = major | 26;
    view.setUint32(at + 1, argument);
    sink.at = at + 5;
  } else {
    bytes[at] = major | 27;
    view.setUint32(at + 1, argument / 0x100000000);
    view.setUint32(at + 5, argument);
    sink.at = at + 9;
  }
}

/** Makes room for `length` more bytes. */
function reserve(sink: Sink, length: number): void {
  const needed = sink.at + length;
  if (needed <= sink.bytes.length) return;
  const grown = new Uint8Array(Math.max(needed, 2 * sink.bytes.length));
  grown.set(sink.bytes);
  sink.bytes = grown;
  sink.view = new DataView(grown.buffer);
}

/** The major types, in the three high bits. */
const UNSIGNED = 0x00;
const NEGATIVE = 0x20;
const BYTES = 0x40;
const TEXT = 0x60;
const LIST = 0x80;
const MAP = 0xa0;
const TAG = 0xc0;
const SIMPLE = 0xe0;
const INITIAL_SIZE = 1024;
/** Code units up to which a text is written without `TextEncoder`. */
const SHORT_TEXT = 40;
const UTF8 = new TextEncoder();
