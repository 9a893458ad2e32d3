/** Readers of the events whose members stand in headers, or are a payload: in `readers.ts`. */
import type { FunctionDeclarationStructure } from 'ts-morph';
import type { Member, Service, StructureShape } from '../service.js';
import { joined, type Code } from './code.js';
import { note } from './docs.js';
import { eventsOf, hasPlaces, placesOf } from './event-members.js';
import { exportedFunction } from './module.js';
import { conversion, readMember, renames, wireValue, type Reading } from './read-members.js';
import { runtime, runtimeType } from './references.js';
import { typeOf } from './type-of.js';

/** structure Chunk { Part: Blob @eventPayload } → `function readChunk(wire, message) { wire.Part = message.bytes; }` */
export function eventReader(event: StructureShape, reading: Reading): FunctionDeclarationStructure {
  const { code } = reading;
  const { headers, payload, inData } = placesOf(event);
  const type = code`${runtimeType('Wire')}<${typeOf(event, code)}>`;
  return exportedFunction({
    name: `read${event.name}`,
    docs: note(`Takes what stands in the message of a {@link ${event.name}}, and converts it.`),
    parameters: [
      { name: 'wire', type: type.text },
      { name: 'message', type: code`${runtimeType('EventMessage')}`.text },
    ],
    returns: 'void',
    body: [
      ...renames(inData, code),
      ...inData.flatMap((member) => readMember(member, reading)),
      ...headers.map((member) => header(member, code)),
      ...(payload ? payloadOf(payload, reading) : []),
    ],
  });
}

/** The events that have such a reader. */
export function placedEvents(service: Service): readonly StructureShape[] {
  return eventsOf(service, 'output').filter(
    (event) => event.error === undefined && hasPlaces(event),
  );
}

/** Values of headers have a type of their own, so that there is nothing to convert. */
function header(member: Member, code: Reading['code']): Code {
  return code`${wireValue(member)} = ${runtime('eventHeader')}(message, ${member.name});`;
}

/** Bytes and text as they came, anything else as data. */
function payloadOf(member: Member, reading: Reading): readonly Code[] {
  const { code } = reading;
  const value = wireValue(member);
  const { kind } = member.target;
  if (kind === 'blob') return [code`${value} = message.bytes;`];
  if (kind === 'string' || kind === 'enum') return [code`${value} = message.text;`];
  const read = joined(conversion(member, code`data`, reading), ' ');
  const how = read.text === '' ? read : code`(data) => { ${read} }`;
  return [code`${value} = message.data(${how});`];
}
