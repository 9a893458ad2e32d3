import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Node, Trait } from '../model.js';
import { isList, isObject } from '../node.js';
import { holdersOf } from './holders.js';
import type { Holder } from './holders.js';
import { partAt } from './places.js';
import { typeOf } from './view.js';
import { valueProblems } from './values.js';

/** A default is a value of its target, and one that each reader may have as its own. */
export function checkDefaults(model: Model): readonly Diagnostic[] {
  return holdersOf(model, 'smithy.api#default').flatMap((holder) => {
    const trait = holder.traits.get('smithy.api#default');
    return trait === undefined ? [] : defaultFaults(trait, holder, model);
  });
}

function defaultFaults(trait: Trait, holder: Holder, model: Model): readonly Diagnostic[] {
  const { value } = trait;
  const at = partAt(trait);
  const { member, shape } = holder;
  if (value === null) {
    const problem = 'only a member can have null, which takes the default of its target away';
    return member === undefined ? [report('default-wrong', { problem }, at)] : [];
  }
  const id = member?.target ?? shape.id;
  const problem = emptyProblem(value, typeOf(model, id));
  if (problem !== undefined) return [report('default-wrong', { problem }, at)];
  return valueProblems(model, value, id, holder.traits).map(({ kind, text }) =>
    kind === 'range'
      ? report('default-out-of-range', { problem: text }, at)
      : report('default-wrong', { problem: text }, at),
  );
}

/** Lists, maps and documents are empty, so that no two readers share one. */
function emptyProblem(value: Node, type: string | undefined): string | undefined {
  if (type !== 'list' && type !== 'map' && type !== 'document') return undefined;
  const isFilled =
    (isList(value) && value.length > 0) || (isObject(value) && Object.keys(value).length > 0);
  return isFilled ? `a ${type} can only be empty` : undefined;
}
