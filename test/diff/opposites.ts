/** Which rule a change has when the two sides are swapped. */
import { isRuleId } from '../../generator/diff/rules/table.js';
import type { RuleId } from '../../generator/diff/rules/table.js';

/** What swapping makes of a change of this rule; the rule itself where it has no direction. */
export function oppositeOf(id: RuleId): RuleId {
  const pair = pairs.find((each) => each.includes(id));
  if (pair !== undefined) return pair[0] === id ? pair[1] : pair[0];
  const swapped = id.endsWith('-added')
    ? id.replace(/-added$/, '-removed')
    : id.replace(/-removed$/, '-added');
  return exceptions[id] ?? (isRuleId(swapped) ? swapped : id);
}

/** Where one direction tells more than the other. */
const exceptions: { readonly [id in RuleId]?: RuleId } = {
  'operation-removed-after-deprecation': 'operation-added',
  'member-required-with-default-added': 'member-required-removed',
  'unique-items-added': 'list-unique-removed',
};

const pairs: readonly (readonly [RuleId, RuleId])[] = [
  ['member-made-required', 'member-made-optional'],
  ['member-moved-to-mixin', 'member-moved-from-mixin'],
  ['string-became-enum', 'enum-became-string'],
  ['integer-became-int-enum', 'int-enum-became-integer'],
  ['enum-trait-became-shape', 'enum-shape-became-trait'],
  ['union-became-structure', 'structure-became-union'],
  ['union-variant-unit-became-structure', 'union-variant-structure-became-unit'],
  ['list-became-single', 'single-became-list'],
  ['shape-split', 'shape-merged'],
  ['shape-position-out-to-both', 'shape-position-both-to-out'],
  ['shape-position-in-to-both', 'shape-position-both-to-in'],
  ['shape-position-in-to-out', 'shape-position-out-to-in'],
  ['shape-became-recursive', 'shape-no-longer-recursive'],
  ['shape-unreachable-now', 'shape-reachable-now'],
  ['length-min-raised', 'length-min-lowered'],
  ['length-max-lowered', 'length-max-raised'],
  ['range-min-raised', 'range-min-lowered'],
  ['range-max-lowered', 'range-max-raised'],
  ['error-became-structure', 'structure-became-error'],
  ['error-member-made-required', 'error-member-made-optional'],
  ['error-name-enters-throttling-list', 'error-name-leaves-throttling-list'],
];
