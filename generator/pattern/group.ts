/** Groups: what may stand behind an opening parenthesis. */
import { eat, eatMatch, peek, refuse, type Cursor } from './cursor.js';
import { EMPTY, type Expression, type Look } from './syntax.js';

type Reader = (cursor: Cursor) => Expression;

/** The group whose parenthesis was just read; `choiceAt` reads what is in it. */
export function groupAt(cursor: Cursor, choiceAt: Reader): Expression {
  for (const opening of lookarounds) {
    if (eat(cursor, opening.slice(1))) return lookAt(cursor, opening, choiceAt);
  }
  if (eat(cursor, '?:')) return closed(cursor, plain(choiceAt));
  if (eat(cursor, '?>')) {
    if (cursor.behind > 0) refuse(cursor, 'has an atomic group in a lookbehind');
    return closed(cursor, (inner) => ({ kind: 'group', body: choiceAt(inner), atomic: true }));
  }
  const [, reference] = eatMatch(cursor, /^\?P=([^)]+)\)/) ?? [];
  if (reference !== undefined) {
    cursor.references.add(reference);
    return { kind: 'reference', to: reference };
  }
  const [, name] = eatMatch(cursor, /^\?P?<([\p{ID_Start}$_][\p{ID_Continue}$]*)>/u) ?? [];
  if (name !== undefined || peek(cursor) !== '?') return captureAt(cursor, name, choiceAt);
  return flagsAt(cursor, choiceAt);
}

function lookAt(cursor: Cursor, opening: Look['opening'], choiceAt: Reader): Expression {
  const isBehind = opening.startsWith('(?<');
  if (isBehind) cursor.behind += 1;
  const look = closed(cursor, (inner) => ({ kind: 'look', opening, body: choiceAt(inner) }));
  if (isBehind) cursor.behind -= 1;
  return look;
}

function captureAt(cursor: Cursor, name: string | undefined, choiceAt: Reader): Expression {
  cursor.captures += 1;
  const capture = { index: cursor.captures, ...(name !== undefined && { name }) };
  if (name !== undefined && cursor.names.has(name)) refuse(cursor, `has two groups ${name}`);
  if (name !== undefined) cursor.names.add(name);
  return closed(cursor, (inner) => ({
    kind: 'group',
    body: choiceAt(inner),
    atomic: false,
    capture,
  }));
}

/** `(?i)` holds up to the end of the group around it, `(?i:…)` for what is in it; `u` alone changes nothing. */
function flagsAt(cursor: Cursor, choiceAt: Reader): Expression {
  const [, on = '', off = '', end] =
    eatMatch(cursor, /^\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/) ?? [];
  const before = cursor.flags;
  if (end === undefined || /[^imsxu]/.test(on + off) || (/i/.test(on) && /u/.test(on))) {
    refuse(cursor, `opens a group by (${cursor.signs.slice(cursor.at, cursor.at + 3).join('')}`);
    return EMPTY;
  }
  const set = Object.fromEntries([...Array.from(on, asOn), ...Array.from(off, asOff)]);
  const flags = { ...before, ...set };
  if (end === ')') {
    cursor.flags = flags;
    return EMPTY;
  }
  return closed(cursor, (inner) => {
    inner.flags = flags;
    return plain(choiceAt)(inner);
  });
}

function asOn(flag: string): [string, boolean] {
  return [flag, true];
}

function asOff(flag: string): [string, boolean] {
  return [flag, false];
}

function plain(choiceAt: Reader): Reader {
  return (cursor) => ({ kind: 'group', body: choiceAt(cursor), atomic: false });
}

/** Reads what is in a group, and its end; flags that were set in it hold no longer. */
function closed(cursor: Cursor, read: Reader): Expression {
  const { flags } = cursor;
  const expression = read(cursor);
  cursor.flags = flags;
  if (!eat(cursor, ')')) refuse(cursor, 'does not close a group');
  return expression;
}

const lookarounds = ['(?=', '(?!', '(?<=', '(?<!'] as const;
