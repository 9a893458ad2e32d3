/** Pictures as PNG (https://www.w3.org/TR/png-3): 8 bits a sample, not interlaced; written with few colours. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Three bytes a pixel, row by row: red, green, blue. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Throws where the file is of another kind. */
export function readPng(file: Uint8Array): Picture {
  const chunks = chunksOf(Buffer.from(file));
  const header = joined(chunks, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, type, , , interlace] = header.subarray(8);
  const size = { 2: 3, 3: 1, 6: 4 }[type ?? 0];
  if (depth !== 8 || interlace !== 0 || size === undefined) throw new Error('another kind of PNG');
  const samples = unfiltered(inflateSync(joined(chunks, 'IDAT')), { width, height, size });
  const palette = joined(chunks, 'PLTE');
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = size === 1 ? (samples[pixel] ?? 0) * 3 : pixel * size;
    const source = size === 1 ? palette : samples;
    for (let at = 0; at < 3; at += 1) pixels[pixel * 3 + at] = source[from + at] ?? 0;
  }
  return { width, height, pixels };
}

/** With the colours of a palette, so that a picture of text is a small file. */
export function writePng({ width, height, pixels }: Picture): Uint8Array {
  const { colors, indexes } = paletteOf(pixels);
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.of(0),
    indexes.subarray(row * width, (row + 1) * width),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const palette = Buffer.from(colors.flatMap((color) => channels(color)));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How many pixels differ by more than a shade; all where the sizes do. */
export function differingPixels(one: Picture, other: Picture): number {
  const count = one.width * one.height;
  if (one.width !== other.width || one.height !== other.height) return count;
  let differing = 0;
  for (let at = 0; at < one.pixels.length; at += 3) {
    let most = 0;
    for (let channel = at; channel < at + 3; channel += 1) {
      most = Math.max(most, Math.abs((one.pixels[channel] ?? 0) - (other.pixels[channel] ?? 0)));
    }
    if (most > shade) differing += 1;
  }
  return differing;
}

/** More than is lost by a palette. */
const shade = 80;

const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function joined(chunks: readonly Chunk[], type: string): Buffer {
  return Buffer.concat(chunks.filter((each) => each.type === type).map(({ data }) => data));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

interface Form {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel. */
  readonly size: number;
}

/** Takes the filters away (§9 of the standard). */
function unfiltered(data: Uint8Array, { width, height, size }: Form): Uint8Array {
  const stride = width * size;
  const samples = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)];
    for (let at = 0; at < stride; at += 1) {
      const here = row * stride + at;
      const left = at < size ? 0 : (samples[here - size] ?? 0);
      const up = row === 0 ? 0 : (samples[here - stride] ?? 0);
      const corner = at < size || row === 0 ? 0 : (samples[here - stride - size] ?? 0);
      const guess = filter === 4 ? paeth(left, up, corner) : plain(filter, left, up);
      samples[here] = (data[row * (stride + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return samples;
}

function plain(filter: number | undefined, left: number, up: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  return filter === 3 ? (left + up) >> 1 : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp] = [Math.abs(up - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** The colours that most pixels have, some of each kind; and for each pixel the index of the nearest. */
function paletteOf(pixels: Uint8Array) {
  const every = Array.from({ length: pixels.length / 3 }, (_, pixel) => colorAt(pixels, pixel));
  const counts = new Map<number, number>();
  for (const color of every) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one).map(([color]) => color);
  const kinds = new Map(byCount.toReversed().map((color) => [color & 0xe0e0e0, color]));
  const colors = [...new Set([...kinds.values(), ...byCount])].slice(0, 256);
  const nearest = new Map([...counts.keys()].map((color) => [color, nearestOf(color, colors)]));
  return { colors, indexes: Uint8Array.from(every, (color) => nearest.get(color) ?? 0) };
}

function colorAt(pixels: Uint8Array, pixel: number): number {
  const [red, green, blue] = [pixels[pixel * 3], pixels[pixel * 3 + 1], pixels[pixel * 3 + 2]];
  return ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
}

function nearestOf(color: number, colors: readonly number[]): number {
  const distances = colors.map((each) => distance(channels(each), channels(color)));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0);
}

function channels(color: number): readonly number[] {
  return [16, 8, 0].map((shift) => (color >> shift) & 0xff);
}
