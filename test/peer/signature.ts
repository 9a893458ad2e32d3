import { createHash, createHmac } from 'node:crypto';
import type { Recorded } from './exchange.js';

/**
 * The signature that a service works out for a request as it arrived, by the SigV4 specification and with Node's own
 * hashes: nothing of either client is in it.
 */
export function expectedSignature(request: Recorded, secretAccessKey: string): string {
  const { authorization = '' } = request.raw;
  const [, scope = ''] = /Credential=[^/]+\/([^,]+)/.exec(authorization) ?? [];
  const signed = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? [];
  const [path = '', query = ''] = request.path.split('?');
  const canonical = [
    request.method,
    path.split('/').map(encodeURIComponent).join('/'),
    query,
    ...signed.map((name) => `${name}:${String(request.raw[name]).trim()}`),
    '',
    signed.join(';'),
    createHash('sha256').update(request.body).digest('hex'),
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', request.raw['x-amz-date'], scope, hashOf(canonical)].join('\n');
  const key = scope
    .split('/')
    .reduce((secret: Buffer | string, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  return hmac(key, text).toString('hex');
}

/** The signature that the request brought. */
export function actualSignature({ raw }: Recorded): string {
  return /Signature=([0-9a-f]{64})$/.exec(raw.authorization ?? '')?.[1] ?? '';
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
