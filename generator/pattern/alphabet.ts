/** Characters that some sets do not tell apart, as one letter of an alphabet. */
import type { Ranges } from './ranges.js';

export interface Alphabet {
  /** A character for each letter, the one that reads best; letters that read well come first. */
  readonly signs: readonly string[];
  /** For each of the sets, the letters that it takes, a bit each. */
  readonly masks: readonly bigint[];
}

/** The fewest letters that all sets are made of. */
export function alphabetOf(sets: readonly Ranges[]): Alphabet {
  const letters = [...lettersOf(sets).values()].toSorted((a, b) => a.rank - b.rank);
  const masks = sets.map((_, set) =>
    letters.reduce(
      (mask, { members }, index) => (members.includes(set) ? mask | (1n << BigInt(index)) : mask),
      0n,
    ),
  );
  return { signs: letters.map(({ code }) => String.fromCodePoint(code)), masks };
}

interface Letter {
  /** The sets that it is in. */
  readonly members: readonly number[];
  readonly code: number;
  readonly rank: number;
}

/** Goes through all code points from border to border of any set. */
function lettersOf(sets: readonly Ranges[]): ReadonlyMap<string, Letter> {
  const letters = new Map<string, Letter>();
  const at = sets.map(() => 0);
  for (const [from, to] of piecesOf(sets)) {
    const members = sets.flatMap((ranges, set) => {
      while ((ranges[at[set] ?? 0]?.[1] ?? Infinity) < from) at[set] = (at[set] ?? 0) + 1;
      const range = ranges[at[set] ?? 0];
      return range !== undefined && range[0] <= from ? [set] : [];
    });
    const key = members.join(' ');
    const known = letters.get(key);
    const best = bestOf(from, to);
    if (known === undefined || best.rank < known.rank) letters.set(key, { members, ...best });
  }
  return letters;
}

/** Ranges that lie within each set or outside it, from the lowest on. */
function piecesOf(sets: readonly Ranges[]): readonly (readonly [number, number])[] {
  const own = sets.flatMap((ranges) => ranges.flatMap(([from, to]) => [from, to + 1]));
  const borders = [...new Set([0, 0xd800, 0xe000, 0x110000, ...own, ...WORTH])].toSorted(
    (a, b) => a - b,
  );
  return borders
    .map((from, index) => [from, (borders[index + 1] ?? 0x110000) - 1] as const)
    .filter(([from, to]) => from <= to && from !== 0xd800);
}

function bestOf(from: number, to: number): Pick<Letter, 'code' | 'rank'> {
  const rank = ranks.get(from);
  if (rank !== undefined) return { code: from, rank };
  return { code: from, rank: from > 0x9f && to < 0xe000 ? 1000 + from : 1_000_000 + from };
}

/** What reads well, the best first. */
const READABLE =
  'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./:+@=,;!?#%&*()[]{}<>$^|~`\'"\\ \u00e9\u00fc\u4e2d\n\t\r\u{1f600}';
const ranks = new Map(Array.from(READABLE, (sign, index) => [sign.codePointAt(0) ?? 0, index]));
/** Each of these has a piece of its own, so that it can stand for a letter. */
const WORTH = [...ranks.keys()].flatMap((code) => [code, code + 1]);
