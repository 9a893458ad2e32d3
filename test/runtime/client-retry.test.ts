import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallOptions, ClientConfig } from '../../generator/runtime/client.js';
import { client, ListFoos } from '../support/foo-service.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Step = Response | Error | 'silence';

const error = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ __type: code }), { status, headers });
const success = (): Response => new Response('{"Items":["a"]}');
const broken = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

/** Calls with a scripted `fetch`, on a clock that does not wait. */
async function run(
  steps: Step[],
  config: ClientConfig = {},
  options: CallOptions = {},
): Promise<{ outcome: unknown; times: number[]; headers: Headers[] }> {
  const begin = performance.now();
  const times: number[] = [];
  const headers: Headers[] = [];
  const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
    times.push(performance.now() - begin);
    headers.push(new Headers(init?.headers));
    const step = steps.shift() ?? error(500, 'Internal');
    if (step instanceof Response) return Promise.resolve(step);
    return step === 'silence' ? new Promise(() => {}) : Promise.reject(step);
  };
  const call = client('https://foo.example', { fetch, ...config })
    .call(ListFoos, {}, options)
    .catch((caught: unknown) => caught);
  await vi.runAllTimersAsync();
  expect(vi.getTimerCount()).toBe(0);
  return { outcome: await call, times, headers };
}

describe('another attempt', () => {
  it('follows a transient failure after 50 ms, and then after twice that', async () => {
    const { outcome, times } = await run([error(500, 'Internal'), error(503, 'Busy'), success()]);
    expect(outcome).toMatchObject({
      Items: ['a'],
      $metadata: { attempts: 3, totalRetryDelay: 150 },
    });
    expect(times).toEqual([0, 50, 150]);
  });

  it('follows throttling after a second', async () => {
    const { times } = await run([error(400, 'ThrottlingException'), success()]);
    expect(times).toEqual([0, 1000]);
  });

  it('follows an error that the model calls retryable', async () => {
    const { outcome, times } = await run([error(400, 'BusyException'), success()]);
    expect(times).toEqual([0, 1000]);
    expect(outcome).toMatchObject({ Items: ['a'] });
  });

  it.each([
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_SOCKET',
  ])('follows %s', async (code) => {
    const { outcome, times } = await run([broken(code), success()]);
    expect(times).toEqual([0, 50]);
    expect(outcome).toMatchObject({ $metadata: { attempts: 2 } });
  });

  it('follows what a browser says of a connection', async () => {
    const { times } = await run([new TypeError('Failed to fetch'), success()]);
    expect(times).toHaveLength(2);
  });

  it.each([
    error(400, 'ValidationException'),
    error(403, 'AccessDenied'),
    error(404, 'NotFoundException'),
  ])('does not follow a refusal', async (response) => {
    const { outcome, times } = await run([response, success()]);
    expect(times).toEqual([0]);
    expect(outcome).toMatchObject({ retryable: false, outcome: 'refused', attempts: 1 });
  });

  it.each([
    broken('UND_ERR_HEADERS_OVERFLOW'),
    broken('HPE_INVALID_CONSTANT'),
    broken('CERT_HAS_EXPIRED'),
    new Error('a bug'),
  ])('does not follow what would be the same again: %s', async (failure) => {
    const { outcome, times } = await run([failure, success()]);
    expect(times).toEqual([0]);
    expect(outcome).toMatchObject({ name: 'TransportError', retryable: false });
  });

  it('is the third at most, and the error says so', async () => {
    const { outcome, times } = await run([]);
    expect(times).toEqual([0, 50, 150]);
    expect(outcome).toMatchObject({
      name: 'Internal',
      attempts: 3,
      outcome: 'unknown',
      retryable: true,
    });
  });

  it.each([
    [{ maxAttempts: 1 }, {}, 1],
    [{ maxAttempts: 5 }, {}, 5],
    [{ maxAttempts: 5 }, { maxAttempts: 2 }, 2],
  ])('is one of as many as %j and %j say', async (config, options, count) => {
    const { times } = await run([], config, options);
    expect(times).toHaveLength(count);
  });

  it('has the id of the first and a count of its own', async () => {
    const { headers } = await run([error(500, 'x'), success()]);
    const [first, second] = headers;
    expect(first?.get('amz-sdk-request')).toBe('attempt=1; max=3');
    expect(second?.get('amz-sdk-request')).toBe('attempt=2; max=3');
    expect(second?.get('amz-sdk-invocation-id')).toBe(first?.get('amz-sdk-invocation-id'));
    expect(second?.get('x-amz-date')).toBeTruthy();
  });

  it('heeds x-amz-retry-after', async () => {
    const hint = { 'x-amz-retry-after': '1500' };
    const { times } = await run([error(500, 'x', hint), error(500, 'x'), success()]);
    expect(times).toEqual([0, 1500, 1600]);
  });
});

describe('a time limit', () => {
  it('of an attempt ends that attempt alone', async () => {
    const { outcome, times } = await run(['silence', success()], { requestTimeout: 2000 });
    expect(times).toEqual([0, 2050]);
    expect(outcome).toMatchObject({ $metadata: { attempts: 2 } });
  });

  it('of each attempt ends the call at last', async () => {
    const { outcome } = await run(['silence', 'silence', 'silence'], { requestTimeout: 2000 });
    expect(outcome).toMatchObject({
      name: 'TimeoutError',
      attempts: 3,
      outcome: 'unknown',
      retryable: true,
    });
  });

  it('of the call covers all attempts', async () => {
    const limits = { requestTimeout: 2000, totalTimeout: 3000 };
    const { outcome, times } = await run(['silence', 'silence'], {}, limits);
    expect(times).toEqual([0, 2050]);
    expect(outcome).toMatchObject({ name: 'TimeoutError', attempts: 2, retryable: false });
  });

  it('of the call lets no pause begin that would outlast it', async () => {
    const { outcome, times } = await run([error(400, 'Throttling')], { totalTimeout: 900 });
    expect(times).toEqual([0]);
    expect(outcome).toMatchObject({ name: 'Throttling', attempts: 1 });
    expect(performance.now()).toBeLessThan(900);
  });

  it('of the call covers the credentials', async () => {
    const config = { credentials: (): Promise<never> => new Promise(() => {}), totalTimeout: 500 };
    const { outcome, times } = await run([], config);
    expect(times).toEqual([]);
    expect(outcome).toMatchObject({ name: 'TimeoutError', attempts: 0, outcome: 'not-sent' });
  });

  it('may be longer than a timer can be', async () => {
    const { outcome } = await run([success()], { totalTimeout: 2 ** 40 });
    expect(outcome).toMatchObject({ Items: ['a'] });
  });
});
