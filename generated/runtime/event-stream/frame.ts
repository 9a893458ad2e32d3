/** Messages of an event stream as bytes (Smithy, «Amazon Event Stream Specification», «Message format»). */
import { inputError } from '../errors.js';
import { crc32 } from './crc32.js';
import { decodeHeaders, encodeHeaders, type EventHeaders } from './headers.js';

/** A message: 12 bytes of prelude, the headers, the payload, and 4 bytes of checksum. */
export interface Frame {
  readonly headers: EventHeaders;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** Throws an `InputError` for what no message can hold. */
export function encodeFrame({ headers, payload }: Frame): Uint8Array<ArrayBuffer> {
  const head = encodeHeaders(headers);
  if (head.length > MAX_HEADERS || payload.length > MAX_PAYLOAD) {
    throw inputError('', 'a message of at most 16 MiB, its headers of at most 128 KiB', 'more');
  }
  const bytes = new Uint8Array(PRELUDE + head.length + payload.length + CHECKSUM);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length);
  view.setUint32(4, head.length);
  view.setUint32(8, crc32(bytes.subarray(0, 8)));
  bytes.set(head, PRELUDE);
  bytes.set(payload, PRELUDE + head.length);
  view.setUint32(bytes.length - CHECKSUM, crc32(bytes.subarray(0, -CHECKSUM)));
  return bytes;
}

/** The length of the message that begins so, in bytes. Throws a `TypeError` for what is no beginning of one. */
export function frameLength(prelude: Uint8Array): number {
  const view = new DataView(prelude.buffer, prelude.byteOffset, PRELUDE);
  if (view.getUint32(8) !== crc32(prelude.subarray(0, 8))) {
    throw new TypeError('The checksum of a message prelude is wrong');
  }
  const [length, headers] = [view.getUint32(0), view.getUint32(4)];
  const payload = length - headers - PRELUDE - CHECKSUM;
  if (headers > MAX_HEADERS || payload < 0 || payload > MAX_PAYLOAD) {
    throw new TypeError('A message has a length that no message has');
  }
  return length;
}

/** A message of which all bytes are there. Throws a `TypeError` or a `RangeError` for what is none. */
export function decodeFrame(bytes: Uint8Array): Frame {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PRELUDE + CHECKSUM || frameLength(bytes) !== bytes.length) {
    throw new TypeError('A message is longer or shorter than it says');
  }
  if (view.getUint32(bytes.length - CHECKSUM) !== crc32(bytes.subarray(0, -CHECKSUM))) {
    throw new TypeError('The checksum of a message is wrong');
  }
  const end = PRELUDE + view.getUint32(4);
  return {
    headers: decodeHeaders(bytes.subarray(PRELUDE, end)),
    payload: Uint8Array.from(bytes.subarray(end, -CHECKSUM)),
  };
}

/** Bytes of a message before its headers. */
export const PRELUDE = 12;
const CHECKSUM = 4;
const MAX_HEADERS = 128 * 1024;
const MAX_PAYLOAD = 16 * 1024 * 1024;
