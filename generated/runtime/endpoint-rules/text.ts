/** `substring`, `split` and `uriEncode`, https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html. */
import { encode } from '../rest-json/label.js';

/** From `start` up to `stop`, counted from the end with `reverse`; absent for a text that is shorter or not all ASCII. */
export function substring(
  text: string,
  start: number,
  stop: number,
  reverse: boolean,
): string | undefined {
  if (start >= stop || text.length < stop || /[\u0080-\uffff]/.test(text)) return undefined;
  return reverse ? text.slice(text.length - stop, text.length - start) : text.slice(start, stop);
}

/** At most `limit` parts, of which the last is all that is left; 0 for as many as there are. */
export function split(text: string, delimiter: string, limit: number): readonly string[] {
  const parts = text.split(delimiter);
  if (limit === 0 || parts.length <= limit) return parts;
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(delimiter)];
}

/** Percent-encodes all but the unreserved characters of RFC 3986. Throws an `InputError` for half of a surrogate pair. */
export function uriEncode(text: string): string {
  return encode(text, '');
}
