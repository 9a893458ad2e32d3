/** Conditions of endpoint rules, and what is known behind them. */
import { report } from '../diagnostics.js';
import type { RuleCondition, RuleValue } from '../service.js';
import { uncapitalised } from './casing.js';
import { claim } from './claims.js';
import { notVariables } from './rules-parameters.js';
import { named, type RulePart, type RuleScope } from './rules-scope.js';
import { resolveValue } from './rules-values.js';
import { fields, items, text } from './traits.js';

/** The conditions of a rule, and the scope of what stands behind them. */
export function resolveConditions(
  { node, path }: RulePart,
  outer: RuleScope,
): { readonly conditions: readonly RuleCondition[]; readonly scope: RuleScope } {
  let scope = outer;
  const conditions: RuleCondition[] = [];
  for (const [index, part] of items(node).entries()) {
    const place = [...path, String(index)];
    const value = resolveValue({ node: part, path: place }, scope);
    const assign = text(fields(part)['assign']);
    const condition = value && { value, ...(assign !== undefined && { assign: local(assign) }) };
    if (condition) conditions.push(condition);
    if (value) scope = known(value, scope);
    if (assign === undefined) continue;
    if (scope.names.has(assign)) tellTaken(assign, place, scope);
    scope = named(scope, assign, condition && variable(condition));
  }
  return { conditions, scope };
}

/** Behind the condition, its value is there. */
function variable(condition: RuleCondition): RuleValue {
  return { kind: 'variable', condition, type: condition.value.type, optional: false };
}

/** Behind `isSet`, what it asks about is there. */
function known(value: RuleValue, scope: RuleScope): RuleScope {
  if (value.kind !== 'call' || value.function !== 'isSet') return scope;
  const [asked] = value.arguments;
  if (asked?.kind !== 'parameter') return scope;
  return named(scope, asked.parameter.name, { ...asked, optional: false });
}

/** In camel case, as a person would write it. */
function local(name: string): string {
  return claim(new Set(notVariables), uncapitalised(name), 'Value');
}

function tellTaken(name: string, path: RulePart['path'], scope: RuleScope): void {
  const problem = `${name} has a value already`;
  scope.fault(path, (at) => report('rules-form', { problem }, at));
}
