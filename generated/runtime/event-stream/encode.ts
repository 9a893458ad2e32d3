/** Events as messages. */
import { InputError } from '../errors.js';
import type { ServiceInfo } from '../operation.js';
import { bytesOf } from '../sha256.js';
import { encodeFrame } from './frame.js';
import type { HeaderValue } from './headers.js';
import type { EventParts, HeaderPart } from './message.js';

/** Throws an `InputError` for what no message can say. */
export function encodeEvent(parts: EventParts, service: ServiceInfo): Uint8Array<ArrayBuffer> {
  const { type, exception = false, headers = {}, body } = parts;
  const payload = payloadOf(body, service);
  const contentType = parts.contentType ?? payload.contentType;
  const named: [string, HeaderPart][] = [
    [':message-type', ['string', exception ? 'exception' : 'event']],
    [exception ? ':exception-type' : ':event-type', ['string', type]],
    [':content-type', ['string', body === undefined ? undefined : contentType]],
    ...Object.entries(headers),
  ];
  return encodeFrame({ headers: new Map(named.filter(isGiven)), payload: payload.bytes });
}

interface Payload {
  readonly contentType?: string | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Data is said as a body of a request would say it. */
function payloadOf(body: unknown, service: ServiceInfo): Payload {
  if (body === undefined) return { bytes: new Uint8Array() };
  if (typeof body === 'string') return { contentType: 'text/plain', bytes: copyOf(body) };
  if (body instanceof Uint8Array) {
    return { contentType: 'application/octet-stream', bytes: Uint8Array.from(body) };
  }
  const operation = { name: '', errors: {}, write: () => ({ body }) };
  const request = service.protocol.request(service, operation, {});
  return { contentType: request.headers['content-type'], bytes: copyOf(request.body ?? '') };
}

function copyOf(data: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytesOf(data));
}

function isGiven(entry: [string, HeaderPart]): entry is [string, HeaderValue] {
  return entry[1][1] !== undefined;
}

/** Thrown by generated writers for a value of none of the variants that a union has. */
export function unknownEvent(): InputError {
  const expected = 'an object with exactly one of the variants of the union';
  return new InputError([{ path: '', constraint: 'union', expected, received: 'not' }]);
}
