/** One side of a comparison, from a model that was read. */
import type { Side } from '../diff/side.js';
import { andThen, outcome } from '../diagnostics.js';
import type { Outcome } from '../diagnostics.js';
import type { Model } from '../model.js';
import { flattenMixins } from '../resolve/mixins.js';
import { resolve } from '../resolve/resolve.js';

/** The model with its mixins flattened and its services resolved. */
export function sideOf(name: string, model: Model): Outcome<Side> {
  const flat = { ...model, shapes: flattenMixins(model.shapes) };
  return andThen(resolve(model), (services) => outcome({ name, model: flat, services }, []));
}
