/** Authentication schemes of services. */
import type { Difference } from '../../change.js';
import { authSchemes } from '../../model.js';
import type { Node, ShapeSyntax } from '../../model.js';
import type { Alteration, Finding } from '../finding.js';
import { isList } from '../../node.js';
import { localName, sameNode } from '../nodes.js';
import type { RuleId } from '../rules/table.js';
import { field, findingOf, said, traitChangesOf } from './trait-change.js';
import type { TraitChange } from './trait-change.js';

/** Schemes that are new, gone, preferred otherwise or set otherwise, by what holds in the end. */
export function authentication(altered: Alteration): readonly Finding[] {
  const changes = traitChangesOf(altered).filter(({ id }) => isScheme(id) || id === list);
  if (changes.length === 0) return [];
  const [was, is] = [schemesOf(altered.old), schemesOf(altered.new)];
  const settings = changes.filter(({ id }) => was.includes(id) && is.includes(id));
  const found = [...algorithm(changes, was, is), ...schemes(changes, was, is)];
  const all = [...found, ...settings.map(settingOf)];
  return withRest(all, changes);
}

type Schemes = readonly string[];

/** One signature in place of the other; nothing else is said of the two. */
function algorithm(changes: readonly TraitChange[], was: Schemes, is: Schemes): readonly Finding[] {
  const [before, after] = [was.find(isSignature(is)), is.find(isSignature(was))];
  const [change] = changes;
  if (change === undefined || before === undefined || after === undefined) return [];
  const message = `${change.name} is signed with ${localName(after)} instead of ${localName(before)}`;
  return [made(changes, 'service-signing-algorithm-changed', { message, before, after })];
}

/** A signature that the others do not have. */
function isSignature(others: Schemes): (id: string) => boolean {
  return (id) => id.startsWith('aws.auth#sigv4') && !others.includes(id);
}

function schemes(changes: readonly TraitChange[], was: Schemes, is: Schemes): readonly Finding[] {
  const isReplaced = was.some(isSignature(is)) && is.some(isSignature(was));
  const counts = (id: string): boolean => !isReplaced || !id.startsWith('aws.auth#sigv4');
  const come = is.filter((id) => !was.includes(id) && counts(id));
  const gone = was.filter((id) => !is.includes(id) && counts(id));
  const name = changes[0]?.name ?? '';
  const kept = [was.filter((id) => is.includes(id)), is.filter((id) => was.includes(id))];
  const order = `${name} prefers its authentication schemes in another order`;
  return [
    ...come.map((id) => {
      const message = `${name} takes ${localName(id)} too now`;
      const circumstances = is[0] === id && was.length > 0 ? (['first'] as const) : [];
      return { ...made(changes, 'service-auth-added', { message, after: id }), circumstances };
    }),
    ...gone.map((id) => {
      const message = `${name} takes ${localName(id)} no longer`;
      return made(changes, 'service-auth-removed', { message, before: id });
    }),
    ...(sameNode(kept[0], kept[1])
      ? []
      : [made(changes, 'service-auth-order-changed', { message: order, before: was, after: is })]),
  ];
}

/** The name that is signed for, or what else a scheme is set to. */
function settingOf(change: TraitChange): Finding {
  const [before, after] = [field(change.before, 'name'), field(change.after, 'name')];
  if (!change.id.startsWith('aws.auth#sigv4') || sameNode(before, after)) {
    const message = `What ${change.name} says of ${localName(change.id)} is different`;
    return findingOf(change, 'service-auth-setting-changed', message);
  }
  const message = `${change.name} is signed for ${said(after)} instead of ${said(before)}`;
  return { ...findingOf(change, 'service-signing-name-changed', message), before, after };
}

/** Covers the traits of the schemes that it names. */
function made(
  changes: readonly TraitChange[],
  rule: RuleId,
  values: { readonly message: string; readonly before?: Node; readonly after?: Node },
): Finding {
  const named = [values.before, values.after];
  const own = changes.filter(({ id }) => named.includes(id));
  return { rule, shape: changes[0]?.shape, ...values, differences: own.map(differenceOf) };
}

/** What no finding has covered yet, such as the list of the schemes, goes with the first. */
function withRest(found: readonly Finding[], changes: readonly TraitChange[]): readonly Finding[] {
  const covered = new Set(found.flatMap(({ differences }) => differences));
  const rest = changes.map(differenceOf).filter((difference) => !covered.has(difference));
  const [first, ...others] = found;
  if (first === undefined) return changes.slice(0, 1).map((change) => withoutEffect(change, rest));
  return [{ ...first, differences: [...first.differences, ...rest] }, ...others];
}

function withoutEffect(change: TraitChange, differences: readonly Difference[]): Finding {
  const message = `The authentication of ${change.name} is written in another way`;
  return { ...findingOf(change, 'service-metadata', message), differences };
}

function differenceOf({ difference }: TraitChange): Difference {
  return difference;
}

/** In the order in which they are preferred. */
function schemesOf(shape: ShapeSyntax | undefined): Schemes {
  const listed = shape?.traits.get(list)?.value;
  if (isList(listed)) return listed.map(String);
  return authSchemes.filter((id) => shape?.traits.has(id));
}

function isScheme(id: string): boolean {
  return authSchemes.some((scheme) => scheme === id);
}

const list = 'smithy.api#auth';
