/** The client's event-stream cases, and what a generated client does in them beside what they say. */
import type { Member, Operation, Service, UnionShape } from '../../generator/service.js';
import { conformanceText } from '../support/conformance.js';
import { messagesIn, peer, unsigned, type PeerMessage } from '../support/event-stream-peer.js';
import type { ProtocolCase } from '../support/protocol-cases.js';
import type { Exports } from '../support/client-bundle.js';
import { called, type Recorded } from './protocol-exchange.js';
import { compareRequest, type Comparison } from './protocol-request.js';
import { leastValue, modelled, valueOf } from './protocol-values.js';

/** A case of `eventStreamTests`; the data's README says what its fields mean. */
export interface EventStreamCase {
  readonly id: string;
  readonly appliesTo?: 'client' | 'server';
  readonly events?: readonly EventCase[];
  readonly initialRequest?: ProtocolCase;
  readonly initialRequestParams?: object;
  readonly initialResponse?: ProtocolCase;
  readonly initialResponseParams?: object;
  readonly expectation?: { readonly failure?: { readonly errorId?: string } };
}

interface EventCase {
  readonly type: 'request' | 'response';
  readonly params?: unknown;
  readonly headers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body?: string;
  readonly bytes: string;
}

export interface BoundEventCase {
  readonly service: Service;
  readonly operation: Operation;
  readonly test: EventStreamCase;
}

/** All that apply to clients. */
export function eventStreamCases(file: string, service: Service): readonly BoundEventCase[] {
  const model: Model | null = JSON.parse(conformanceText(`protocol/${file}.json`));
  return service.operations.flatMap((operation) => {
    const cases = model?.shapes[operation.id]?.traits?.['smithy.test#eventStreamTests'] ?? [];
    return cases
      .filter(({ appliesTo }) => appliesTo !== 'server')
      .map((test) => ({ service, operation, test }));
  });
}

interface Model {
  readonly shapes: Readonly<
    Record<
      string,
      { readonly traits?: { readonly 'smithy.test#eventStreamTests'?: readonly EventStreamCase[] } }
    >
  >;
}

/** Sends the events of the requests, answers with those of the responses, and reads what came. */
export async function comparedEvents(client: Exports, bound: BoundEventCase): Promise<Comparison> {
  const { test, operation } = bound;
  const { request, output, error, events } = await exchanged(client, bound);
  const { failure } = test.expectation ?? {};
  if (failure) {
    const { errorId } = failure;
    const wanted = { fails: true, name: errorId?.replace(/^.*#/, '') };
    return {
      found: { fails: error !== undefined, name: errorId && Object(error).name },
      wanted,
    };
  }
  if (error !== undefined || !request) return { found: error, wanted: 'no error' };
  const sides = [
    await comparedRequest(request, test),
    comparedResponse({ output, events }, operation, test),
  ];
  return { found: sides.map(({ found }) => found), wanted: sides.map(({ wanted }) => wanted) };
}

async function exchanged(client: Exports, { test, service, operation }: BoundEventCase) {
  const stream = streamOf(operation.input.members);
  const sent = eventsOf(test, 'request').map(({ params }) => stream && valueOf(stream, params));
  const initial = valueOf(operation.input, test.initialRequestParams ?? {});
  const input = {
    ...Object(leastValue({ ...operation.input, members: others(operation.input.members) })),
    ...Object(initial),
    ...(stream && { stream: iterated(sent) }),
  };
  const { code = 200, headers = {}, body } = test.initialResponse ?? {};
  const bytes = Buffer.concat(eventsOf(test, 'response').map((event) => fromBase64(event.bytes)));
  // Where a case is about the request, the response is whole.
  const isAnswered = test.initialResponse || eventsOf(test, 'response').length > 0;
  const given = isAnswered ? {} : leastHeaders(operation);
  const answer = {
    status: code,
    headers: { ...given, ...headers },
    body: Uint8Array.from(body === undefined ? bytes : Buffer.from(body)),
  };
  const { request, output, error } = await called({ client, service, operation, input, answer });
  const read = await collected(Reflect.get(Object(output), 'stream'));
  return { request, output, error: error ?? read.error, events: read.events };
}

/** The frames that were sent, without their signatures, are those of the case to the byte; the parts say which part is not. */
async function comparedRequest(request: Recorded, test: EventStreamCase): Promise<Comparison> {
  const events = eventsOf(test, 'request');
  const sent = events.length > 0 ? unsigned(request.body) : [];
  const found = sent.map((frame, index) => {
    const bytes = inOrder(frame, Object.keys(events[index]?.headers ?? {}));
    return [bytes.toString('base64'), ...messagesIn(frame).map(shown)];
  });
  const wanted = events.map((event) => [event.bytes, wantedMessage(event)]);
  const initial = test.initialRequest && compareRequest(request, test.initialRequest);
  return {
    found: { events: found, initial: initial?.found },
    wanted: { events: wanted, initial: initial?.wanted },
  };
}

/** Headers have no order; where ours is another than that of the case, the frame is made again with the headers so. */
function inOrder(frame: Buffer, names: readonly string[]): Buffer {
  const { headers, body } = peer.decode(frame);
  const own = Object.keys(headers);
  if (own.join() === names.join() || own.toSorted().join() !== names.toSorted().join())
    return frame;
  const entries = names.flatMap((name) => (headers[name] ? [[name, headers[name]] as const] : []));
  return Buffer.from(peer.encode({ headers: Object.fromEntries(entries), body }));
}

/** The peer's header types are the case's, but for both booleans and blobs, which it calls binary. */
function shown({ headers, body }: PeerMessage): unknown {
  return {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, { type, value }]) => [name, [type, plain(value)]]),
    ),
    body: Buffer.from(body).toString('utf8'),
  };
}

function wantedMessage({ headers = {}, body = '' }: EventCase): unknown {
  const typed = Object.entries(headers).map(([name, value]) => {
    const [[type, given] = []] = Object.entries(value);
    const date = type === 'timestamp' ? new Date(String(given)).toISOString() : given;
    return [name, [type === 'blob' ? 'binary' : type, typeof date === 'number' ? `${date}` : date]];
  });
  return { headers: Object.fromEntries(typed), body };
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' || typeof value === 'string' ? value : String(value);
}

function comparedResponse(
  { output, events }: { readonly output: unknown; readonly events: readonly unknown[] },
  operation: Operation,
  test: EventStreamCase,
): Comparison {
  const stream = streamOf(operation.output.members);
  const head = { ...operation.output, members: others(operation.output.members) };
  const params = test.initialResponseParams;
  const wanted = eventsOf(test, 'response').map((event) => stream && valueOf(stream, event.params));
  return {
    found: {
      events: events.map((event) => stream && modelled(stream, event)),
      head: params && modelled(head, output),
    },
    wanted: {
      events: wanted.map((event) => stream && modelled(stream, event)),
      head: params && modelled(head, valueOf(head, params)),
    },
  };
}

/** Until the end, or until an error comes. */
async function collected(stream: unknown): Promise<{ events: unknown[]; error?: unknown }> {
  const events: unknown[] = [];
  if (!isAsyncIterable(stream)) return { events };
  try {
    for await (const event of stream) events.push(event);
    return { events };
  } catch (error) {
    return { events, error };
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* iterated(events: readonly unknown[]): AsyncGenerator {
  yield* events;
}

function leastHeaders({ output }: Operation): Readonly<Record<string, string>> {
  return Object.fromEntries(
    output.members.flatMap(({ binding }) => (binding.in === 'header' ? [[binding.name, 'a']] : [])),
  );
}

function streamOf(members: readonly Member[]): UnionShape | undefined {
  const targets = members.map(({ target }) => target);
  return targets.find(
    (target): target is UnionShape => target.kind === 'union' && target.streaming,
  );
}

function others(members: readonly Member[]): readonly Member[] {
  return members.filter((member) => streamOf([member]) === undefined);
}

function eventsOf({ events = [] }: EventStreamCase, type: EventCase['type']): readonly EventCase[] {
  return events.filter((event) => event.type === type);
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}
