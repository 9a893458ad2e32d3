/** What is the same for every call of a service: a constant of `client.ts`. */
import type { VariableStatementStructure } from 'ts-morph';
import type { Service } from '../service.js';
import { serviceAuth } from './auth.js';
import { exceptionName } from './class-names.js';
import { Code, joined, type CodeTag } from './code.js';
import { constant } from './module.js';
import { own, runtime, runtimeType } from './references.js';

/** `const SSO_ADMIN: ServiceInfo<'SSO Admin'> = { serviceId: 'SSO Admin', … };` */
export function serviceInfo(service: Service, code: CodeTag): VariableStatementStructure {
  const { constantName, sdkId, shapeName, version, endpoint } = service;
  const properties: readonly (readonly [string, Code | undefined])[] = [
    ['serviceId', code`${sdkId}`],
    ['shapeName', code`${shapeName}`],
    ['version', code`${version}`],
    ['auth', serviceAuth(service, code)],
    ['protocol', code`${runtime(protocolConstant(service))}`],
    ['endpoint', endpoint && code`${own('endpoint', 'endpointOf')}`],
    ['exception', code`${own('errors', exceptionName(service))}`],
  ];
  const lines = properties.flatMap(([name, value]) =>
    value ? [code`${new Code(name)}: ${value}`] : [],
  );
  const type = code`${runtimeType('ServiceInfo')}<${sdkId}>`;
  return constant(constantName, code`{ ${joined(lines, ', ')} }`, type);
}

/** The runtime's constant, so that loading the module calls nothing. */
function protocolConstant({ protocol, queryCompatible }: Service) {
  if (!queryCompatible) return protocol;
  return protocol === 'rpcv2Cbor' ? 'queryCompatibleRpcv2Cbor' : 'queryCompatibleAwsJson1_0';
}
