import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallOptions } from '../../generator/runtime/client.js';
import { ConfigError, TransportError } from '../../generator/runtime/errors.js';
import { waitUntil, type Acceptor, type WaiterOptions } from '../../generator/runtime/wait.js';
import { FooServiceException, NotFoundException } from '../support/foo-service.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

interface Output {
  readonly Status: string;
}
const $metadata = { attempts: 1 };
const missing = new NotFoundException({ $metadata });
const denied = new FooServiceException({ name: 'AccessDenied', $metadata });
const CREATED: Acceptor<object, Output>[] = [
  { state: 'success', output: ({ Status }) => Status === 'ACTIVE' },
  { state: 'failure', output: ({ Status }) => Status === 'FAILED' },
  { state: 'retry', error: 'NotFoundException' },
];

/** Waits on a clock that does not wait, for answers that come one by one. */
async function wait(
  answers: readonly (string | Error)[],
  acceptors = CREATED,
  options: Partial<WaiterOptions> = {},
): Promise<{ outcome: unknown; times: number[] }> {
  const begin = performance.now();
  const times: number[] = [];
  const describeFoo = (
    _client: string,
    _input: object,
    _options?: CallOptions,
  ): Promise<Output> => {
    const answer = answers[Math.min(times.push(performance.now() - begin), answers.length) - 1];
    if (answer instanceof Error) return Promise.reject(answer);
    return answer === 'SILENCE' ? new Promise(() => {}) : Promise.resolve({ Status: answer ?? '' });
  };
  const config = { client: 'client', maxWaitTime: 60, ...options };
  const waiter = { minDelay: 2, maxDelay: 10, acceptors };
  const waiting = waitUntil(config, {}, describeFoo, waiter).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  expect(vi.getTimerCount()).toBe(0);
  return { outcome: await waiting, times };
}

describe('waiting', () => {
  it('ends with the output that an acceptor takes for a success', async () => {
    const { outcome, times } = await wait(['CREATING', 'CREATING', 'ACTIVE']);
    expect(outcome).toEqual({ state: 'SUCCESS', reason: { Status: 'ACTIVE' } });
    expect(times).toEqual([0, 2000, 6000]);
  });

  it('fails as an acceptor says', async () => {
    const { outcome, times } = await wait(['FAILED']);
    expect(outcome).toMatchObject({
      name: 'WaiterError',
      state: 'FAILURE',
      reason: { Status: 'FAILED' },
    });
    expect(JSON.stringify(outcome)).not.toContain('FAILED');
    expect(times).toEqual([0]);
  });

  it('goes on after an error that an acceptor knows', async () => {
    const { outcome, times } = await wait([missing, 'ACTIVE']);
    expect(outcome).toMatchObject({ state: 'SUCCESS' });
    expect(times).toHaveLength(2);
  });

  it('may be for an error', async () => {
    const gone: Acceptor<object, Output>[] = [{ state: 'success', error: 'NotFoundException' }];
    const { outcome } = await wait(['ACTIVE', missing], gone);
    expect(outcome).toEqual({ state: 'SUCCESS', reason: missing });
  });

  it.each([denied, new TransportError('No response came'), new Error('a bug')])(
    'ends with an error that no acceptor knows',
    async (error) => {
      const { outcome, times } = await wait([error]);
      expect(outcome).toBe(error);
      expect(times).toHaveLength(1);
    },
  );

  it('asks the acceptors in order', async () => {
    const two: Acceptor<object, Output>[] = [
      { state: 'success', success: true },
      { state: 'failure', output: () => true },
    ];
    expect((await wait(['X'], two)).outcome).toMatchObject({ state: 'SUCCESS' });
    expect((await wait(['X'], two.toReversed())).outcome).toMatchObject({ state: 'FAILURE' });
  });

  it('tells any output from any error of the service', async () => {
    const errs: Acceptor<object, Output>[] = [{ state: 'success', success: false }];
    expect((await wait(['X', denied], errs)).outcome).toMatchObject({ reason: denied });
    const transport = new TransportError('No response came');
    expect((await wait(['X', transport], errs)).outcome).toBe(transport);
  });

  it('hands acceptors the input', async () => {
    const output = vi.fn<(output: Output, input: object) => boolean>(() => true);
    await wait(['X'], [{ state: 'success', output }]);
    expect(output).toHaveBeenCalledWith({ Status: 'X' }, {});
  });
});

describe('the pauses', () => {
  it('double up to the longest, and the last attempt is in time', async () => {
    const { outcome, times } = await wait(['CREATING']);
    expect(outcome).toMatchObject({
      name: 'TimeoutError',
      state: 'TIMEOUT',
      reason: { Status: 'CREATING' },
    });
    expect(times).toEqual([0, 2000, 6000, 14_000, 24_000, 34_000, 44_000, 54_000, 58_000]);
  });

  it('are never below the shortest', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { times } = await wait(['CREATING'], CREATED, { maxWaitTime: 9 });
    expect(times).toEqual([0, 2000, 4000, 6000, 7000]);
  });

  it('are those of the caller', async () => {
    const { times } = await wait(['A', 'A', 'ACTIVE'], CREATED, { minDelay: 5, maxDelay: 5 });
    expect(times).toEqual([0, 5000, 10_000]);
  });

  it.each([
    [{ maxWaitTime: 0 }, /maxWaitTime/],
    [{ maxWaitTime: Number.NaN }, /maxWaitTime/],
    [{ minDelay: 0 }, /minDelay/],
    [{ maxDelay: 1 }, /maxDelay/],
    [{ maxWaitTime: 2 }, /maxWaitTime/],
  ])('cannot be %j', async (options, message) => {
    const { outcome, times } = await wait(['ACTIVE'], CREATED, options);
    expect(outcome).toBeInstanceOf(ConfigError);
    expect(outcome).toMatchObject({ message: expect.stringMatching(message) });
    expect(times).toEqual([]);
  });
});

describe('the end of the time', () => {
  it('comes in the middle of a call that does not answer', async () => {
    const begin = performance.now();
    const { outcome, times } = await wait(['CREATING', 'SILENCE']);
    expect(outcome).toMatchObject({ name: 'TimeoutError', state: 'TIMEOUT' });
    expect(times).toHaveLength(2);
    expect(performance.now() - begin).toBe(60_000);
  });

  it.each(['CREATING', 'SILENCE'])('may be an abort: %s', async (status) => {
    const controller = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 3000);
    const { outcome } = await wait([status], CREATED, { abortSignal: controller.signal });
    expect(outcome).toBe(reason);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});
