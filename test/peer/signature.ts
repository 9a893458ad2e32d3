import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request as it arrived. */
export interface Signed {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly raw: IncomingHttpHeaders;
  readonly body: string | Uint8Array;
}

/**
 * The signature that a service works out for a request as it arrived, by the SigV4 specification and with Node's own
 * hashes: nothing of either client is in it.
 */
export function expectedSignature(request: Signed, secretAccessKey: string): string {
  const { authorization = '' } = request.raw;
  const [, scope = ''] = /Credential=[^/]+\/([^,]+)/.exec(authorization) ?? [];
  const signed = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? [];
  const [path = '', query = ''] = request.path.split('?');
  const canonical = [
    request.method,
    path.split('/').map(encodeURIComponent).join('/'),
    canonicalQuery(query),
    ...signed.map((name) => `${name}:${String(request.raw[name]).trim()}`),
    '',
    signed.join(';'),
    payloadHash(request),
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', request.raw['x-amz-date'], scope, hashOf(canonical)].join('\n');
  const key = scope
    .split('/')
    .reduce((secret: Buffer | string, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  return hmac(key, text).toString('hex');
}

/** The signature that the request brought. */
export function actualSignature({ raw }: Pick<Signed, 'raw'>): string {
  return /Signature=([0-9a-f]{64})$/.exec(raw.authorization ?? '')?.[1] ?? '';
}

/** Streams are signed apart, or not at all, and a header says so. */
function payloadHash({ raw, body }: Signed): string {
  const told = String(raw['x-amz-content-sha256']);
  if (/^(UNSIGNED-PAYLOAD|STREAMING-AWS4-HMAC-SHA256-EVENTS)$/.test(told)) return told;
  return createHash('sha256').update(body).digest('hex');
}

/** By name, then by value; a name alone has an empty one. */
function canonicalQuery(query: string): string {
  const pairs = query === '' ? [] : query.split('&');
  return pairs
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .toSorted(byPair)
    .join('&');
}

function byPair(one: string, other: string): number {
  const [a, b] = [one, other].map((pair) => pair.replace('=', '\u0000'));
  return a !== undefined && b !== undefined && a < b ? -1 : 1;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
