/** What a backslash begins: the escapes of ECMA 262, and of Java where ECMA 262 has none. */
import { anyCase, literalSet } from './case.js';
import { eat, eatMatch, isAtEnd, refuse, take, type Cursor } from './cursor.js';
import { propertyItems } from './property.js';
import { codePoint, itemsOf, setOf, type CharacterSet, type Expression } from './syntax.js';

/** Outside a class; the backslash was just read. */
export function escapeAt(cursor: Cursor): Expression {
  const [, number] = eatMatch(cursor, /^([1-9]\d*)/) ?? [];
  if (number !== undefined) return referenceTo(Number(number), cursor);
  const [, name] = eatMatch(cursor, /^k<([^>]+)>/) ?? [];
  if (name !== undefined) return referenceTo(name, cursor);
  for (const [letter, text] of Object.entries(assertions)) {
    if (eat(cursor, letter)) return { kind: 'assertion', text };
  }
  if (eat(cursor, 'R')) return LINE_BREAK;
  const found = singleAt(cursor);
  return { kind: 'set', set: typeof found === 'number' ? literalSet(found, cursor) : found };
}

/** In a class. */
export function classEscapeAt(cursor: Cursor): number | CharacterSet {
  if (eat(cursor, 'b')) return 8;
  if (eatMatch(cursor, /^[1-9]/)) refuse(cursor, 'has a number behind a backslash in a class');
  return singleAt(cursor);
}

function referenceTo(to: number | string, cursor: Cursor): Expression {
  if (cursor.flags.i) refuse(cursor, 'refers to a group while it ignores case');
  cursor.references.add(to);
  return { kind: 'reference', to };
}

/** A code point or a set. Letters that mean nothing are refused; any other sign stands for itself. */
function singleAt(cursor: Cursor): number | CharacterSet {
  if (isAtEnd(cursor)) refuse(cursor, 'ends in a backslash');
  const [, sign, long, short] = eatMatch(cursor, /^([pP])(?:\{([^{}]*)\}|([A-Za-z]))/) ?? [];
  if (sign !== undefined) return propertySet(sign === 'P', long ?? short ?? '', cursor);
  const letter = take(cursor);
  const control = controls[letter];
  if (control !== undefined) return control;
  const ofJava = sets[letter.toLowerCase()];
  if (ofJava && letter !== 'v') return setOf(ofJava, letter !== letter.toLowerCase());
  if (/^[dDwWsS]$/.test(letter)) return setOf([{ escape: `\\${letter}` }]);
  if (letter === '0') return octalAt(cursor);
  if (letter === 'x' || letter === 'u') return hexAt(letter, cursor);
  if (letter === 'c') return controlAt(cursor);
  if (/^[A-Za-z0-9]$/.test(letter)) refuse(cursor, `escapes ${letter} by \\${letter}`);
  return codePoint(letter);
}

function propertySet(isNegated: boolean, name: string, cursor: Cursor): CharacterSet {
  const inner = name.startsWith('^');
  const items = propertyItems(inner ? name.slice(1) : name);
  if (!items) refuse(cursor, `asks for a property ${name}`);
  return setOf(anyCase(items ?? [], cursor), isNegated !== inner);
}

/** `\0` alone, or with octal digits behind it: up to two mean the same to Java and to JavaScript, which differ on three. */
function octalAt(cursor: Cursor): number {
  const [digits = ''] = eatMatch(cursor, /^[0-7]{1,3}/) ?? [];
  if (/^[0-3]..$/.test(digits)) refuse(cursor, 'has an octal number of three digits');
  if (digits.length === 3) cursor.at -= 1;
  return Number.parseInt(digits.slice(0, 2) || '0', 8);
}

/** `\xhh`, `\x{h…h}`, `\uhhhh`, `\u{h…h}`; two halves of a surrogate pair are one code point. */
function hexAt(letter: 'x' | 'u', cursor: Cursor): number {
  const pattern =
    letter === 'x' ? /^(?:([\da-f]{2})|\{([\da-f]+)\})/i : /^(?:([\da-f]{4})|\{([\da-f]+)\})/i;
  const [, fixed, braced] = eatMatch(cursor, pattern) ?? [];
  const code = Number.parseInt(fixed ?? braced ?? '', 16);
  if (!(code <= 0x10ffff)) refuse(cursor, `has no hexadecimal number behind \\${letter}`);
  if (letter === 'x' || code < 0xd800 || code > 0xdbff) return code || 0;
  const [, low] = eatMatch(cursor, /^\\u(d[c-f][\da-f]{2})/i) ?? [];
  return low === undefined ? code : (code - 0xd800) * 0x400 + Number.parseInt(low, 16) + 0x2400;
}

function controlAt(cursor: Cursor): number {
  const letter = take(cursor);
  if (!/^[A-Za-z]$/.test(letter)) refuse(cursor, String.raw`has no letter behind \c`);
  return codePoint(letter) % 32;
}

/** Java's `\Z` is before a last line terminator, too. */
const assertions = {
  b: String.raw`\b`,
  B: String.raw`\B`,
  A: String.raw`(?<![\s\S])`,
  z: String.raw`(?![\s\S])`,
  Z: String.raw`(?=(?:\r\n|[\n\r\u0085\u2028\u2029])?(?![\s\S]))`,
};

const controls: Readonly<Record<string, number>> = {
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  a: 7,
  e: 27,
};

/** Java's horizontal and vertical white space; `\v` is a vertical tab in ECMA 262. */
const sets: Readonly<Record<string, ReturnType<typeof itemsOf>>> = {
  h: itemsOf(' \t\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000'),
  v: itemsOf('\n-\r\u0085\u2028\u2029'),
};

const LINE_BREAK: Expression = {
  kind: 'group',
  atomic: false,
  body: {
    kind: 'choice',
    options: [
      {
        kind: 'sequence',
        items: ['\r', '\n'].map((sign) => ({ kind: 'set', set: setOf(itemsOf(sign)) })),
      },
      { kind: 'set', set: setOf(sets['v'] ?? []) },
    ],
  },
};
