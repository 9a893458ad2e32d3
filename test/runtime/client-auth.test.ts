import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { apiKeyHeader, apiKeyQuery } from '../../generator/runtime/auth/api-key.js';
import { bearer } from '../../generator/runtime/auth/bearer.js';
import { anonymous, firstOf, type AuthScheme } from '../../generator/runtime/auth/scheme.js';
import { sigv4 } from '../../generator/runtime/auth/sigv4.js';
import { Client, type ClientConfig } from '../../generator/runtime/client.js';
import type { Token } from '../../generator/runtime/secret.js';
import { CREDENTIALS, FOO, ListFoos } from '../support/foo-service.js';
import { serve, type Answer, type Loopback } from '../support/server.js';

const TOKEN = 'c4nary-token';
const servers: Loopback[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function listening(...script: readonly Answer[]): Promise<Loopback> {
  const server = await serve(...script);
  servers.push(server);
  return server;
}

function clientOf(auth: (() => AuthScheme) | undefined, config: ClientConfig): Client {
  const { auth: _, ...service } = FOO;
  return new Client({ ...service, ...(auth && { auth }) }, config);
}

async function failure(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => expect.unreachable('the call is rejected'),
    (reason: unknown) => reason,
  );
}

describe('a call with a token', () => {
  it('needs no region and no credentials', async () => {
    const server = await listening({ body: '{}' });
    await clientOf(() => bearer, { endpoint: server.url, token: TOKEN }).call(ListFoos, {});
    const [{ headers } = { headers: {} }] = server.requests;
    expect(headers).toMatchObject({ authorization: `Bearer ${TOKEN}` });
    expect(Object.keys(headers).filter((name) => /^x-amz-(?!target)/.test(name))).toEqual([]);
  });

  it('asks for the token again at a retry when it has run out meanwhile', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
    const server = await listening(
      (response) => {
        vi.setSystemTime(Date.now() + 60_000);
        response.writeHead(503).end();
      },
      { body: '{}' },
    );
    let count = 0;
    const token = async (): Promise<Token> => ({
      token: `${TOKEN}-${(count += 1)}`,
      expiration: new Date(Date.now() + 60_000),
    });
    await clientOf(() => bearer, { endpoint: server.url, token }).call(ListFoos, {});
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${TOKEN}-1`,
      `Bearer ${TOKEN}-2`,
    ]);
  });

  it('shares one question to the provider with all calls of the client, whatever their scheme', async () => {
    const server = await listening({ body: '{}' });
    const token = vi.fn<() => Promise<string>>(async () => TOKEN);
    const foos = clientOf(() => firstOf(sigv4('foo'), bearer), { endpoint: server.url, token });
    const own = { ...ListFoos, auth: () => bearer };
    await Promise.all([foos.call(ListFoos, {}), foos.call(own, {}), foos.call(ListFoos, {})]);
    await foos.call(own, {});
    expect(token).toHaveBeenCalledTimes(1);
    expect(server.requests).toHaveLength(4);
  });

  it('is not made over plain HTTP, and the provider is not asked', async () => {
    const token = vi.fn<() => Promise<string>>(async () => TOKEN);
    const fetch = vi.fn<typeof globalThis.fetch>();
    const foos = clientOf(() => bearer, { endpoint: 'http://foo.example', token, fetch });
    expect(await failure(foos.call(ListFoos, {}))).toMatchObject({
      name: 'ConfigError',
      outcome: 'not-sent',
    });
    expect(token).not.toHaveBeenCalled();
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([301, 302, 303, 307, 308])('does not take it to another host: %i', async (status) => {
    const other = await listening({ body: '{}' });
    const server = await listening({ status, headers: { location: `${other.url}/` } });
    const foos = clientOf(() => bearer, { endpoint: server.url, token: TOKEN });
    expect(await failure(foos.call(ListFoos, {}))).toMatchObject({ name: 'RedirectError' });
    expect(server.requests).toHaveLength(1);
    expect(other.requests).toHaveLength(0);
  });
});

describe('a call with an API key', () => {
  it('carries it in the URL that is sent', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('{}'));
    const config = { endpoint: 'https://foo.example/base', apiKey: 'a+b', fetch };
    await clientOf(() => apiKeyQuery('key'), config).call(ListFoos, {});
    expect(fetch.mock.calls[0]?.[0]).toBe('https://foo.example/base/?key=a%2Bb');
  });
});

describe('the scheme of an operation', () => {
  let server: Loopback;
  beforeEach(async () => {
    server = await listening({ body: '{}' });
  });

  it('takes the place of the service’s', async () => {
    const config = { endpoint: server.url, region: 'us-east-1', credentials: CREDENTIALS };
    const foos = clientOf(() => sigv4('foo'), { ...config, token: TOKEN });
    await foos.call({ ...ListFoos, auth: () => bearer }, {});
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it('may be none, though the service has one and the client an identity', async () => {
    const foos = clientOf(() => bearer, { endpoint: server.url, token: TOKEN });
    await foos.call({ ...ListFoos, auth: () => anonymous }, {});
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('may be there, though the service has none', async () => {
    const foos = clientOf(undefined, { endpoint: server.url, token: TOKEN });
    await foos.call(ListFoos, {});
    await foos.call({ ...ListFoos, auth: () => bearer }, {});
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      `Bearer ${TOKEN}`,
    ]);
  });

  it('may be optional: with an identity where there is one', async () => {
    const optional = { ...ListFoos, auth: () => firstOf(sigv4('foo'), anonymous) };
    await clientOf(undefined, { endpoint: server.url }).call(optional, {});
    const config = { endpoint: server.url, region: 'us-east-1', credentials: CREDENTIALS };
    await clientOf(undefined, config).call(optional, {});
    const [first, second] = server.requests.map(({ headers }) => headers.authorization);
    expect(first).toBeUndefined();
    expect(second).toMatch(/^AWS4-HMAC-SHA256 /);
  });
});

describe('an identity', () => {
  const schemes: readonly (readonly [string, () => AuthScheme])[] = [
    ['token', () => bearer],
    ['apiKey', () => apiKeyHeader('x-api-key')],
    ['apiKey', () => apiKeyQuery('key')],
  ];

  it.each(schemes)(
    'that is missing is missed before anything is sent: %s',
    async (setting, auth) => {
      const fetch = vi.fn<typeof globalThis.fetch>();
      const foos = clientOf(auth, { endpoint: 'https://foo.example', fetch });
      expect(await failure(foos.call(ListFoos, {}))).toMatchObject({
        name: 'ConfigError',
        outcome: 'not-sent',
        attempts: 0,
        message: expect.stringContaining(`${setting} is missing`),
      });
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it.each(schemes)('that cannot be right is refused without being shown: %s', (setting, auth) => {
    const wrong = ['c4nary\r\nx-evil: 1', ' c4nary', 'c4nary✓', 'c4 nary', 'c4nary\0', 'c4nary\n'];
    for (const value of [...wrong, ...wrong.map((text) => ({ [setting]: text })), ['c4nary']]) {
      const error = thrown(() => {
        const config: unknown = { endpoint: 'https://foo.example', [setting]: value };
        Reflect.apply(clientOf, undefined, [auth, config]);
      });
      expect(error).toMatchObject({ name: 'ConfigError', outcome: 'not-sent' });
      expect(shown(error)).not.toMatch(/c4/);
    }
  });

  it.each(schemes)('that a provider gets wrong is refused as well: %s', async (setting, auth) => {
    const wrong = [
      'c4nary\r\n',
      { [setting]: 'c4nary\n' },
      17,
      { [setting]: 17 },
      null,
      undefined,
      {},
    ];
    for (const value of [...wrong, { [setting]: 'c4nary', expiration: 'c4nary' }]) {
      const config: object = { endpoint: 'https://foo.example', [setting]: async () => value };
      const error = await failure(clientOf(auth, config).call(ListFoos, {}));
      expect(error).toMatchObject({ name: 'ConfigError', outcome: 'not-sent' });
      expect(shown(error)).not.toMatch(/c4/);
    }
  });

  it.each(schemes)('is in no client and in no error: %s', async (setting, auth) => {
    const server = await listening({ status: 400, body: '{"__type":"X"}' });
    const foos = clientOf(auth, { endpoint: server.url, [setting]: TOKEN });
    expect(shown([foos, await failure(foos.call(ListFoos, {}))])).not.toContain(TOKEN);
    await server.close();
    servers.length = 0;
    const broken = await failure(foos.call(ListFoos, {}, { maxAttempts: 1 }));
    expect(broken).toMatchObject({ name: 'TransportError' });
    expect(shown(broken)).not.toContain(TOKEN);
  });
});

describe('the config of a client', () => {
  it('has the identities of its service alone', () => {
    expectTypeOf<ClientConfig<'token'>>().toHaveProperty('token');
    expectTypeOf<ClientConfig<'token'>>().not.toHaveProperty('credentials');
    expectTypeOf<ClientConfig<never>>().not.toHaveProperty('token');
    expectTypeOf<ClientConfig>().toExtend<ClientConfig<'credentials'>>();
  });
});

function thrown(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

function shown(value: unknown): string {
  return `${inspect(value, { depth: Infinity, showHidden: true })} ${JSON.stringify(value)} ${String(value)}`;
}
