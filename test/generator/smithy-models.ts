/** Models of Smithy's JSON AST that are built and no more, for tests. */
import { andThen } from '../../generator/diagnostics.js';
import type { Diagnostic, Outcome } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import type { Model } from '../../generator/model.js';
import { readAst } from '../../generator/smithy/read.js';
import { buildModel } from '../../generator/validate/build.js';

export function built(text: string): Outcome<Model> {
  return andThen(andThen(parse([{ file: 'a.json', text }]), readAst), buildModel);
}
export function valueOf<T>(result: Outcome<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
}

export function codes({
  diagnostics,
}: {
  readonly diagnostics: readonly Diagnostic[];
}): readonly string[] {
  return diagnostics.map(({ code }) => code);
}
