/**
 * Texts that a pattern may match: each way through it is taken once or so. Patterns are those of ECMA 262 with the flag
 * `u`; what looks around or back is passed over, so that a word may fail and has to be tried.
 */

/** Short ones first, at most `most`; none where the pattern is more than is understood here. */
export function wordsOf(source: string, most = 24): readonly string[] {
  const cursor: Cursor = { text: Array.from(source), at: 0 };
  const words = choice(cursor);
  if (cursor.at < cursor.text.length) return [];
  return [...new Set(words)].toSorted((a, b) => a.length - b.length).slice(0, most);
}

interface Cursor {
  readonly text: readonly string[];
  at: number;
}

type Words = readonly string[];

function choice(cursor: Cursor): Words {
  const options = [sequence(cursor)];
  while (eat(cursor, '|')) options.push(sequence(cursor));
  return interleaved(options);
}

/** Of the first options as many as of the last. */
function interleaved(options: readonly Words[]): Words {
  const longest = Math.max(...options.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    options.flatMap((words) => words.slice(index, index + 1)),
  )
    .flat()
    .slice(0, MOST);
}

function sequence(cursor: Cursor): Words {
  let words: Words = [''];
  while (cursor.at < cursor.text.length && !/[|)]/.test(cursor.text[cursor.at] ?? '')) {
    words = joined(words, repeated(atom(cursor), cursor));
  }
  return words;
}

/** Each of the longer list once, with the other list gone through again and again. */
function joined(left: Words, right: Words): Words {
  const length = Math.min(Math.max(left.length, right.length), MOST);
  return Array.from(
    { length },
    (_, index) => `${left[index % left.length] ?? ''}${right[index % right.length] ?? ''}`,
  );
}

/** As few as may be, one more, and as many as may be where that is not too much. */
function repeated(words: Words, cursor: Cursor): Words {
  const [min, max] = quantifier(cursor);
  if (min === 1 && max === 1) return words;
  eat(cursor, '?');
  const last = max <= 300 ? [max] : [];
  const counts = new Set([min, Math.min(max, Math.max(min, 1)), Math.min(max, min + 2), ...last]);
  return [...counts].flatMap((count) => words.slice(0, 6).map((word) => times(word, words, count)));
}

/** The word, and then the others in turn, so that items are not all alike. */
function times(word: string, words: Words, count: number): string {
  const from = Math.max(0, words.indexOf(word));
  return Array.from(
    { length: Math.min(count, 300) },
    (_, index) => words[(from + index) % words.length] ?? '',
  ).join('');
}

function quantifier(cursor: Cursor): readonly [min: number, max: number] {
  if (eat(cursor, '?')) return [0, 1];
  if (eat(cursor, '*')) return [0, Infinity];
  if (eat(cursor, '+')) return [1, Infinity];
  const rest = cursor.text.slice(cursor.at, cursor.at + 24).join('');
  const found = /^\{(\d+)(?:(,)(\d*))?\}/.exec(rest);
  if (!found) return [1, 1];
  const [all, min = '0', comma, max = ''] = found;
  cursor.at += all.length;
  return [Number(min), comma === undefined ? Number(min) : max === '' ? Infinity : Number(max)];
}

function atom(cursor: Cursor): Words {
  const sign = take(cursor);
  if (sign === '(') return group(cursor);
  if (sign === '[') return classWords(cursor);
  if (sign === '\\') return escaped(cursor);
  if (sign === '^' || sign === '$') return [''];
  return sign === '.' ? ['a', '0', '-', ' '] : [sign];
}

function group(cursor: Cursor): Words {
  const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(
    cursor.text.slice(cursor.at, cursor.at + 60).join(''),
  );
  cursor.at += Array.from(opening?.[0] ?? '').length;
  const words = choice(cursor);
  eat(cursor, ')');
  return opening && /[=!]$/.test(opening[0]) ? [''] : words;
}

/** A few signs of a class: such as are common in names and numbers first. */
function classWords(cursor: Cursor): Words {
  const from = cursor.at - 1;
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== ']') {
    cursor.at += cursor.text[cursor.at] === '\\' ? 2 : 1;
  }
  cursor.at += 1;
  return signsOf(cursor.text.slice(from, cursor.at).join(''));
}

function escaped(cursor: Cursor): Words {
  const sign = take(cursor);
  if (/[bB]/.test(sign)) return [''];
  if (/[1-9k]/.test(sign)) return [''];
  let text = `\\${sign}`;
  const rest = cursor.text.slice(cursor.at, cursor.at + 60).join('');
  const more = /[pPu]/.test(sign) ? (/^(?:\{[^}]*\}|[\da-fA-F]{4})/.exec(rest)?.[0] ?? '') : '';
  cursor.at += Array.from(more).length;
  text += sign === 'x' ? rest.slice(0, 2) : more;
  if (sign === 'x') cursor.at += 2;
  return signsOf(text);
}

/** Signs that a part of a pattern for one sign takes. */
function signsOf(part: string): Words {
  try {
    const only = new RegExp(`^${part}$`, 'u');
    const found = SIGNS.filter((sign) => only.test(sign));
    const others = Array.from(part).filter((sign) => only.test(sign));
    return [...found.slice(0, 3), ...others, ...found.slice(3)].slice(0, 8);
  } catch {
    return [''];
  }
}

function eat(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

function take(cursor: Cursor): string {
  return cursor.text[cursor.at++] ?? '';
}

const MOST = 32;
const SIGNS = Array.from(
  `a0A-_ bz19BZ./:@+=,#*!?&%$()[]{}<>~^|;'"\`\\\t\n\r\u00e9\u00df\u4e2d\u{1f600}\u0000\u0001\u007f\ue000`,
);
