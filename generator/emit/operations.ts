/** `operations.ts`: a function an operation, and the operation on the wire. */
import type {
  FunctionDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  StatementStructures,
} from 'ts-morph';
import { plainText } from '../markup/documentation.js';
import type { Operation, Service, StructureShape } from '../service.js';
import { operationAuth } from './auth.js';
import { isBound, isInResponseBody } from './binding.js';
import { clientName } from './class-names.js';
import { Code, joined, type CodeTag } from './code.js';
import { conversionsOf, type Conversions } from './conversion.js';
import { docs, type Docs } from './docs.js';
import { contextOf } from './endpoint-context.js';
import { exportedConstant, exportedFunction, formerConstant } from './module.js';
import { isInherited, propertyName } from './property.js';
import { firstSentence } from './prose.js';
import { own, ownType, runtime, runtimeType, type OwnModule } from './references.js';
import { section, type Draft } from './section.js';
import { sendsStream, streamingRequest } from './streaming.js';
import { isRequired, typeOf } from './type-of.js';
import { isWrittenRequest } from './write-request.js';

/** What the declarations of the module are made with. */
interface Room {
  readonly code: CodeTag;
  readonly service: Service;
  readonly conversions: Conversions;
}

export function emitOperations(service: Service): Draft {
  const conversions = conversionsOf(service);
  const sections = service.operations.map((operation) =>
    section(operation.name, (code) => {
      const room = { code, service, conversions };
      return [
        operationFunction(operation, room),
        operationRecord(operation, room),
        ...formerOperation(operation),
      ];
    }),
  );
  return { module: 'operations', sections };
}

/** `input: ListInstancesRequest = {}`, without the default where `{}` is no such input. */
export function inputParameter(
  input: StructureShape,
  code: CodeTag,
): OptionalKind<ParameterDeclarationStructure> {
  const type = typeOf(input, code).text;
  return input.members.some((member) => isRequired(member) || isInherited(member.name))
    ? { name: 'input', type }
    : { name: 'input', type, initializer: '{}' };
}

/** Its documentation and its errors, `@throws` a line. */
export function operationDocs(operation: Operation): Docs {
  return docs(operation, operation.errors.map(thrown));
}

/** `Promise<Output<ListInstancesResponse>>` */
export function promised(output: StructureShape, code: CodeTag): Code {
  return code`Promise<${runtimeType('Output')}<${typeOf(output, code)}>>`;
}

/** `function listInstances(client, input = {}, options?) { return client.call(ListInstances, …); }` */
function operationFunction(
  operation: Operation,
  { code, service }: Room,
): FunctionDeclarationStructure {
  const { input, name, methodName, output } = operation;
  const check = input.prelude ? code`` : code`, ${own('validators', `check${input.name}`)}`;
  return exportedFunction({
    name: methodName,
    docs: operationDocs(operation),
    parameters: [
      { name: 'client', type: code`${ownType('client', clientName(service))}`.text },
      inputParameter(input, code),
      { name: 'options', hasQuestionToken: true, type: code`${runtimeType('CallOptions')}`.text },
    ],
    returns: promised(output, code),
    body: [code`return client.call(${own('operations', name)}, input, options${check});`],
  });
}

/** `const ListInstances: Operation<ListInstancesRequest, ListInstancesResponse> = { name: 'ListInstances', … };` */
function operationRecord(operation: Operation, room: Room): StatementStructures {
  const { code, service } = room;
  const { name, input, output } = operation;
  const type = code`${runtimeType('Operation')}<${typeOf(input, code)}, ${typeOf(output, code)}>`;
  const isRest = service.protocol === 'restJson1';
  const properties: readonly (readonly [string, Code | undefined])[] = [
    ['name', code`${operation.shapeName}`],
    [
      'method',
      isRest && operation.http.method !== 'POST' ? code`${operation.http.method}` : undefined,
    ],
    ['write', writerOf(operation, room)],
    ['prepare', preparation(operation, room)],
    ['read', readerOf(operation, room)],
    ['body', bodyOf(operation, code)],
    ['errors', errorTable(operation, code)],
    ['auth', operationAuth(service, operation, code)],
    ['endpoint', contextOf(service, operation, code)],
    ['idempotent', operation.idempotent ? code`true` : undefined],
  ];
  const lines = properties.flatMap(([key, value]) =>
    value ? [code`${new Code(key)}: ${value}`] : [],
  );
  const comment = `\`${name}\` on the wire; \`client.call(${name}, input)\` skips the checks and bundles without them.`;
  return exportedConstant(name, comment, type, code`{\n${joined(lines, ', ')} }`);
}

/** The function and the record under the names that they had before. */
function formerOperation({ name, methodName, former }: Operation): readonly StatementStructures[] {
  return former.flatMap((old) => [
    formerConstant(old.methodName, methodName),
    formerConstant(old.name, name),
  ]);
}

function writerOf(operation: Operation, { code, service, conversions }: Room): Code | undefined {
  const expressing = { code, ...conversions };
  const isWritten = isWrittenRequest(service, operation, expressing);
  return isWritten ? reference('writers', `write${operation.name}`, code) : undefined;
}

/** `gzip`, `contentMd5`, a body that is a stream, or several of them, in the order in which they are done. */
function preparation(operation: Operation, { code, service }: Room): Code | undefined {
  const { compressed, checksummed } = operation;
  const [gzip, contentMd5] = [runtime('gzip'), runtime('contentMd5')];
  const streaming = streamingRequest(service, operation, code);
  if (streaming) {
    const zipped = compressed ? code`await ${gzip}(${streaming}, config)` : streaming;
    const done = checksummed ? code`${contentMd5}(${zipped})` : zipped;
    const input = sendsStream(operation) ? ', input' : '';
    const config = compressed ? ', config' : input && ', _config';
    const head = new Code(`${compressed ? 'async ' : ''}(request${config}${input})`);
    return code`${head} => ${done}`;
  }
  if (compressed && checksummed) {
    return code`async (request, config) => ${contentMd5}(await ${gzip}(request, config))`;
  }
  if (compressed) return code`${gzip}`;
  return checksummed ? code`${contentMd5}` : undefined;
}

function readerOf({ name, output }: Operation, { code, conversions }: Room): Code | undefined {
  if (isBound(output)) return reference('readers', `read${name}`, code);
  return conversions.reads.has(output)
    ? reference('readers', `read${output.name}`, code)
    : undefined;
}

function reference(module: OwnModule, name: string, code: CodeTag): Code {
  return code`${own(module, name)}`;
}

/** What a response may do without; see `Operation` in the runtime. */
function bodyOf({ output }: Operation, code: CodeTag): Code | undefined {
  if (output.members.some(({ binding }) => binding.in === 'payload')) return code`${'payload'}`;
  return output.members.some(isInResponseBody) ? undefined : code`${'optional'}`;
}

/** `{ AccessDeniedException, Throttled: ThrottlingException }` */
function errorTable({ errors }: Operation, code: CodeTag): Code {
  if (errors.length === 0) return code`{}`;
  const byCode = new Map(errors.map((shape) => [shape.error?.code ?? shape.name, shape]));
  for (const shape of errors) {
    // A name goes before another error's query code, and before the name that another had.
    for (const other of [shape.error?.queryCode, ...(shape.error?.formerCodes ?? [])]) {
      if (other !== undefined && !byCode.has(other)) byCode.set(other, shape);
    }
  }
  const entries = [...byCode].map(([wireName, shape]) => {
    const name = code`${own('errors', shape.name)}`;
    return wireName === shape.name ? name : code`${new Code(propertyName(wireName))}: ${name}`;
  });
  return code`{ ${joined(entries, ', ')} }`;
}

/** `@throws {@link ThrottlingException} The calls come too fast.` */
function thrown(error: StructureShape): string {
  const why = firstSentence(plainText(error.documentation ?? ''));
  return `@throws {@link ${error.name}} ${why}`.trim();
}
