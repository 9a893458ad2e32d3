/** `methods.ts`: the client with a method an operation. */
import {
  StructureKind,
  type ClassDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
} from 'ts-morph';
import { plainText } from '../markup/documentation.js';
import type { Operation, Paginated, Service, Waiter } from '../service.js';
import { clientName } from './class-names.js';
import { Code, joined, type CodeTag } from './code.js';
import { described, note, renamedTo, type Docs } from './docs.js';
import { inputParameter, operationDocs, promised } from './operations.js';
import { pagesDocs, paginatorType } from './pages.js';
import { partsOf, type Part } from './parts.js';
import { own, runtimeType } from './references.js';
import { section } from './section.js';
import { typeOf } from './type-of.js';
import { waiterDocs, waiterResult } from './waiters.js';

/** One class; where it would be too long for a file, a chain of them, each with the methods of one file. */
export function emitMethods(service: Service): readonly Part[] {
  const chain = chainOf(service);
  return chain.map((link, index) => {
    const sections = [
      section(undefined, (code) => [classOf(service, link, chain[index - 1], code)]),
    ];
    return { module: 'methods', path: link.path, sections, passesOn: [] };
  });
}

/** A class of the chain. */
interface Link {
  /** Of the file that it stands in: `methods/list`; of the last one, which is the client, `methods`. */
  readonly path: string;
  readonly operations: readonly Operation[];
}

/** The operations as files divide them, each measured as a class of its own. */
function chainOf(service: Service): readonly Link[] {
  const { operations } = service;
  const sections = operations.map((operation) =>
    section(operation.name, (code) => [
      classOf(service, { path: '', operations: [operation] }, undefined, code),
    ]),
  );
  const [, ...parts] = partsOf({ module: 'methods', sections });
  if (parts.length === 0) return [{ path: 'methods', operations }];
  return [...parts.map(linkOf), { path: 'methods', operations: [] }];

  function linkOf({ path, sections: group }: Part): Link {
    const names = new Set(group.map(({ name }) => name));
    return { path, operations: operations.filter(({ name }) => names.has(name)) };
  }
}

/** `class SSOAdmin extends SSOAdminClient { listInstances(…) { return listInstances(this, …); } … }` */
function classOf(
  service: Service,
  link: Link,
  before: Link | undefined,
  code: CodeTag,
): ClassDeclarationStructure {
  const base = before
    ? own('methods', nameOf(service, before))
    : own('client', clientName(service));
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: nameOf(service, link),
    docs:
      link.path === 'methods' ? clientDocs(service) : note(`A part of {@link ${service.name}}.`),
    extends: code`${base}`.text,
    methods: link.operations.flatMap((operation) => methodsOf(operation, code)),
  };
}

/** `methods` → `Connect`, `methods/create-contact` → `ConnectMethodsCreateContact` */
function nameOf({ name }: Service, { path }: Link): string {
  if (path === 'methods') return name;
  return name + path.replaceAll(/(?:^|\W)(.)/g, (_, first: string) => first.toUpperCase());
}

function clientDocs({ title, documentation = '' }: Service): Docs {
  const text = plainText(documentation);
  return described(`The client of ${title} with a method an operation.\n\n${text}`);
}

function methodsOf(operation: Operation, code: CodeTag): readonly Method[] {
  const { former, methodName, name, paginated, waiters } = operation;
  const call = operationMethod(operation, code);
  const pages = paginated ? [pagesMethod(operation, paginated, code)] : [];
  const waits = waiters.map((waiter) => waiterMethod(operation, waiter, code));
  return [
    call,
    ...pages,
    ...waits,
    ...former.flatMap((old) => [
      formerMethod([old.methodName, methodName], call, code),
      ...pages.map((each) => formerMethod([`paginate${old.name}`, `paginate${name}`], each, code)),
    ]),
  ];
}

/** `getWeather(input, options?) { return this.getForecast(input, options); }` */
function formerMethod(
  [name, now]: readonly [name: string, now: string],
  method: Method,
  code: CodeTag,
): Method {
  const parameters = (method.parameters ?? []).map((parameter) => new Code(parameter.name));
  return {
    ...method,
    name,
    docs: renamedTo(now),
    statements: [code`return this.${new Code(now)}(${joined(parameters, ', ')});`.text],
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
