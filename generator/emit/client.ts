/** `client.ts`: the bare client, and what is the same for all its calls. */
import { StructureKind, type ClassDeclarationStructure } from 'ts-morph';
import type { Service } from '../service.js';
import { identitySettings } from './auth.js';
import { clientName } from './class-names.js';
import { Code, joined, type CodeTag } from './code.js';
import { described } from './docs.js';
import { ownSettings } from './endpoint-settings.js';
import { ownType, runtime, runtimeType } from './references.js';
import { section, type Draft } from './section.js';
import { serviceInfo } from './service-info.js';

export function emitClient(service: Service): Draft {
  const sections = [
    section(undefined, (code) => [bareClient(service, code), serviceInfo(service, code)]),
  ];
  return { module: 'client', sections };
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
  const config = code`${runtimeType('ClientConfig')}<${names}>`;
  return ownSettings(service).length > 0
    ? code`${config} & ${ownType('endpoint', 'EndpointSettings')}`
    : config;
}
