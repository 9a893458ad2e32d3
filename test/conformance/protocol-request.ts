/** What a request says, as far as a case is about it, beside what the case says. */
import { cbor } from '@smithy/core/cbor';
import type { ProtocolCase } from '../support/protocol-cases.js';
import type { Recorded } from './protocol-exchange.js';

/** What was found and what was wanted are equal when the case passes. */
export interface Comparison {
  readonly found: unknown;
  readonly wanted: unknown;
}

export function compareRequest(request: Recorded, test: ProtocolCase): Comparison {
  const { method, uri, host, resolvedHost = host, body } = test;
  const parts: Readonly<Record<string, Comparison>> = {
    method: { found: request.method, wanted: method },
    path: { found: request.path, wanted: uri },
    ...(resolvedHost && {
      host: { found: request.host, wanted: resolvedHost.replace(/\/.*/s, '') },
    }),
    ...compareQuery(request.query, test),
    ...compareHeaders(request.headers, test),
    ...(body !== undefined && { body: compareBody(request.body, body, test.bodyMediaType) }),
  };
  const side = (name: keyof Comparison) =>
    Object.fromEntries(Object.entries(parts).map(([part, each]) => [part, each[name]]));
  return { found: side('found'), wanted: side('wanted') };
}

/** Of a name with several values all count, in their order. */
function compareQuery(query: string, test: ProtocolCase) {
  const { queryParams = [], forbidQueryParams = [], requireQueryParams = [] } = test;
  const pairs = query === '' ? [] : query.split('&');
  const wanted = new Set(queryParams.map(nameOf));
  const byName = (list: readonly string[]) =>
    [...wanted].map((name) => list.filter((pair) => nameOf(pair) === name));
  const names = new Set(pairs.map(nameOf));
  return {
    query: { found: byName(pairs), wanted: byName(queryParams) },
    forbiddenQuery: { found: forbidQueryParams.filter((name) => names.has(name)), wanted: [] },
    missingQuery: { found: requireQueryParams.filter((name) => !names.has(name)), wanted: [] },
  };
}

function nameOf(pair: string): string {
  return pair.replace(/=.*/s, '');
}

function compareHeaders(found: Headers, test: ProtocolCase) {
  const { headers = {}, forbidHeaders = [], requireHeaders = [] } = test;
  const named = Object.keys(headers).map((name) => [name, found.get(name)] as const);
  return {
    headers: { found: Object.fromEntries(named), wanted: headers },
    forbiddenHeaders: { found: forbidHeaders.filter((name) => found.has(name)), wanted: [] },
    missingHeaders: { found: requireHeaders.filter((name) => !found.has(name)), wanted: [] },
  };
}

function compareBody(bytes: Uint8Array, wanted: string, mediaType?: string): Comparison {
  if (mediaType === 'application/cbor' && wanted !== '' && bytes.length > 0) {
    // Not by our own reader, which could be wrong in the same way.
    const expected = Uint8Array.from(Buffer.from(wanted, 'base64'));
    return { found: cbor.deserialize(bytes), wanted: cbor.deserialize(expected) };
  }
  const found = new TextDecoder().decode(bytes);
  const isJson = mediaType === 'application/json' && wanted !== '' && found !== '';
  return isJson ? { found: JSON.parse(found), wanted: JSON.parse(wanted) } : { found, wanted };
}
