/** The pieces that a module is made of. */
import type { StatementStructures } from 'ts-morph';
import { writing, type CodeTag, type Ref } from './code.js';
import type { OwnModule } from './references.js';

/** What an operation or a shape declares in a module, with what that refers to. */
export interface Section {
  /** Of the operation or shape. Absent: stands in the module's own file, however many others there are. */
  readonly name?: string | undefined;
  readonly statements: readonly StatementStructures[];
  readonly refs: readonly Ref[];
}

/** A module of a service, before it is known how many files it takes; without sections there is none. */
export interface Draft {
  readonly module: OwnModule;
  readonly sections: readonly Section[];
}

export function section(
  name: string | undefined,
  make: (code: CodeTag) => readonly StatementStructures[],
): Section {
  const { code, refs } = writing();
  const statements = make(code);
  return { name, statements, refs: refs() };
}
