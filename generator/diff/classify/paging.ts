/** How the pages of operations are told. */
import type { Node } from '../../model.js';
import type { Context, Finding, Half } from '../finding.js';
import { isObject } from '../../node.js';
import { sameNode } from '../nodes.js';
import type { RuleId } from '../rules/table.js';
import { covering, field, findingOf, partOf, said } from './trait-change.js';
import type { TraitChange } from './trait-change.js';

/** A paginator that is new or gone, or each part of it that is different, with what the service says filled in. */
export function paging(change: TraitChange, context: Context): readonly Finding[] {
  const { before, after, name } = change;
  if (before === undefined)
    return [findingOf(change, 'operation-paginated-added', `${name} is paginated now`)];
  if (after === undefined)
    return [findingOf(change, 'operation-paginated-removed', `${name} is not paginated any more`)];
  const [old, now] = [withDefaults(before, context.old), withDefaults(after, context.new)];
  return covered(change, partsOf(change, old, now));
}

/** What a service says of all its paginators: what of it is different for any that both models have. */
export function servicePaging(change: TraitChange, { old, new: now }: Context): readonly Finding[] {
  const found = [...old.shapes.values()].flatMap(({ id, traits }): readonly Finding[] => {
    const [before, after] = [traits, now.shapes.get(id)?.traits].map(
      (each) => each?.get(trait)?.value,
    );
    if (before === undefined || after === undefined || id === change.shape) return [];
    return partsOf(change, withDefaults(before, old), withDefaults(after, now));
  });
  const message = `The pages of operations of ${change.name} are told in another place`;
  if (found.length === 0) return [findingOf(change, 'service-metadata', message)];
  return covering(change, found);
}

const trait = 'smithy.api#paginated';

function partsOf(change: TraitChange, old: Node, now: Node): readonly Finding[] {
  return parts.flatMap(({ key, rule, words }): readonly Finding[] => {
    const [before, after] = [field(old, key), field(now, key)];
    if (sameNode(before, after)) return [];
    const message = `${words} ${said(after)} instead of ${said(before)} in ${change.name}`;
    const circumstances =
      before === undefined && !key.endsWith('Token') ? (['added'] as const) : [];
    return [{ ...partOf(change, rule, [message, before, after]), circumstances }];
  });
}

/** What is only said in another place has no effect. */
function covered(change: TraitChange, found: readonly Finding[]): readonly Finding[] {
  if (found.length > 0) return covering(change, found);
  const message = `The pages of ${change.name} are told in another place`;
  return [findingOf(change, 'operation-tools-changed', message)];
}

function withDefaults(own: Node, { shapes }: Half): Node {
  const services = [...shapes.values()].filter(({ type }) => type === 'service');
  const [only, ...others] = services.map(({ traits }) => traits.get(trait)?.value);
  if (others.length > 0 || !isObject(only) || !isObject(own)) return own;
  return { ...only, ...own };
}

const parts: readonly {
  readonly key: string;
  readonly rule: RuleId;
  readonly words: string;
}[] = [
  {
    key: 'inputToken',
    rule: 'operation-paginated-token-changed',
    words: 'The token for the next page goes in',
  },
  {
    key: 'outputToken',
    rule: 'operation-paginated-token-changed',
    words: 'The token for the next page comes in',
  },
  { key: 'items', rule: 'operation-paginated-items-changed', words: 'The items come in' },
  { key: 'pageSize', rule: 'operation-paginated-page-size-changed', words: 'The size goes in' },
];
