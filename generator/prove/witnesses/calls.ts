/** Roles C and V: calls with literals, calls with variables; of what calls hold within, the values. */
import type { Operation, Service } from '../../service.js';
import { isRequired } from './members.js';
import { program, type About, type Line, type WitnessProgram } from './program.js';
import { successorOf, type Room } from './room.js';
import { isInherited } from './spelling.js';
import { literalLines, variableLines, variableTypes, type Subject } from './structures.js';
import { nestedStructures } from './nested.js';

export function callWitnesses(room: Room): readonly WitnessProgram[] {
  const { service } = room;
  return [
    ...service.operations.flatMap((operation) => operationCalls(operation, room)),
    ...nestedStructures(service, 'input')
      .filter(({ name }) => !room.lost.has(name))
      .flatMap((shape) => {
        const about = { shape: shape.id };
        const successor = successorOf(shape, room);
        return structureValues({ shape, successor, type: `P.${shape.name}`, about, room });
      }),
    ...configWitnesses(room),
  ];
}

function operationCalls(operation: Operation, room: Room): readonly WitnessProgram[] {
  const { id, name, methodName, input } = operation;
  const { folder } = room.service;
  const called = { shape: id, operation: name };
  const about: About = input.prelude ? called : { shape: input.id, operation: name };
  const successor = room.operations.get(id)?.input;
  const subject = { shape: input, successor, type: 'In', about, room };
  const draft = { name: `operation-${name}`, about: called };
  const call = `void P.${methodName}(client, `;
  const variables = variableTypes(subject).map((type) => ({
    text: `${call}given<${type}>());`,
    about,
  }));
  return [
    program(
      {
        ...draft,
        role: 'C',
        lines: [
          ...clientLines(operation),
          ...(isOptional(operation) ? [{ text: `void P.${methodName}(client);`, about }] : []),
          ...literalLines(subject, [call, ');']),
          ...companions(operation),
        ],
      },
      folder,
    ),
    program(
      {
        ...draft,
        role: 'V',
        lines: [...clientLines(operation), ...variables, ...variableLines(subject)],
      },
      folder,
    ),
  ];
}

/** The types are the operation's own, so that no name is needed but its. */
function clientLines({ methodName }: Operation): readonly Line[] {
  return [
    { text: `declare const client: Parameters<typeof P.${methodName}>[0];` },
    { text: `export type In = NonNullable<Parameters<typeof P.${methodName}>[1]>;` },
    { text: 'export { client };' },
  ];
}

/** Whether it may be called without an input. */
function isOptional({ input }: Operation): boolean {
  return !input.members.some((member) => isRequired(member) || isInherited(member.name));
}

/** What else is called for the sake of the operation. */
function companions({ name, paginated, waiters }: Operation): readonly Line[] {
  return [
    ...(paginated ? [{ text: `void P.paginate${name}({ client }, given<In>());` }] : []),
    ...waiters.map((waiter) => ({
      text: `void P.waitUntil${waiter.name}({ client, maxWaitTime: 1 }, given<In>());`,
    })),
  ];
}

function structureValues(subject: Subject): readonly WitnessProgram[] {
  const { shape, about, type, room } = subject;
  const { folder } = room.service;
  const draft = { name: shape.name, about };
  const variables = variableTypes(subject).map((each) => ({ text: `take(given<${each}>());` }));
  const take = { text: `declare function take(value: ${type}): void;` };
  return [
    program(
      { ...draft, role: 'C', lines: [take, ...literalLines(subject, ['take(', ');'])] },
      folder,
    ),
    program(
      { ...draft, role: 'V', lines: [take, ...variables, ...variableLines(subject)] },
      folder,
    ),
  ];
}

/** What a client is given: identities, and the settings of its endpoint. */
function configWitnesses({ service, lost }: Room): readonly WitnessProgram[] {
  const client = `${service.name}Client`;
  const settings = settingsOf(service);
  if (lost.has(client) || settings.length === 0) return [];
  const type = `NonNullable<ConstructorParameters<typeof P.${client}>[0]>`;
  const lines = settings.map((setting, index) => ({
    text: `export const part${index}: ${type} = { ${JSON.stringify(setting)}: given<never>() };`,
  }));
  return [
    program(
      { name: 'client-config', role: 'C', about: { shape: service.id }, lines },
      service.folder,
    ),
  ];
}

function settingsOf({ auth, operations, endpoint }: Service): readonly string[] {
  const schemes = [auth, ...operations.map((operation) => operation.auth)].flat();
  const identities = schemes.flatMap(({ scheme }) => (scheme === 'none' ? [] : [settings[scheme]]));
  const own = (endpoint?.parameters ?? []).flatMap(({ source }) =>
    source?.from === 'setting' && source.own ? [source.name] : [],
  );
  return [...new Set([...identities, ...own])].toSorted();
}

const settings = { sigv4: 'credentials', bearer: 'token', apiKey: 'apiKey' } as const;
