/** Java's `(?i)`: letters of ASCII in either case. */
import { refuse, type Cursor } from './cursor.js';
import { setOf, type CharacterSet, type Item } from './syntax.js';

/** The code point, or where case is ignored its other case as well. */
export function literalSet(code: number, cursor: Cursor): CharacterSet {
  return setOf(anyCase([{ from: code, to: code }], cursor));
}

/** The items, with their counterparts where case is ignored. */
export function anyCase(items: readonly Item[], cursor: Cursor): readonly Item[] {
  if (!cursor.flags.i) return items;
  return items.flatMap((item): readonly Item[] => {
    if (item.from !== undefined)
      return [item, ...counterparts(item, 65, 32), ...counterparts(item, 97, -32)];
    if (!caseless.test(item.escape)) refuse(cursor, `ignores the case of ${item.escape}`);
    return [item];
  });
}

/** The letters of a range among the 26 that begin at `first`, `offset` away. */
function counterparts(
  { from, to }: { readonly from: number; readonly to: number },
  first: number,
  offset: number,
): readonly Item[] {
  const [low, high] = [Math.max(from, first), Math.min(to, first + 25)];
  return low <= high ? [{ from: low + offset, to: high + offset }] : [];
}

/** Escapes with as many letters of one case as of the other. */
const caseless =
  /^\\(?:[dDwWsS]|[pP]\{(?:[LMNPSZC]|Nd|Alphabetic|ASCII|White_Space|Script=\w+)\})$/;
