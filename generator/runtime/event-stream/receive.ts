/** Responses that are event streams: async iterables of their events. */
import { beginning, decode } from '../body.js';
import { ResponseError } from '../errors.js';
import { broken, CUT_OFF, type Transfer } from '../exchange.js';
import type { HttpRequest } from '../http.js';
import { streaming, streamingResponse } from '../stream/exchange.js';
import { bytesOf } from '../stream/response.js';
import { eventException } from './exception.js';
import type { Frame } from './frame.js';
import { framesOf, type Frames } from './frames.js';
import { eventHeader, type EventMessage, type EventType, type EventTypes } from './message.js';

/** The request of an operation by a protocol with HTTP bindings, which says the rest of the output in headers. */
export function expectEvents(request: HttpRequest, types: EventTypes): HttpRequest {
  return streaming(request, {
    receive: async (response, call) =>
      streamingResponse(response, eventsOf(openFrames(response, call), call, types)),
  });
}

/**
 * The request of an operation by a protocol without bindings: the first message of the response, `initial-response`, says
 * the rest of the output. Servers leave it out where there is no rest.
 */
export function expectInitialResponse(request: HttpRequest, types: EventTypes): HttpRequest {
  return streaming(request, {
    async receive(response, call) {
      const frames = openFrames(response, call);
      const first = await frames.next();
      const message = first && messageOf(first, call);
      if (!message || eventHeader(message, ':event-type') !== 'initial-response') {
        return streamingResponse(response, eventsOf(frames, call, types, first));
      }
      const { bytes, text } = message;
      return { ...streamingResponse(response, eventsOf(frames, call, types)), bytes, text };
    },
  });
}

/** The messages of a response. What cannot be read is a `ResponseError`. */
function openFrames(response: Response, call: Transfer): Frames {
  const $metadata = { ...call.course };
  const frames = framesOf(bytesOf(response, call), () => broken(CUT_OFF, undefined, $metadata));
  return {
    ...frames,
    next: () =>
      frames.next().catch(async (error: unknown) => {
        await frames.cancel().catch(() => {});
        const isFormat = error instanceof TypeError || error instanceof RangeError;
        throw isFormat ? unreadable(call, error) : error;
      }),
  };
}

/** One after the other, once. To leave the loop ends the response; an exception in the stream is thrown. */
function eventsOf(
  frames: Frames,
  call: Transfer,
  types: EventTypes,
  first?: Frame,
): AsyncIterableIterator<unknown> {
  const events = generate();
  return {
    next: () => events.next(),
    // Not left to the generator, which stops for nobody while it waits, and closes nothing before it has begun.
    async return() {
      await frames.cancel();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };

  async function* generate(): AsyncGenerator<unknown, undefined> {
    let frame = first ?? (await frames.next());
    try {
      for (; frame; frame = await frames.next()) yield eventOf(messageOf(frame, call), call, types);
    } finally {
      await frames.cancel().catch(() => {});
    }
    return undefined;
  }
}

/** A one-key object. Throws the exception that the message is, and a `ResponseError` for what is no message. */
function eventOf(message: EventMessage, call: Transfer, types: EventTypes): unknown {
  const messageType = eventHeader(message, ':message-type');
  if (messageType !== 'event') throw eventException(message, call, types) ?? unreadable(call);
  const name = eventHeader(message, ':event-type');
  if (typeof name !== 'string') throw unreadable(call);
  const type = Object.hasOwn(types.events, name) ? types.events[name] : undefined;
  if (!type) {
    const headers = Object.fromEntries(message.eventHeaders);
    return { $unknown: [name, { headers, body: message.bytes }] };
  }
  try {
    return { [name]: valueOf(message, type) };
  } catch (cause) {
    throw unreadable(call, cause, message.bytes);
  }
}

function valueOf(message: EventMessage, { read, body }: EventType): object {
  if (body !== 'payload') return message.data((wire) => read?.(wire, message));
  const wire: Record<string, unknown> = {};
  read?.(wire, message);
  return wire;
}

function messageOf({ headers, payload }: Frame, { service, course }: Transfer): EventMessage {
  const message: EventMessage = {
    status: course.httpStatusCode ?? 200,
    headers: new Headers(),
    bytes: payload,
    get text() {
      return decode(payload);
    },
    eventHeaders: headers,
    data: (read) =>
      service.protocol.output<object, Record<string, unknown>>(
        { name: '', errors: {}, ...(read && { read }) },
        message,
      ),
  };
  return message;
}

function unreadable({ course }: Transfer, cause?: unknown, bytes?: Uint8Array): ResponseError {
  return new ResponseError(
    'The event stream cannot be read',
    beginning(bytes ?? new Uint8Array()),
    {
      outcome: 'unknown',
      $metadata: course,
      cause,
    },
  );
}
