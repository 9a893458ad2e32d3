/** Requests that are event streams, from async iterables of their events. */
import type { Connection } from '../connection.js';
import type { Transfer } from '../exchange.js';
import type { HttpRequest } from '../http.js';
import { streaming } from '../stream/exchange.js';
import { sending, stopped } from '../stream/source.js';
import { encodeEvent } from './encode.js';
import type { EventParts } from './message.js';
import { frameSigner, type FrameSigner } from './sign.js';

/**
 * The request with its events, by a protocol with HTTP bindings. They are taken once, one when the one before is gone:
 * a call that has begun to take them is not repeated.
 */
export function withEvents<T>(
  request: HttpRequest,
  events: AsyncIterable<T> | undefined,
  write: (event: T) => EventParts,
): HttpRequest {
  const { body: _, ...rest } = request;
  return eventsSent(rest, { iterator: iteratorOf(events), write });
}

/** The same by a protocol without bindings: the body that the request has is the first message. */
export function withInitialRequest<T>(
  request: HttpRequest,
  events: AsyncIterable<T> | undefined,
  write: (event: T) => EventParts,
): HttpRequest {
  const { body, ...rest } = request;
  const contentType = request.headers['content-type'] ?? '';
  const initial = {
    type: 'initial-request',
    contentType,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  };
  return eventsSent(rest, { initial, iterator: iteratorOf(events), write });
}

interface Events<T> {
  readonly initial?: EventParts;
  /** Begins when it is first asked for. */
  readonly iterator: () => AsyncIterator<T>;
  readonly write: (event: T) => EventParts;
}

function eventsSent<T>(request: HttpRequest, events: Events<T>): HttpRequest {
  const headers = { ...request.headers, 'content-type': 'application/vnd.amazon.eventstream' };
  const bodyHash = 'STREAMING-AWS4-HMAC-SHA256-EVENTS';
  return streaming(
    { ...request, headers, bodyHash },
    {
      async open(init, call) {
        const messages = messagesOf(events, call, await signerOf(init, call.connection));
        // The generator of messages stops for nobody while it waits.
        const stop = (): void => stopped(events.iterator());
        return sending(init, { next: () => messages.next(), stop }, call);
      },
    },
  );
}

/** Absent for a request that is not signed: its messages go as they are. */
async function signerOf(
  init: RequestInit,
  { credentials }: Connection,
): Promise<FrameSigner | undefined> {
  const authorization = new Headers(init.headers).get('authorization') ?? '';
  if (!credentials || !authorization.startsWith('AWS4-HMAC-SHA256 ')) return undefined;
  return frameSigner(authorization, await credentials());
}

/** Signed messages end with one that holds nothing. */
async function* messagesOf<T>(
  { initial, iterator, write }: Events<T>,
  { service }: Transfer,
  signer: FrameSigner | undefined,
): AsyncGenerator<Uint8Array, undefined> {
  const signed = (frame: Uint8Array<ArrayBuffer>) => signer?.(frame, new Date()) ?? frame;
  if (initial) yield signed(encodeEvent(initial, service));
  const source = iterator();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await source.next();
      isDone = done === true;
      if (done) break;
      yield signed(encodeEvent(write(value), service));
    }
    if (signer) yield signer(new Uint8Array(), new Date());
  } finally {
    if (!isDone) await source.return?.();
  }
  return undefined;
}

/** Without events the stream is empty. */
function iteratorOf<T>(events: AsyncIterable<T> = none()): () => AsyncIterator<T> {
  let iterator: AsyncIterator<T> | undefined;
  return () => (iterator ??= events[Symbol.asyncIterator]());
}

async function* none(): AsyncGenerator<never> {}
