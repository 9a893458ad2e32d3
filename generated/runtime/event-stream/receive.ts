/** Responses that are event streams: async iterables of their events. */
import { beginning, decode } from '../body.js';
import { ResponseError } from '../errors.js';
import { broken, CUT_OFF, type Transfer } from '../exchange.js';
import type { HttpRequest, Receiving } from '../http.js';
import { streaming, streamingResponse } from '../stream/exchange.js';
import { bytesOf } from '../stream/response.js';
import { eventException } from './exception.js';
import type { Frame } from './frame.js';
import { framesOf, type Frames } from './frames.js';
import { eventHeader, type EventMessage, type EventType, type EventTypes } from './message.js';

/** The request of an operation by a protocol with HTTP bindings, which says the rest of the output in headers. */
export function expectEvents(request: HttpRequest, types: EventTypes): HttpRequest {
  return streaming(request, {
    async receive(response, call) {
      const head = headOf(response, call);
      return streamingResponse(response, eventsOf(openFrames(response, head), head, types));
    },
  });
}

/**
 * The request of an operation by a protocol without bindings: the first message of the response, `initial-response`, says
 * the rest of the output. Servers leave it out where there is no rest.
 */
export function expectInitialResponse(request: HttpRequest, types: EventTypes): HttpRequest {
  const { accept } = request.headers;
  const headers = { ...request.headers, ...(accept && { accept: EVENT_STREAM }) };
  return streaming(
    { ...request, headers },
    {
      async receive(response, call) {
        const head = headOf(response, call);
        const frames = openFrames(response, head);
        const first = await frames.next();
        const message = first && messageOf(first, head);
        if (!message || eventHeader(message, ':event-type') !== 'initial-response') {
          return streamingResponse(response, eventsOf(frames, head, types, first));
        }
        // Its text, which CBOR has not, is not asked for.
        return Object.assign(message, { stream: eventsOf(frames, head, types) });
      },
    },
  );
}

/** A call as it is when the head of its response is there: further attempts would change it. */
interface Head extends Receiving {
  /** Protocols look at them for every message. */
  readonly headers: Headers;
}

function headOf({ headers }: Response, call: Receiving): Head {
  return { ...call, course: { ...call.course }, headers };
}

/** The messages of a response. What cannot be read is a `ResponseError`. */
function openFrames(response: Response, call: Head): Frames {
  const frames = framesOf(bytesOf(response, call), () => broken(CUT_OFF, undefined, call.course));
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
  call: Head,
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
function eventOf(message: EventMessage, call: Head, types: EventTypes): unknown {
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

function messageOf(frame: Frame, { service, course, headers }: Head): EventMessage {
  const { payload } = frame;
  const message: EventMessage = {
    status: course.httpStatusCode ?? 200,
    headers,
    bytes: payload,
    get text() {
      return decode(payload);
    },
    eventHeaders: frame.headers,
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

const EVENT_STREAM = 'application/vnd.amazon.eventstream';
