/** Properties of characters under the names of ECMA 262, Java and POSIX. */
import { itemsOf, type Item } from './syntax.js';

/**
 * What `\p{name}` stands for; `undefined` for what ECMA 262 has no property for, such as blocks (`InGreek`) and Java's
 * own methods (`javaLowerCase`). Names that ECMA 262 knows mean what it says: `\p{Alpha}` is any alphabetic character.
 */
export function propertyItems(name: string): readonly Item[] | undefined {
  if (isProperty(name)) return [{ escape: `\\p{${name}}` }];
  const ascii = posix[name.toLowerCase()];
  if (ascii && name === capitalised(name.toLowerCase(), name)) return itemsOf(ascii);
  const renamed = [...candidates(name)].find(isProperty);
  return renamed === undefined ? undefined : [{ escape: `\\p{${renamed}}` }];
}

/** What `[:name:]` stands for in the locale of POSIX. */
export function posixItems(name: string): readonly Item[] | undefined {
  const text = posix[name];
  return text === undefined ? undefined : itemsOf(text);
}

/** Java's names of Unicode's properties: `IsAlphabetic`, `IsLatin`, `IsLu`, `script=Latin`, `general_category=Lu`. */
function* candidates(name: string): Iterable<string> {
  const [key, value] = name.split('=');
  if (value !== undefined) {
    const long = { script: 'Script', sc: 'Script', general_category: 'General_Category', gc: 'gc' }[
      (key ?? '').toLowerCase()
    ];
    if (long) yield* [`${long}=${value}`, `${long}=${titled(value)}`];
    return;
  }
  const bare = name.replace(/^Is/i, '');
  const own = ofJava[bare.toLowerCase()];
  if (own !== undefined) yield own;
  for (const each of new Set([bare, titled(bare)])) yield* [each, `Script=${each}`];
}

function isProperty(name: string): boolean {
  if (!/^[\w=]+$/.test(name)) return false;
  try {
    void new RegExp(`\\p{${name}}`, 'u');
    return true;
  } catch {
    return false;
  }
}

/** `OLD_ITALIC` → `Old_Italic` */
function titled(name: string): string {
  return name.toLowerCase().replaceAll(/(?:^|_)[a-z]/g, (start) => start.toUpperCase());
}

/** `Alnum` for alnum; `XDigit` and `ASCII` have capitals of their own. */
function capitalised(lower: string, name: string): string {
  return (
    { ascii: 'ASCII', xdigit: 'XDigit' }[lower] ??
    lower.replace(/^./, (first) => first.toUpperCase() || name)
  );
}

/** IEEE 1003.1, 7.3.1, «LC_CTYPE», in the POSIX locale; Java's «POSIX character classes (US-ASCII only)» are the same. */
const posix: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  punct: '!-/:-@[-`{-~',
  graph: '!-~',
  print: ' -~',
  blank: ' \t',
  cntrl: '\u0000-\u001f\u007f',
  xdigit: '0-9a-fA-F',
  space: ' \t-\r',
  ascii: '\u0000-\u007f',
  word: 'a-zA-Z0-9_',
};

/** Java's «Binary properties» whose names are not ECMA's. */
const ofJava: Readonly<Record<string, string>> = {
  letter: 'L',
  titlecase: 'Lt',
  punctuation: 'P',
  control: 'Cc',
  digit: 'Nd',
  hexdigit: 'Hex_Digit',
  whitespace: 'White_Space',
};
