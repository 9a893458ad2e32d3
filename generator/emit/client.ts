/** `client.ts`: the bare client, and the client with a method an operation. */
import {
  StructureKind,
  type ClassDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
} from 'ts-morph';
import type { Module } from '../module.js';
import type { Operation, Paginated, Service, Waiter } from '../service.js';
import { identitySettings } from './auth.js';
import { clientName } from './class-names.js';
import { Code, codeFor, joined, type CodeTag } from './code.js';
import { described } from './docs.js';
import { sourceModule } from './module.js';
import { inputParameter, operationDocs, promised } from './operations.js';
import { pagesDocs, paginatorType } from './pages.js';
import { own, runtime, runtimeType } from './references.js';
import { serviceInfo } from './service-info.js';
import { typeOf } from './type-of.js';
import { waiterDocs, waiterResult } from './waiters.js';

export function emitClient(service: Service): Module {
  const writing = codeFor('./client.js');
  const { code } = writing;
  const declarations = [
    bareClient(service, code),
    fullClient(service, code),
    serviceInfo(service, code),
  ];
  return sourceModule(service, 'client.ts', writing, declarations);
}

/** `class SSOAdminClient extends Client<'SSO Admin'> { constructor(config: ClientConfig<'credentials'> = {}) { super(SSO_ADMIN, config); } }` */
function bareClient(service: Service, code: CodeTag): ClassDeclarationStructure {
  const info = new Code(service.constantName);
  const text = `The bare client of ${service.title}: pass it to the functions of \`operations.ts\`.`;
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: clientName(service),
    docs: described(text),
    extends: code`${runtime('Client')}<${service.sdkId}>`.text,
    ctors: [
      {
        parameters: [{ name: 'config', type: configType(service, code).text, initializer: '{}' }],
        statements: [code`super(${info}, config);`.text],
      },
    ],
  };
}

/** `ClientConfig<'credentials'>`: a client takes the identities that its calls need, and no others. */
function configType(service: Service, code: CodeTag): Code {
  const settings = identitySettings(service).map((name) => code`${name}`);
  const names = settings.length > 0 ? joined(settings, ' | ') : code`never`;
  return code`${runtimeType('ClientConfig')}<${names}>`;
}

/** `class SSOAdmin extends SSOAdminClient { listInstances(…) { return listInstances(this, …); } … }` */
function fullClient(service: Service, code: CodeTag): ClassDeclarationStructure {
  const text = [
    `The client of ${service.title} with a method an operation.`,
    service.documentation ?? '',
  ];
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: service.name,
    docs: described(text.join('\n\n')),
    extends: clientName(service),
    methods: service.operations.flatMap((operation) => [
      operationMethod(operation, code),
      ...(operation.paginated ? [pagesMethod(operation, operation.paginated, code)] : []),
      ...operation.waiters.map((waiter) => waiterMethod(operation, waiter, code)),
    ]),
  };
}

type Method = OptionalKind<MethodDeclarationStructure>;

/** `listInstances(input = {}, options?) { return listInstances(this, input, options); }` */
function operationMethod(operation: Operation, code: CodeTag): Method {
  const { methodName, input, output } = operation;
  return {
    name: methodName,
    docs: operationDocs(operation),
    parameters: [
      inputParameter(input, code),
      { name: 'options', hasQuestionToken: true, type: code`${runtimeType('CallOptions')}`.text },
    ],
    returnType: promised(output, code).text,
    statements: [code`return ${own('operations', methodName)}(this, input, options);`.text],
  };
}

/** `paginateListInstances(input = {}, config?) { return paginateListInstances({ ...config, client: this }, input); }` */
function pagesMethod(operation: Operation, paginated: Paginated, code: CodeTag): Method {
  const name = `paginate${operation.name}`;
  return {
    name,
    docs: pagesDocs(operation),
    parameters: [
      inputParameter(operation.input, code),
      {
        name: 'config',
        hasQuestionToken: true,
        type: code`${runtimeType('PaginationOptions')}`.text,
      },
    ],
    returnType: paginatorType(operation, paginated, code).text,
    statements: [code`return ${own('pages', name)}({ ...config, client: this }, input);`.text],
  };
}

/** `waitUntilInstanceCreated(input, config) { return waitUntilInstanceCreated({ ...config, client: this }, input); }` */
function waiterMethod(operation: Operation, waiter: Waiter, code: CodeTag): Method {
  const name = `waitUntil${waiter.name}`;
  return {
    name,
    docs: waiterDocs(operation, waiter),
    parameters: [
      { name: 'input', type: typeOf(operation.input, code).text },
      { name: 'config', type: code`${runtimeType('WaiterOptions')}`.text },
    ],
    returnType: waiterResult(operation, code).text,
    statements: [code`return ${own('waiters', name)}({ ...config, client: this }, input);`.text],
  };
}
