/** Sets of characters as ranges of code points, without halves of surrogate pairs, which no text holds. */
import type { CharacterSet, Item } from './syntax.js';

/** From the lowest on, none of them touching the next. */
export type Ranges = readonly Range[];
export type Range = readonly [from: number, to: number];

/** Exactly what a regular expression with the flag `u` takes for the set. */
export function rangesOf(set: CharacterSet): Ranges {
  const known = seen.get(set) ?? rangesOfSet(set);
  seen.set(set, known);
  return known;
}

const seen = new WeakMap<CharacterSet, Ranges>();

function rangesOfSet(set: CharacterSet): Ranges {
  if (set.kind === 'any') return complement(LINE_ENDS);
  const own = set.kind === 'items' ? joined(set.items.flatMap(rangesOfItem)) : combined(set);
  return set.negated ? complement(own) : own;
}

function combined({ kind, sets }: Extract<CharacterSet, { readonly sets: unknown }>): Ranges {
  const all = sets.map(rangesOf);
  if (kind === 'union') return joined(all.flat());
  return complement(joined(all.map(complement).flat()));
}

function rangesOfItem(item: Item): readonly Range[] {
  return item.from === undefined ? rangesOfEscape(item.escape) : [[item.from, item.to]];
}

/** The ranges in order, as few as they can be. */
function joined(ranges: readonly Range[]): Ranges {
  const result: [number, number][] = [];
  for (const [from, to] of whole(ranges).toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Without surrogates. */
function whole(ranges: readonly Range[]): readonly Range[] {
  if (!ranges.some(([from, to]) => from <= 0xdfff && to >= 0xd800)) return ranges;
  return ranges.flatMap(([from, to]): readonly Range[] => {
    const parts: readonly Range[] = [
      [from, Math.min(to, 0xd7ff)],
      [Math.max(from, 0xe000), to],
    ];
    return parts.filter(([low, high]) => low <= high);
  });
}

function complement(ranges: Ranges): Ranges {
  const gaps: Range[] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST) gaps.push([next, LAST]);
  return whole(gaps);
}

function rangesOfEscape(escape: string): Ranges {
  const simple = simpleEscapes[escape.toLowerCase()];
  if (simple !== undefined) return escape === escape.toLowerCase() ? simple : complement(simple);
  const known = properties.get(escape);
  if (known !== undefined) return known;
  const all = Array.from({ length: 17 }, (_, index) => rangesIn(index, escape));
  const found = joined(all.flat());
  properties.set(escape, found);
  return found;
}

/** Properties of Unicode are asked of the engine, which knows them: each once. */
const properties = new Map<string, Ranges>();

function rangesIn(index: number, escape: string): readonly Range[] {
  const [base, units] = [index * PLANE, index === 0 ? 1 : 2];
  if (!varied.includes(index)) return uniformRanges(base, new RegExp(escape, 'u'));
  const text = planes.get(index) ?? plane(index);
  planes.set(index, text);
  return Array.from(text.matchAll(new RegExp(`${escape}+`, 'gu')), ({ 0: found, index: at }) => {
    const from = base + at / units;
    return [from, from + found.length / units - 1];
  });
}

/** Of planes that hold no characters, or private ones alone: all are alike but the last two, which are none. */
function uniformRanges(base: number, expression: RegExp): readonly Range[] {
  const last = base + PLANE - 1;
  const parts: readonly Range[] = [
    [base, last - 2],
    [last - 1, last - 1],
    [last, last],
  ];
  return parts.filter(([from]) => expression.test(String.fromCodePoint(from)));
}

/** The planes with characters of several kinds. */
const varied: readonly number[] = [0, 1, 2, 3, 14];

const planes = new Map<number, string>();

/** All characters of a plane, in order; a blank stands for each half of a surrogate pair. */
function plane(index: number): string {
  const units = new Uint16Array(index === 0 ? PLANE : 2 * PLANE);
  for (let offset = 0; offset < PLANE; offset += 1) {
    if (index === 0) units[offset] = offset >= 0xd800 && offset <= 0xdfff ? 32 : offset;
    else {
      units[2 * offset] = 0xd800 + (index - 1) * 0x40 + (offset >> 10);
      units[2 * offset + 1] = 0xdc00 + (offset & 0x3ff);
    }
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

const PLANE = 0x10000;
const LAST = 0x10ffff;
const LINE_ENDS: Ranges = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];
const simpleEscapes: Readonly<Record<string, Ranges>> = {
  '\\d': [[48, 57]],
  '\\w': [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  '\\s': [
    [9, 13],
    [32, 32],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
};
