/** Rows that no pair of models can bring about, and what they say all the same. */
import type { Slot } from '../../../generator/diff/rules/rule.js';
import type { RuleId } from '../../../generator/diff/rules/table.js';

/** Why nothing shows a row. */
export const reasons = {
  generator: 'it is about the package and not about a model',
  flattened: 'mixins are flattened before models are compared',
  region: 'no trait names the regions of a service',
  undeclared: 'without a hint in the new model it is one that is gone and one that is new',
  aliases: 'hints of old names are read for operations, members and shapes alone',
  protocols: 'a protocol that goes and was spoken is replaced',
  types: 'the matrix of types has a row for each pair',
  keys: 'keys of maps are texts or enums, and a text that becomes an enum has a rule',
  single: 'inputs and outputs have one type, whose name stays',
  merged: 'a shape that is merged into another is gone, and its name with it',
  acceptances: 'it is about acceptances and not about models',
  named: 'every type that operations reach has a name',
  twin: 'another rule tells of it',
  nothing: 'every difference has a rule',
  root: 'a shape has no member whose default clients could send',
} as const;
export type Reason = keyof typeof reasons;

type Unshown = readonly [rule: RuleId, slot: Slot, verdict: string, reason: Reason];

/** With severity and bump written by hand. */
export const unshown: readonly Unshown[] = [
  ['service-protocol-removed', 'any first', 'danger patch', 'protocols'],
  ['service-protocol-order-changed', 'any first', 'danger patch', 'protocols'],
  ['service-region-added', 'any', 'info patch', 'region'],
  ['service-region-removed', 'any', 'danger patch', 'region'],
  ['operation-renamed', 'any', 'break major', 'undeclared'],
  ['operation-renamed', 'any inert', 'break major', 'undeclared'],
  ['member-moved-to-mixin', 'any', 'info none', 'flattened'],
  ['member-moved-from-mixin', 'any', 'info none', 'flattened'],
  ['member-target-renamed-same-structure', 'any alias', 'info minor', 'aliases'],
  ['shape-named-removed', 'any alias', 'info minor', 'aliases'],
  ['enum-default-changed', 'in filled', 'danger patch', 'root'],
  ['map-key-target-changed', 'in', 'break major', 'keys'],
  ['map-key-target-changed', 'out', 'break major', 'keys'],
  ['shape-position-both-to-in', 'any named', 'info major', 'single'],
  ['shape-position-both-to-out', 'any named', 'info major', 'single'],
  ['shape-merged', 'any', 'info patch', 'merged'],
  ['shape-unreachable-now', 'any', 'info patch', 'named'],
  ['shape-type-changed', 'in', 'break major', 'types'],
  ['shape-type-changed', 'out', 'break major', 'types'],
  ['other-changed', 'any', 'warn patch', 'nothing'],
  ['unique-items-added', 'in', 'warn minor', 'twin'],
  ['unique-items-added', 'out', 'info patch', 'twin'],
  ['constraint-shape-fan-out', 'in', 'danger minor', 'twin'],
  ['constraint-shape-fan-out', 'out', 'warn minor', 'twin'],
  ['error-code-changed', 'any', 'break major', 'twin'],
  ['acceptance-added', 'any', 'warn none', 'acceptances'],
  ['acceptance-expired', 'any', 'warn none', 'acceptances'],
  ['acceptance-unused', 'any', 'warn none', 'acceptances'],
  ['generator-output-changed', 'any', 'warn minor', 'generator'],
  ['package-exports-changed', 'any', 'break major', 'generator'],
  ['package-requirements-raised', 'any', 'break major', 'generator'],
  ['package-dependency-added', 'any', 'warn minor', 'generator'],
  ['package-dependency-raised', 'any', 'warn minor', 'generator'],
  ['package-default-changed', 'any', 'danger minor', 'generator'],
];
