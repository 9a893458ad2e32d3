/**
 * Literals of Python as `pprint` writes them (https://docs.python.org/3/library/pprint.html): at most 80 columns, one
 * entry a line once a value does not fit, nested ones under their first.
 */

/** A text, a list, a set of texts, a dictionary; `null` is the empty tuple. */
export type Literal =
  string | null | readonly Literal[] | ReadonlySet<string> | ReadonlyMap<string, Literal>;

const width = 80;

/** The lines of a literal. Keys and sets are in the order of code points. */
export function pprint(literal: Literal): string {
  return formatted(literal, { indent: 0, after: 0, depth: 0 });
}

/** Where a value stands: the columns before it, those that must stay free behind it, and how deep it is. */
interface Place {
  readonly indent: number;
  readonly after: number;
  readonly depth: number;
}

function formatted(literal: Literal, place: Place): string {
  const line = repr(literal);
  if (widthOf(line) <= width - place.indent - place.after || literal === null) return line;
  const inside = { ...place, after: place.after + 1, depth: place.depth + 1 };
  if (typeof literal === 'string') return brokenText(literal, place);
  if (literal instanceof Map) return `{${entryLines([...literal].toSorted(byKey), inside)}}`;
  if (literal instanceof Set) return `{${itemLines([...literal].toSorted(byCodePoints), inside)}}`;
  return Array.isArray(literal) ? `[${itemLines(literal, inside)}]` : line;
}

function itemLines(items: readonly Literal[], { indent, after, depth }: Place): string {
  const lines = items.map((item, index) =>
    formatted(item, { indent: indent + 1, after: index === items.length - 1 ? after : 1, depth }),
  );
  return lines.join(`,\n${' '.repeat(indent + 1)}`);
}

function entryLines(
  entries: readonly (readonly [string, Literal])[],
  { indent, after, depth }: Place,
): string {
  const lines = entries.map(([key, value], index) => {
    const head = `${textRepr(key)}: `;
    const behind = index === entries.length - 1 ? after : 1;
    return `${head}${formatted(value, { indent: indent + 1 + widthOf(head), after: behind, depth })}`;
  });
  return lines.join(`,\n${' '.repeat(indent + 1)}`);
}

/** A text that is too wide: several literals in a row, broken behind line feeds and spaces; in parentheses at the top. */
function brokenText(text: string, { indent, after, depth }: Place): string {
  const margin = depth === 0 ? 1 : 0;
  const room = width - indent - margin;
  const lines = text.split(lineEnds).filter((line) => line !== '');
  const chunks = lines.flatMap((line, index) =>
    brokenLine(line, room, index === lines.length - 1 ? after + margin : 0),
  );
  const [only = "''"] = chunks;
  if (chunks.length <= 1) return only;
  const joined = chunks.join(`\n${' '.repeat(indent + margin)}`);
  return depth === 0 ? `(${joined})` : joined;
}

/** Behind each end of a line, as Python sees it, but for the information separators of ASCII. */
const lineEnds = /(?<=\r\n|[\n\v\f\x85\u2028\u2029]|\r(?!\n))/u;

/** Only the last word of a line must leave columns free. */
function brokenLine(line: string, room: number, after: number): readonly string[] {
  const whole = textRepr(line);
  if (widthOf(whole) <= room - after) return [whole];
  const words = line.match(/\P{White_Space}*\p{White_Space}+|[^]+/gu) ?? [];
  const chunks: string[] = [];
  let current = '';
  for (const [index, word] of words.entries()) {
    const free = room - (index === words.length - 1 ? after : 0);
    if (current !== '' && widthOf(textRepr(current + word)) > free) {
      chunks.push(textRepr(current));
      current = word;
    } else current += word;
  }
  return [...chunks, textRepr(current)];
}

/** A literal on one line. */
function repr(literal: Literal): string {
  if (literal === null) return '()';
  if (typeof literal === 'string') return textRepr(literal);
  if (literal instanceof Map) {
    const entries = [...literal].toSorted(byKey);
    return `{${entries.map(([key, value]) => `${textRepr(key)}: ${repr(value)}`).join(', ')}}`;
  }
  const items = [...literal.values()];
  if (Array.isArray(literal)) return `[${items.map(repr).join(', ')}]`;
  return `{${items.filter(isText).toSorted(byCodePoints).map(textRepr).join(', ')}}`;
}

function isText(literal: Literal): literal is string {
  return typeof literal === 'string';
}

/** In single quotes unless only these occur in it; what does not print is escaped. */
function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = text.replaceAll(/[\\'"]|(?! )[\p{C}\p{Z}]/gu, (unit) => {
    if (unit === '\\' || unit === quote) return `\\${unit}`;
    return unit === "'" || unit === '"' ? unit : escape(unit);
  });
  return `${quote}${inside}${quote}`;
}

function escape(unit: string): string {
  const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[unit];
  if (short !== undefined) return short;
  const code = (unit.codePointAt(0) ?? 0).toString(16);
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

/** Python counts code points. */
function widthOf(text: string): number {
  return Array.from(text).length;
}

function byKey([one]: readonly [string, Literal], [other]: readonly [string, Literal]): number {
  return byCodePoints(one, other);
}

/** Which is not the order of UTF-16 units. */
function byCodePoints(one: string, other: string): number {
  const [ones, others] = [Array.from(one), Array.from(other)];
  const index = ones.findIndex((unit, place) => unit !== others[place]);
  if (index < 0) return ones.length - others.length;
  return (ones[index]?.codePointAt(0) ?? 0) - (others[index]?.codePointAt(0) ?? -1);
}
