import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credentials } from '../../generator/runtime/credentials.js';
import { presign } from '../../generator/runtime/presign.js';
import { bodyHash, sign, type SignableRequest } from '../../generator/runtime/sign.js';

const credentials: Credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI' };
const date = new Date('2026-08-30T12:36:00.123Z');
const scope = { credentials, region: 'us-east-1', service: 'sso', date };
const request: SignableRequest = {
  method: 'POST',
  host: 'sso.us-east-1.amazonaws.com',
  path: '/',
  query: '',
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'A.B' },
  body: '{}',
};

/** What the AWS SDK for JavaScript signs the same request with. */
async function official(
  { method, host, path, headers, body }: SignableRequest,
  query: Record<string, string | string[]>,
  identity: Credentials = credentials,
): Promise<Record<string, string>> {
  const { accessKeyId, secretAccessKey, sessionToken } = identity;
  const signer = new SignatureV4({
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    region: scope.region,
    service: scope.service,
    sha256: Sha256,
  });
  const message = {
    method,
    protocol: 'https:',
    hostname: host,
    path,
    query,
    headers: { ...headers, host },
    body,
  };
  const { headers: signed } = await signer.sign(message, { signingDate: date });
  const { host: _, ...sent } = signed;
  return sent;
}

describe('sign', () => {
  it('adds what the service needs and keeps what was there', () => {
    const headers = sign(request, scope);
    expect(Object.keys(headers).toSorted()).toEqual([
      'authorization',
      'content-type',
      'x-amz-content-sha256',
      'x-amz-date',
      'x-amz-target',
    ]);
    expect(headers['x-amz-date']).toBe('20260830T123600Z');
    expect(headers['authorization']).toContain(
      'SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-target,',
    );
    expect(request.headers).not.toHaveProperty('authorization');
  });

  it('signs as the AWS SDK does, whatever the request', async () => {
    const unit = fc.constantFrom(...Array.from('aZ09-._~ /+=&?%#!\'()*:@$,;<>"\\|{}[]^`éЖ語😀'));
    const text = fc.string({ unit, maxLength: 12 });
    const visible = fc.string({
      unit: fc.constantFrom(...Array.from('aZ09-._~ +=/;,')),
      maxLength: 20,
    });
    const words = fc.array(text, { minLength: 1, maxLength: 4 });
    const given = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
      segments: fc.array(text, { maxLength: 4 }),
      query: fc.dictionary(fc.string({ unit, minLength: 1, maxLength: 8 }), words, { maxKeys: 4 }),
      headers: fc.dictionary(fc.stringMatching(/^x-[a-z]{1,8}$/), visible, { maxKeys: 4 }),
      body: fc.string({ unit: 'binary', maxLength: 200 }),
      token: fc.option(fc.stringMatching(/^[!-~]{1,40}$/), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ method, segments, query, headers, body, token }) => {
        const identity = { ...credentials, sessionToken: token };
        const signable = {
          method,
          host: request.host,
          path: `/${segments.map(encodeURIComponent).join('/')}`,
          query: Object.entries(query)
            .flatMap(([name, values]) =>
              values.map((value) => [name, value].map(encodeURIComponent)),
            )
            .map((pair) => pair.join('='))
            .join('&'),
          headers,
          body,
        };
        const theirs = await official(signable, query, identity);
        expect(sign(signable, { ...scope, credentials: identity })).toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out of the signature what the AWS SDK leaves out', async () => {
    const unsigned =
      'authorization cache-control connection expect from keep-alive max-forwards pragma referer te trailer ' +
      'transfer-encoding upgrade user-agent x-amzn-trace-id proxy-authorization proxy-x sec-ch-ua';
    const headers = Object.fromEntries(
      `${unsigned} accept amz-sdk-request team x-amz-user-agent x-te`
        .split(' ')
        .map((name) => [name, 'value']),
    );
    const signed = sign({ ...request, headers }, scope);
    expect(signed['authorization']).toContain(
      'SignedHeaders=accept;amz-sdk-request;host;team;x-amz-content-sha256;x-amz-date;x-amz-user-agent;x-te,',
    );
    expect(signed).toEqual(await official({ ...request, headers }, {}));
  });

  it('signs the port that stands in the host', async () => {
    const local = { ...request, host: 'localhost:4566' };
    expect(sign(local, scope)).toEqual(await official(local, {}));
    expect(sign(local, scope)).not.toEqual(sign({ ...request, host: 'localhost' }, scope));
  });

  it('hashes a body of bytes as the text that they are', () => {
    const body = new TextEncoder().encode('{"Name":"Zoë"}');
    expect(sign({ ...request, body }, scope)).toEqual(
      sign({ ...request, body: '{"Name":"Zoë"}' }, scope),
    );
  });

  it('takes a hash that was made before', () => {
    const { 'x-amz-content-sha256': hash } = sign(request, scope);
    expect(bodyHash(request.body)).toBe(hash);
    expect(sign({ ...request, bodyHash: hash, body: 'not read' }, scope)).toEqual(
      sign(request, scope),
    );
  });

  it('makes a new key when the day, the region, the service or the secret is another', () => {
    const signed = new Set<string | undefined>();
    const mutable = { ...credentials };
    const remember = (change: Partial<typeof scope>) =>
      signed.add(sign(request, { ...scope, credentials: mutable, ...change })['authorization']);
    remember({});
    remember({ date: new Date('2026-08-31T12:36:00Z') });
    remember({ region: 'us-west-2' });
    remember({ service: 'connect' });
    mutable.secretAccessKey = 'another';
    remember({});
    expect(signed.size).toBe(5);
    mutable.secretAccessKey = credentials.secretAccessKey;
    remember({});
    expect(signed.size).toBe(5);
  });
});

describe('bodyHash', () => {
  it.each([12 * 1024 - 1, 12 * 1024, 100_000])('is the same hash at %i bytes', async (length) => {
    const body = 'é'.repeat(length);
    const { 'x-amz-content-sha256': expected } = sign({ ...request, body }, scope);
    const hash = bodyHash(body);
    expect(hash instanceof Promise).toBe(length >= 12 * 1024);
    expect(await hash).toBe(expected);
    expect(await bodyHash(new TextEncoder().encode(body))).toBe(expected);
  });

  it('of no body is that of an empty one', () => {
    expect(bodyHash()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('presign', () => {
  it('makes the link that the AWS SDK makes', async () => {
    const identity = {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI',
      sessionToken: 'a/token+with=signs',
    };
    const { headers: _, body: __, ...bare } = request;
    const target = presign(
      { ...bare, method: 'GET', path: '/a%20b', query: 'x=%2F', headers: {} },
      { ...scope, credentials: identity },
      900,
    );
    const signer = new SignatureV4({ ...scope, credentials: identity, sha256: Sha256 });
    const message = {
      method: 'GET',
      protocol: 'https:',
      hostname: request.host,
      path: '/a%20b',
      query: { x: '/' },
      headers: { host: request.host },
    };
    const { query } = await signer.presign(message, { signingDate: date, expiresIn: 900 });
    const ours = new URL(target, 'https://localhost');
    expect(ours.pathname).toBe('/a%20b');
    expect(Object.fromEntries(ours.searchParams)).toEqual(query);
  });
});
