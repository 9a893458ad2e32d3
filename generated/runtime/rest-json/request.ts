/** Members that stand in the query or the headers of a request. */
import type { RequestParts } from '../http.js';
import { writeBlob } from '../base64.js';
import { inputError } from '../errors.js';

type Pair = readonly [name: string, value: string | undefined];

/** A number or a boolean as text; what is absent stays absent. */
export function text(value: number | bigint | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A pair for each item. */
export function queryList(
  name: string,
  values: readonly (string | number | bigint | boolean)[] | undefined,
): Pair[] {
  return (values ?? []).map((value) => [name, String(value)]);
}

/** The pairs of a map, without the names in `taken`, which other members or the path have. */
export function queryMap(
  map: Readonly<Record<string, string | readonly string[]>> | undefined,
  taken: readonly string[] = [],
): Pair[] {
  return Object.entries(map ?? {})
    .filter(([name]) => !taken.includes(name))
    .flatMap(([name, value]) => queryList(name, typeof value === 'string' ? [value] : value));
}

/** A value that can stand in a header. Throws an `InputError` for line ends, control characters and what is not Latin-1. */
export function headerText(value: string | undefined, member: string): string | undefined {
  if (value !== undefined && !HEADER_VALUE.test(value)) {
    throw inputError(member, 'Latin-1 text without control characters', 'not');
  }
  return value;
}

/** Text of a media type such as JSON, which headers carry in base64. */
export function base64Text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : writeBlob(new TextEncoder().encode(value));
}

/** A list in one header; texts that hold a comma or a quotation mark are quoted. */
export function headerList(
  values: readonly (string | number | bigint | boolean)[] | undefined,
  member: string,
): string | undefined {
  return headerText(values?.map((value) => quoted(String(value))).join(', '), member);
}

/** The headers of a map. Throws an `InputError` for names that are none, and for those that are the client's own. */
export function prefixHeaders(
  prefix: string,
  map: Readonly<Record<string, string>> | undefined,
  member: string,
): NonNullable<RequestParts['headers']> {
  const headers = Object.entries(map ?? {}).map(([key, value]) => {
    const name = (prefix + key).toLowerCase();
    if (!TOKEN.test(name) || RESERVED.test(name)) {
      throw inputError(member, 'a map of names that headers may have', 'not');
    }
    return [name, headerText(value, member)];
  });
  return Object.fromEntries(headers);
}

function quoted(value: string): string {
  return /[",]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
}

const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
const RESERVED =
  /^(host|authorization|content-length|transfer-encoding|connection|x-amz-(date|security-token|content-sha256|target)|amz-sdk-.*|__proto__)$/;
