import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anonymous } from '../../generator/runtime/auth/scheme.js';
import type { Issue } from '../../generator/runtime/check.js';
import { Client } from '../../generator/runtime/client.js';
import { ConfigError, InputError } from '../../generator/runtime/errors.js';
import { serve, type Loopback } from '../support/server.js';
import { client, CREDENTIALS, FOO, ListFoos } from '../support/foo-service.js';

let server: Loopback;
beforeEach(async () => {
  server = await serve({
    headers: { 'x-amzn-requestid': 'id-1' },
    body: '{"Items":["a"],"New":1,"Gone":null}',
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

describe('a call', () => {
  it('is one signed POST of the input', async () => {
    await client(server.url).call(ListFoos, { Count: 3, Name: undefined });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', url: '/', body: '{"Count":3}' });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'FooService.ListFoos',
      'x-amz-security-token': CREDENTIALS.sessionToken,
      'amz-sdk-request': 'attempt=1; max=3',
    });
    expect(request?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\//);
    expect(request?.headers['amz-sdk-invocation-id']).toMatch(/^[\da-f-]{36}$/);
    expect(server.requests).toHaveLength(1);
  });

  it('signs the length of its body in bytes', async () => {
    await client(server.url).call(ListFoos, { Name: 'ä✓' });
    expect(server.requests[0]?.body).toBe('{"Name":"ä✓"}');
    expect(server.requests[0]?.headers['content-length']).toBe('16');
    expect(server.requests[0]?.headers.authorization).toContain(
      'SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-length;content-type;host;' +
        'x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target,',
    );
  });

  it('answers what the service sent, without nulls, and how it went', async () => {
    expect(await client(server.url).call(ListFoos, {})).toEqual({
      Items: ['a'],
      New: 1,
      $metadata: { httpStatusCode: 200, requestId: 'id-1', attempts: 1, totalRetryDelay: 0 },
    });
  });

  it('sends the input as it was when the call was made', async () => {
    const input = { Name: 'before' };
    const answer = client(server.url).call(ListFoos, input);
    input.Name = 'after';
    await answer;
    expect(server.requests[0]?.body).toBe('{"Name":"before"}');
  });

  it('goes below the path of the endpoint', async () => {
    await client(`${server.url}/custom/`).call(ListFoos, {});
    expect(server.requests[0]?.url).toBe('/custom/');
  });

  it('asks a provider for credentials', async () => {
    const credentials = vi.fn<() => Promise<typeof CREDENTIALS>>(() =>
      Promise.resolve(CREDENTIALS),
    );
    const asked = client(server.url, { credentials });
    await asked.call(ListFoos, {});
    expect(credentials).toHaveBeenCalled();
    expect(server.requests[0]?.headers['x-amz-security-token']).toBe(CREDENTIALS.sessionToken);
  });

  it('uses the fetch that it is given', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response('{}')));
    await client(server.url, { fetch }).call(ListFoos, {});
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(server.requests).toHaveLength(0);
  });

  it('is not signed where its operation is not', async () => {
    await client(server.url).call({ ...ListFoos, auth: () => anonymous }, {});
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
    expect(server.requests[0]?.headers['x-amz-security-token']).toBeUndefined();
  });

  it.each([{ Name: 1n }, Object.assign({}, { toJSON: () => JSON.parse('') })])(
    'is refused when JSON cannot say its input',
    async (input) => {
      const error = await client(server.url)
        .call(ListFoos, input as object)
        .catch((caught) => caught);
      expect(error).toBeInstanceOf(InputError);
      expect(error).toMatchObject({ outcome: 'not-sent', attempts: 0 });
      expect(server.requests).toHaveLength(0);
    },
  );
});

describe('a client', () => {
  it.each([
    [{ maxAttempts: 0 }, /maxAttempts/],
    [{ maxAttempts: Number.NaN }, /maxAttempts/],
    [{ requestTimeout: -1 }, /requestTimeout/],
    [{ totalTimeout: 0 }, /totalTimeout/],
    [{ maxResponseBytes: 0 }, /maxResponseBytes/],
    [{ validation: 'strict' }, /validation/],
    [{ fetch: 'fetch' }, /fetch/],
    [{ region: 'x@evil.example/' }, /region/],
    [{ region: '' }, /region/],
    [{ region: 'a'.repeat(64) }, /region/],
    [{ endpoint: 'evil' }, /endpoint/],
    [{ endpoint: 'ftp://example.com' }, /endpoint/],
    [{ endpoint: 'https://user:pass@example.com' }, /endpoint/],
    [{ endpoint: 'https://example.com/?a=b' }, /endpoint/],
  ])('cannot be made with %j', (config, message) => {
    const make = (): unknown =>
      Reflect.construct(Client, [FOO, { region: 'us-east-1', ...config }]);
    expect(make).toThrow(ConfigError);
    expect(make).toThrow(message);
  });

  it('misses its region in the first call', async () => {
    const lost = new Client(FOO, { credentials: CREDENTIALS });
    await expect(lost.call(ListFoos, {})).rejects.toThrow(ConfigError);
    await expect(lost.call(ListFoos, {})).rejects.toThrow(/region/);
  });

  it('misses its credentials in the first call', async () => {
    const lost = new Client(FOO, { region: 'us-east-1', endpoint: server.url });
    await expect(lost.call(ListFoos, {})).rejects.toMatchObject({
      name: 'ConfigError',
      attempts: 0,
    });
    expect(server.requests).toHaveLength(0);
  });

  it('needs an endpoint where the service has none', () => {
    const { endpoint: _, ...homeless } = FOO;
    expect(() => new Client(homeless, { region: 'us-east-1' })).toThrow(/endpoint/);
  });

  it('shows no secret when it is logged', () => {
    const shown = client(server.url);
    const texts = [JSON.stringify(shown), inspect(shown, { depth: Infinity, showHidden: true })];
    for (const text of texts) {
      expect(text).toContain('Foo');
      expect(text).not.toMatch(/canary|wJalr|AKID/);
    }
  });
});

const finding = (constraint: Issue['constraint']): Issue => ({
  path: '/Count',
  constraint,
  expected: 'at most 100',
  received: '500',
});

const finds =
  (...constraints: Issue['constraint'][]) =>
  (_: unknown, issues: Issue[]): void => {
    issues.push(...constraints.map(finding));
  };

describe('the policy on findings', () => {
  it.each(['required', 'type', 'union', 'depth'] as const)(
    'always stops a %s',
    async (constraint) => {
      for (const validation of ['off', 'warn', 'error'] as const) {
        const error = await client(server.url, { validation })
          .call(ListFoos, {}, {}, finds('length', constraint))
          .catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(InputError);
        expect(error).toMatchObject({
          issues: [{ constraint: 'length' }, { constraint }],
          message: expect.stringContaining('Count must be at most 100; it is 500.'),
        });
      }
      expect(server.requests).toHaveLength(0);
    },
  );

  it.each(['length', 'range', 'pattern', 'enum', 'uniqueItems'] as const)(
    'lets a %s pass or stop as its level says',
    async (constraint) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      const check = finds(constraint);
      await client(server.url, { validation: 'off' }).call(ListFoos, {}, {}, check);
      expect(warn).not.toHaveBeenCalled();
      await client(server.url).call(ListFoos, {}, {}, check);
      expect(warn).toHaveBeenCalledExactlyOnceWith(
        'ListFoos: Count must be at most 100; it is 500.',
      );
      const strict = client(server.url, { validation: 'error' });
      await expect(strict.call(ListFoos, {}, {}, check)).rejects.toThrow(InputError);
      expect(server.requests).toHaveLength(2);
    },
  );

  it('tells a hook instead of the console', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const onIssues = vi.fn<() => void>();
    await client(server.url, { onIssues }).call(ListFoos, {}, {}, finds('range'));
    expect(onIssues).toHaveBeenCalledExactlyOnceWith([finding('range')], 'ListFoos');
    expect(warn).not.toHaveBeenCalled();
  });
});
