/** `waiters.ts`: a function and a table of acceptors for each state that the model can wait for. */
import type { FunctionDeclarationStructure, StatementStructures } from 'ts-morph';
import type { Acceptor, Operation, Service, Waiter } from '../service.js';
import { clientName } from './class-names.js';
import { Code, joined, type CodeTag } from './code.js';
import { docs, note, type Docs } from './docs.js';
import { matcherParameters, matcherTest } from './matchers.js';
import { constant, exportedFunction } from './module.js';
import { own, ownType, runtime, runtimeType } from './references.js';
import { section, type Draft } from './section.js';
import { typeOf } from './type-of.js';

export function emitWaiters(service: Service): Draft {
  const sections = service.operations.flatMap((operation) =>
    operation.waiters.map((waiter) =>
      section(waiter.name, (code) => [
        waiterFunction(service, operation, waiter, code),
        waiterTable(operation, waiter, code),
      ]),
    ),
  );
  return { module: 'waiters', sections };
}

/** `Promise<WaiterResult<DescribeInstanceResponse>>` */
export function waiterResult({ output }: Operation, code: CodeTag): Code {
  return code`Promise<${runtimeType('WaiterResult')}<${typeOf(output, code)}>>`;
}

/** Of the function and of the method. */
export function waiterDocs({ name }: Operation, waiter: Waiter): Docs {
  const described = docs(waiter);
  if (described.length > 0) return described;
  return note(`Calls \`${name}\` again and again until ${waiter.name} is reached.`);
}

/** `function waitUntilInstanceCreated(config, input) { return waitUntil(config, input, describeInstance, INSTANCE_CREATED); }` */
function waiterFunction(
  service: Service,
  operation: Operation,
  waiter: Waiter,
  code: CodeTag,
): FunctionDeclarationStructure {
  const client = ownType('client', clientName(service));
  const table = new Code(waiter.constantName);
  const called = own('operations', operation.methodName);
  return exportedFunction({
    name: `waitUntil${waiter.name}`,
    docs: waiterDocs(operation, waiter),
    parameters: [
      { name: 'config', type: code`${runtimeType('WaiterConfiguration')}<${client}>`.text },
      { name: 'input', type: typeOf(operation.input, code).text },
    ],
    returns: waiterResult(operation, code),
    body: [code`return ${runtime('waitUntil')}(config, input, ${called}, ${table});`],
  });
}

/** `const INSTANCE_CREATED: Waiter<…> = { minDelay: 2, maxDelay: 120, acceptors: [ … ] };` */
function waiterTable(
  { input, output }: Operation,
  waiter: Waiter,
  code: CodeTag,
): StatementStructures {
  const { minDelay, maxDelay } = waiter;
  const type = code`${runtimeType('Waiter')}<${typeOf(input, code)}, ${typeOf(output, code)}>`;
  const acceptors = joined(
    waiter.acceptors.map((acceptor) => acceptorEntry(acceptor, code)),
    ', ',
  );
  const value = code`{ minDelay: ${minDelay}, maxDelay: ${maxDelay}, acceptors: [${acceptors}] }`;
  return constant(waiter.constantName, value, type);
}

/** `{ state: 'success', output: (output) => output.Status === 'ACTIVE' }` */
function acceptorEntry({ state, matcher }: Acceptor, code: CodeTag): Code {
  switch (matcher.on) {
    case 'success':
      return code`{ state: ${state}, success: ${matcher.expected} }`;
    case 'errorType':
      return code`{ state: ${state}, error: ${matcher.expected} }`;
    default: {
      const test = matcherTest(matcher, code);
      return code`{ state: ${state}, output: (${matcherParameters(test)}) => ${test} }`;
    }
  }
}
