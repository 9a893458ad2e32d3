/** `index.ts`: what a consumer of a service imports; validators have an entry of their own. */
import { StructureKind, type ExportDeclarationStructure } from 'ts-morph';
import type { Module } from '../module.js';
import type { Service } from '../service.js';
import { ownSettings } from './endpoint-settings.js';
import { everything, sourceModule } from './module.js';
import type { OwnModule } from './references.js';
import { runtimeExport } from './runtime-exports.js';
import { isByteStream } from './streams.js';

/** `modules` are those that the service has. */
export function emitIndex(service: Service, modules: ReadonlySet<OwnModule>): Module {
  const exported = order
    .filter((name) => modules.has(name))
    .map((name) => everything(`./${name}.js`, name === 'types'));
  const settings = ownSettings(service).length > 0 ? [endpointSettings] : [];
  const statements = [...exported, ...settings, ...runtimeExports, ...streamExports(service)];
  return sourceModule(service, 'index', statements);
}

/** What the bodies of a service that streams are. */
function streamExports({ operations }: Service): readonly ExportDeclarationStructure[] {
  const members = operations.flatMap(({ input, output }) => [...input.members, ...output.members]);
  if (!members.some(isByteStream)) return [];
  const types = ['SizedRequestBody', 'StreamingRequestBody', 'StreamingResponseBody'];
  return [runtimeExport('stream/types', { types })];
}

const endpointSettings: ExportDeclarationStructure = {
  kind: StructureKind.ExportDeclaration,
  moduleSpecifier: './endpoint.js',
  isTypeOnly: true,
  namedExports: [{ name: 'EndpointSettings' }],
};

const order = [
  'client',
  'methods',
  'operations',
  'pages',
  'waiters',
  'errors',
  'types',
] as const satisfies readonly OwnModule[];

/** What callers catch, pass and get that is not of the service. */
const runtimeExports: readonly ExportDeclarationStructure[] = [
  runtimeExport('errors', {
    values: [
      'CallError',
      'ConfigError',
      'InputError',
      'RedirectError',
      'ResponseError',
      'ServiceException',
      'TimeoutError',
      'TransportError',
      'isCallError',
      'isServiceException',
    ],
  }),
  runtimeExport('check', { types: ['Issue'] }),
  runtimeExport('client', { types: ['CallOptions', 'ClientConfig'] }),
  runtimeExport('pages', { types: ['PaginationConfiguration', 'PaginationOptions', 'Paginator'] }),
  runtimeExport('types', {
    types: ['DocumentValue', 'Open', 'Output', 'ResponseMetadata', 'UnknownVariant'],
  }),
  runtimeExport('wait', { types: ['WaiterConfiguration', 'WaiterOptions', 'WaiterResult'] }),
];
