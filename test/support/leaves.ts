/** Leaves of values: of each kind of simple shape some that keep to the constraints, and some at and beyond their edges. */
import * as fc from 'fast-check';
import type { Bounds, Constraints } from '../../generator/service.js';
import type { Slot } from './json-schema.js';

export interface Leaves {
  readonly sound: readonly Leaf[];
  /** On either side of a bound, or of another type; sound ones among them. */
  readonly edge: readonly Leaf[];
}
type Leaf = {} | null;

/** What is never undefined, so that it can stand in any place. */
export const wrongTypes: readonly Leaf[] = [
  null,
  true,
  0,
  -1.5,
  '',
  'x',
  '\uD800',
  [],
  ['x'],
  {},
  { x: 1 },
  10n,
  Number.NaN,
  new Date(0),
  new Date(Number.NaN),
  new Uint8Array(3),
  Symbol.iterator,
  () => 1,
];

/** The same for places with the same constraints. */
export function leavesOf(slot: Slot): Leaves {
  const seen = bySlot.get(slot);
  if (seen) return seen;
  const { length, range, pattern, target } = slot;
  const values = 'values' in target ? target.values.map(({ value }) => value) : [];
  const key = JSON.stringify([target.kind, length, range, pattern, values], (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  const made = pool.get(key) ?? make(slot);
  pool.set(key, made);
  bySlot.set(slot, made);
  return made;
}

const bySlot = new WeakMap<Slot, Leaves>();
const pool = new Map<string, Leaves>();

function make(slot: Slot): Leaves {
  const { target, range = {}, length = {} } = slot;
  switch (target.kind) {
    case 'string':
      return textLeaves(slot);
    case 'enum': {
      const values = target.values.map(({ value }) => value);
      return { sound: values, edge: [...values, ...values.map((value) => `${value} `), 'x'] };
    }
    case 'intEnum': {
      const values = target.values.map(({ value }) => value);
      return { sound: values, edge: [...values, ...values.map((value) => value + 1)] };
    }
    case 'boolean':
      return { sound: [true, false], edge: [0, 1, 'true', 'false'] };
    case 'byte':
      return wholeLeaves(8, range);
    case 'short':
      return wholeLeaves(16, range);
    case 'integer':
      return wholeLeaves(32, range);
    case 'long': {
      const { sound, edge } = wholeLeaves(54, range);
      const limits = [2n ** 63n, 2n ** 63n - 1n, -(2n ** 63n), -(2n ** 63n) - 1n];
      return { sound, edge: [...edge, ...limits, ...bigBounds(range)] };
    }
    case 'bigInteger': {
      const limits = bigBounds(range);
      const wide = [0n, 7n, 10n ** 30n, -(10n ** 30n), ...limits];
      return {
        sound: wide.filter((value) => isWithin(value, range)),
        edge: [...limits, 0, '0', 1n],
      };
    }
    case 'bigDecimal':
      return {
        sound: ['0', '1.5', '-2e3', '12.50'],
        edge: ['1.', '.5', 'NaN', '', 1, ' 1', '1e9'],
      };
    case 'float':
    case 'double':
      return doubleLeaves(range);
    case 'timestamp':
      return {
        sound: [0, 1e12, -1e12, -62_167_219_200_000, 253_402_300_799_999].map(
          (time) => new Date(time),
        ),
        edge: [-62_167_219_200_001, 253_402_300_800_000, 8.64e15, Number.NaN].map(
          (time) => new Date(time),
        ),
      };
    case 'blob':
      return blobLeaves(length);
    default:
      return {
        sound: [null, true, 'text', 1.5, [], {}, { a: [1, { b: null }] }],
        edge: [Number.NaN, 1n, { a: new Date(0) }, [new Uint8Array(1)], { a: { b: () => 1 } }],
      };
  }
}

/** Text from the pattern where fast-check can make it, else any; then of each length at and beyond a bound. */
function textLeaves({ length = {}, pattern }: Constraints): Leaves {
  const regex = pattern && new RegExp(pattern.source, 'u');
  const drawn = [...fromPattern(pattern?.source), ...sample(fc.string({ unit: 'grapheme' }))];
  const ends = [length.min, length.max].flatMap((bound) =>
    bound === undefined ? [] : [Number(bound)],
  );
  const lengths = [...new Set(ends.flatMap((end) => [end - 1, end, end + 1]))].filter(
    (size) => size >= 0 && size <= 3000,
  );
  const sized = lengths.flatMap((size) => [
    ...drawn.slice(0, 8).map((text) => resized(text, size)),
    'a'.repeat(size),
    '😀'.repeat(size),
    `a${'😀'.repeat(size >> 1)}`,
  ]);
  const long = pattern?.limit === undefined ? ends.flatMap(longTexts) : [];
  const missed = drawn.slice(0, 12).flatMap(nearMisses);
  const edge = [...drawn, ...missed, ...sized, ...long, '\uD800', 'a\uDC00', '\u2028', 'a\n'];
  const sound = edge.filter(
    (text) =>
      isWithin(Array.from(text).length, length) &&
      (regex?.test(text) ?? true) &&
      Buffer.from(text).toString() === text,
  );
  return { sound: sound.length > 0 ? sound : ['no sound text found'], edge };
}

/** At and beyond a bound of which there cannot be many texts. */
function longTexts(end: number): readonly string[] {
  if (end <= 3000 || end > LONGEST) return [];
  return [end, end + 1].flatMap((size) => ['a'.repeat(size), '😀'.repeat(size)]);
}

/** Texts that differ in one sign: one too few at either end, or one too many, or another in the middle. */
function nearMisses(text: string): readonly string[] {
  const signs = Array.from(text);
  return [signs.slice(1), signs.slice(0, -1), [...signs, '\n'], ['😀', ...signs]]
    .map((each) => each.join(''))
    .concat(signs.map((sign, index) => (index === signs.length >> 1 ? '%' : sign)).join(''));
}

/** Lookarounds, which fast-check cannot make, are left out. */
function fromPattern(source: string | undefined): readonly string[] {
  if (source === undefined) return [];
  try {
    return sample(fc.stringMatching(new RegExp(source.replaceAll(/\(\?<?[!=][^()]*\)/g, ''), 'u')));
  } catch {
    return [];
  }
}

const LONGEST = 2 ** 21;

function sample(arbitrary: fc.Arbitrary<string>): readonly string[] {
  return fc.sample(arbitrary, { numRuns: 60, seed: 20 });
}

/** Cut, or with its own last sign again and again. */
function resized(text: string, size: number): string {
  const signs = Array.from(text);
  return signs
    .slice(0, size)
    .join('')
    .padEnd(size - signs.length + text.length, signs.at(-1) ?? 'a');
}

function wholeLeaves(bits: number, range: Bounds): Leaves {
  const limit = 2 ** (bits - 1);
  const ends = [range.min, range.max].flatMap((bound) =>
    bound === undefined ? [] : [Number(bound)],
  );
  const near = [...ends, -limit, limit - 1, 0].flatMap((end) => [end - 1, end, end + 1]);
  const isSound = (value: number): boolean =>
    value >= (bits === 54 ? 1 - limit : -limit) && value < limit && isWithin(value, range);
  return {
    sound: near.filter(isSound),
    edge: [...near, 0.5, -0, Infinity, Number.NaN, 1n, ...ends.map((end) => end + 0.5)],
  };
}

function doubleLeaves(range: Bounds): Leaves {
  const near = [range.min ?? -1e300, range.max ?? 1e300]
    .map(Number)
    .flatMap((end) => [end, end - 1, end + 1]);
  const all = [...near, 0, 0.1, -0.1, 5e-324, Infinity, -Infinity, Number.NaN];
  return { sound: all.filter((value) => isWithin(value, range)), edge: [...all, '1', 'NaN', 1n] };
}

function bigBounds({ min, max }: Bounds): readonly bigint[] {
  const ends = [min, max].flatMap((bound) => (bound === undefined ? [] : [BigInt(bound)]));
  return ends.flatMap((end) => [end - 1n, end, end + 1n]);
}

function blobLeaves(length: Bounds): Leaves {
  const ends = [Number(length.min ?? 0), Number(length.max ?? 3)].filter((end) => end < LONGEST);
  const sizes = ends.flatMap((end) => [Math.max(0, end - 1), end, end + 1]);
  const all = sizes.map((size) => new Uint8Array(size));
  return {
    sound: all.filter((bytes) => isWithin(bytes.length, length)),
    edge: [...all, Buffer.from('x'), 'AA==', [1], new ArrayBuffer(2), new Uint16Array(2)],
  };
}

function isWithin(value: number | bigint, { min, max }: Bounds): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
