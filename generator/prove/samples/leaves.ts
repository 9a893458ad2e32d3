/** Values of simple shapes: at the bounds of what is allowed and beside them. */
import type { Bounds, Constraints } from '../../service.js';
import type { Slot } from './slot.js';
import { wordsOf } from './words.js';

export type Leaf = {} | null;

/** Values of the place's type, allowed or not, the plainest first. */
export function leavesOf(slot: Slot): readonly Leaf[] {
  const leaves = known.get(slot) ?? alike(slot);
  known.set(slot, leaves);
  return leaves;
}

const known = new WeakMap<Slot, readonly Leaf[]>();
const texts = new Map<string, readonly Leaf[]>();

/** Texts take the longest to make, and many places ask for the same. */
function alike(slot: Slot): readonly Leaf[] {
  if (slot.target.kind !== 'string') return make(slot);
  const { min, max } = slot.length ?? {};
  const key = `${String(min)} ${String(max)} ${slot.pattern?.source ?? ''}`;
  const leaves = texts.get(key) ?? make(slot);
  if (texts.size > MOST_KNOWN) texts.clear();
  texts.set(key, leaves);
  return leaves;
}

function make(slot: Slot): readonly Leaf[] {
  const { target, range = {}, length = {} } = slot;
  switch (target.kind) {
    case 'string':
      return textsOf(slot);
    case 'enum':
      return [...target.values.map(({ value }) => value), 'UNKNOWN-VALUE'];
    case 'intEnum':
      return [...target.values.map(({ value }) => value), UNKNOWN_NUMBER];
    case 'boolean':
      return [true, false];
    case 'byte':
      return wholeNumbers(range, 2 ** 7);
    case 'short':
      return wholeNumbers(range, 2 ** 15);
    case 'integer':
      return wholeNumbers(range, 2 ** 31);
    case 'long':
      return [...wholeNumbers(range, 2 ** 53), 2n ** 63n - 1n];
    case 'bigInteger':
      return [7n, ...nearBig(range), 10n ** 30n];
    case 'bigDecimal':
      return ['1.5', '7', ...near(range).map(String)];
    case 'float':
      return [1.5, 7, ...near(range), ...halves(range), 0.25];
    case 'double':
      return [1.5, 7, ...near(range), ...halves(range), 0.1, 1e300];
    case 'timestamp':
      return [new Date(1_577_934_245_000), new Date(0)];
    case 'blob':
      return sizesOf(length, [2, 0, 1]).map((size) => Uint8Array.from({ length: size }, () => 104));
    default:
      return [{ a: [1, 'x'] }, 'text', 1.5, true, ['x']];
  }
}

/** The first that keeps to the place's constraints; without one, the first. */
export function soundLeaf(slot: Slot): Leaf {
  const leaves = leavesOf(slot);
  const found = sound.get(slot) ?? leaves.find((leaf) => isSound(leaf, slot));
  const leaf = found ?? leaves[0] ?? 'nothing';
  sound.set(slot, leaf);
  return leaf;
}

const sound = new WeakMap<Slot, Leaf>();

/** Whether a leaf of the place's type keeps to the constraints. */
export function isSound(leaf: Leaf, slot: Slot): boolean {
  const { length = {}, range = {}, target } = slot;
  if ('values' in target) return target.values.some(({ value }) => value === leaf);
  if (typeof leaf === 'string' && target.kind === 'string') return isSoundText(leaf, slot);
  if (leaf instanceof Uint8Array) return isWithin(leaf.length, length);
  if (typeof leaf === 'number' || typeof leaf === 'bigint') return isWithin(leaf, range);
  return target.kind !== 'bigDecimal' || isWithin(Number(leaf), range);
}

function isSoundText(text: string, { length = {}, pattern }: Constraints): boolean {
  if (!isWithin(Array.from(text).length, length)) return false;
  return pattern === undefined || new RegExp(pattern.source, 'u').test(text);
}

/** Words of the pattern, at the bounds of the length too; and some that just miss it. */
function textsOf({ length = {}, pattern }: Constraints): readonly string[] {
  const words = pattern ? wordsOf(pattern.source) : ['text', 'a', '0', 'A-1', 'a b'];
  const sizes = sizesOf(length, pattern ? [] : [0]);
  const sized = sizes.flatMap((size) =>
    [...words.slice(0, size > LONG ? 1 : 4), ...words.slice(-2), 'a'].flatMap((word) =>
      resized(word, size),
    ),
  );
  const missed = words.slice(0, 8).flatMap(nearMisses);
  return [...new Set([...words, ...sized, ...missed, 'text', 'a', '0', '', ' ', '%', 'é'])];
}

/** One sign less at either end, one more, another one in the middle. */
function nearMisses(word: string): readonly string[] {
  const signs = Array.from(word);
  if (signs.length === 0 || signs.length > 100) return [];
  const other = signs.with(signs.length >> 1, '%');
  return [signs.slice(1), signs.slice(0, -1), [...signs, '!'], other].map((each) => each.join(''));
}

/** Cut, or with its last sign, or the one in the middle, again and again. */
function resized(word: string, size: number): readonly string[] {
  const signs = Array.from(word === '' ? 'a' : word);
  if (signs.length >= size) return [signs.slice(0, size).join('')];
  return [signs.length - 1, signs.length >> 1].map((index) => {
    const more = (signs[index] ?? 'a').repeat(size - signs.length);
    return [...signs.slice(0, index), more, ...signs.slice(index)].join('');
  });
}

/** At either bound and beside it, those that are not too many to try. */
export function sizesOf({ min, max }: Bounds, others: readonly number[]): readonly number[] {
  const ends = [min, max].flatMap((end) => (end === undefined ? [] : [Number(end)]));
  const sizes = ends.flatMap((end) => [end, end - 1, end + 1]);
  return [...new Set([...others, ...sizes])].filter((size) => size >= 0 && size <= LARGEST);
}

function wholeNumbers(range: Bounds, limit: number): readonly number[] {
  const ends = [-limit, limit - 1].flatMap((end) => [end, end - 1, end + 1]);
  const all = [7, ...near(range), 0, 1, -1, ...ends];
  return [...new Set(all)].filter(Number.isSafeInteger);
}

function near({ min, max }: Bounds): readonly number[] {
  const ends = [min, max].flatMap((end) => (end === undefined ? [] : [Number(end)]));
  return ends.flatMap((end) => [end, end - 1, end + 1]);
}

function halves({ min, max }: Bounds): readonly number[] {
  const ends = [min, max].flatMap((end) => (end === undefined ? [] : [Number(end)]));
  return ends.flatMap((end) => [end - 0.5, end + 0.5]);
}

function nearBig({ min, max }: Bounds): readonly bigint[] {
  const ends = [min, max].flatMap((end) => (end === undefined ? [] : [BigInt(end)]));
  return ends.flatMap((end) => [end, end - 1n, end + 1n]);
}

function isWithin(value: number | bigint, { min, max }: Bounds): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

const LARGEST = 20_000;
/** Longer texts are fewer, since patterns take their time with them. */
const LONG = 3_000;
const MOST_KNOWN = 1_000;
const UNKNOWN_NUMBER = 987_654;
