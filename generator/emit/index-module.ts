/** `index.ts`: what a consumer of a service imports; validators have an entry of their own. */
import { StructureKind, type ExportDeclarationStructure } from 'ts-morph';
import type { Module } from '../module.js';
import type { Service } from '../service.js';
import { sourceModule } from './module.js';

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
  {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: '../runtime/errors.js',
    namedExports: [
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
  },
  typesOf('check', ['Issue']),
  typesOf('client', ['CallOptions', 'ClientConfig']),
  typesOf('pages', ['PaginationConfiguration', 'PaginationOptions', 'Paginator']),
  typesOf('types', ['DocumentValue', 'Open', 'Output', 'ResponseMetadata', 'UnknownVariant']),
  typesOf('wait', ['WaiterConfiguration', 'WaiterOptions', 'WaiterResult']),
];

/** `export type { Issue } from '../runtime/check.js';` */
function typesOf(module: string, namedExports: string[]): ExportDeclarationStructure {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: `../runtime/${module}.js`,
    isTypeOnly: true,
    namedExports,
  };
}
