/** Waiting until a resource is in a state, by asking again and again; the names are the AWS SDK's. */
import type { CallOptions } from './client.js';
import { sleep, within } from './deadline.js';
import { CallError, ConfigError, isServiceException, type ServiceException } from './errors.js';

/** The first argument of `waitUntilX`. */
export interface WaiterConfiguration<C> extends WaiterOptions {
  readonly client: C;
}

/** The settings of a waiter without its client; the last argument of the method `waitUntilX`. */
export interface WaiterOptions {
  /** In seconds. */
  readonly maxWaitTime: number;
  /** The shortest pause, in seconds; absent: the model's. */
  readonly minDelay?: number | undefined;
  /** The longest pause, in seconds; absent: the model's. */
  readonly maxDelay?: number | undefined;
  /** Ends the waiting, which is then rejected with the signal's reason. */
  readonly abortSignal?: AbortSignal | undefined;
}

/** What the success was told by. */
export interface WaiterResult<O> {
  readonly state: 'SUCCESS';
  /** The output, or the error of the service. */
  readonly reason: O | ServiceException;
}

/** The `waitable` trait; delays in seconds. */
export interface Waiter<I, O> {
  readonly minDelay: number;
  readonly maxDelay: number;
  /** The first that matches decides. */
  readonly acceptors: readonly Acceptor<I, O>[];
}

/** A state, and exactly one of what tells it. */
export interface Acceptor<I, O> {
  readonly state: 'success' | 'failure' | 'retry';
  /** `true`: any output, `false`: any error of the service. */
  readonly success?: boolean;
  /** The name of an error. */
  readonly error?: string;
  readonly output?: (output: O, input: I) => boolean;
}

/** The wait is over without success. */
export class WaiterError extends CallError {
  /** `TimeoutError` when the time was up, as in the AWS SDK. */
  override readonly name: string;
  readonly state: 'FAILURE' | 'TIMEOUT';
  /** The last output, or error of the service; not enumerable, since it may hold secrets. */
  declare readonly reason: unknown;

  constructor(state: 'FAILURE' | 'TIMEOUT', message: string, reason: unknown) {
    super(message, { outcome: 'refused', cause: isServiceException(reason) ? reason : undefined });
    this.name = state === 'TIMEOUT' ? 'TimeoutError' : 'WaiterError';
    this.state = state;
    Object.defineProperty(this, 'reason', { value: reason });
  }
}

/**
 * Calls `operation` until an acceptor tells a success. Rejects with a `WaiterError` when one tells a failure or the time is
 * up, with the error of a call when no acceptor knows it, and with the reason of `abortSignal`.
 */
export async function waitUntil<C, I, O>(
  config: WaiterConfiguration<C>,
  input: I,
  operation: (client: C, input: I, options?: CallOptions) => Promise<O>,
  waiter: Waiter<I, O>,
): Promise<WaiterResult<O>> {
  const { client, abortSignal, maxWaitTime } = config;
  const delays = {
    minDelay: config.minDelay ?? waiter.minDelay,
    maxDelay: config.maxDelay ?? waiter.maxDelay,
  };
  checkTimes({ maxWaitTime, ...delays });
  const timeUp = (reason?: unknown): WaiterError =>
    new WaiterError('TIMEOUT', `The wait has not ended within ${maxWaitTime} s`, reason);
  const end = performance.now() + maxWaitTime * 1000;
  const poll = async (signal?: AbortSignal): Promise<WaiterResult<O>> => {
    for (let attempt = 1; ; attempt += 1) {
      const reason = await operation(client, input, { abortSignal: signal }).catch(serviceError);
      const state = stateOf(waiter.acceptors, reason, input);
      if (state === 'success') return { state: 'SUCCESS', reason };
      if (state === 'failure') throw new WaiterError('FAILURE', 'The wait has failed', reason);
      const delay = pauseAfter(attempt, end - performance.now(), delays);
      if (delay <= 0) throw timeUp(reason);
      await sleep(delay, signal);
    }
  };
  return within(poll, maxWaitTime * 1000, timeUp, abortSignal);
}

/** What an acceptor may know; everything else ends the wait. */
function serviceError(error: unknown): ServiceException {
  if (isServiceException(error)) return error;
  throw error;
}

/** Throws the error that no acceptor knows; an output that none knows means to ask again. */
function stateOf<I, O>(
  acceptors: readonly Acceptor<I, O>[],
  reason: O | ServiceException,
  input: I,
): Acceptor<I, O>['state'] {
  const failed = isServiceException(reason);
  const found = acceptors.find(({ success, error, output }) => {
    if (success !== undefined) return success !== failed;
    return failed ? reason.name === error : output?.(reason, input);
  });
  if (!found && failed) throw reason;
  return found?.state ?? 'retry';
}

/**
 * Milliseconds (Smithy, «Waiter retries»): exponential with jitter; the last attempt is `minDelay` before the end. Not above 0
 * when there is no time for another.
 */
function pauseAfter(
  attempt: number,
  remaining: number,
  { minDelay, maxDelay }: { minDelay: number; maxDelay: number },
): number {
  const shortest = minDelay * 1000;
  const longest = Math.min(minDelay * 2 ** (attempt - 1), maxDelay) * 1000;
  const delay = shortest + Math.random() * (longest - shortest);
  return remaining - delay <= shortest ? remaining - shortest : delay;
}

/** Throws a `ConfigError` for times with which there is nothing to wait for, as the AWS SDK does. */
function checkTimes(times: { maxWaitTime: number; minDelay: number; maxDelay: number }): void {
  for (const [name, value] of Object.entries(times)) {
    if (!(value > 0)) throw new ConfigError(`${name} must be above 0`);
  }
  const { maxWaitTime, minDelay, maxDelay } = times;
  if (maxDelay < minDelay) throw new ConfigError('maxDelay must not be below minDelay');
  if (maxWaitTime <= minDelay) throw new ConfigError('maxWaitTime must be above minDelay');
}
