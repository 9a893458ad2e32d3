/**
 * A pattern as an automaton of positions (V. M. Glushkov, 1961): a state a set of the pattern, and an edge for each way to
 * go on to the next. The number of paths for a text is the number of ways in which an engine that goes back may try.
 */
import { partsOf, printSet } from './print.js';
import type { CharacterSet, Expression } from './syntax.js';

export interface Automaton {
  /** By state: the signs of the alphabet that it takes, a bit each. */
  readonly takes: readonly bigint[];
  /** By state, where it goes on; a state that stands there twice is reached in two ways. */
  readonly next: readonly (readonly number[])[];
}

/** With a state in front that takes anything, unless the pattern matches only at the beginning. */
export function automatonOf(expression: Expression): Automaton {
  const alphabet = alphabetOf(expression);
  const room: Room = { takes: [], next: [], masks: new Map(), alphabet };
  const isFixed = isAnchored(expression);
  const searching: Expression = { kind: 'set', set: ANYTHING };
  const loop: Expression = { kind: 'repeat', body: searching, min: 0, max: Infinity, lazy: true };
  build(isFixed ? expression : { kind: 'sequence', items: [loop, expression] }, room);
  return room;
}

/** Whether every way through it begins at the beginning of the text. */
export function isAnchored(expression: Expression): boolean {
  switch (expression.kind) {
    case 'assertion':
      return expression.text === '^' || expression.text === String.raw`(?<![\s\S])`;
    case 'sequence': {
      const first = expression.items.find((item) => item.kind !== 'look');
      return first !== undefined && isAnchored(first);
    }
    case 'choice':
      return expression.options.every(isAnchored);
    case 'group':
      return isAnchored(expression.body);
    default:
      return false;
  }
}

interface Room {
  readonly takes: bigint[];
  readonly next: number[][];
  readonly masks: Map<string, bigint>;
  readonly alphabet: readonly string[];
}

/** A part of the automaton: where it begins and ends, and whether it may take nothing. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

const NOTHING: Part = { first: [], last: [], empty: true };

/** Places between characters take nothing; what a reference may be is anything. */
function build(expression: Expression, room: Room): Part {
  switch (expression.kind) {
    case 'set':
      return state(expression.set, room);
    case 'sequence':
      return expression.items.reduce(
        (part, item) => chained(part, build(item, room), room),
        NOTHING,
      );
    case 'choice': {
      const options = expression.options.map((option) => build(option, room));
      return {
        first: options.flatMap(({ first }) => first),
        last: options.flatMap(({ last }) => last),
        empty: options.some(({ empty }) => empty),
      };
    }
    case 'group':
      return build(expression.body, room);
    case 'repeat':
      return repeated(expression.body, expression, room);
    case 'reference':
      return { ...looped(state(ANYTHING, room), room), empty: true };
    default:
      return NOTHING;
  }
}

function state(set: CharacterSet, { takes, next, masks, alphabet }: Room): Part {
  const text = printSet(set);
  const mask = masks.get(text) ?? maskOf(text, alphabet);
  masks.set(text, mask);
  const index = takes.push(mask) - 1;
  next.push([]);
  return { first: [index], last: [index], empty: false };
}

function chained(left: Part, right: Part, room: Room): Part {
  connect(left.last, right.first, room);
  return {
    first: left.empty ? [...left.first, ...right.first] : left.first,
    last: right.empty ? [...left.last, ...right.last] : right.last,
    empty: left.empty && right.empty,
  };
}

/** What must be there as often as it must, and then a loop: bounds that are far apart bound nothing in practice. */
function repeated(
  body: Expression,
  { min, max }: { readonly min: number; readonly max: number },
  room: Room,
): Part {
  const isSmall = max <= 1 || room.takes.length + sizeOf(body) * min < MOST_STATES;
  const must = isSmall ? Math.min(min, MOST_TURNS) : Math.min(min, 1);
  let part = NOTHING;
  for (let turn = 0; turn < must; turn += 1) part = chained(part, build(body, room), room);
  if (max === must) return part;
  if (max - must > FEW_TURNS || !isSmall) {
    return chained(part, { ...looped(build(body, room), room), empty: true }, room);
  }
  for (let turn = must; turn < max; turn += 1) {
    part = chained(part, { ...build(body, room), empty: true }, room);
  }
  return part;
}

function looped(part: Part, room: Room): Part {
  connect(part.last, part.first, room);
  return part;
}

function connect(from: readonly number[], to: readonly number[], { next }: Room): void {
  for (const each of from) next[each]?.push(...to);
}

function sizeOf(expression: Expression): number {
  const inner = partsOf(expression).reduce((sum, part) => sum + sizeOf(part), 0);
  return expression.kind === 'repeat'
    ? inner * Math.max(1, Math.min(expression.min, MOST_TURNS))
    : inner + 1;
}

function maskOf(text: string, alphabet: readonly string[]): bigint {
  const set = new RegExp(`^${text}$`, 'u');
  return alphabet.reduce(
    (mask, sign, index) => (set.test(sign) ? mask | (1n << BigInt(index)) : mask),
    0n,
  );
}

/**
 * ASCII, the ends of all ranges and what is beside them, and a few signs of each general category: sets of which no sign
 * here is in both are taken to have none in common, which may be wrong of two properties only.
 */
function alphabetOf(expression: Expression): readonly string[] {
  const codes = new Set(Array.from({ length: 128 }, (_, code) => code));
  for (const sign of SAMPLES) codes.add(sign.codePointAt(0) ?? 0);
  for (const end of endsOf(expression)) codes.add(end);
  return [...codes]
    .filter((code) => code >= 0 && code <= 0x10ffff)
    .map((code) => String.fromCodePoint(code));
}

function endsOf(expression: Expression): readonly number[] {
  const own = expression.kind === 'set' ? endsOfSet(expression.set) : [];
  return [...own, ...partsOf(expression).flatMap(endsOf)];
}

function endsOfSet(set: CharacterSet): readonly number[] {
  if (set.kind === 'any') return [];
  if (set.kind !== 'items') return set.sets.flatMap(endsOfSet);
  return set.items.flatMap((item) =>
    item.from === undefined ? [] : [item.from - 1, item.from, item.to, item.to + 1],
  );
}

const ANYTHING: CharacterSet = { kind: 'items', items: [], negated: true };
const SAMPLES =
  '\u0085\u00a0\u00ad\u00e9\u00c9\u00ab\u00bb\u00b2\u01c5\u02bc\u0300\u0903\u0488\u0660\u2160\u203f\u2014\u2028\u2029\u20ac\u2211\u4e2d\ue000\u{1f600}\u{1d400}\u{10400}\u0378\u200b\u3000\uac00';
const MOST_TURNS = 40;
const FEW_TURNS = 3;
const MOST_STATES = 1000;
