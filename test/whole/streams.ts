/** Bodies and events that come as they come: what a server reads and writes of them, by the AWS SDK's codec. */
import { messagesIn, peer, unsigned } from '../support/event-stream-peer.js';
import { membersOf, shapeAt, type Ast, type AstMember } from './ast.js';
import { protocolOf } from './protocols.js';
import { wireOf, wireValue } from './wire.js';

type Named = readonly [name: string, member: AstMember];

/** The type of an event, and its body as data or as bytes in hex. */
export type Told = readonly [type: unknown, body: unknown];

/** The member that is a stream of events. */
export function eventsMember(ast: Ast, members: readonly Named[]): Named | undefined {
  return members.find(([, { target }]) => isEvents(ast, target));
}

/** Whether a shape is the union of a stream's events. */
export function isEvents(ast: Ast, target: string): boolean {
  const { type, traits = {} } = shapeAt(ast, target);
  return type === 'union' && 'smithy.api#streaming' in traits;
}

/** What is to be told of events; each is an object of one key. */
export function eventsTold(ast: Ast, union: string, events: unknown): readonly Told[] {
  return listOf(events).map((event) => {
    const [[type, value] = ['', undefined]] = Object.entries(Object(event));
    const member = shapeAt(ast, union).members?.[type];
    if (!member) throw new Error(`There is no event ${type}.`);
    const [payload] = membersOf(shapeAt(ast, member.target)).filter(
      ([, { traits = {} }]) => 'smithy.api#eventPayload' in traits,
    );
    if (!payload) return [type, wireValue(wireOf(ast), member, value)];
    const bytes: unknown = Reflect.get(Object(value), payload[0]);
    return [type, bytes instanceof Uint8Array ? Buffer.from(bytes).toString('hex') : bytes];
  });
}

/** The bytes of a response that is a stream of events. */
export function eventFrames(ast: Ast, union: string, events: unknown): Uint8Array {
  const frames = eventsTold(ast, union, events).map(([type, body]) => {
    const isBytes = typeof body === 'string';
    const contentType = isBytes ? 'application/octet-stream' : DATA[protocolOf(ast)];
    return peer.encode({
      headers: {
        ':message-type': { type: 'string', value: 'event' },
        ':event-type': { type: 'string', value: String(type) },
        ':content-type': { type: 'string', value: contentType },
      },
      body: isBytes ? Uint8Array.from(Buffer.from(body, 'hex')) : Buffer.from(JSON.stringify(body)),
    });
  });
  return Buffer.concat(frames);
}

/** What the events in the body of a request say; the frames that sign them are taken off. */
export function eventsIn(body: Buffer): readonly Told[] {
  const [first] = messagesIn(body);
  const frames = first && ':chunk-signature' in first.headers ? unsigned(body) : undefined;
  const messages = frames ? frames.flatMap((frame) => messagesIn(frame)) : messagesIn(body);
  return messages.map(({ headers, body: data }) => [
    headers[':event-type']?.value,
    JSON.parse(Buffer.from(data).toString('utf8')),
  ]);
}

/** An input whose events come one by one. */
export function streamingInput(ast: Ast, members: readonly Named[], input: object): object {
  const [name] = eventsMember(ast, members) ?? [];
  if (name === undefined) return input;
  const events = listOf(Reflect.get(input, name));
  return { ...input, [name]: each(events) };
}

/** An output with all of what its streams bring: bytes, and lists of events. */
export async function collected(output: object): Promise<object> {
  const members = Object.entries(output).map(async ([name, value]) => {
    const read: unknown = Reflect.get(Object(value), 'transformToByteArray');
    if (typeof read === 'function') return [name, await Reflect.apply(read, value, [])] as const;
    return [name, isIterable(value) ? await all(value) : value] as const;
  });
  return Object.fromEntries(await Promise.all(members));
}

/** Everything that there is to loop over. */
export async function all(values: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const value of values) found.push(value);
  return found;
}

export function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* each(events: readonly unknown[]): AsyncGenerator {
  for (const event of events) yield event;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const DATA = {
  awsJson1_0: 'application/x-amz-json-1.0',
  awsJson1_1: 'application/x-amz-json-1.1',
  restJson1: 'application/json',
  rpcv2Cbor: 'application/cbor',
} as const;
