import { execFile } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Socket } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TimeoutError } from '../../generator/runtime/errors.js';
import { serve, serveRaw, type Loopback } from '../support/server.js';
import { client, ListFoos } from '../support/foo-service.js';

const servers: Loopback[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const REASON = new Error('no longer needed');
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n';

describe('an abort signal', () => {
  it('that has come keeps the call from being sent', async () => {
    const server = await listening(serve({ body: '{}' }));
    const call = client(server.url).call(ListFoos, {}, { abortSignal: AbortSignal.abort(REASON) });
    await expect(call).rejects.toBe(REASON);
    expect(server.requests).toHaveLength(0);
  });

  it.each<[string, () => Promise<Loopback>]>([
    ['while the service is silent', () => serve(() => {})],
    ['in the body', () => serveRaw((socket) => void socket.write(`${HEAD}{"a`))],
    ['in a pause', () => serve({ status: 500, headers: { 'x-amz-retry-after': '4000' } })],
  ])('%s rejects with its reason and leaves no listener', async (_, start) => {
    const server = await listening(start());
    const controller = new AbortController();
    const call = client(server.url).call(ListFoos, {}, { abortSignal: controller.signal });
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    setTimeout(() => controller.abort(REASON), 60);
    const begin = performance.now();
    await expect(call).rejects.toBe(REASON);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    expect(server.requests).toHaveLength(1);
  });

  it('ends the wait for credentials', async () => {
    const controller = new AbortController();
    const call = client('http://127.0.0.1:9', { credentials: () => new Promise(() => {}) }).call(
      ListFoos,
      {},
      { abortSignal: controller.signal },
    );
    controller.abort(REASON);
    await expect(call).rejects.toBe(REASON);
  });

  it('is left without a listener by every call that ends well', async () => {
    const server = await listening(serve({ body: '{}' }));
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const fooClient = client(server.url);
    for (let count = 0; count < 50; count += 1) {
      await fooClient.call(ListFoos, {}, { abortSignal: signal, requestTimeout: 5000 });
    }
    expect(add).toHaveBeenCalledTimes(50);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('a time limit', () => {
  it.each<[string, (closed: () => void) => Promise<Loopback>]>([
    ['silence', (closed) => serve((response) => void response.on('close', closed))],
    ['a slow body', (closed) => serveRaw((socket) => drip(socket.on('close', closed)))],
  ])('ends %s and frees the socket', async (_, start) => {
    const closed = vi.fn<() => void>();
    const server = await listening(start(closed));
    const begin = performance.now();
    const call = client(server.url, { requestTimeout: 150, maxAttempts: 1 }).call(ListFoos, {});
    await expect(call).rejects.toThrow(TimeoutError);
    expect(performance.now() - begin).toBeGreaterThan(140);
    expect(performance.now() - begin).toBeLessThan(1500);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
  });
});

describe('a program', () => {
  it('ends when its calls have ended', async () => {
    const server = await listening(serve({ body: '{}' }));
    const service = fileURLToPath(new URL('../support/foo-service.ts', import.meta.url));
    const program = `
      import { client, ListFoos } from ${JSON.stringify(service)};
      const abortSignal = new AbortController().signal;
      const limits = { requestTimeout: 60_000, totalTimeout: 60_000, abortSignal };
      await client(${JSON.stringify(server.url)}).call(ListFoos, {}, limits);
      const begin = performance.now();
      process.on('exit', () => console.log(performance.now() - begin));`;
    const flags = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, flags);
    // An idle connection does not keep Node running; a timer would, for a minute.
    expect(Number(stdout)).toBeGreaterThan(0);
    expect(Number(stdout)).toBeLessThan(2000);
    expect(server.requests).toHaveLength(1);
  });
});

/** Sends a byte of a body now and then, and never all. */
function drip(socket: Socket): void {
  socket.write(HEAD);
  const timer = setInterval(() => socket.write(' '), 40);
  socket.on('close', () => clearInterval(timer));
}

async function listening(starting: Promise<Loopback>): Promise<Loopback> {
  const server = await starting;
  servers.push(server);
  return server;
}
