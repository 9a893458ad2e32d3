/** `index.ts`: what a consumer of a service imports; validators have an entry of their own. */
import { StructureKind, type ExportDeclarationStructure } from 'ts-morph';
import type { Module } from '../module.js';
import type { Service } from '../service.js';
import { sourceModule } from './module.js';
import { runtimeExport } from './runtime-exports.js';

/** `names` are those of the service's other modules, without extension. */
export function emitIndex(service: Service, names: readonly string[]): Module {
  const exported = order.filter((name) => names.includes(name)).map(everything);
  return sourceModule(service, 'index.ts', { imports: () => [] }, [...exported, ...runtimeExports]);
}

/** `export * from './operations.js';` */
function everything(name: string): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: `./${name}.js`,
    isTypeOnly: name === 'types',
  };
}

const order = ['client', 'operations', 'pages', 'waiters', 'errors', 'types'];

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
