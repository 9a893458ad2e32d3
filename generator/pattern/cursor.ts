/** A place in a pattern that is being read, with what holds there. */

export interface Cursor {
  /** Code points. */
  readonly signs: readonly string[];
  at: number;
  /** Replaced as a whole, so that a group can put back what held before it. */
  flags: Flags;
  /** How many groups capture so far, and their names. */
  captures: number;
  readonly names: Set<string>;
  /** Numbers and names that something refers to. */
  readonly references: Set<number | string>;
  /** How many lookbehinds are open. */
  behind: number;
  /** Why the pattern is given up: the first reason there is. */
  refusal: string | undefined;
}

/** The letters of inline flags, as Java's `Pattern` has them. */
export interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

export function cursorOf(source: string): Cursor {
  return {
    signs: Array.from(unquoted(source)),
    at: 0,
    flags: { i: false, m: false, s: false, x: false },
    captures: 0,
    names: new Set(),
    references: new Set(),
    behind: 0,
    refusal: undefined,
  };
}

/** `\Qa.b\E` → `a\.b`; without an end, all that follows is quoted. */
function unquoted(source: string): string {
  return source.replaceAll(/\\(?:Q([^]*?)(?:\\E|$)|[^])/gu, (escape, quoted: string | undefined) =>
    quoted === undefined ? escape : quoted.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`),
  );
}

/** The sign at the cursor, or one behind it; empty at the end. */
export function peek({ signs, at }: Cursor, ahead = 0): string {
  return signs[at + ahead] ?? '';
}

/** The sign at the cursor, which moves on. */
export function take(cursor: Cursor): string {
  const sign = peek(cursor);
  cursor.at += 1;
  return sign;
}

/** Moves behind a text where it stands at the cursor. */
export function eat(cursor: Cursor, text: string): boolean {
  const signs = Array.from(text);
  const isThere = signs.every((sign, index) => peek(cursor, index) === sign);
  if (isThere) cursor.at += signs.length;
  return isThere;
}

/** Moves behind what a sticky expression matches, and gives its groups. */
export function eatMatch(cursor: Cursor, expression: RegExp): RegExpExecArray | undefined {
  const found = expression.exec(cursor.signs.slice(cursor.at).join(''));
  if (found?.index !== 0) return undefined;
  cursor.at += Array.from(found[0]).length;
  return found;
}

/** Gives up for a reason that completes «it …». Nothing is left to read, so that every loop ends. */
export function refuse(cursor: Cursor, reason: string): void {
  cursor.refusal ??= reason;
  cursor.at = cursor.signs.length;
}

export function isAtEnd({ at, signs }: Cursor): boolean {
  return at >= signs.length;
}

/** With the flag `x`, white space and comments say nothing. */
export function skipComments(cursor: Cursor): void {
  while (cursor.flags.x && eatMatch(cursor, /^(?:[ \t\n\v\f\r]+|#[^\n\r\u0085\u2028\u2029]*)/u));
}
