/** What one pattern matches and another does not. */
import { alphabetOf } from './alphabet.js';
import { languageOf, setsOf } from './language.js';
import { parsePattern } from './parse.js';
import { printSet } from './print.js';
import { rangesOf } from './ranges.js';
import { readPattern } from './read.js';
import { samplesOf } from './samples.js';
import type { CharacterSet, Expression } from './syntax.js';
import { behind, classesOf, metClasses, termsOf } from './terms.js';
import type { Term, Terms } from './terms.js';

/** The lengths of the texts that come into question, in code points. */
export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** The two expressions themselves have shown an example, if that takes no time. Without one, `none` says that there is none. */
export type Found =
  { readonly kind: 'example'; readonly text: string } | { readonly kind: 'none' | 'undecided' };

/**
 * A text that `one` matches and `other` does not: a shortest, by the difference of the two languages, where both are of
 * the regular kind and not too large; else what turns up among samples. An absent pattern matches every text.
 */
export function differenceOf(
  one: string | undefined,
  other: string | undefined,
  lengths: Lengths,
): Found {
  const key = JSON.stringify([one, other, lengths.min, String(lengths.max)]);
  const known = decided.get(key) ?? decide(one, other, lengths);
  if (decided.size > MOST_KNOWN) decided.clear();
  decided.set(key, known);
  return known;
}

/** Members often share a pattern that changes. */
const decided = new Map<string, Found>();

function decide(one: string | undefined, other: string | undefined, lengths: Lengths): Found {
  const [left, right] = [readingOf(one ?? ''), readingOf(other ?? '')];
  if (left === undefined || right === undefined) return { kind: 'undecided' };
  const found = [left, right].every(({ isExact }) => isExact)
    ? search(left.expression, right.expression, lengths)
    : { kind: 'undecided' as const };
  if (found.kind === 'none') return found;
  const texts = found.kind === 'example' ? [found.text] : samplesBetween(left, right);
  const shown = texts.find((text) => isShown(text, [left, right], lengths));
  return shown === undefined ? { kind: 'undecided' } : { kind: 'example', text: shown };
}

/** Texts that both patterns may be held against. */
function samplesBetween(left: Reading, right: Reading): readonly string[] {
  const isSampled = [left, right].every(({ enforced }) => enforced !== undefined);
  const limit = Math.min(left.limit, right.limit);
  return isSampled ? samplesOf(left.expression).filter((each) => each.length <= limit) : [];
}

interface Reading {
  readonly expression: Expression;
  /** Absent where trying it on a text may take all too long. */
  readonly enforced?: RegExp | undefined;
  /** Longer texts are not held against it. */
  readonly limit: number;
  /** Whether the tree has the meaning of the expression that is enforced. */
  readonly isExact: boolean;
}

/** Absent where JavaScript has no such pattern. */
function readingOf(source: string): Reading | undefined {
  const [read, parsed] = [readPattern(source), parsePattern(source)];
  if (!parsed.ok || !(read.ok || read.isSlow)) return undefined;
  return {
    expression: parsed.expression,
    ...(read.ok && { enforced: new RegExp(read.source, 'u') }),
    limit: (read.ok ? read.limit : undefined) ?? Infinity,
    // What ECMA 262 reads as two ampersands or as an empty class, other dialects read otherwise.
    isExact: !/&&|\[\^?\]/.test(source),
  };
}

function isShown(
  text: string,
  [left, right]: readonly [Reading, Reading],
  { min, max }: Lengths,
): boolean {
  const { length } = Array.from(text);
  if (length < min || length > max) return false;
  const [taken, refused] = [left, right].map(({ enforced, limit }) =>
    length > limit ? undefined : enforced?.test(text),
  );
  return taken !== false && refused !== true;
}

function search(one: Expression, other: Expression, lengths: Lengths): Found {
  const sets = new Map([...setsOf(one), ...setsOf(other)].map((set) => [printSet(set), set]));
  const names = [...sets.keys()];
  const { signs, masks } = alphabetOf([...sets.values()].map(rangesOf));
  const byName = new Map(names.map((name, index) => [name, masks[index] ?? 0n]));
  const maskOf = (set: CharacterSet) => byName.get(printSet(set)) ?? 0n;
  const terms = termsOf(signs.length);
  const [left, right] = [one, other].map((each) => languageOf(each, { terms, maskOf }));
  if (left === undefined || right === undefined) return { kind: 'undecided' };
  return walk([left, right], { terms, signs }, lengths);
}

interface State {
  readonly left: Term;
  readonly right: Term;
  /** That leads here. */
  readonly text: string;
}

/** Letter by letter through both, all texts of one length before any that is longer. */
function walk(
  [left, right]: readonly [Term, Term],
  { terms, signs }: { readonly terms: Terms; readonly signs: readonly string[] },
  { min, max }: Lengths,
): Found {
  const seen = new Set<string>();
  let level: readonly State[] = isWithin(left, right) ? [] : [{ left, right, text: '' }];
  for (let length = 0; level.length > 0; length += 1) {
    const found = level.find((each) => each.left.nullable && !each.right.nullable);
    if (found !== undefined && length >= min) return { kind: 'example', text: found.text };
    if (length >= max) return { kind: 'none' };
    // What is too short to count may be gone through again.
    if (length < min) seen.clear();
    const next: State[] = [];
    for (const state of level) {
      if (terms.left.size > MOST_STEPS) return { kind: 'undecided' };
      next.push(...stepsFrom(state, { terms, signs }, seen));
    }
    level = next;
  }
  return { kind: 'none' };
}

function stepsFrom(
  { left, right, text }: State,
  { terms, signs }: { readonly terms: Terms; readonly signs: readonly string[] },
  seen: Set<string>,
): readonly State[] {
  const classes = metClasses(classesOf(left, terms), classesOf(right, terms));
  const letters = classes.map(firstLetter).toSorted((a, b) => a - b);
  return letters.flatMap((letter) => {
    const one = behind(left, letter, terms);
    if (one === terms.none) return [];
    const other = behind(right, letter, terms);
    const key = `${one.id} ${other.id}`;
    if (other === terms.all || seen.has(key) || isWithin(one, other)) return [];
    seen.add(key);
    return [{ left: one, right: other, text: `${text}${signs[letter] ?? ''}` }];
  });
}

/** Whether the one is the other, or options of it: then no text tells them apart. */
function isWithin(one: Term, other: Term): boolean {
  if (one === other) return true;
  if (other.kind !== 'either') return false;
  const options = one.kind === 'either' ? one.parts : [one];
  return options.every((each) => other.parts.includes(each));
}

/** The lowest bit that is set. */
function firstLetter(mask: bigint): number {
  return (mask & -mask).toString(2).length - 1;
}

/** Of derivatives, which keeps the time to some tenths of a second. */
const MOST_STEPS = 20_000;
const MOST_KNOWN = 1000;
