/** What a client gives the endpoint rules of its service. */
import {
  StructureKind,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
} from 'ts-morph';
import type { EndpointRules, Operation, Rule, RuleParameter, Service } from '../service.js';
import { Code, joined, type CodeTag } from './code.js';
import { documented, note } from './docs.js';
import { literal } from './literal.js';
import { exportedFunction } from './module.js';
import { propertyName } from './property.js';
import { runtime, runtimeType } from './references.js';

/** Settings that only this service's clients have, by name. */
export function ownSettings({ endpoint }: Service): readonly OwnSetting[] {
  return (endpoint?.parameters ?? []).flatMap((parameter) =>
    parameter.source?.from === 'setting' && parameter.source.own
      ? [{ parameter, ...parameter.source }]
      : [],
  );
}

interface OwnSetting {
  readonly parameter: RuleParameter;
  readonly name: string;
  readonly values?: readonly string[] | undefined;
}

/** `interface EndpointSettings { readonly forcePathStyle?: boolean | undefined; }` */
export function settingsInterface(service: Service): readonly InterfaceDeclarationStructure[] {
  const settings = ownSettings(service);
  if (settings.length === 0) return [];
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name: 'EndpointSettings',
      docs: note('Settings of a client that only its endpoint depends on.'),
      properties: settings.map(({ parameter, name, values }) => ({
        name: propertyName(name),
        docs: documented(parameter.documentation),
        isReadonly: true,
        hasQuestionToken: true,
        type: `${values ? values.map(literal).join(' | ') : typeOf(parameter)} | undefined`,
      })),
    },
  ];
}

/** `string`, `boolean` or `readonly string[]` */
export function typeOf({ type }: RuleParameter): string {
  return type === 'stringArray' ? 'readonly string[]' : type;
}

/** `endpointOf(config) { return resolveEndpoint({ Region: config.region, … }); }` */
export function clientFunction(
  service: Service,
  rules: EndpointRules,
  code: CodeTag,
): FunctionDeclarationStructure {
  const given = contextNames(service.operations);
  const isPersonal = rules.parameters.some(({ source }) => source?.from === 'account');
  const properties = rules.parameters.flatMap((parameter) => {
    const values = sourcesOf(parameter, given, code);
    return values.length > 0
      ? [code`${new Code(propertyName(parameter.name))}: ${joined(values, ' ?? ')}`]
      : [];
  });
  const resolved = code`resolveEndpoint({ ${joined(properties, ', ')} })`;
  const answer = rules.rules.some(saysMore)
    ? code`${runtime('resolvedEndpoint')}(${resolved})`
    : resolved;
  return exportedFunction({
    name: 'endpointOf',
    docs: note('The endpoint of a call, of what the client is set to and what the operation says.'),
    parameters: [
      { name: 'config', type: configType(service, code).text },
      ...(given.size > 0 || isPersonal ? [{ name: 'context', type: 'EndpointParameters' }] : []),
      ...(isPersonal
        ? [{ name: 'identities', type: code`${runtimeType('Identities')}`.text }]
        : []),
    ],
    isAsync: isPersonal,
    returns: isPersonal
      ? code`Promise<${runtimeType('ResolvedEndpoint')}>`
      : code`${runtimeType('ResolvedEndpoint')}`,
    body: [code`return ${answer};`],
  });
}

/** Names of the parameters that some operation gives. */
function contextNames(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ context }) => context.map(({ parameter }) => parameter.name)),
  );
}

function sourcesOf(
  { name, source }: RuleParameter,
  given: ReadonlySet<string>,
  code: CodeTag,
): readonly Code[] {
  const context = given.has(name) ? [new Code(`context.${name}`)] : [];
  if (!source) return context;
  if (source.from === 'account')
    return [...context, code`await ${runtime('accountIdOf')}(identities)`];
  const fallback = source.fallback === undefined ? [] : [new Code(literal(source.fallback))];
  return [...context, new Code(`config.${source.name}`), ...fallback];
}

/** Whether an endpoint of the rule says more than its URL. */
export function saysMore(rule: Rule): boolean {
  if (rule.kind === 'tree') return rule.rules.some(saysMore);
  return rule.kind === 'endpoint' && rule.properties.length + rule.headers.length > 0;
}

function configType(service: Service, code: CodeTag): Code {
  const config = code`${runtimeType('ClientConfig')}`;
  return ownSettings(service).length > 0 ? code`${config} & EndpointSettings` : config;
}
