/** Sides of comparisons for tests. */
import type { Side } from '../../generator/diff/side.js';
import type { Model } from '../../generator/model.js';
import { flattenMixins } from '../../generator/resolve/mixins.js';
import { resolve } from '../../generator/resolve/resolve.js';

/** A model as a comparison takes it; without services where it cannot be resolved, as with parts of models. */
export function sideFor(model: Model, name: string = model.source): Side {
  const result = resolve(model);
  const services = result.ok ? result.value : [];
  return { name, model: { ...model, shapes: flattenMixins(model.shapes) }, services };
}
