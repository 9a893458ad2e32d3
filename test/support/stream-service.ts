/** A service that streams in both directions, as generated code describes one, for tests of the runtime. */
import { Client, type ClientConfig } from '../../generator/runtime/client.js';
import type { EventParts, EventTypes } from '../../generator/runtime/event-stream/message.js';
import { expectEvents } from '../../generator/runtime/event-stream/receive.js';
import { withEvents } from '../../generator/runtime/event-stream/send.js';
import type { Operation } from '../../generator/runtime/operation.js';
import { restJson1 } from '../../generator/runtime/rest-json/protocol.js';
import { withStream } from '../../generator/runtime/stream/request.js';
import { expectStream } from '../../generator/runtime/stream/response.js';
import type {
  StreamingRequestBody,
  StreamingResponseBody,
} from '../../generator/runtime/stream/types.js';
import { CREDENTIALS, FOO, NotFoundException } from './foo-service.js';

export interface Bytes {
  readonly Body?: StreamingRequestBody;
}
export interface ReadBytes {
  readonly Body: StreamingResponseBody;
}
export type Talk = { readonly Word: { readonly Text: string } };
export interface Talks {
  readonly Talks?: AsyncIterable<Talk>;
}
export interface ReadTalks {
  readonly Talks: AsyncIterable<Talk>;
}

export const Upload: Operation<Bytes, object> = {
  name: 'Upload',
  write: () => ({ path: ['upload'] }),
  prepare: (request, _config, input) => withStream(request, input.Body),
  body: 'optional',
  errors: { NotFoundException },
};

export const Download: Operation<object, ReadBytes> = {
  name: 'Download',
  write: () => ({ path: ['download'] }),
  prepare: (request) => expectStream(request),
  read(wire, response) {
    wire.Body = response.stream;
  },
  body: 'payload',
  errors: { NotFoundException },
};

export const TALK: EventTypes = { events: { Word: {} }, errors: { Gone: NotFoundException } };

export const Converse: Operation<Talks, ReadTalks> = {
  name: 'Converse',
  write: () => ({ path: ['converse'] }),
  prepare: (request, _config, input) =>
    expectEvents(withEvents(request, input.Talks, writeTalk), TALK),
  read(wire, response) {
    wire.Talks = response.stream;
  },
  body: 'payload',
  errors: {},
};

export function writeTalk({ Word }: Talk): EventParts {
  return { type: 'Word', body: Word };
}

export function streamClient(endpoint: string, config: ClientConfig = {}): Client<'Foo'> {
  const service = { ...FOO, protocol: restJson1 };
  return new Client(service, {
    region: 'us-east-1',
    credentials: CREDENTIALS,
    endpoint,
    ...config,
  });
}
