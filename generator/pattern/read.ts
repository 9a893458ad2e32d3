/**
 * Patterns of a model as regular expressions of JavaScript. Smithy's are those of ECMA 262 with Unicode, searched for
 * anywhere in the text (https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait); models hold those of Java, Ruby
 * and POSIX as well. `parse.ts` says how these are read, `cost.ts` how long they take.
 *
 * | pattern | what becomes of it |
 * | --- | --- |
 * | legal with `u` in ECMA 262 (2022) | stands as it is, whatever another dialect would read |
 * | redundant escapes (`\_`, `\ `), hyphens beside classes (`[\w-.]`), lone `]` and `}` | as they are legal with `u` |
 * | `\p{Print}`, `\p{IsAlphabetic}`, `\p{IsLatin}`, `\pL`, `[[:alpha:]]` | the property, or the ASCII characters that POSIX lists |
 * | `\h`, `\H`, `\V`, `\R`, `\a`, `\e`, `\x{…}`, `\0n`, `\Q…\E` | the characters that Java means |
 * | `\A`, `\z`, `\Z` | lookarounds; `\Z` may have a line terminator behind it, `$` is the end as in ECMA 262 |
 * | `(?s)`, `(?m)`, `(?x)`, `(?i)` (ASCII letters) and their groups | spelled out where they hold |
 * | `a++`, `(?>…)` | a lookahead that captures, and a reference to it |
 * | `[a-z&&[^aeiou]]`, `[a[b-d]]` | lookaheads at one character, alternatives |
 * | `(?P<name>…)`, `(?P=name)` | `(?<name>…)`, `\k<name>` |
 * | flags `d` and `U`, case ignored with `u`, blocks, `\X`, `\G`, conditions, `a{,3}`, octals of three digits | not enforced |
 * | exponential time | not enforced |
 * | time that grows by a power | enforced on texts so short that there are at most three million ways to try |
 */
import { powerOf } from './cost.js';
import { parsePattern, type Parsed } from './parse.js';
import { printPattern } from './print.js';

export type Read =
  | {
      readonly ok: true;
      /** With the flag `u`. */
      readonly source: string;
      /** The longest text, in characters, that it may be held against; absent where time is no matter. */
      readonly limit?: number | undefined;
    }
  | {
      readonly ok: false;
      /** The end of a sentence that begins with the pattern. */
      readonly reason: string;
      readonly isSlow: boolean;
    };

/** The pattern as JavaScript reads it, or why it is not enforced. */
export function readPattern(source: string): Read {
  const known = read.get(source) ?? readAnew(source);
  read.set(source, known);
  return known;
}

/** A model has the same few patterns many times, and two models of one service have nearly all in common. */
const read = new Map<string, Read>();

function readAnew(source: string): Read {
  const parsed = parsePattern(source);
  const found = isLegal(source) ? { ok: true as const, source } : translated(parsed);
  if (!found.ok) return { ...found, isSlow: false };
  const power = parsed.ok ? powerOf(parsed.expression) : 2;
  if (power === Infinity) return { ok: false, reason: EXPONENTIAL, isSlow: true };
  const limit = limitOf(power);
  return limit === undefined ? found : { ...found, limit };
}

type Translation =
  { readonly ok: true; readonly source: string } | { readonly ok: false; readonly reason: string };

function translated(parsed: Parsed): Translation {
  if (!parsed.ok) return parsed;
  const source = printPattern(parsed.expression);
  return isLegal(source) ? { ok: true, source } : { ok: false, reason: 'is none of JavaScript' };
}

/** With `u`, in 2022: groups with flags and names that stand twice came later, so that it depends on the engine. */
export function isLegal(source: string): boolean {
  const names = Array.from(source.matchAll(/\(\?<([^=!>]+)>/g), ([, name]) => name);
  if (/\(\?[a-z-]+:/.test(source) || new Set(names).size < names.length) return false;
  try {
    void new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

/** The longest text for which there are at most `MOST_WAYS` ways to split it in `power` places. */
function limitOf(power: number): number | undefined {
  if (power <= 1) return undefined;
  let orders = 1;
  for (let factor = 2; factor <= power; factor += 1) orders *= factor;
  return Math.floor((MOST_WAYS * orders) ** (1 / power));
}

const MOST_WAYS = 3e6;
const EXPONENTIAL = 'can take time that doubles with each character';
