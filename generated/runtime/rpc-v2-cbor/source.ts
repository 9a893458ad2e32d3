/** The bytes of CBOR on their way in: heads, and the strings behind them (RFC 8949, sections 3 and 3.2.3). */

/** What is read, and how far. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
  depth: number;
}

/** The text of a map's key. Member names come again and again: one of each hash is kept, which spares to make it anew. */
export function readKey(source: Source, info: number): string {
  const { bytes, at } = source;
  const end = at + info;
  // Up to 23 bytes are counted by the initial byte itself.
  if (info > 23 || end > bytes.length) return readText(source, info);
  let hash = info;
  for (let index = at; index < end; index += 1) hash = (hash * 31 + (bytes[index] ?? 0)) | 0;
  const slot = hash & (KEYS - 1);
  const known = keys[slot];
  if (known !== undefined && isTextAt(source, known, info)) {
    source.at = end;
    return known;
  }
  return (keys[slot] = readText(source, info));
}

/** Throws a TypeError for what is not UTF-8, each chunk by itself. */
export function readText(source: Source, info: number): string {
  if (info === INDEFINITE) return joinedText(source);
  const length = readLength(source, info);
  return textAt(source, advance(source, length), length);
}

/** A copy of the bytes. */
export function readByteString(source: Source, info: number): Uint8Array {
  if (info !== INDEFINITE) return readBytes(source, info).slice();
  const pieces = [...chunks(source, 2)];
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** What follows the major type: a length, a tag, an integer (RFC 8949, section 3). */
export function readArgument(source: Source, info: number): number | bigint {
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

/** The initial byte of an item. */
export function readByte(source: Source): number {
  return source.view.getUint8(advance(source, 1));
}

/** Where the next `length` bytes begin; what takes them finds out whether they are there. */
export function advance(source: Source, length: number): number {
  const { at } = source;
  source.at = at + length;
  return at;
}

/** What to throw for a length that the bytes do not have. */
export function ended(): RangeError {
  return new RangeError('The CBOR ends too early.');
}

/** What to throw for a byte that RFC 8949 or Smithy has no meaning for in its place. */
export function malformed(byte: number): SyntaxError {
  return new SyntaxError(`The CBOR has a byte 0x${byte.toString(16)} where it means nothing.`);
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

/** The length of a string, which is there to its end. */
function readLength(source: Source, info: number): number {
  const length = Number(readArgument(source, info));
  if (length <= source.bytes.length - source.at) return length;
  throw ended();
}

function readBytes(source: Source, info: number): Uint8Array {
  const length = readLength(source, info);
  const start = advance(source, length);
  return source.bytes.subarray(start, source.at);
}

/** For ASCII alone: what else there is has no bytes that are its code units. */
function isTextAt({ bytes, at }: Source, text: string, length: number): boolean {
  if (text.length !== length) return false;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    if (byte >= 0x80 || byte !== text.charCodeAt(index)) return false;
  }
  return true;
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

/** In place of a length: `BREAK` ends the item. */
export const INDEFINITE = 31;
export const BREAK = 0xff;
/** Bytes up to which a text is read without `TextDecoder`. */
const SHORT_TEXT = 40;
/** A power of two. */
const KEYS = 512;
const keys: (string | undefined)[] = [];
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
