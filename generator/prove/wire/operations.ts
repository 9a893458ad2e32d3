/** The operations of a client beside those of a service, and whether calls come there at all. */
import type { Contact, Subject } from '../../change.js';
import type { Member, Operation } from '../../service.js';
import { baseValue } from '../samples/base.js';
import { isStream, slotOf } from '../samples/slot.js';
import type { Peer } from './clients.js';
import { faultsOf } from './envelope.js';
import { routed } from './route.js';

/** An operation of a client, and the one of a service that its calls come to. */
export interface Line {
  readonly client: Operation;
  readonly service: Operation;
}

/** Something that befalls all calls of an operation. */
export interface Trouble {
  readonly contact: Contact;
  readonly causes: readonly Subject[];
  readonly operation: Operation;
  readonly evidence: string;
}

/** By their ids; what has none of the same id goes to whatever operation its request asks for. */
export async function lineOf(
  client: Peer,
  service: Peer,
  operation: Operation,
): Promise<Line | undefined> {
  const same = service.service.operations.find(({ id }) => id === operation.id);
  if (same) return { client: operation, service: same };
  const { sent } = await client.call(operation, plainInput(operation));
  const asked = sent && routed(service.service, sent);
  return asked && { client: operation, service: asked.operation };
}

/** A client of one side before a service of the other. */
export interface Sides {
  readonly of: 'deployed' | 'early';
  readonly client: Peer;
  readonly service: Peer;
}

/** What keeps calls of a client from a service. */
export async function troublesOf(sides: Sides, operation: Operation): Promise<readonly Trouble[]> {
  const { client, service } = sides;
  const { sent } = await client.call(operation, plainInput(operation));
  if (!sent) return [];
  const line = await lineOf(client, service, operation);
  const asked = routed(service.service, sent);
  const own = line?.service;
  const where = `${sent.method} ${sent.path}${targetOf(sent.headers)}`;
  const causes = [{ shape: operation.id }, { shape: service.service.id }];
  if (!own) {
    const evidence = `${where} is no operation of the service`;
    return [{ contact: 'fails', causes, operation, evidence }];
  }
  const faults = await envelopeFaults(sides, { client: operation, service: own });
  const troubles = faults.map((fault) => ({ ...fault, operation }));
  const isAstray = asked?.operation !== own;
  const isProtocol = client.service.protocol !== service.service.protocol;
  if (!isAstray || isProtocol) return troubles;
  const named = own.id === operation.id && own.shapeName === operation.shapeName;
  const isRest = service.service.protocol === 'restJson1';
  const likely = named && !isRest ? causes.toReversed() : causes;
  const evidence = `${where} is not where the service has ${own.name}`;
  return [{ contact: 'fails', causes: likely, operation, evidence }, ...troubles];
}

/** The value that the client sends, sent by the client of the service's model too; its own plain one where it cannot. */
async function envelopeFaults({ client, service, of }: Sides, line: Line) {
  const input = plainInput(line.client);
  const { sent } = await client.call(line.client, input);
  const same = await service.call(line.service, input);
  const own = same.sent ?? (await service.call(line.service, plainInput(line.service))).sent;
  if (!sent || !own) return [];
  const given = { service: client.service, operation: line.client, sent };
  return faultsOf(given, { service: service.service, operation: line.service, sent: own }, of);
}

/** A full input without streams. */
export function plainInput({ input }: Operation): unknown {
  const value = inputs.get(input) ?? {
    ...Object(baseValue(slotOf(input), 'full')),
    ...Object.fromEntries(input.members.flatMap(ownText)),
  };
  inputs.set(input, value);
  return value;
}

const inputs = new WeakMap<Operation['input'], unknown>();

/** A text that no other member has: it may be in the host, or in the place of another. */
function ownText(member: Member, index: number): readonly (readonly [string, string])[] {
  const { target, length, pattern, name } = member;
  return target.kind === 'string' && !length && !pattern ? [[name, `text${index}`]] : [];
}

/** Whether a message is sent or read as it comes. */
export function isStreaming({ members }: Operation['input']): boolean {
  return members.some(isStream);
}

function targetOf(headers: Readonly<Record<string, string>>): string {
  const target = headers['x-amz-target'];
  return target === undefined ? '' : ` ${target}`;
}
