/** What modules of a service export of the runtime's. */
import { StructureKind, type ExportDeclarationStructure } from 'ts-morph';

/** `export { type Issue, validate } from '../runtime/check.js';`, or `export type` where all names are types. */
export function runtimeExport(
  module: string,
  { types = [], values = [] }: { readonly types?: string[]; readonly values?: string[] },
): ExportDeclarationStructure {
  const isTypeOnly = values.length === 0;
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: `../runtime/${module}.js`,
    isTypeOnly,
    namedExports: [
      ...types.map((name) => ({ name, isTypeOnly: !isTypeOnly })),
      ...values.map((name) => ({ name })),
    ],
  };
}
