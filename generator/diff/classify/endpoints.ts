/** Endpoints of services: parameters and rules. */
import type { Node } from '../../model.js';
import type { Context, Finding } from '../finding.js';
import type { Circumstance } from '../rules/rule.js';
import { isList, isObject } from '../../node.js';
import { sameNode, sorted } from '../nodes.js';
import { leadElsewhere } from './endpoint-matrix.js';
import { signatures } from './endpoint-signatures.js';
import { covering, field, findingOf, partOf } from './trait-change.js';
import type { TraitChange } from './trait-change.js';

/** Parameters and rules of a rule set; besides, what the rules say of signatures. */
export function endpointRules(change: TraitChange, context: Context): readonly Finding[] {
  const [was, is] = [field(change.before, 'parameters'), field(change.after, 'parameters')];
  const both = change.before !== undefined && change.after !== undefined;
  const found = [
    ...(both ? parameters(change, was, is) : []),
    ...(isOutdone(change, context) ? [] : rules(change)),
    ...(both ? signatures(change, context) : []),
  ];
  if (found.length > 0) return covering(change, found);
  const message = `The endpoints of ${change.name} are described in other words`;
  return [findingOf(change, 'service-endpoint-rules-changed', message)];
}

/** A decision diagram beside a rule set says the same in another way; clients here read the rule set. */
function isOutdone({ shape, id }: TraitChange, { old, new: now }: Context): boolean {
  if (id === ruleSetTrait) return false;
  return [old, now].every(({ shapes }) => shapes.get(shape)?.traits.has(ruleSetTrait));
}

const ruleSetTrait = 'smithy.rules#endpointRuleSet';

/** Parameters that clients are set with. */
export function clientParameters(change: TraitChange): readonly Finding[] {
  const found = parameters(change, change.before, change.after);
  if (found.length > 0) return covering(change, found);
  const message = `The settings for the endpoint of ${change.name} are different`;
  return [findingOf(change, 'service-endpoint-rules-changed', message)];
}

function parameters(
  change: TraitChange,
  was: Node | undefined,
  is: Node | undefined,
): readonly Finding[] {
  const [old, now] = [was, is].map((node) => (isObject(node) ? Object.keys(node) : []));
  const come = sorted(now ?? []).filter((key) => !old?.includes(key));
  const gone = sorted(old ?? []).filter((key) => !now?.includes(key));
  return [
    ...come.map((key) =>
      partOf(change, 'service-endpoint-parameter-added', [
        `The endpoint has the parameter ${key} now`,
        undefined,
        { [key]: field(is, key) ?? null },
      ]),
    ),
    ...gone.map((key) =>
      partOf(change, 'service-endpoint-parameter-removed', [
        `The endpoint has the parameter ${key} no longer`,
        { [key]: field(was, key) ?? null },
        undefined,
      ]),
    ),
  ];
}

/** Rules that differ in more than words for people; `moved` where they may lead elsewhere. */
function rules(change: TraitChange): readonly Finding[] {
  const { before, after } = change;
  if (sameNode(withoutWords(before), withoutWords(after))) return [];
  const message = `The rules for endpoints of ${change.name} are different`;
  const circumstances: readonly Circumstance[] = leadElsewhere(before, after) ? ['moved'] : [];
  const finding = partOf(change, 'service-endpoint-rules-changed', [message, before, after]);
  return [{ ...finding, circumstances }];
}

/** What rules alone decide, without parameters, documentation and the texts of errors. */
function withoutWords(ruleSet: Node | undefined): Node {
  if (!isObject(ruleSet)) return null;
  const rest = Object.entries(ruleSet).filter(([key]) => key !== 'parameters' && key !== 'version');
  return silent(Object.fromEntries(rest));
}

function silent(node: Node): Node {
  if (isList(node)) return node.map(silent);
  if (!isObject(node)) return node;
  const isError = node['type'] === 'error';
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'documentation' && !(isError && key === 'error'))
      .map(([key, value]) => [key, silent(value)]),
  );
}
