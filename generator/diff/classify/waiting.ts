/** Waiters of operations. */
import type { Context, Finding } from '../finding.js';
import { isObject, sameNode, sorted } from '../nodes.js';
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
  const message = `The waiter ${name} ends on other answers`;
  return [partOf(change, 'operation-waiter-acceptor-changed', [message, old, now])];
}

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
