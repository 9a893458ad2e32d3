import { outcome } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { Document, Model } from '../model.js';
import { draftModel } from './build.js';
import { checkModel, checkShapes } from './rules.js';
import { settled } from './suppressions.js';

/**
 * The model of the documents of one model: built (`draftModel`), then held against the rules (`checkModel`). What the
 * model suppresses is left out.
 */
export function validate(documents: readonly Document[]): Outcome<Model> {
  const { model, diagnostics } = draftModel(documents);
  if (model === undefined) return { ok: false, diagnostics };
  const isWhole = outcome(model, diagnostics).ok;
  const found = isWhole ? checkModel(model) : besides(diagnostics, checkShapes(model));
  return outcome(model, settled([...diagnostics, ...found], model));
}

/** What is not on a line of which something is told already. */
function besides(told: readonly Diagnostic[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Set(told.map(lineOf));
  return found.filter((diagnostic) => !lines.has(lineOf(diagnostic)));
}

function lineOf({ at }: Diagnostic): string {
  return at === undefined ? '' : `${at.file}:${at.line}`;
}
