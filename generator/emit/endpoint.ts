/** `endpoint.ts`: the endpoint rules of a service as a function, and what a client gives it. */
import {
  StructureKind,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type StatementStructures,
} from 'ts-morph';
import type { EndpointRules, RuleParameter, Service } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { documented, note } from './docs.js';
import { rulesBody } from './endpoint-body.js';
import { clientFunction, saysMore, settingsInterface, typeOf } from './endpoint-settings.js';
import { stepsOf } from './endpoint-steps.js';
import { literal } from './literal.js';
import { exportedFunction } from './module.js';
import { propertyName } from './property.js';
import { runtime, runtimeType } from './references.js';
import { section, type Draft } from './section.js';

export function emitEndpoint(service: Service): Draft {
  const { endpoint } = service;
  const sections = endpoint
    ? [section(undefined, (code) => endpointDeclarations(service, endpoint, code))]
    : [];
  return { module: 'endpoint', sections };
}

function endpointDeclarations(
  service: Service,
  rules: EndpointRules,
  code: CodeTag,
): readonly StatementStructures[] {
  return [
    parametersInterface(rules, code),
    ...settingsInterface(service),
    clientFunction(service, rules, code),
    rulesFunction(rules, code),
  ];
}

function parametersInterface(
  { parameters }: EndpointRules,
  code: CodeTag,
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'EndpointParameters',
    docs: note('What an endpoint depends on.'),
    properties: parameters.map((parameter) => ({
      name: propertyName(parameter.name),
      docs: documented(parameter.documentation),
      isReadonly: true,
      hasQuestionToken: true,
      type: code`${new Code(typeOf(parameter))} | undefined`.text,
    })),
  };
}

function rulesFunction(rules: EndpointRules, code: CodeTag): FunctionDeclarationStructure {
  const { parameters } = rules;
  const read = new Set<string>();
  const body = rulesBody(stepsOf(rules.rules), {
    code,
    facts: new Map(),
    locals: new Map(),
    read,
    names: new Set(parameters.map(({ localName }) => localName)),
    depth: 1,
  });
  const statements = [...parameters.flatMap((parameter) => requirement(parameter, code)), ...body];
  const used = parameters.filter((parameter) => read.has(parameter.name) || isRequired(parameter));
  const pattern = `{ ${used.map(binding).join(', ')} }`;
  return exportedFunction({
    name: 'resolveEndpoint',
    docs: note(
      'The endpoint that the rules of the service give. Throws a `ConfigError` where they refuse.',
    ),
    parameters: used.length > 0 ? [{ name: pattern, type: 'EndpointParameters' }] : [],
    returns: code`${runtimeType(rules.rules.some(saysMore) ? 'RuledEndpoint' : 'ResolvedEndpoint')}`,
    body: statements,
  });
}

function requirement(parameter: RuleParameter, code: CodeTag): readonly Code[] {
  if (!isRequired(parameter)) return [];
  const message = `The endpoint parameter ${parameter.name} is missing`;
  return [
    code`if (${new Code(parameter.localName)} === undefined) throw new ${runtime('ConfigError')}(${message});`,
  ];
}

function isRequired({ required, default: value }: RuleParameter): boolean {
  return required && value === undefined;
}

/** `UseFIPS = false` */
function binding({ name, localName, default: value }: RuleParameter): string {
  const key = name === localName ? name : `${propertyName(name)}: ${localName}`;
  return value === undefined ? key : `${key} = ${literal(value)}`;
}
