/** Members that stand in the path, the query or the host of a request. What could change the route is refused. */
import { inputError } from '../errors.js';

/** What can be a text in one way only. */
type Simple = string | number | bigint | boolean | null | undefined;

/** One segment of a path. Throws an `InputError` for what is missing or empty, and for `.` and `..`, which URLs swallow. */
export function label(value: Simple, member: string): string {
  const text = encode(present(value, member), member);
  if (text === '') throw inputError(member, 'at least one character long', 'empty');
  if (text === '.' || text === '..') throw inputError(member, 'other than "." and ".."', text);
  return text;
}

/** The segments of a greedy label: slashes stay. */
export function greedyLabel(value: Simple, member: string): string {
  return present(value, member)
    .split('/')
    .map((segment) => label(segment, member))
    .join('/');
}

/** A label of a host name (RFC 1123), in lower case as hosts are. */
export function hostLabel(value: Simple, member: string): string {
  const text = present(value, member);
  if (HOST_LABEL.test(text)) return text.toLowerCase();
  throw inputError(member, 'made of letters, digits and inner hyphens, at most 63', 'not');
}

/** Percent-encodes all but the unreserved characters of RFC 3986. Throws an `InputError` for half of a surrogate pair. */
export function encode(text: string, member: string): string {
  try {
    return encodeURIComponent(text).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    throw inputError(member, 'well-formed Unicode', 'not');
  }
}

function present(value: Simple, member: string): string {
  if (value === undefined || value === null) {
    throw inputError(member, 'present', 'missing', 'required');
  }
  return String(value);
}

const HOST_LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
