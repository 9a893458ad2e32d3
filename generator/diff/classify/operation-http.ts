/** How an operation goes over HTTP: method, URI, status, host. */
import type { Node } from '../../model.js';
import type { Context, Finding } from '../finding.js';
import { sameNode } from '../nodes.js';
import { isActive } from '../rules/activity.js';
import type { RuleId } from '../rules/table.js';
import { covering, field, partOf, said } from './trait-change.js';
import type { TraitChange } from './trait-change.js';

/** Each part of `http` that is different; of a binding that is new or gone the URI. */
export function httpBinding(change: TraitChange, context: Context): readonly Finding[] {
  const { id, shape, before, after, name } = change;
  const inert = !isActive(id, callProtocols(shape, context));
  if (before === undefined || after === undefined) {
    const message = `${name} has ${before === undefined ? 'a' : 'no'} binding to HTTP now`;
    return covering(change, [
      { ...partOf(change, 'operation-http-uri-changed', [message, before, after]), inert },
    ]);
  }
  const found = parts.flatMap(({ key, rule, words }): readonly Finding[] => {
    const [old, now] = [valueOf(before, key), valueOf(after, key)];
    if (sameNode(old, now)) return [];
    const message = `${name} ${words} ${said(now)} instead of ${said(old)}`;
    const circumstances = isRelabelled(old, now) ? (['relabelled'] as const) : [];
    return [{ ...partOf(change, rule, [message, old, now]), inert, circumstances }];
  });
  return covering(change, found);
}

/** The protocols that call an operation, in either model. */
export function callProtocols(shape: string, { old, new: now }: Context): ReadonlySet<string> {
  return new Set([old, now].flatMap(({ reach }) => [...(reach.operations.get(shape) ?? [])]));
}

/** The prefix of the host; where only the members that it takes are others, the labels. */
export function hostPrefix(change: TraitChange): readonly Finding[] {
  const { before, after, name } = change;
  const [old, now] = [field(before, 'hostPrefix'), field(after, 'hostPrefix')];
  const rule = isRelabelled(old, now)
    ? 'operation-host-label-changed'
    : 'operation-host-prefix-changed';
  const message = `The host of ${name} begins with ${said(now)} instead of ${said(old)}`;
  return covering(change, [partOf(change, rule, [message, old, now])]);
}

const parts: readonly {
  readonly key: string;
  readonly rule: RuleId;
  readonly words: string;
}[] = [
  { key: 'method', rule: 'operation-http-method-changed', words: 'uses' },
  { key: 'uri', rule: 'operation-http-uri-changed', words: 'is at' },
  { key: 'code', rule: 'operation-http-status-changed', words: 'answers with' },
];

function valueOf(trait: Node, key: string): Node | undefined {
  return field(trait, key) ?? (key === 'code' ? 200 : undefined);
}

/** Whether two texts with labels in braces differ in the names of labels alone. */
function isRelabelled(old: Node | undefined, now: Node | undefined): boolean {
  if (typeof old !== 'string' || typeof now !== 'string' || old === now) return false;
  return old.replace(label, '{$1}') === now.replace(label, '{$1}');
}

const label = /\{[^{}+]*(\+?)\}/g;
