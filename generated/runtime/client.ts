/** The client: the course of a call, from an input to an output or an error. */
import { answer } from './answer.js';
import type { Check } from './check.js';
import { connect, outgoing, type Connection, type Draft } from './connection.js';
import { sleep, within } from './deadline.js';
import { isCallError, TimeoutError, type Retryable } from './errors.js';
import { exchange, type Transfer } from './exchange.js';
import type { HttpResponse } from './http.js';
import type { Operation, ServiceInfo } from './operation.js';
import { pause } from './retry.js';
import { screen, writeRequest } from './screen.js';
import {
  checkConfig,
  limitsOf,
  type CallLimits,
  type CallOptions,
  type ClientConfig,
} from './settings.js';
import { randomId } from './token.js';
import type { Output, ResponseMetadata } from './types.js';

export type { CallOptions, ClientConfig } from './settings.js';

/** A client of one service. What it was given is in no property of it, so that it may be logged. */
export class Client<Id extends string = string> {
  /** The sdkId; keeps the clients of two services apart. */
  readonly serviceId: Id;
  readonly #service: ServiceInfo<Id>;
  readonly #config: ClientConfig;
  readonly #connection: Connection;

  /** Throws a `ConfigError` for what is wrong; a region or an identity that is missing is missed by the first call. */
  constructor(service: ServiceInfo<Id>, config: ClientConfig = {}) {
    checkConfig(config);
    this.serviceId = service.serviceId;
    this.#service = service;
    this.#config = config;
    this.#connection = connect(service, config);
  }

  /**
   * Carries out an operation. The input is read before this returns; `check` says what keeps it from being sent. Rejects
   * with a `CallError`, or with the reason of `abortSignal`.
   */
  async call<I extends object, O extends object>(
    operation: Operation<I, O>,
    input: I,
    options: CallOptions = {},
    check?: Check,
  ): Promise<Output<O>> {
    try {
      const limits = limitsOf(options, this.#config);
      const { totalTimeout } = limits;
      if (check) screen(input, check, operation.name, this.#config);
      let request = writeRequest(this.#service, operation, input, this.#config);
      if (operation.prepare) request = await operation.prepare(request, this.#config, input);
      const call: Call = {
        ...options,
        ...limits,
        request,
        auth: (operation.auth ?? this.#service.auth)?.(),
        service: this.#service,
        context: operation.endpoint?.(input),
        id: randomId(),
        deadline: performance.now() + (totalTimeout ?? Infinity),
        course: { attempts: 0, totalRetryDelay: 0 },
      };
      return await within(
        (signal) => this.#attempts(operation, call, signal),
        totalTimeout,
        () => timeout(call.course, totalTimeout),
        options.abortSignal,
      );
    } catch (error) {
      // The stack begins with who called, where the engine can (V8, and others since 2023).
      if (isCallError(error))
        ENGINE.captureStackTrace?.(error, Reflect.get(Client.prototype, 'call'));
      throw error;
    }
  }

  async #attempts<I extends object, O extends object>(
    operation: Operation<I, O>,
    call: Call,
    signal: AbortSignal | undefined,
  ): Promise<Output<O>> {
    const { course, requestTimeout } = call;
    for (;;) {
      try {
        const response = await within(
          (inner) => this.#send(call, inner),
          requestTimeout,
          () => timeout(course, requestTimeout, {}),
          signal,
        );
        return answer(this.#service, operation, response, course);
      } catch (error) {
        const delay = delayAfter(error, call);
        if (delay === undefined || signal?.aborted) throw error;
        course.totalRetryDelay += delay;
        await sleep(delay, signal);
      }
    }
  }

  async #send(call: Call, signal: AbortSignal | undefined): Promise<HttpResponse> {
    const { course } = call;
    const { fetch = globalThis.fetch } = this.#config;
    course.httpStatusCode = course.requestId = call.hint = undefined;
    const extra = {
      'amz-sdk-invocation-id': call.id,
      'amz-sdk-request': `attempt=${course.attempts + 1}; max=${call.maxAttempts}`,
    };
    const [url, init] = await outgoing(this.#connection, call, extra);
    course.attempts += 1;
    init.signal = signal ?? null;
    const response = await (call.request.exchange ?? exchange)(
      fetch,
      [url, init],
      call,
      this.#connection,
    );
    call.hint = response.headers.get('x-amz-retry-after');
    return response;
  }
}

/** A call on its way. */
interface Call extends CallLimits, Draft, Transfer {
  readonly service: ServiceInfo;
  /** The same for all attempts. */
  readonly id: string;
  /** By `performance.now()`. */
  readonly deadline: number;
  /** What the last response said of the pause after it. */
  hint?: string | null | undefined;
}

/** Milliseconds to wait before another attempt; `undefined` when there is to be none. */
function delayAfter(error: unknown, call: Call): number | undefined {
  const { attempts } = call.course;
  if (!isCallError(error) || !error.$retryable || attempts >= call.maxAttempts) return undefined;
  const delay = pause(error.$retryable.throttling === true, attempts - 1, call.hint);
  return performance.now() + delay < call.deadline ? delay : undefined;
}

function timeout(
  $metadata: ResponseMetadata,
  milliseconds: number | undefined,
  $retryable?: Retryable,
): TimeoutError {
  return new TimeoutError(`No complete response within ${milliseconds} ms`, {
    outcome: $metadata.attempts ? 'unknown' : 'not-sent',
    $retryable,
    $metadata,
  });
}

const ENGINE: ErrorConstructor & { captureStackTrace?(error: object, above: unknown): void } =
  Error;
