/** The headers of messages in an event stream (Smithy, «Amazon Event Stream Specification», «Headers»). */
import { inputError } from '../errors.js';

/** A value with its type, which is a part of it on the wire. */
export type HeaderValue =
  | readonly ['boolean', boolean]
  | readonly ['byte' | 'short' | 'integer', number]
  | readonly ['long', number | bigint]
  | readonly ['blob', Uint8Array]
  | readonly ['string' | 'uuid', string]
  | readonly ['timestamp', Date];

export type EventHeaders = ReadonlyMap<string, HeaderValue>;

/** Throws an `InputError` for a name or a value that a header cannot have. */
export function encodeHeaders(headers: EventHeaders): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const [name, value] of headers) {
    const encoded = new TextEncoder().encode(name);
    const given = encodeValue(name, value);
    if (encoded.length === 0 || encoded.length > 255) {
      throw inputError(name, 'a name of 1 to 255 bytes', `${encoded.length} bytes`, 'length');
    }
    bytes.push(encoded.length, ...encoded, ...given);
  }
  return Uint8Array.from(bytes);
}

/** Throws a `TypeError` for bytes that are no headers. */
export function decodeHeaders(bytes: Uint8Array): EventHeaders {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headers = new Map<string, HeaderValue>();
  let at = 0;
  while (at < bytes.length) {
    const start = at + 1;
    const end = start + view.getUint8(at);
    const name = UTF8.decode(slice(bytes, start, end));
    const [value, next] = decodeValue(bytes, view, end);
    if (headers.has(name)) throw new TypeError('A header stands twice');
    headers.set(name, value);
    at = next;
  }
  return headers;
}

function encodeValue(name: string, [type, value]: HeaderValue): Iterable<number> {
  switch (type) {
    case 'boolean':
      return [value ? 0 : 1];
    case 'byte':
    case 'short':
    case 'integer':
    case 'long':
      return whole(name, type, value);
    case 'timestamp':
      return [8, ...bigEndian(BigInt(value.getTime()), 8)];
    case 'blob':
      return sized(name, 6, value);
    case 'string':
      return sized(name, 7, new TextEncoder().encode(value));
    default:
      return [9, ...uuidBytes(name, value)];
  }
}

function whole(name: string, type: keyof typeof SIZES, value: number | bigint): number[] {
  const size = SIZES[type];
  const isWhole = typeof value === 'bigint' || Number.isInteger(value);
  if (!isWhole || BigInt.asIntN(size * 8, BigInt(value)) !== BigInt(value)) {
    throw inputError(name, `a whole number of ${size * 8} bits`, 'not', 'range');
  }
  return [Math.log2(size) + 2, ...bigEndian(BigInt(value), size)];
}

function bigEndian(value: bigint, size: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, value);
  return bytes.subarray(8 - size);
}

function sized(name: string, type: number, bytes: Uint8Array): number[] {
  if (bytes.length > LONGEST_VALUE) {
    throw inputError(name, `at most ${LONGEST_VALUE} bytes`, `${bytes.length}`, 'length');
  }
  return [type, bytes.length >> 8, bytes.length & 0xff, ...bytes];
}

function uuidBytes(name: string, text: string): Uint8Array {
  if (!UUID.test(text)) throw inputError(name, 'a UUID', 'not', 'pattern');
  return Uint8Array.from(text.replaceAll('-', '').match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );
}

/** The value whose type stands at `at`, and where the next header begins. */
function decodeValue(bytes: Uint8Array, view: DataView, at: number): [HeaderValue, next: number] {
  const type = view.getUint8(at);
  const start = at + 1;
  switch (type) {
    case 0:
    case 1:
      return [['boolean', type === 0], start];
    case 2:
      return [['byte', view.getInt8(start)], start + 1];
    case 3:
      return [['short', view.getInt16(start)], start + 2];
    case 4:
      return [['integer', view.getInt32(start)], start + 4];
    case 5:
      return [['long', view.getBigInt64(start)], start + 8];
    case 6:
    case 7: {
      const from = start + 2;
      const end = from + view.getUint16(start);
      const value = slice(bytes, from, end);
      return [type === 6 ? ['blob', value.slice()] : ['string', UTF8.decode(value)], end];
    }
    case 8:
      return [['timestamp', new Date(Number(view.getBigInt64(start)))], start + 8];
    case 9:
      return [['uuid', uuidText(slice(bytes, start, start + 16))], start + 16];
    default:
      throw new TypeError('A header is of no known type');
  }
}

function uuidText(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function slice(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (end > bytes.length) throw new TypeError('A header goes beyond the headers');
  return bytes.subarray(start, end);
}

const SIZES = { byte: 1, short: 2, integer: 4, long: 8 } as const;
const LONGEST_VALUE = 2 ** 15 - 1;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const UTF8 = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
