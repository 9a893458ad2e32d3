/** `events.ts`: what the messages of the event streams in responses are. */
import type { StatementStructures } from 'ts-morph';
import type { Member, Service, Shape, UnionShape } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { conversionsOf } from './conversion.js';
import { article } from './docs.js';
import { hasPlaces, placesOf } from './event-members.js';
import { exportedConstant } from './module.js';
import { propertyName } from './property.js';
import { own, runtimeType } from './references.js';
import { section, type Draft } from './section.js';
import { eventStreamsOf, isError } from './streams.js';
import { object } from './write-members.js';

export function emitEvents(service: Service): Draft {
  const { reads } = conversionsOf(service);
  const sections = eventStreamsOf(service, 'output').map((union) =>
    section(union.name, (code) => [table(union, reads, code)]),
  );
  return { module: 'events', sections };
}

/** `const TALK: EventTypes = { events: { Text: {} }, errors: { Busy: BusyException } };` */
function table(union: UnionShape, reads: ReadonlySet<Shape>, code: CodeTag): StatementStructures {
  const { name, constantName, members } = union;
  const errors = members.filter(isError);
  const events = members.filter((member) => !isError(member));
  const value = object(
    [
      code`events: ${object(
        events.map((member) => eventEntry(member, reads, code)),
        code,
      )}`,
      code`errors: ${object(
        errors.map((member) => errorEntry(member, code)),
        code,
      )}`,
    ],
    code,
  );
  const comment = `The messages that ${article(name)} {@link ${name}} comes in.`;
  return exportedConstant(constantName, comment, code`${runtimeType('EventTypes')}`, value);
}

/** `Busy: BusyException`, or the class alone where it has the variant's name. */
function errorEntry({ name, target }: Member, code: CodeTag): Code {
  const type = code`${own('errors', target.name)}`;
  return name === target.name ? type : code`${new Code(propertyName(name))}: ${type}`;
}

/** `Chunk: { read: readChunk, body: 'payload' }` */
function eventEntry(member: Member, reads: ReadonlySet<Shape>, code: CodeTag): Code {
  return code`${new Code(propertyName(member.name))}: ${object(typeProperties(member, reads, code), code)}`;
}

function typeProperties(
  { target }: Member,
  reads: ReadonlySet<Shape>,
  code: CodeTag,
): readonly Code[] {
  if (target.kind !== 'structure') return [];
  const isRead = hasPlaces(target) || (reads.has(target) && !target.prelude);
  const isPayload = placesOf(target).inData.length === 0;
  return [
    ...(isRead ? [code`read: ${own('readers', `read${target.name}`)}`] : []),
    ...(isPayload ? [code`body: ${'payload'}`] : []),
  ];
}
