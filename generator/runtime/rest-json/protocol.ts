/** restJson1: method, path, query and headers say a part of the input, a JSON body the rest (Smithy, «AWS restJson1 protocol»). */
import type { HttpRequest, RequestParts } from '../http.js';
import { jsonError, jsonOutput } from '../json-answer.js';
import type { Operation, Protocol, ServiceInfo } from '../operation.js';
import type { ClientConfig } from '../settings.js';
import { encode } from './label.js';

export const restJson1: Protocol = { request, output: jsonOutput, error: jsonError };

function request<I extends object, O extends object>(
  _service: ServiceInfo,
  operation: Operation<I, O>,
  input: I,
  config?: ClientConfig,
): HttpRequest {
  const parts = operation.write?.(input, config) ?? { body: input };
  return {
    method: operation.method ?? 'POST',
    hostPrefix: parts.hostPrefix ?? '',
    path: `/${(parts.path ?? []).join('/')}`,
    query: encodeQuery(parts.query ?? []),
    ...content(parts),
  };
}

function encodeQuery(pairs: NonNullable<RequestParts['query']>): string {
  const encoded: string[] = [];
  for (const pair of pairs) {
    const [name, value] = pair;
    if (pair.length === 1) encoded.push(encode(name, name));
    else if (value !== undefined) encoded.push(`${encode(name, name)}=${encode(value, name)}`);
  }
  return encoded.join('&');
}

/** The headers, and the body with its type: text and bytes are payloads as they stand, everything else is JSON. */
function content({ headers, body }: RequestParts): Pick<HttpRequest, 'headers' | 'body'> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value !== undefined) set[name] = value;
  }
  if (body === undefined) return { headers: set };
  if (typeof body === 'string') return { headers: { 'content-type': 'text/plain', ...set }, body };
  if (body instanceof Uint8Array) {
    return { headers: { 'content-type': 'application/octet-stream', ...set }, body: body.slice() };
  }
  return { headers: { 'content-type': 'application/json', ...set }, body: JSON.stringify(body) };
}
