/** From the parts of a service's modules to its files: who exports what, and who imports it from where. */
import { StructureKind, type StatementStructures } from 'ts-morph';
import type { Module } from '../module.js';
import type { Service } from '../service.js';
import type { Ref } from './code.js';
import { importsOf } from './imports.js';
import { everything, sourceModule } from './module.js';
import type { Part } from './parts.js';

export function assemble(service: Service, parts: readonly Part[]): readonly Module[] {
  const { folder } = service;
  const paths = new Map<string, string>(
    parts.flatMap(({ module, path, sections }) =>
      sections
        .flatMap(({ statements }) => statements.flatMap(namesOf))
        .map((name) => [`${module}#${name}`, path] as const),
    ),
  );
  return parts.map((part) =>
    sourceModule(service, part.path, statementsOf(part, `${folder}/${part.path}`, fileOf)),
  );

  /** From the package's root, as in `connect/types/a`. */
  function fileOf({ name, from }: Ref): string {
    if (from.startsWith('runtime/')) return from;
    return `${folder}/${paths.get(`${from}#${name}`) ?? from}`;
  }
}

function statementsOf(
  { module, sections, passesOn }: Part,
  file: string,
  fileOf: (ref: Ref) => string,
): readonly StatementStructures[] {
  const located = sections.flatMap(({ refs }) => refs.map((ref) => ({ ref, file: fileOf(ref) })));
  const statements = sections.flatMap((section) => section.statements);
  const constants = statements.filter(isConstant);
  return [
    ...importsOf(file, located),
    ...passesOn.map((path) => everything(`./${path}.js`, module === 'types')),
    ...statements.filter((statement) => !isConstant(statement)),
    ...new Map(constants.map((each) => [namesOf(each).join(), each])).values(),
  ];
}

/** What is there for the functions above it; sections may have one in common. */
function isConstant(statement: StatementStructures): boolean {
  return statement.kind === StructureKind.VariableStatement && statement.isExported !== true;
}

function namesOf(statement: StatementStructures): readonly string[] {
  if (statement.kind === StructureKind.VariableStatement) {
    return statement.declarations.map(({ name }) => name);
  }
  return 'name' in statement && typeof statement.name === 'string' ? [statement.name] : [];
}
