/** All rules, by id. What they say follows from Smithy 2.0, HTTP and the conventions of the generated package. */
import { acceptanceRules } from './acceptances.js';
import { behaviourRules } from './behaviour.js';
import { bindingRules } from './bindings.js';
import { constraintRules } from './constraints.js';
import { enumRules } from './enums.js';
import { errorRules } from './errors.js';
import { markRules } from './marks.js';
import { memberRules } from './members.js';
import { operationRules } from './operations.js';
import { packageRules } from './package.js';
import { protocolRules } from './protocol.js';
import type { Rule } from './rule.js';
import { serviceRules } from './service.js';
import { shapeRules } from './shapes.js';
import { unionRules } from './unions.js';

const all = {
  ...serviceRules,
  ...protocolRules,
  ...operationRules,
  ...behaviourRules,
  ...memberRules,
  ...bindingRules,
  ...markRules,
  ...enumRules,
  ...unionRules,
  ...shapeRules,
  ...constraintRules,
  ...errorRules,
  ...packageRules,
  ...acceptanceRules,
} as const;

/** `member-made-required`. */
export type RuleId = keyof typeof all;
export const rules: Readonly<Record<RuleId, Rule>> = all;

export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text);
}

/** In the order of the table. */
export const ruleIds: readonly RuleId[] = Object.keys(rules).filter(isRuleId);
