/** Waiters of operations. */
import type { Node } from '../../model.js';
import type { Context, Finding } from '../finding.js';
import { isList, isObject } from '../../node.js';
import { sameNode, sorted } from '../nodes.js';
import { covering, field, findingOf, partOf, said } from './trait-change.js';
import type { TraitChange } from './trait-change.js';

/** Each waiter that is new, gone or different. */
export function waiting(change: TraitChange, _context: Context): readonly Finding[] {
  const [old, now] = [change.before, change.after].map((value) => (isObject(value) ? value : {}));
  const names = sorted(new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]));
  const found = names.flatMap((name) => ofWaiter(change, name));
  if (found.length > 0) return covering(change, found);
  return [
    findingOf(
      change,
      'operation-docs',
      `What is said of the waiters of ${change.name} is different`,
    ),
  ];
}

function ofWaiter(change: TraitChange, name: string): readonly Finding[] {
  const [old, now] = [field(change.before, name), field(change.after, name)];
  if (old === undefined && now === undefined) return [];
  if (old === undefined) {
    const parts = [`The waiter ${name} is new`, undefined, { [name]: now ?? null }] as const;
    return [partOf(change, 'operation-waiter-added', parts)];
  }
  if (now === undefined) {
    const parts = [`The waiter ${name} is gone`, { [name]: old }] as const;
    return [partOf(change, 'operation-waiter-removed', parts)];
  }
  return [...ofAcceptors(change, name), ...ofDelays(change, name)];
}

function ofAcceptors(change: TraitChange, name: string): readonly Finding[] {
  const [old, now] = [change.before, change.after].map((each) =>
    field(field(each, name), 'acceptors'),
  );
  if (sameNode(old, now)) return [];
  const message = `The waiter ${name} ends on other answers: ${alterationOf(old, now)}`;
  return [partOf(change, 'operation-waiter-acceptor-changed', [message, old, now])];
}

/** `now failure where Status is FAILED, no longer retry on Busy`. */
function alterationOf(old: Node | undefined, now: Node | undefined): string {
  const [before, after] = [old, now].map((list) => (isList(list) ? list.map(acceptorText) : []));
  const fresh = after?.filter((each) => before?.includes(each) === false) ?? [];
  const gone = before?.filter((each) => after?.includes(each) === false) ?? [];
  const parts = [...fresh.map((each) => `now ${each}`), ...gone.map((each) => `no longer ${each}`)];
  return parts.length === 0 ? 'in another order' : parts.join(', ');
}

function acceptorText(acceptor: Node): string {
  const state = said(field(acceptor, 'state'));
  const matcher = field(acceptor, 'matcher');
  const [success, error] = [field(matcher, 'success'), field(matcher, 'errorType')];
  if (error !== undefined) return `${state} on ${said(error)}`;
  if (success !== undefined) return `${state} on any ${success === true ? 'answer' : 'error'}`;
  const test = field(matcher, 'output') ?? field(matcher, 'inputOutput');
  const verb = verbs[said(field(test, 'comparator'))] ?? 'is';
  return `${state} where ${said(field(test, 'path'))} ${verb} ${said(field(test, 'expected'))}`;
}

/** By comparators; those of one value need no word more. */
const verbs: Readonly<Record<string, string>> = {
  allStringEquals: 'is throughout',
  anyStringEquals: 'is somewhere',
};

function ofDelays(change: TraitChange, name: string): readonly Finding[] {
  return [
    ['minDelay', 2],
    ['maxDelay', 120],
  ].flatMap(([key, fallback]): readonly Finding[] => {
    const [old, now] = [change.before, change.after].map(
      (each) => field(field(each, name), String(key)) ?? fallback,
    );
    if (sameNode(old, now)) return [];
    const message = `The ${String(key)} of the waiter ${name} is ${said(now)} instead of ${said(old)}`;
    return [partOf(change, 'operation-waiter-delay-changed', [message, old, now])];
  });
}
