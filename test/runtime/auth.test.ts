import { HttpApiKeyAuthSigner, HttpBearerAuthSigner } from '@smithy/core';
import { HttpRequest } from '@smithy/core/protocols';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { apiKeyHeader, apiKeyQuery } from '../../generator/runtime/auth/api-key.js';
import { bearer } from '../../generator/runtime/auth/bearer.js';
import {
  anonymous,
  firstOf,
  type AuthScheme,
  type OpenRequest,
} from '../../generator/runtime/auth/scheme.js';
import { sigv4, unsignedPayload } from '../../generator/runtime/auth/sigv4.js';
import type { ClientConfig } from '../../generator/runtime/client.js';
import { sign } from '../../generator/runtime/sign.js';
import { CREDENTIALS } from '../support/foo-service.js';

const KEY = 'c4nary+key/=?&#%';

/** What a scheme makes of a request. */
async function closed(
  scheme: AuthScheme,
  config: ClientConfig,
  request: Partial<OpenRequest> = {},
): Promise<OpenRequest> {
  const open = { ...REQUEST, headers: { 'x-a': 'b' }, ...request };
  await scheme.bind({ config })(open);
  return open;
}

const REQUEST = {
  method: 'POST',
  scheme: 'https://',
  host: 'example.com',
  path: '/',
  query: '',
  body: '{}',
  region: 'us-east-1',
};

describe('a bearer token', () => {
  it('is sent as the AWS SDK sends it', async () => {
    const { headers } = await closed(bearer, { token: KEY });
    const { headers: theirs } = await new HttpBearerAuthSigner().sign(
      new HttpRequest({ headers: { 'x-a': 'b' } }),
      { token: KEY },
      {},
    );
    expect(headers).toEqual(inLowerCase(theirs));
    expect(headers['authorization']).toBe(`Bearer ${KEY}`);
  });

  it('may be given in every form that the AWS SDK takes', async () => {
    type Identity = Parameters<HttpBearerAuthSigner['sign']>[1];
    expectTypeOf<Identity>().toExtend<NonNullable<ClientConfig['token']>>();
    expectTypeOf<() => Promise<Identity>>().toExtend<NonNullable<ClientConfig['token']>>();
    const forms = [{ token: KEY }, async () => KEY, async () => ({ token: KEY })];
    for (const token of forms) {
      expect((await closed(bearer, { token })).headers['authorization']).toBe(`Bearer ${KEY}`);
    }
  });

  it('takes the place of an authorization in the input', async () => {
    const { headers } = await closed(bearer, { token: KEY }, { headers: { authorization: 'x' } });
    expect(headers).toEqual({ authorization: `Bearer ${KEY}` });
  });
});

describe('an API key', () => {
  it.each([
    ['x-api-key', undefined],
    ['authorization', 'ApiKey'],
  ])('is sent in a header as the AWS SDK sends it: %s, %s', async (name, scheme) => {
    const { headers, query } = await closed(apiKeyHeader(name, scheme), { apiKey: KEY });
    const theirs = await officialApiKey({ in: 'header', name, scheme });
    expect(headers).toEqual(theirs.headers);
    expect(query).toBe('');
  });

  it('is sent in the query as the AWS SDK sends it, encoded', async () => {
    const name = 'api key';
    const { headers, query } = await closed(apiKeyQuery(name), { apiKey: KEY }, { query: 'q=1' });
    const theirs = await officialApiKey({ in: 'query', name });
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ q: '1', ...theirs.query });
    expect(query).toBe(`q=1&api%20key=${encodeURIComponent(KEY)}`);
    expect(headers).toEqual({ 'x-a': 'b' });
  });

  it('stands alone in the query under its name, whatever the input says', async () => {
    const query = 'key=1&q&k%65y=2&keys=3&key';
    const sent = await closed(apiKeyQuery('key'), { apiKey: 'mine' }, { query });
    expect(sent.query).toBe('q&keys=3&key=mine');
  });

  it('is all that is in a query that was empty', async () => {
    expect((await closed(apiKeyQuery('key'), { apiKey: 'mine' })).query).toBe('key=mine');
  });

  it('may be given in every form that the AWS SDK takes', async () => {
    type Identity = Parameters<HttpApiKeyAuthSigner['sign']>[1];
    expectTypeOf<Identity>().toExtend<NonNullable<ClientConfig['apiKey']>>();
    const forms = [{ apiKey: KEY }, async () => KEY, async () => ({ apiKey: KEY })];
    for (const apiKey of forms) {
      expect((await closed(apiKeyHeader('x'), { apiKey })).headers['x']).toBe(KEY);
    }
  });
});

describe('a signature', () => {
  it('is that of the headers, the length and the body', async () => {
    const { headers } = await closed(sigv4('foo'), { credentials: CREDENTIALS });
    const [, date = ''] = /^(\d{8}T\d{6}Z)$/.exec(headers['x-amz-date'] ?? '') ?? [];
    const time = date.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
    const { 'content-length': _, ...expected } = sign(
      { ...REQUEST, headers: { 'x-a': 'b', 'content-length': '2' } },
      { credentials: CREDENTIALS, region: 'us-east-1', service: 'foo', date: new Date(time) },
    );
    expect(headers).toEqual(expected);
  });

  it('may leave the body out, and says so', async () => {
    const scheme = sigv4('foo', unsignedPayload);
    const { headers } = await closed(scheme, { credentials: CREDENTIALS });
    expect(headers['x-amz-content-sha256']).toBe('UNSIGNED-PAYLOAD');
    expect(headers['authorization']).toContain('x-amz-content-sha256');
  });

  it('is for a region', async () => {
    const config = { credentials: CREDENTIALS };
    await expect(closed(sigv4('foo'), config, { region: undefined })).rejects.toMatchObject({
      name: 'ConfigError',
      message: 'region is missing',
    });
  });
});

describe('several schemes', () => {
  const both = firstOf(sigv4('foo'), bearer);

  it.each<[string, ClientConfig, RegExp]>([
    ['the first', { credentials: CREDENTIALS, token: KEY }, /^AWS4-HMAC-SHA256 /],
    ['the first', { credentials: CREDENTIALS }, /^AWS4-HMAC-SHA256 /],
    ['the second', { token: KEY }, /^Bearer /],
    ['the second', { token: KEY, credentials: undefined }, /^Bearer /],
  ])('are tried in order of preference: %s that has an identity', async (_, config, expected) => {
    expect((await closed(both, config)).headers['authorization']).toMatch(expected);
  });

  it('name all settings of which one is missing', async () => {
    await expect(closed(both, {})).rejects.toMatchObject({
      name: 'ConfigError',
      outcome: 'not-sent',
      message: expect.stringContaining('credentials or token is missing'),
    });
  });

  it('of which one needs no identity use one that there is, else none', async () => {
    const optional = firstOf(bearer, anonymous);
    expect((await closed(optional, { token: KEY })).headers).toHaveProperty('authorization');
    expect(await closed(optional, {})).toEqual({ ...REQUEST, headers: { 'x-a': 'b' } });
  });

  it('do not fall back on another when the identity of the first cannot be had', async () => {
    const config = { credentials: () => Promise.reject(new Error('no network')) };
    const optional = firstOf(sigv4('foo'), anonymous);
    await expect(closed(optional, config)).rejects.toMatchObject({ name: 'ConfigError' });
  });
});

describe('a secret', () => {
  const schemes: readonly (readonly [string, AuthScheme])[] = [
    ['a token', bearer],
    ['a key in a header', apiKeyHeader('x-api-key')],
    ['a key in the query', apiKeyQuery('key')],
  ];
  const config = { token: KEY, apiKey: KEY };

  it.each(schemes)('goes to no server by plain HTTP: %s', async (_, scheme) => {
    for (const host of ['example.com', '10.0.0.1', 'localhost.example.com', '127.0.0.1.nip.io']) {
      const sent = closed(scheme, config, { scheme: 'http://', host });
      await expect(sent).rejects.toMatchObject({
        name: 'ConfigError',
        outcome: 'not-sent',
        message: expect.stringContaining('https://'),
      });
    }
  });

  it.each(schemes)('goes to this machine by plain HTTP: %s', async (_, scheme) => {
    for (const host of ['localhost', 'localhost:3000', 'a.localhost', '127.0.0.1:80', '[::1]:80']) {
      const sent = await closed(scheme, config, { scheme: 'http://', host });
      expect(JSON.stringify([sent.headers, decodeURIComponent(sent.query)])).toContain(KEY);
    }
  });
});

async function officialApiKey(properties: {
  readonly in: string;
  readonly name: string;
  readonly scheme?: string | undefined;
}): Promise<HttpRequest> {
  const request = new HttpRequest({ headers: { 'x-a': 'b' } });
  const signed = await new HttpApiKeyAuthSigner().sign(request, { apiKey: KEY }, properties);
  return new HttpRequest(signed);
}

function inLowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
