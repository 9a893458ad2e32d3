import { outcome } from '../diagnostics.js';
import type { Outcome } from '../diagnostics.js';
import type { Document, Model } from '../model.js';
import { buildModel } from './build.js';
import { checkModel } from './rules.js';

/** The model of the documents of one model: built (`buildModel`), then held against the rules (`checkModel`). */
export function validate(documents: readonly Document[]): Outcome<Model> {
  const built = buildModel(documents);
  if (!built.ok) return built;
  return outcome(built.value, [...built.diagnostics, ...checkModel(built.value)]);
}
