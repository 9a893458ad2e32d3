/** `errors.ts`: a class and a guard an error, one base class, a union of the errors of each operation. */
import {
  StructureKind,
  type ClassDeclarationStructure,
  type FunctionDeclarationStructure,
  type OptionalKind,
  type PropertyDeclarationStructure,
  type StatementStructures,
  type TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Member, Operation, Service, Shape, StructureShape } from '../service.js';
import { exceptionName } from './class-names.js';
import { joined, type CodeTag } from './code.js';
import { conversionsOf } from './conversion.js';
import { article, described, docs, note } from './docs.js';
import { errorMembers, isReadError } from './error-members.js';
import { exportedFunction, formerConstant, formerType } from './module.js';
import { propertyName } from './property.js';
import { own, ownType, runtime } from './references.js';
import { section, type Draft } from './section.js';
import { isRequired, memberType } from './type-of.js';

/** What the classes of a module are made with. */
interface Room {
  readonly code: CodeTag;
  readonly service: Service;
  readonly reads: ReadonlySet<Shape>;
}

export function emitErrors(service: Service): Draft {
  const { reads } = conversionsOf(service);
  const room = (code: CodeTag): Room => ({ code, service, reads });
  const sections = [
    section(exceptionName(service), (code) => [serviceException(room(code))]),
    ...service.shapes
      .filter(isError)
      .map((error) =>
        section(error.name, (code) => [
          errorClass(error, room(code)),
          guard(error, room(code)),
          ...formerError(error),
        ]),
      ),
    ...service.operations
      .filter(({ errors }) => errors.length > 0)
      .map((operation) =>
        section(operation.name, (code) => [
          errorType(operation, room(code)),
          ...formerErrorType(operation),
        ]),
      ),
  ];
  return { module: 'errors', sections };
}

/** `class SSOAdminServiceException extends ServiceException { override readonly $service = 'SSO Admin'; }` */
function serviceException({ service, code }: Room): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: exceptionName(service),
    docs: described(
      `Any error that ${service.title} answers with; those that the model does not know are thrown as this.`,
    ),
    extends: code`${runtime('ServiceException')}`.text,
    properties: [
      constantProperty('$service', code`${service.sdkId}`.text),
      ...(service.queryCompatible ? queryProperties : []),
    ],
  };
}

/** What `queryCompatible` of the runtime adds to errors. */
const queryProperties: readonly OptionalKind<PropertyDeclarationStructure>[] = [
  {
    hasDeclareKeyword: true,
    isReadonly: true,
    name: 'Code',
    hasQuestionToken: true,
    type: 'string | undefined',
    docs: described('The code that the error had under the AWS Query protocol, or its name.'),
  },
  {
    hasDeclareKeyword: true,
    isReadonly: true,
    name: 'Type',
    hasQuestionToken: true,
    type: 'string | undefined',
    docs: described('Whose fault it is: `Sender` or `Receiver`.'),
  },
];

/** structure Refused { Why: String } with @error("client") → `class Refused extends … { … declare readonly Why?: …; }` */
function errorClass(shape: StructureShape, room: Room): ClassDeclarationStructure {
  const { code, service, reads } = room;
  const { retryable, fault = 'client', code: name = shape.name } = shape.error ?? {};
  const properties = [
    ...(isReadError(shape, reads)
      ? [staticProperty('read', code`${own('readers', `read${shape.name}`)}`.text)]
      : []),
    ...(retryable
      ? [staticProperty('retryable', code`{ throttling: ${retryable.throttling} }`.text)]
      : []),
    constantProperty('name', code`${name}`.text),
    constantProperty('$fault', code`${fault}`.text),
    ...errorMembers(shape).map((member) => declared(member, code)),
  ];
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: shape.name,
    docs: docs(shape),
    extends: code`${own('errors', exceptionName(service))}`.text,
    properties,
  };
}

/** `override readonly $fault = 'client';` */
function constantProperty(
  name: string,
  initializer: string,
): OptionalKind<PropertyDeclarationStructure> {
  return { hasOverrideKeyword: true, isReadonly: true, name, initializer };
}

/** `static readonly read = readRefused;` */
function staticProperty(
  name: string,
  initializer: string,
): OptionalKind<PropertyDeclarationStructure> {
  return { isStatic: true, isReadonly: true, name, initializer };
}

/** Why: String → `declare readonly Why?: string | undefined;` */
function declared(member: Member, code: CodeTag): OptionalKind<PropertyDeclarationStructure> {
  return {
    hasDeclareKeyword: true,
    isReadonly: true,
    name: propertyName(member.name),
    hasQuestionToken: !isRequired(member),
    type: memberType(member, code).text,
    docs: docs(member),
  };
}

/** `function isRefused(error: unknown): error is Refused { … }` */
function guard(
  { name, error }: StructureShape,
  { code, service }: Room,
): FunctionDeclarationStructure {
  const check = runtime('isServiceException');
  return exportedFunction({
    name: `is${name}`,
    docs: note(`Tells ${article(name)} {@link ${name}}, also one of another copy of this package.`),
    parameters: [{ name: 'error', type: 'unknown' }],
    returns: `error is ${name}`,
    body: [code`return ${check}(error, ${service.sdkId}, ${error?.code ?? name});`],
  });
}

/** `type ListInstancesError = AccessDeniedException | …;` */
function errorType(
  { name, errorName, errors }: Operation,
  { code }: Room,
): TypeAliasDeclarationStructure {
  const classes = errors.map((error) => code`${ownType('errors', error.name)}`);
  return {
    kind: StructureKind.TypeAlias,
    leadingTrivia: '\n',
    isExported: true,
    name: errorName,
    docs: note(`What the service answers \`${name}\` with when it cannot do it.`),
    type: joined(classes, ' | ').text,
  };
}

/** The class, as value and as type, and its guard under the names that they had before. */
function formerError({ name, formerNames }: StructureShape): readonly StatementStructures[] {
  return formerNames.flatMap((former) => [
    formerConstant(former, name),
    formerType(former, name),
    formerConstant(`is${former}`, `is${name}`),
  ]);
}

function formerErrorType({ errorName, former }: Operation): readonly StatementStructures[] {
  return former.map((old) => formerType(old.errorName, errorName));
}

function isError(shape: Shape): shape is StructureShape {
  return shape.kind === 'structure' && shape.error !== undefined;
}
