/** What operations say of the parameters of endpoint rules (https://smithy.io/2.0/additional-specs/rules-engine/parameters.html). */
import type { Node } from '../model.js';
import type { ContextParameter, EndpointRules, RuleParameter, StructureShape } from '../service.js';
import { parseExpression } from '../jmespath/parse.js';
import { expressionOf } from './jmespath.js';
import { sortedBy } from './order.js';
import type { OperationSyntax } from './reach.js';
import { fields, fieldsOf, items, text } from './traits.js';

interface Reading {
  readonly rules: EndpointRules | undefined;
  readonly syntax: OperationSyntax;
}

/**
 * The parameters that an operation gives, by name: `staticContextParams`, else `contextParam`, else
 * `operationContextParams`. What cannot be followed is left out: `contextFaults` tells of it.
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
    const parameter = name === undefined ? undefined : declared(reading, name);
    if (!parameter) return [];
    return [{ parameter, path: expressionOf(member.id.replace(/^.*\$/, ''), input) }];
  });
}

function operationContext(reading: Reading, input: StructureShape): readonly ContextParameter[] {
  const id = 'smithy.rules#operationContextParams';
  return entriesOf(reading, id).flatMap(([parameter, node]) => {
    const written = text(fields(node)['path']) ?? '';
    const parsed = parseExpression(written);
    return parsed.ok ? [{ parameter, path: expressionOf(written, input) }] : [];
  });
}

function entriesOf(
  reading: Reading,
  id: string,
): readonly (readonly [parameter: RuleParameter, node: Node])[] {
  return Object.entries(fieldsOf(reading.syntax.traits, id)).flatMap(([name, node]) => {
    const parameter = declared(reading, name);
    return parameter ? [[parameter, node] as const] : [];
  });
}

function declared({ rules }: Reading, name: string): RuleParameter | undefined {
  return rules?.parameters.find((each) => each.name === name);
}

function literalOf(node: Node | undefined): RuleParameter['default'] {
  if (typeof node === 'string' || typeof node === 'boolean') return node;
  return Array.isArray(node) ? items(node).flatMap((item) => text(item) ?? []) : undefined;
}
