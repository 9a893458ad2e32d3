/** `readers.ts`: in-place conversions of what comes off the wire, for shapes that need one. */
import type { FunctionDeclarationStructure, StatementStructures } from 'ts-morph';
import type { Member, Operation, Service, Shape, StructureShape, UnionShape } from '../service.js';
import { isBound, isInResponseBody } from './binding.js';
import { Code, joined, type CodeTag } from './code.js';
import { calledFrom, conversionsOf, itemOf, membersOf } from './conversion.js';
import { article, note } from './docs.js';
import { readEventMembers } from './event-members.js';
import { eventReader, placedEvents } from './event-readers.js';
import { errorMembers, isReadError } from './error-members.js';
import { constant, exportedFunction } from './module.js';
import { isInherited } from './property.js';
import { conversion, readMember, renames, wireValue, type Reading } from './read-members.js';
import { readBound, readHead } from './read-response.js';
import { runtime, runtimeType } from './references.js';
import { section, type Draft } from './section.js';
import { isEventStream } from './streams.js';
import { typeOf } from './type-of.js';

export function emitReaders(service: Service): Draft {
  const conversions = conversionsOf(service);
  const { reads } = conversions;
  const sections = [
    ...service.operations
      .filter(({ output }) => isBound(output))
      .map((operation) =>
        section(operation.name, (code) => [responseReader(operation, { code, ...conversions })]),
      ),
    ...service.shapes
      .filter(isError)
      .filter((error) => isReadError(error, reads))
      .map((error) =>
        section(error.name, (code) => [errorReader(error, { code, ...conversions })]),
      ),
    ...placedEvents(service).map((event) =>
      section(event.name, (code) => [eventReader(event, { code, ...conversions })]),
    ),
    ...readShapes(service, reads).map((shape) =>
      section(shape.name, (code) => shapeReader(shape, { code, ...conversions })),
    ),
  ];
  return { module: 'readers', sections };
}

/** The shapes that are read from a body, in the service's order. Errors have readers of their own. */
function readShapes(service: Service, reads: Reading['reads']): readonly Shape[] {
  const outputs = service.operations.map(({ output }) => output);
  const whole = outputs.filter((output) => !isBound(output) && reads.has(output));
  const members = [...outputs, ...service.shapes.filter(isError)]
    .flatMap(membersOf)
    .filter((member) => !isEventStream(member))
    .concat(readEventMembers(service));
  const called = new Set([...whole, ...calledFrom(members, reads)]);
  return service.shapes.filter((shape) => called.has(shape) && !isError(shape));
}

function shapeReader(shape: Shape, reading: Reading): readonly StatementStructures[] {
  switch (shape.kind) {
    case 'structure':
      return [structureReader(shape, reading)];
    case 'union':
      return [unionReader(shape, reading), variants(shape, reading.code)];
    default:
      return itemsReader(shape, reading);
  }
}

/** structure Token { Expires: Timestamp } → `function readToken(wire) { … wire.Expires = readTimestamp(wire.Expires); }` */
function structureReader(shape: StructureShape, reading: Reading): FunctionDeclarationStructure {
  return reader(shape, reading, inBody(shape.members, reading));
}

/** union Notice { When: Timestamp } → `… readVariant(wire, NOTICE);` */
function unionReader(shape: UnionShape, reading: Reading): FunctionDeclarationStructure {
  const { code } = reading;
  const known = new Code(shape.constantName);
  const moved = renames(shape.members, code);
  const converted = shape.members.flatMap((member) => readVariant(member, reading));
  return reader(shape, reading, [
    ...moved,
    code`${runtime('readVariant')}(wire, ${known});`,
    ...converted,
  ]);
}

/** As a member, but a variant with an inherited name is there only where the union has it of itself. */
function readVariant(member: Member, reading: Reading): readonly Code[] {
  if (!isInherited(member.name)) return readMember(member, reading);
  const { code } = reading;
  const statements = conversion(member, wireValue(member), { ...reading, certain: true });
  if (statements.length === 0) return [];
  return [code`if (Object.hasOwn(wire, ${member.name})) { ${joined(statements, ' ')} }`];
}

/** `const NOTICE = ['Text', 'Image'];` */
function variants({ constantName, members }: UnionShape, code: CodeTag): StatementStructures {
  return constant(
    constantName,
    code`[${joined(
      members.map(({ name }) => code`${name}`),
      ', ',
    )}]`,
  );
}

/** list Rows { member: Row } in another list → `function readRows(wire: unknown) { readEach(wire, readRow); }` */
function itemsReader(shape: Shape, reading: Reading): readonly StatementStructures[] {
  const item = itemOf(shape);
  if (!item) return [];
  return [
    exportedFunction({
      name: `read${shape.name}`,
      parameters: [{ name: 'wire', type: 'unknown' }],
      returns: 'void',
      body: conversion({ ...item, target: shape }, new Code('wire'), reading),
    }),
  ];
}

/** structure Refused { After: Integer @httpHeader("retry-after") }, an error → `function readRefused(wire, response) { … }` */
function errorReader(shape: StructureShape, reading: Reading): FunctionDeclarationStructure {
  const members = errorMembers(shape);
  const body = messageBody(members, reading);
  return isBound(shape)
    ? withResponse(reader(shape, reading, body), reading.code)
    : reader(shape, reading, body);
}

/** The output of an operation whose members stand in headers, status or payload. */
function responseReader(
  { name, output }: Operation,
  reading: Reading,
): FunctionDeclarationStructure {
  const { code } = reading;
  const declared = reader(output, reading, messageBody(output.members, reading));
  const comment = note(`Takes what stands in the response of \`${name}\`, and converts it.`);
  return withResponse({ ...declared, name: `read${name}`, docs: comment }, code);
}

function messageBody(members: readonly Member[], reading: Reading): readonly Code[] {
  const bound = members.filter((member) => !isInResponseBody(member));
  const streams = bound.some(isEventStream);
  return [
    ...inBody(members.filter(isInResponseBody), reading),
    ...bound.flatMap((member) => (streams ? readHead : readBound)(member, reading)),
  ];
}

function inBody(members: readonly Member[], reading: Reading): readonly Code[] {
  return [
    ...renames(members, reading.code),
    ...members.flatMap((member) => readMember(member, reading)),
  ];
}

/** `function readToken(wire: Wire<Token>): void { … }` */
function reader(
  shape: StructureShape | UnionShape,
  { code, format }: Reading,
  body: readonly Code[],
): FunctionDeclarationStructure {
  return exportedFunction({
    name: `read${shape.name}`,
    docs: note(
      `Makes ${article(shape.name)} {@link ${shape.name}} of what ${format.name} says, in place.`,
    ),
    parameters: [{ name: 'wire', type: code`${runtimeType('Wire')}<${typeOf(shape, code)}>`.text }],
    returns: 'void',
    body,
  });
}

function withResponse(
  declared: FunctionDeclarationStructure,
  code: CodeTag,
): FunctionDeclarationStructure {
  const response = { name: 'response', type: code`${runtimeType('HttpResponse')}`.text };
  return { ...declared, parameters: [...(declared.parameters ?? []), response] };
}

function isError(shape: Shape): shape is StructureShape {
  return shape.kind === 'structure' && shape.error !== undefined;
}
