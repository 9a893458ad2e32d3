/** What operations say of the parameters of endpoint rules (https://smithy.io/2.0/additional-specs/rules-engine/parameters.html). */
import { report } from '../diagnostics.js';
import type { Location, Node } from '../model.js';
import type { ContextParameter, EndpointRules, RuleParameter, StructureShape } from '../service.js';
import { parseExpression } from '../jmespath/parse.js';
import { expressionOf } from './jmespath.js';
import { sortedBy } from './order.js';
import type { OperationSyntax } from './reach.js';
import type { Scope } from './scope.js';
import { fields, fieldsOf, items, text } from './traits.js';

interface Reading {
  readonly scope: Scope;
  readonly rules: EndpointRules | undefined;
  readonly syntax: OperationSyntax;
}

/**
 * The parameters that an operation gives, by name: `staticContextParams`, else `contextParam`, else
 * `operationContextParams`. What the rules do not declare is told.
 */
export function contextParameters(
  reading: Reading,
  input: StructureShape,
): readonly ContextParameter[] {
  const given = new Map<string, ContextParameter>();
  const all = [
    ...operationContext(reading, input),
    ...memberContext(reading, input),
    ...staticContext(reading),
  ];
  for (const each of all) given.set(each.parameter.name, each);
  return sortedBy([...given.values()], ({ parameter }) => parameter.name);
}

function staticContext(reading: Reading): readonly ContextParameter[] {
  const id = 'smithy.rules#staticContextParams';
  return entriesOf(reading, id).flatMap(([parameter, node]) => {
    const literal = literalOf(fields(node)['value']);
    return literal === undefined ? [] : [{ parameter, literal }];
  });
}

function memberContext(reading: Reading, input: StructureShape): readonly ContextParameter[] {
  return input.members.flatMap((member) => {
    const trait = member.traits.get('smithy.rules#contextParam');
    const name = text(fields(trait?.value)['name']);
    if (!trait || name === undefined) return [];
    const parameter = declared(reading, { name, trait: 'contextParam', at: trait.at });
    return parameter
      ? [{ parameter, path: expressionOf(member.id.replace(/^.*\$/, ''), input) }]
      : [];
  });
}

function operationContext(reading: Reading, input: StructureShape): readonly ContextParameter[] {
  const id = 'smithy.rules#operationContextParams';
  return entriesOf(reading, id).flatMap(([parameter, node]) => {
    const written = text(fields(node)['path']) ?? '';
    const parsed = parseExpression(written);
    if (parsed.ok) return [{ parameter, path: expressionOf(written, input) }];
    const trait = reading.syntax.traits.get(id);
    const at = trait?.locate?.([parameter.name, 'path'], 'value') ?? trait?.at;
    const { problem } = parsed.fault;
    reading.scope.diagnostics.push(report('rules-path', { path: written, problem }, at));
    return [];
  });
}

function entriesOf(
  reading: Reading,
  id: string,
): readonly (readonly [parameter: RuleParameter, node: Node])[] {
  const trait = reading.syntax.traits.get(id);
  if (!trait) return [];
  return Object.entries(fieldsOf(reading.syntax.traits, id)).flatMap(([name, node]) => {
    const at = trait.locate?.([name], 'key') ?? trait.at;
    const parameter = declared(reading, { name, trait: id.replace(/^.*#/, ''), at });
    return parameter ? [[parameter, node] as const] : [];
  });
}

function declared(
  { scope, rules }: Reading,
  { name, trait, at }: { readonly name: string; readonly trait: string; readonly at: Location },
): RuleParameter | undefined {
  if (!rules) return undefined;
  const parameter = rules.parameters.find((each) => each.name === name);
  if (!parameter) {
    const known = rules.parameters.map((each) => each.name);
    scope.diagnostics.push(report('rules-parameter', { trait, name, known }, at));
  }
  return parameter;
}

function literalOf(node: Node | undefined): RuleParameter['default'] {
  if (typeof node === 'string' || typeof node === 'boolean') return node;
  return Array.isArray(node) ? items(node).flatMap((item) => text(item) ?? []) : undefined;
}
