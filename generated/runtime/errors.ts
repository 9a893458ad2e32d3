/**
 * What a call is rejected with. Every error says what may have happened at the service (`outcome`), how often the
 * client tried, and what the response said. None holds a request's body, headers or credentials.
 */
import type { Issue } from './check.js';
import { describe } from './describe.js';
import type { HttpResponse } from './http.js';
import type { ResponseMetadata } from './types.js';

/**
 * `not-sent`: nothing left the client. `refused`: the service answered that it did not do it. `unknown`: the service
 * may have done it.
 */
export type Outcome = 'not-sent' | 'refused' | 'unknown';

/** `throttling`: the service said that calls come too fast. */
export interface Retryable {
  readonly throttling?: boolean;
}

export interface CallErrorOptions {
  readonly outcome?: Outcome;
  /** Present when the same call may succeed later. */
  readonly $retryable?: Retryable | undefined;
  readonly $metadata?: ResponseMetadata;
  readonly cause?: unknown;
}

/** Any error of a client. Tell it by `isCallError` where two copies of a package may meet. */
export class CallError extends Error {
  override readonly name: string = 'CallError';
  readonly outcome: Outcome;
  /** Present when the same call may succeed later; the client has already tried as often as it may. */
  readonly $retryable: Retryable | undefined;
  readonly $metadata: ResponseMetadata;
  /** Of the call for a page: its token, where `startingToken` can begin again. */
  declare pageToken?: unknown;

  constructor(message: string, options: CallErrorOptions = {}) {
    super(message, options);
    this.outcome = options.outcome ?? 'not-sent';
    this.$retryable = options.$retryable;
    this.$metadata = { attempts: 0, ...options.$metadata };
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Whether the same call may succeed later. */
  get retryable(): boolean {
    return this.$retryable !== undefined;
  }
  /** How many requests were begun. */
  get attempts(): number {
    return this.$metadata.attempts ?? 0;
  }
  /** The HTTP status; absent when no response came. */
  get status(): number | undefined {
    return this.$metadata.httpStatusCode;
  }
  /** What the service calls the request, for its support. */
  get requestId(): string | undefined {
    return this.$metadata.requestId;
  }
}

/** The input breaks the model, or cannot be sent safely. Thrown before anything is sent. */
export class InputError extends CallError {
  override readonly name = 'InputError';
  /** Every finding; values of sensitive members are not in them. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: CallErrorOptions) {
    super(sentences(issues), options);
    this.issues = issues;
  }
}

/** The error of one member; `received` must not show what may be a secret. */
export function inputError(
  member: string,
  expected: string,
  received: string,
  constraint: Issue['constraint'] = 'type',
): InputError {
  return new InputError([{ path: member && `/${member}`, constraint, expected, received }]);
}

/** The client is not configured for the call: no region, no credentials, an endpoint that does not exist. */
export class ConfigError extends CallError {
  override readonly name = 'ConfigError';
}

/** No response, or only a part of one: the connection failed. `cause` is what `fetch` said. */
export class TransportError extends CallError {
  override readonly name = 'TransportError';
}

/** The time for an attempt or for the whole call is up. */
export class TimeoutError extends CallError {
  override readonly name = 'TimeoutError';
}

/** The answer was a redirect, which is never followed: the request is signed for one host. */
export class RedirectError extends CallError {
  override readonly name = 'RedirectError';
}

/** A response that is not what the service sends: a proxy's page, an empty or a broken body. */
export class ResponseError extends CallError {
  override readonly name = 'ResponseError';
  /** The first 512 bytes of the body, as text. */
  readonly text: string;

  constructor(message: string, text: string, options: CallErrorOptions) {
    super(message, options);
    this.text = text;
  }
}

export interface ServiceExceptionOptions extends CallErrorOptions {
  /** The error's code; a modelled error has its own. */
  readonly name?: string;
  readonly message?: string | undefined;
  readonly $fault?: 'client' | 'server';
  readonly $metadata: ResponseMetadata;
  /** What else the body says. */
  readonly members?: Readonly<Record<string, unknown>> | undefined;
  readonly response?: HttpResponse | undefined;
}

/** An error that the service answered with. Its members are properties, spelled as on the wire. */
export class ServiceException extends CallError {
  override readonly name: string;
  readonly $fault: 'client' | 'server';
  /** The sdkId of the service. */
  readonly $service: string = '';
  /** The response, without its body; not enumerable. */
  declare readonly $response?: {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
  };

  constructor(options: ServiceExceptionOptions) {
    super(options.message ?? '', { outcome: 'refused', ...options });
    this.name = options.name ?? new.target.name;
    this.$fault = options.$fault ?? 'client';
    for (const [name, value] of Object.entries(options.members ?? {})) {
      // Not what an error has of itself, nor what every object has: `stack`, `constructor`, `__proto__`.
      if (!(name in this || name.startsWith('$'))) Object.assign(this, { [name]: value });
    }
    const { response } = options;
    if (!response) return;
    const value = { statusCode: response.status, headers: Object.fromEntries(response.headers) };
    Object.defineProperty(this, '$response', { value });
  }
}

/** The findings in words, the first five of them. */
export function sentences(issues: readonly Issue[]): string {
  const rest = issues.length > 5 ? ` And ${issues.length - 5} more.` : '';
  return issues.slice(0, 5).map(describe).join(' ') + rest;
}

/** Tells an error of a client, also of another copy of this package. */
export function isCallError(error: unknown): error is CallError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

/** Tells an error of a service by its sdkId and its name, also of another copy of this package. */
export function isServiceException(
  error: unknown,
  service?: string,
  name?: string,
): error is ServiceException {
  return (
    isCallError(error) &&
    '$service' in error &&
    (service === undefined || error.$service === service) &&
    (name === undefined || error.name === name)
  );
}

const BRAND = Symbol.for('stithy.CallError');
