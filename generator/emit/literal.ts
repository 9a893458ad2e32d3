/** The one printer of values as TypeScript. Prettier turns double quotes into single ones. */
import { propertyName } from './property.js';
import { escaped, quoted } from './quoted.js';

/** Plain data, as models and tables hold it. */
export type Data =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Data[]
  | { readonly [key: string]: Data | undefined };

/** `{ min: 1, pattern: … }`; members that are undefined are left out. */
export function literal(value: Data): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${propertyName(name)}: ${literal(member)}`],
  );
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

/** A regular expression as a literal, in characters that every tool reads alike. */
export function regularExpression(expression: RegExp): string {
  // A backslash before a character that gets an escape of its own would change what the escape means.
  const plain = String(expression).replace(/\\(.)/gsu, (pair, character: string) =>
    escaped(character) === character ? pair : character,
  );
  return escaped(plain).replace(COMMENT, (pair, slash) => (slash ? '\\x2f' : pair));
}

function isList(value: object): value is readonly Data[] {
  return Array.isArray(value);
}

/** Pairs of a backslash and what it escapes; captures a slash before an asterisk, where printers see a comment begin. */
const COMMENT = /(\\?\/)(?=\*)|\\./gsu;
