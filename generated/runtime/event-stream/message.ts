/** Messages of an event stream as generated code reads and writes them. */
import type { ServiceExceptionClass } from '../operation.js';
import type { HttpResponse } from '../http.js';
import type { EventHeaders, HeaderValue } from './headers.js';

/** A message that came: an event, in the form in which readers take responses. */
export interface EventMessage extends HttpResponse {
  readonly eventHeaders: EventHeaders;
  /** What the payload says in the service's protocol, after `read` has converted it. Throws for what it cannot say. */
  data(read?: (wire: Record<string, unknown>) => void): object;
}

/** How the events of one type are read. */
export interface EventType {
  /** Converts the data of the payload in place, and takes what stands in headers. Absent: nothing to convert. */
  readonly read?: (wire: Record<string, unknown>, message: EventMessage) => void;
  /** `payload`: no member is in the data of the payload; `read` takes them all from the message. */
  readonly body?: 'payload';
}

/** The types of message in an event stream, by their names on the wire. */
export interface EventTypes {
  readonly events: Readonly<Record<string, EventType>>;
  readonly errors: Readonly<Record<string, ServiceExceptionClass>>;
}

/** A header to send; one without a value is left out. */
export type HeaderPart = Absent<HeaderValue>;
type Absent<V> = V extends readonly [infer Type, infer Value]
  ? readonly [type: Type, value: Value | undefined]
  : never;

/** The parts of a message that an event decides. */
export interface EventParts {
  /** The variant's name on the wire. */
  readonly type: string;
  /** Says that the variant is an error. */
  readonly exception?: boolean;
  readonly headers?: Readonly<Record<string, HeaderPart>>;
  /** Text or bytes as they are, or data in the service's protocol. Absent: no payload. */
  readonly body?: unknown;
  /** Of a payload of a media type. Absent: what follows from the body. */
  readonly contentType?: string;
}

/** The value of a header; a `long` as a number. */
export function eventHeader({ eventHeaders }: EventMessage, name: string): unknown {
  const [, value] = eventHeaders.get(name) ?? [];
  return typeof value === 'bigint' ? Number(value) : value;
}
