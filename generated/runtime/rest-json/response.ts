/** Members that stand in the headers or in the payload of a response. What cannot be read as its type stays text. */
import type { HttpResponse } from '../http.js';
import { readBlob } from '../base64.js';
import { parseJson } from '../json.js';

export function headerValue(response: HttpResponse, name: string): string | undefined {
  return response.headers.get(name) ?? undefined;
}

/** A number; also `NaN`, `Infinity` and `-Infinity`. */
export function headerNumber(response: HttpResponse, name: string): number | string | undefined {
  return numberOf(headerValue(response, name));
}

export function headerBoolean(response: HttpResponse, name: string): boolean | string | undefined {
  return booleanOf(headerValue(response, name));
}

/** Text of a media type such as JSON, which headers carry in base64. */
export function headerBase64Text(response: HttpResponse, name: string): unknown {
  const bytes = readBlob(headerValue(response, name));
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes;
}

/** A list of texts; quotation marks are taken off. */
export function headerValues(response: HttpResponse, name: string): string[] | undefined {
  const text = headerValue(response, name);
  if (text === undefined) return undefined;
  return Array.from(text.matchAll(LIST_ITEM), ([, inner, plain = '']) =>
    inner === undefined ? plain.trim() : inner.replace(/\\(.)/gs, '$1'),
  ).filter((item) => item !== '');
}

export function headerNumbers(
  response: HttpResponse,
  name: string,
): (number | string | undefined)[] | undefined {
  return headerValues(response, name)?.map(numberOf);
}

export function headerBooleans(
  response: HttpResponse,
  name: string,
): (boolean | string | undefined)[] | undefined {
  return headerValues(response, name)?.map(booleanOf);
}

/** HTTP dates, each of which holds a comma. */
export function headerDates(response: HttpResponse, name: string): string[] | undefined {
  return headerValue(response, name)
    ?.match(/[^,]+(?:,[^,]+)?/g)
    ?.map((date) => date.trim());
}

/** The headers that begin with `prefix`, without it. */
export function prefixedHeaders(
  response: HttpResponse,
  prefix: string,
): Record<string, string> | undefined {
  const lower = prefix.toLowerCase();
  const found: [string, string][] = [];
  for (const [name, value] of response.headers) {
    if (name.startsWith(lower)) found.push([name.slice(lower.length), value]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** A payload of JSON, `read` as other JSON is; `undefined` without a body. Throws what `JSON.parse` throws. */
export function jsonPayload(
  response: HttpResponse,
  read: (data: unknown) => void = () => {},
): unknown {
  const { text } = response;
  return text === '' ? undefined : parseJson(text, read);
}

function numberOf(text: string | undefined): number | string | undefined {
  if (text === undefined || text.trim() === '') return text;
  const number = Number(text);
  return Number.isNaN(number) && text !== 'NaN' ? text : number;
}

function booleanOf(text: string | undefined): boolean | string | undefined {
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

const LIST_ITEM = /\s*(?:"((?:[^"\\]|\\.)*)"\s*|([^,]+))(?:,|$)/gs;
