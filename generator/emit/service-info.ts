/** What is the same for every call of a service: a constant of `client.ts`. */
import type { VariableStatementStructure } from 'ts-morph';
import type { EndpointSpecialCase, RegionalEndpoint, Service } from '../service.js';
import { serviceAuth } from './auth.js';
import { exceptionName } from './class-names.js';
import { Code, joined, type CodeTag } from './code.js';
import { literal, type Data } from './literal.js';
import { constant } from './module.js';
import { own, runtime, runtimeType } from './references.js';

/** `const SSO_ADMIN: ServiceInfo<'SSO Admin'> = { serviceId: 'SSO Admin', … };` */
export function serviceInfo(service: Service, code: CodeTag): VariableStatementStructure {
  const { constantName, sdkId, shapeName, version, protocol, queryCompatible, endpoint } = service;
  const properties: readonly (readonly [string, Code | undefined])[] = [
    ['serviceId', code`${sdkId}`],
    ['shapeName', code`${shapeName}`],
    ['version', code`${version}`],
    ['auth', serviceAuth(service, code)],
    [
      'protocol',
      queryCompatible
        ? code`${runtime('queryCompatible')}(${runtime(protocol)})`
        : code`${runtime(protocol)}`,
    ],
    ['endpoint', endpoint && new Code(literal(endpointRules(endpoint)))],
    ['exception', code`${own('errors', exceptionName(service))}`],
  ];
  const lines = properties.flatMap(([name, value]) =>
    value ? [code`${new Code(name)}: ${value}`] : [],
  );
  const type = code`${runtimeType('ServiceInfo')}<${sdkId}>`;
  return constant(constantName, code`{ ${joined(lines, ', ')} }`, type);
}

/** By partition and by region, without empty tables. */
function endpointRules({
  prefix,
  partitionSpecialCases,
  regionSpecialCases,
}: RegionalEndpoint): Data {
  return {
    prefix,
    partitions: table(partitionSpecialCases),
    regions: table(regionSpecialCases),
  };
}

function table(cases: readonly EndpointSpecialCase[]): Data | undefined {
  if (cases.length === 0) return undefined;
  const places = [...new Set(cases.map(({ where }) => where))];
  return Object.fromEntries(
    places.map((place) => [
      place,
      cases
        .filter(({ where }) => where === place)
        .map(({ endpoint, fips, dualStack, signingRegion }) => ({
          endpoint,
          fips,
          dualStack,
          signingRegion,
        })),
    ]),
  );
}
