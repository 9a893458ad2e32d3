/** What a value must keep to, from the constraint traits of a shape or a member. */
import type { Diagnostic } from '../diagnostics.js';
import type { Node, Traits } from '../model.js';
import type { Bounds, Constraints } from '../service.js';
import { patternOf } from './pattern.js';
import { fieldsOf, has } from './traits.js';

/** The constraints written in the traits themselves. */
export function constraintsOf(traits: Traits, diagnostics: Diagnostic[]): Constraints {
  const length = boundsOf(traits, 'smithy.api#length');
  const range = boundsOf(traits, 'smithy.api#range');
  const trait = traits.get('smithy.api#pattern');
  const pattern =
    typeof trait?.value === 'string'
      ? patternOf(trait.value, { trait, longest: length?.max, diagnostics })
      : undefined;
  return {
    length,
    range,
    pattern,
    uniqueItems: has(traits, 'smithy.api#uniqueItems') ? true : undefined,
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
