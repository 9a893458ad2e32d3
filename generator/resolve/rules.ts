/** Endpoint rule sets (https://smithy.io/2.0/additional-specs/rules-engine/specification.html). */
import { report, type Diagnostic } from '../diagnostics.js';
import type { Node, Trait } from '../model.js';
import type { EndpointRules, Rule, RuleData, RuleProperty, RuleValue } from '../service.js';
import { resolveConditions } from './rules-conditions.js';
import { resolveParameters, type ClientParameters } from './rules-parameters.js';
import { ruleScope, named, type RulePart, type RulePath, type RuleScope } from './rules-scope.js';
import { resolveText } from './rules-values.js';
import { fields, items } from './traits.js';

/** The rule set of a trait, or one in its form. What is wrong with it is added to the diagnostics, and left out. */
export function resolveRules(
  trait: Trait,
  client: ClientParameters,
  diagnostics: Diagnostic[],
): EndpointRules {
  const empty = ruleScope(trait, diagnostics);
  const { parameters, rules } = fields(trait.value);
  const declared = resolveParameters({ node: parameters, path: ['parameters'] }, client, empty);
  const scope = declared.reduce(
    (inner, parameter) =>
      named(inner, parameter.name, {
        kind: 'parameter',
        parameter,
        type: parameter.type,
        optional: !parameter.required,
      }),
    empty,
  );
  return { parameters: declared, rules: rulesOf({ node: rules, path: ['rules'] }, scope) };
}

function rulesOf(part: RulePart, scope: RuleScope): readonly Rule[] {
  const parts = partsOf(part);
  if (parts.length === 0) formFault(part.path, 'there is no rule', scope);
  return parts.flatMap((each) => ruleOf(each, scope) ?? []);
}

function ruleOf({ node, path }: RulePart, outer: RuleScope): Rule | undefined {
  const rule = fields(node);
  const { conditions, scope } = resolveConditions(
    { node: rule['conditions'], path: [...path, 'conditions'] },
    outer,
  );
  switch (rule['type']) {
    case 'tree':
      return { kind: 'tree', conditions, rules: rulesOf(at('rules', rule, path), scope) };
    case 'error': {
      const message = resolveText(at('error', rule, path), scope);
      return message && { kind: 'error', conditions, message };
    }
    case 'endpoint': {
      const endpoint = endpointOf(at('endpoint', rule, path), scope);
      return endpoint && { kind: 'endpoint', conditions, ...endpoint };
    }
    default:
      return formFault(path, 'the type of a rule is endpoint, error or tree', scope);
  }
}

function endpointOf({ node, path }: RulePart, scope: RuleScope) {
  const endpoint = fields(node);
  const url = resolveText(at('url', endpoint, path), scope);
  const headers = Object.entries(fields(endpoint['headers'])).map(
    ([name, values]): readonly [string, readonly RuleValue[]] => [
      name.toLowerCase(),
      partsOf({ node: values, path: [...path, 'headers', name] }).flatMap(
        (part) => resolveText(part, scope) ?? [],
      ),
    ],
  );
  const properties = propertiesOf(at('properties', endpoint, path), scope);
  return url && { url, headers, properties };
}

/** Texts in them are templates; a number is none of the rules engine's values, but stays what it is. */
function dataOf({ node, path }: RulePart, scope: RuleScope): RuleData | undefined {
  if (Array.isArray(node)) {
    const parts = partsOf({ node, path });
    return { kind: 'list', items: parts.flatMap((part) => dataOf(part, scope) ?? []) };
  }
  if (typeof node === 'object' && node !== null) {
    return { kind: 'object', properties: propertiesOf({ node, path }, scope) };
  }
  if (typeof node === 'boolean' || typeof node === 'number') {
    const type = typeof node === 'boolean' ? 'boolean' : 'integer';
    return { kind: 'value', value: { kind: 'literal', value: node, type, optional: false } };
  }
  const value = resolveText({ node, path }, scope);
  return value && { kind: 'value', value };
}

function propertiesOf({ node, path }: RulePart, scope: RuleScope): readonly RuleProperty[] {
  return Object.entries(fields(node)).flatMap(([name, value]): readonly RuleProperty[] => {
    const data = dataOf({ node: value, path: [...path, name] }, scope);
    return data ? [[name, data]] : [];
  });
}

function at(key: string, from: { readonly [key: string]: Node }, path: RulePath): RulePart {
  return { node: from[key], path: [...path, key] };
}

function partsOf({ node, path }: RulePart): readonly RulePart[] {
  return items(node).map((item, index) => ({ node: item, path: [...path, String(index)] }));
}

function formFault(path: RulePath, problem: string, scope: RuleScope): undefined {
  scope.fault(path, (place) => report('rules-form', { problem }, place));
  return undefined;
}
