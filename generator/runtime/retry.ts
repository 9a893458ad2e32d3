/**
 * Which failures are worth another attempt, and how long to wait for it: the AWS SDKs' standard mode with the numbers
 * of 2026 (AWS SDKs and Tools Reference Guide, «Retry behavior»), in its plain form. A retry budget, clock correction and a
 * mode that repeats only what does no harm belong here.
 */

import type { CallErrorOptions, Retryable } from './errors.js';

/** Milliseconds before retry number `retry`, the first being 0; `hint` is the header `x-amz-retry-after`. */
export function pause(
  throttled: boolean,
  retry: number,
  hint: string | null | undefined,
  random: () => number = Math.random,
): number {
  const base = throttled ? 1000 : 50;
  const delay = random() * Math.min(base * 2 ** retry, LONGEST_PAUSE);
  const wish = /^\d+$/.test(hint ?? '') ? Number(hint) : delay;
  return Math.min(Math.max(wish, delay), delay + LONGEST_HINT);
}

/** Whether an error that the service answered with may pass; `undefined` when it will not. */
export function retryable(code: string | undefined, status: number): Retryable | undefined {
  if (status === 429 || THROTTLING.test(code ?? '')) return { throttling: true };
  return [500, 502, 503, 504].includes(status) || TRANSIENT.test(code ?? '') ? {} : undefined;
}

/** What a failed connection says of the request; `status` is present when it failed later. Codes are those of Node and undici, browsers give none. */
export function connectionFailure(
  cause: unknown,
  status?: number,
): Pick<CallErrorOptions, 'outcome' | '$retryable'> {
  const { code, syscall } = details(cause);
  const passes = (code !== '' || cause instanceof TypeError) && !HOPELESS.test(code);
  const never = status === undefined && (NEVER_CONNECTED.test(code) || syscall === 'connect');
  return { outcome: never ? 'not-sent' : 'unknown', $retryable: passes ? {} : undefined };
}

/** Whether `fetch` failed since it was told to follow no redirect: undici, Deno and Bun say so, browsers do not. */
export function isRefusedRedirect(cause: unknown): boolean {
  return /redirect/i.test(details(cause).message);
}

/** The messages, and the innermost code: `fetch` wraps what the socket said. */
function details(cause: unknown): { code: string; syscall: unknown; message: string } {
  let code = '';
  let message = '';
  let syscall: unknown;
  for (let error = cause; error instanceof Error; error = error.cause) {
    message += error.message;
    if ('code' in error && typeof error.code === 'string') code = error.code;
    if ('syscall' in error) syscall = error.syscall;
  }
  return { code, syscall, message };
}

const LONGEST_PAUSE = 20_000;
const LONGEST_HINT = 5000;

const NEVER_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$|CERT/;
/** A certificate, headers or a syntax that will be the same next time. */
const HOPELESS = /CERT|^HPE_|OVERFLOW|^ERR_INVALID/;

/** The guide's lists, as in botocore and smithy-typescript. */
const THROTTLING =
  /^(BandwidthLimitExceeded|LimitExceededException|PriorRequestNotComplete|ProvisionedThroughputExceededException|RequestLimitExceeded|RequestThrottled|SlowDown|(EC2|Request)?ThrottledException|Throttling(Exception)?|TooManyRequestsException|TransactionInProgressException)$/;
const TRANSIENT = /^(RequestTimeout(Exception)?|TimeoutError)$/;
