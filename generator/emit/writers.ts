/** `writers.ts`: requests, and shapes as the wire has them, where that is not the value as it stands. */
import type {
  FunctionDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  StatementStructures,
} from 'ts-morph';
import type { Operation, Service, Shape, StructureShape, UnionShape } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { calledFrom, conversionsOf, itemOf } from './conversion.js';
import { article, note } from './docs.js';
import { writtenEventMembers } from './event-members.js';
import { eventWriter } from './event-writers.js';
import { exportedFunction } from './module.js';
import { chosen, hasVariant } from './member-access.js';
import { runtimeType } from './references.js';
import { section, type Draft } from './section.js';
import { eventStreamsOf, isEventStream } from './streams.js';
import { typeOf } from './type-of.js';
import {
  isWritten,
  listedMembers,
  written,
  writtenMembers,
  type Expressing,
} from './write-members.js';
import { isBodiless, isWrittenRequest, requestParts } from './write-request.js';

export function emitWriters(service: Service): Draft {
  const conversions = conversionsOf(service);
  const { writes } = conversions;
  const members = service.operations
    .flatMap(({ input }) => input.members)
    .filter((member) => !isEventStream(member))
    .concat(writtenEventMembers(service));
  const called = calledFrom(members, writes);
  const sections = [
    ...service.operations.map((operation) =>
      section(operation.name, (code) =>
        requestWriter(service, operation, { code, ...conversions }),
      ),
    ),
    ...eventStreamsOf(service, 'input').map((union) =>
      section(union.name, (code) => [eventWriter(union, { code, ...conversions })]),
    ),
    ...service.shapes
      .filter((shape) => called.has(shape))
      .map((shape) => section(shape.name, (code) => shapeWriter(shape, { code, ...conversions }))),
  ];
  return { module: 'writers', sections };
}

/** `function writeDescribeInstance(input: DescribeInstanceRequest): RequestParts { return { … }; }` */
function requestWriter(
  service: Service,
  operation: Operation,
  expressing: Expressing,
): readonly FunctionDeclarationStructure[] {
  if (!isWrittenRequest(service, operation, expressing)) return [];
  const { code } = expressing;
  const parts = requestParts(service, operation, expressing);
  const { members } = operation.input;
  const isSent = service.protocol !== 'restJson1' && !isBodiless(service, operation);
  const isRead = isSent || members.length > 0;
  const parameters = [
    ...(isRead ? [{ name: 'input', type: typeOf(operation.input, code).text }] : []),
    ...(members.some(({ idempotencyToken }) => idempotencyToken) ? [config(code)] : []),
  ];
  const declared = exportedFunction({
    name: `write${operation.name}`,
    docs: note(`What the input of \`${operation.name}\` says in a request.`),
    parameters,
    returns: code`${runtimeType('RequestParts')}`,
    body: [code`return ${parts};`],
  });
  return [declared];
}

/** `config?: ClientConfig`, which says where tokens come from. */
function config(code: CodeTag): OptionalKind<ParameterDeclarationStructure> {
  const type = code`${runtimeType('ClientConfig')}`.text;
  return { name: 'config', hasQuestionToken: true, type };
}

function shapeWriter(shape: Shape, expressing: Expressing): readonly StatementStructures[] {
  switch (shape.kind) {
    case 'structure':
      return [writer(shape, expressing, [structureBody(shape, expressing)])];
    case 'union':
      return [writer(shape, expressing, unionBody(shape, expressing))];
    default:
      return itemsWriter(shape, expressing);
  }
}

/** structure Token { Expires: Timestamp } → `return { ...value, Expires: writeTimestamp(value.Expires) };` */
function structureBody({ members }: StructureShape, expressing: Expressing): Code {
  return expressing.code`return ${writtenMembers(members, 'value', expressing)};`;
}

/** union Notice { When: Timestamp } → `if ('When' in value) return { When: writeTimestamp(value.When) };` */
function unionBody({ members }: UnionShape, expressing: Expressing): readonly Code[] {
  const { code } = expressing;
  const converted = members.filter((member) => isWritten(member, expressing));
  return [
    ...converted.map((member) => {
      const variant = listedMembers([chosen(member)], 'value', expressing);
      return code`if (${hasVariant('value', member, code)}) return ${variant};`;
    }),
    code`return value;`,
  ];
}

/** list Rows { member: Row } in another list → `function writeRows(value) { return writeEach(value, writeRow); }` */
function itemsWriter(shape: Shape, expressing: Expressing): readonly StatementStructures[] {
  const item = itemOf(shape);
  if (!item) return [];
  const value = written({ ...item, target: shape }, new Code('value'), expressing);
  return [writer(shape, expressing, [expressing.code`return ${value};`])];
}

/** `function writeToken(value: Token): unknown { … }` */
function writer(
  shape: Shape,
  { code, format }: Expressing,
  body: readonly Code[],
): FunctionDeclarationStructure {
  const isDeclared = shape.kind === 'structure' || shape.kind === 'union';
  return exportedFunction({
    name: `write${shape.name}`,
    docs: isDeclared
      ? note(`${article(shape.name, 'A')} {@link ${shape.name}} as ${format.name} can say it.`)
      : [],
    parameters: [{ name: 'value', type: typeOf(shape, code).text }],
    returns: 'unknown',
    body,
  });
}
