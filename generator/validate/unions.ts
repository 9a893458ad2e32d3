import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { aggregates, membersOf } from './view.js';

/** A union has at least one member. */
export function checkUnions(model: Model): readonly Diagnostic[] {
  return aggregates(model)
    .filter((shape) => shape.type === 'union' && membersOf(model, shape.id).size === 0)
    .map((shape) => report('union-empty', { id: shape.id }, shape.at));
}
