/** What a value must keep to, from the constraint traits of a shape or a member. */
import type { Diagnostic } from '../diagnostics.js';
import type { Node, Traits } from '../model.js';
import type { Bounds, Constraints } from '../service.js';
import { patternOf } from './pattern.js';
import { fieldsOf, has } from './traits.js';

/** The constraints written in the traits themselves; no key where there is no trait. */
export function constraintsOf(traits: Traits, diagnostics: Diagnostic[]): Constraints {
  const length = boundsOf(traits, 'smithy.api#length');
  const range = boundsOf(traits, 'smithy.api#range');
  const trait = traits.get('smithy.api#pattern');
  const pattern =
    typeof trait?.value === 'string'
      ? patternOf(trait.value, { trait, longest: length?.max, diagnostics })
      : undefined;
  return {
    ...(length && { length }),
    ...(range && { range }),
    // Present even when it is not enforced, so that a member's does not give way to its target's.
    ...(trait && { pattern }),
    ...(has(traits, 'smithy.api#uniqueItems') && { uniqueItems: true }),
  };
}

/** A member's constraints: each of its own stands in for the target's of the same kind. */
export function effective(own: Constraints, target: Constraints): Constraints {
  const { length, range, pattern, uniqueItems } = target;
  return {
    ...(length && { length }),
    ...(range && { range }),
    ...(pattern && { pattern }),
    ...(uniqueItems && { uniqueItems }),
    ...own,
  };
}

function boundsOf(traits: Traits, id: string): Bounds | undefined {
  if (!has(traits, id)) return undefined;
  const { min, max } = fieldsOf(traits, id);
  return {
    ...(isNumber(min) && { min }),
    ...(isNumber(max) && { max }),
  };
}

function isNumber(node: Node | undefined): node is number | bigint {
  return typeof node === 'number' || typeof node === 'bigint';
}
