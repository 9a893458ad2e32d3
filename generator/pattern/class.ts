/** Classes in brackets: with those of Java, which may hold one another and have `&&`, and those of POSIX, `[:alpha:]`. */
import { anyCase } from './case.js';
import { eat, eatMatch, isAtEnd, peek, refuse, skipComments, take, type Cursor } from './cursor.js';
import { classEscapeAt } from './escape.js';
import { posixItems } from './property.js';
import { codePoint, setOf, type CharacterSet, type Item } from './syntax.js';

/** The class whose bracket was just read. A `]` in the first place stands for itself, as everywhere but in ECMA 262. */
export function classAt(cursor: Cursor): CharacterSet {
  const negated = eat(cursor, '^');
  const sets = [unionAt(cursor, true)];
  while (eat(cursor, '&&')) sets.push(unionAt(cursor, false));
  if (!eat(cursor, ']')) refuse(cursor, 'does not close a class');
  if (sets.length > 1 && sets.some(isEmpty)) refuse(cursor, 'has nothing on a side of &&');
  const [only = setOf([])] = sets;
  if (sets.length > 1) return { kind: 'intersection', sets, negated };
  return negated ? complement(only) : only;
}

/** Up to the end of the class, or `&&`. */
function unionAt(cursor: Cursor, isFirst: boolean): CharacterSet {
  const items: Item[] = [];
  const sets: CharacterSet[] = [];
  let mayClose = !isFirst;
  for (;;) {
    skipComments(cursor);
    if (isAtEnd(cursor) || (mayClose && peek(cursor) === ']') || isIntersection(cursor)) break;
    mayClose = true;
    const found = memberAt(cursor);
    for (const each of Array.isArray(found) ? [setOf(found)] : [found]) {
      if (each.kind === 'items' && !each.negated) items.push(...each.items);
      else sets.push(each);
    }
  }
  const own = setOf(anyCase(items, cursor));
  const [only] = sets;
  if (!only) return own;
  if (sets.length === 1 && items.length === 0) return only;
  return { kind: 'union', sets: items.length > 0 ? [own, ...sets] : sets, negated: false };
}

type Member = CharacterSet | Item[];

function memberAt(cursor: Cursor): Member {
  const [, not, name] = eatMatch(cursor, /^\[:(\^?)([a-z]+):\]/) ?? [];
  if (name !== undefined) {
    const items = posixItems(name);
    if (!items) refuse(cursor, `has a class [:${name}:]`);
    return setOf(items ?? [], Boolean(not));
  }
  if (eat(cursor, '[')) return classAt(cursor);
  const from = singleAt(cursor);
  if (typeof from !== 'number' || !isRange(cursor)) return asMember(from);
  cursor.at += 1;
  skipComments(cursor);
  const to = singleAt(cursor);
  // As in ECMA 262 without `u`, a class on either side makes the hyphen one of the characters.
  if (typeof to !== 'number')
    return { kind: 'union', sets: [setOf([one(from), HYPHEN]), to], negated: false };
  if (to < from) refuse(cursor, 'has a range that ends before it begins');
  return [{ from, to }];
}

function asMember(single: number | CharacterSet): Member {
  return typeof single === 'number' ? [one(single)] : single;
}

/** One code point, or the set that an escape names. */
function singleAt(cursor: Cursor): number | CharacterSet {
  return eat(cursor, '\\') ? classEscapeAt(cursor) : codePoint(take(cursor));
}

/** Whether the hyphen at the cursor makes a range: not where the class or a part of it ends, or another begins. */
function isRange(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  const isEnd =
    next === ']' || next === '[' || next === '' || (next === '&' && peek(cursor, 2) === '&');
  return peek(cursor) === '-' && !isEnd;
}

function isIntersection(cursor: Cursor): boolean {
  return peek(cursor) === '&' && peek(cursor, 1) === '&';
}

function complement(set: CharacterSet): CharacterSet {
  return set.kind === 'any' ? set : { ...set, negated: !set.negated };
}

function isEmpty(set: CharacterSet): boolean {
  return set.kind === 'items' && set.items.length === 0;
}

function one(code: number): Item {
  return { from: code, to: code };
}

const HYPHEN = one(codePoint('-'));
