/**
 * Patterns of any dialect read into a tree. What ECMA 262 with the flag `u` gives a meaning has that meaning; what it does
 * not know is read as Java's `java.util.regex.Pattern` does, the engine of Smithy's own tools
 * (https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html). What neither knows, or
 * has no like in ECMA 262, is refused.
 */
import { classAt } from './class.js';
import {
  cursorOf,
  eat,
  eatMatch,
  isAtEnd,
  peek,
  refuse,
  skipComments,
  take,
  type Cursor,
} from './cursor.js';
import { escapeAt } from './escape.js';
import { groupAt } from './group.js';
import { literalSet } from './case.js';
import { codePoint, EMPTY, setOf, type Expression } from './syntax.js';

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly reason: string };

/** The tree, or why there is none, as the end of a sentence that begins with the pattern. */
export function parsePattern(source: string): Parsed {
  const cursor = cursorOf(source);
  const expression = choiceAt(cursor);
  if (!isAtEnd(cursor)) refuse(cursor, 'closes a group that nothing opens');
  const lost = [...cursor.references].find(
    (to) => !(typeof to === 'number' ? to <= cursor.captures : cursor.names.has(to)),
  );
  if (lost !== undefined) refuse(cursor, `refers to a group ${lost}, which it does not have`);
  return cursor.refusal === undefined
    ? { ok: true, expression }
    : { ok: false, reason: cursor.refusal };
}

/** Up to the end, or the parenthesis that closes the group. */
export function choiceAt(cursor: Cursor): Expression {
  const options = [sequenceAt(cursor)];
  while (eat(cursor, '|')) options.push(sequenceAt(cursor));
  const [only = EMPTY] = options;
  return options.length === 1 ? only : { kind: 'choice', options };
}

function sequenceAt(cursor: Cursor): Expression {
  const items: Expression[] = [];
  for (;;) {
    skipComments(cursor);
    if (isAtEnd(cursor) || peek(cursor) === '|' || peek(cursor) === ')') break;
    const item = repeatedAt(cursor, atomAt(cursor));
    if (item !== EMPTY) items.push(item);
  }
  const [only = EMPTY] = items;
  return items.length === 1 ? only : { kind: 'sequence', items };
}

function atomAt(cursor: Cursor): Expression {
  if (eat(cursor, '(')) return groupAt(cursor, choiceAt);
  if (eat(cursor, '[')) return { kind: 'set', set: classAt(cursor) };
  if (eat(cursor, '\\')) return escapeAt(cursor);
  const sign = take(cursor);
  if (sign === '.') return { kind: 'set', set: cursor.flags.s ? setOf(ALL) : { kind: 'any' } };
  if (sign === '^') return { kind: 'assertion', text: cursor.flags.m ? LINE_START : '^' };
  if (sign === '$') return { kind: 'assertion', text: cursor.flags.m ? LINE_END : '$' };
  if ('*+?'.includes(sign)) refuse(cursor, `repeats nothing by ${sign}`);
  if (sign === '{' && /^,?\d/.test(peek(cursor) + peek(cursor, 1))) {
    refuse(cursor, 'has a brace that some engines read as a repetition and others as text');
  }
  return { kind: 'set', set: literalSet(codePoint(sign), cursor) };
}

/** Java lets a repetition be repeated, as `a{2}{3}`; what is possessive never gives back. */
function repeatedAt(cursor: Cursor, atom: Expression): Expression {
  skipComments(cursor);
  const bounds = boundsAt(cursor);
  if (!bounds) return atom;
  const lazy = eat(cursor, '?');
  const body: Expression = { kind: 'repeat', body: atom, ...bounds, lazy };
  const possessive = !lazy && eat(cursor, '+');
  if (possessive && cursor.behind > 0) refuse(cursor, 'is possessive in a lookbehind');
  return repeatedAt(cursor, possessive ? { kind: 'group', body, atomic: true } : body);
}

function boundsAt(cursor: Cursor): { min: number; max: number } | undefined {
  if (eat(cursor, '*')) return { min: 0, max: Infinity };
  if (eat(cursor, '+')) return { min: 1, max: Infinity };
  if (eat(cursor, '?')) return { min: 0, max: 1 };
  const [, least, comma, most] = eatMatch(cursor, /^\{(\d+)(,?)(\d*)\}/) ?? [];
  if (least === undefined) return undefined;
  const min = Number(least);
  if (!comma) return { min, max: min };
  const max = most ? Number(most) : Infinity;
  if (max < min) refuse(cursor, 'repeats at least more often than at most');
  return { min, max };
}

const ALL = [{ escape: String.raw`\s` }, { escape: String.raw`\S` }];

/** Java's `(?m)`: behind a line terminator that is not the last character, which a carriage return before a line feed is none. */
const LINE_START = String.raw`(?:^|(?<=\n|\r(?!\n)|[\u0085\u2028\u2029])(?=[\s\S]))`;
const LINE_END = String.raw`(?=(?:(?<!\r)\n|[\r\u0085\u2028\u2029])|$)`;
