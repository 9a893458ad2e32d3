import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Client, type ClientConfig } from '../../generator/runtime/client.js';
import type { Credentials } from '../../generator/runtime/credentials.js';
import { ConfigError, InputError } from '../../generator/runtime/errors.js';
import { serve, type Answer, type Loopback } from '../support/server.js';
import { client, CREDENTIALS, FOO, ListFoos } from '../support/foo-service.js';

const servers: Loopback[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function listening(...script: readonly Answer[]): Promise<Loopback> {
  const server = await serve(...script);
  servers.push(server);
  return server;
}

const manual: typeof fetch = (url, init) => fetch(url, { ...init, redirect: 'manual' });
const LOCAL = { region: 'us-east-1', credentials: CREDENTIALS };

describe('answers that are not read to their end', () => {
  it.each<[string, Answer, ClientConfig]>([
    ['errors', { status: 400, body: '{"__type":"X"}' }, {}],
    ['pages of a proxy', { status: 502, body: 'x'.repeat(100_000) }, {}],
    [
      'redirects',
      { status: 302, headers: { location: '/x' }, body: 'x'.repeat(1000) },
      { fetch: manual },
    ],
    ['bodies that are too long', { body: 'x'.repeat(1_000_000) }, { maxResponseBytes: 10 }],
  ])('hold no connections: %s', async (_, answer, config) => {
    const server = await listening(answer);
    const foos = client(server.url, { maxAttempts: 1, ...config });
    for (let count = 0; count < 20; count += 1) await foos.call(ListFoos, {}).catch(() => {});
    expect(server.requests).toHaveLength(20);
    await vi.waitFor(() => expect(server.open()).toBeLessThanOrEqual(2));
  });
});

describe('what could leak', () => {
  it.each([
    ['sessionToken', 'canary\r\nx-evil: 1'],
    ['sessionToken', 'canary✓'],
    ['accessKeyId', 'canary\n'],
  ])('a %s that cannot stand in a header is refused without being shown', async (name, value) => {
    const server = await listening({ body: '{}' });
    const credentials = (): Promise<Credentials> =>
      Promise.resolve({ ...CREDENTIALS, [name]: value });
    const error: unknown = await client(server.url, { credentials })
      .call(ListFoos, {})
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'ConfigError', outcome: 'not-sent' });
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('canary');
    expect(server.requests).toHaveLength(0);
  });

  it('a header of the input that cannot be sent is named without its value', async () => {
    const server = await listening({ body: '{}' });
    const protocol = {
      ...FOO.protocol,
      request: () => ({ method: 'POST', path: '/', query: '', headers: { 'x-bad': 'canary\n' } }),
    };
    const odd = new Client({ ...FOO, protocol }, { ...LOCAL, endpoint: server.url });
    const error: unknown = await odd.call(ListFoos, {}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'InputError', issues: [{ path: '/x-bad' }] });
    expect(inspect(error)).not.toContain('canary');
    expect(server.requests).toHaveLength(0);
  });

  it('an input that changes the URL is refused', async () => {
    const server = await listening({ body: '{}' });
    for (const path of [
      '/a/../admin',
      '/a/./b',
      '/%2e%2e/x',
      '/a\\b',
      '/a b',
      '/a?b',
      '/a#b',
      '/a\tb',
    ]) {
      const protocol = {
        ...FOO.protocol,
        request: () => ({ method: 'POST', path, query: '', headers: {} }),
      };
      const odd = new Client({ ...FOO, protocol }, { ...LOCAL, endpoint: server.url });
      await expect(odd.call(ListFoos, {})).rejects.toThrow(InputError);
    }
    expect(server.requests).toHaveLength(0);
  });

  it('is not sent where its host prefix makes no host of the endpoint, which the error does not show', async () => {
    const operation = { ...ListFoos, write: () => ({ hostPrefix: 'data.', body: {} }) };
    for (const endpoint of ['http://127.0.0.1:4566/c4nary', 'http://[::1]:4566/c4nary']) {
      const local = new Client(FOO, { ...LOCAL, endpoint });
      const error: unknown = await local.call(operation, {}).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ outcome: 'not-sent', attempts: 0 });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('c4nary');
    }
  });
});
