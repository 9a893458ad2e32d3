import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { inspect } from 'node:util';
import type { ClientConfig } from '../../generator/runtime/client.js';
import { CallError } from '../../generator/runtime/errors.js';
import { serve, serveRaw, type Answer, type Loopback } from '../support/server.js';
import { client, CREDENTIALS, ListFoos } from '../support/foo-service.js';

const servers: Loopback[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** The error of one attempt. */
async function failure(server: Loopback, config: ClientConfig = {}): Promise<CallError> {
  servers.push(server);
  const error: unknown = await client(server.url, { maxAttempts: 1, ...config })
    .call(ListFoos, {})
    .catch((caught: unknown) => caught);
  const shown = inspect(error, { depth: Infinity, showHidden: true });
  expect(shown).not.toMatch(/canary|wJalr|AKIDEXAMPLE/);
  if (!(error instanceof CallError)) throw new Error(`Not a CallError: ${String(error)}`);
  return error;
}

describe('a response that is not the service’s', () => {
  it.each<[string, Answer, object]>([
    [
      'an HTML page with status 502',
      { status: 502, headers: { 'x-amz-request-id': 'r' }, body: '<html>Bad Gateway</html>' },
      { status: 502, requestId: 'r', text: '<html>Bad Gateway</html>', retryable: true },
    ],
    ['an empty body with status 500', { status: 500 }, { status: 500, text: '', retryable: true }],
    [
      'an HTML page with status 403',
      { status: 403, body: '<html>' },
      { outcome: 'refused', retryable: false },
    ],
    [
      'an HTML page with status 200',
      { body: '<html>' },
      { status: 200, text: '<html>', retryable: false },
    ],
    ['an empty body with status 200', { body: '' }, { status: 200, text: '' }],
    ['a list', { body: '[]' }, { status: 200, text: '[]' }],
    ['null', { body: 'null' }, { status: 200 }],
    ['text after the JSON', { body: '{} x' }, { status: 200, text: '{} x' }],
    ['invalid UTF-8', { body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]) }, { status: 200 }],
    ['UTF-16', { body: Buffer.from('{}', 'utf16le') }, { status: 200 }],
    ['status 600', { status: 600, body: 'x' }, { status: 600 }],
  ])('is a ResponseError: %s', async (_, answer, expected) => {
    const error = await failure(await serve(answer));
    const usual = { name: 'ResponseError', attempts: 1, outcome: 'unknown' };
    expect(error).toMatchObject({ ...usual, ...expected });
  });

  it('keeps the first 512 bytes of the text only', async () => {
    const error = await failure(await serve({ status: 502, body: 'x'.repeat(10_000) }));
    expect(error).toMatchObject({ text: 'x'.repeat(512) });
  });

  it('may begin with a byte order mark', async () => {
    const server = await serve({ body: '\uFEFF{"Items":[]}' });
    servers.push(server);
    expect(await client(server.url).call(ListFoos, {})).toMatchObject({ Items: [] });
  });

  it('may be empty where the output has no members', async () => {
    const server = await serve({ body: '' });
    servers.push(server);
    const answer = await client(server.url).call({ ...ListFoos, body: 'optional' }, {});
    expect(answer.$metadata.httpStatusCode).toBe(200);
  });
});

describe('a body that is too long', () => {
  const bomb = gzipSync(Buffer.alloc(4 << 20, 0x20));
  const answer = { headers: { 'content-encoding': 'gzip' }, body: bomb };

  it('is counted after it is decompressed, and cancelled', async () => {
    expect(bomb.length).toBeLessThan(8192);
    const server = await serve(answer);
    const error = await failure(server, { maxResponseBytes: 65_536 });
    expect(error).toMatchObject({ name: 'ResponseError', status: 200, retryable: false });
    expect(error.message).toContain('65536');
  });

  it('would be read to its end without the limit', async () => {
    const error = await failure(await serve(answer));
    expect(error.message).not.toContain('bytes');
  });
});

const follow: typeof fetch = (url, init) => fetch(url, { ...init, redirect: 'follow' });
const manual: typeof fetch = (url, init) => fetch(url, { ...init, redirect: 'manual' });

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'with status %i is refused, and nothing goes elsewhere',
    async (status) => {
      const other = await serve({ body: '{}' });
      servers.push(other);
      const location = { location: `${other.url}/stolen?token=1` };
      const error = await failure(await serve({ status, headers: location }), { maxAttempts: 3 });
      expect(error).toMatchObject({ name: 'RedirectError', attempts: 1, retryable: false });
      expect(other.requests).toHaveLength(0);
    },
  );

  it('would take the session token along if fetch followed it', async () => {
    const other = await serve({ body: '{}' });
    servers.push(other);
    const server = await serve({ status: 307, headers: { location: other.url } });
    servers.push(server);
    await client(server.url, { fetch: follow }).call(ListFoos, {});
    expect(other.requests[0]?.headers['x-amz-security-token']).toBe(CREDENTIALS.sessionToken);
  });

  it('names the origin alone where the runtime shows it', async () => {
    const headers = { location: 'https://example.com/path?secret=1' };
    const error = await failure(await serve({ status: 302, headers }), { fetch: manual });
    expect(error).toMatchObject({ name: 'RedirectError', status: 302 });
    expect(error.message).toBe('A redirect to https://example.com was refused');
  });
});

describe('a connection that breaks', () => {
  const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

  it.each<[string, Parameters<typeof serveRaw>[0]]>([
    ['reset before the response', (socket) => socket.resetAndDestroy()],
    ['closed before the response', (socket) => socket.end()],
    [
      'reset in the status line',
      (socket) => socket.write('HTTP/1.1 20', () => socket.resetAndDestroy()),
    ],
    ['closed in the headers', (socket) => socket.end(HEAD)],
    [
      'reset in a body',
      (socket) =>
        socket.write(`${HEAD}Content-Length: 9\r\n\r\n{"a`, () =>
          setTimeout(() => socket.resetAndDestroy(), 20),
        ),
    ],
    ['closed in a body', (socket) => socket.end(`${HEAD}Content-Length: 9\r\n\r\n{"a`)],
    [
      'closed in a chunk',
      (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\n9\r\n{"a`),
    ],
    [
      'bad chunk size',
      (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`),
    ],
    [
      'two lengths',
      (socket) => socket.end(`${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`),
    ],
    ['not HTTP', (socket) => socket.end('hello\r\n\r\n')],
  ])('is a TransportError: %s', async (_, talk) => {
    const error = await failure(await serveRaw(talk));
    expect(error).toMatchObject({ name: 'TransportError', outcome: 'unknown', attempts: 1 });
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('keeps the status when the body is cut', async () => {
    const head = `${HEAD}x-amzn-RequestId: r1\r\nContent-Length: 9\r\n\r\n{"a`;
    const error = await failure(await serveRaw((socket) => socket.end(head)));
    expect(error).toMatchObject({ status: 200, requestId: 'r1', retryable: true });
  });

  it('cuts JSON of no stated length, which is then not readable', async () => {
    const error = await failure(await serveRaw((socket) => socket.end(`${HEAD}\r\n{"Items`)));
    expect(error).toMatchObject({ name: 'ResponseError', outcome: 'unknown', text: '{"Items' });
  });

  it('was never sent when nothing listens', async () => {
    const server = await serve();
    await server.close();
    const error = await failure(server, { maxAttempts: 2 });
    expect(error).toMatchObject({ name: 'TransportError', outcome: 'not-sent', attempts: 2 });
  });

  it('was never sent when the host does not exist', async () => {
    const server = { ...(await serve()), url: 'http://nowhere.invalid' };
    expect(await failure(server)).toMatchObject({ outcome: 'not-sent', retryable: true });
  });
});
