/** `smithy.waiters#waitable` (https://smithy.io/2.0/additional-specs/waiters.html). */
import type { Fields, Location, Node } from '../model.js';
import type { Acceptor, Comparator, StructureShape, Waiter } from '../service.js';
import { expressionOf } from './jmespath.js';
import { localName } from './lookup.js';
import { named } from './named.js';
import { sortedBy } from './order.js';
import type { OperationSyntax } from './reach.js';
import type { Scope } from './scope.js';
import { count, fields, flag, items, text, waitersOf } from './traits.js';

interface Ends {
  readonly syntax: OperationSyntax;
  readonly input: StructureShape;
  readonly output: StructureShape;
}

/** The waiters of an operation by name. */
export function resolveWaiters(scope: Scope, ends: Ends): readonly Waiter[] {
  const { id, traits, at } = ends.syntax;
  const place = traits.get('smithy.waiters#waitable')?.at ?? at;
  const written = sortedBy(Object.entries(waitersOf(traits)), ([name]) => name);
  return written.flatMap(([name, node]) => {
    const waiter = fields(node);
    const acceptors = items(waiter['acceptors']).map((acceptor) => acceptorOf(ends, acceptor));
    if (!acceptors.every((acceptor) => acceptor !== undefined)) return [];
    return [
      {
        ...named({ id, traits: traitsOf(waiter, place), at: place }, name),
        constantName: scope.names.waiters.get(name) ?? name.toUpperCase(),
        minDelay: count(waiter['minDelay']) ?? 2,
        maxDelay: count(waiter['maxDelay']) ?? 120,
        acceptors,
      },
    ];
  });
}

/** `validate` has seen that it is one. */
function acceptorOf(ends: Ends, node: Node): Acceptor | undefined {
  const { state: stateNode, matcher: matcherNode } = fields(node);
  const state = states.find((known) => known === stateNode);
  const [kind, value] = Object.entries(fields(matcherNode))[0] ?? [];
  if (!state) return undefined;
  if (kind === 'success') return { state, matcher: { on: kind, expected: flag(value) ?? true } };
  if (kind === 'errorType') {
    return { state, matcher: { on: kind, expected: localName(text(value) ?? '') } };
  }
  if (kind !== 'output' && kind !== 'inputOutput') return undefined;
  const { path: pathNode, expected, comparator: comparatorNode } = fields(value);
  const from = kind === 'output' ? ends.output : { input: ends.input, output: ends.output };
  const path = expressionOf(text(pathNode) ?? '', from);
  const comparator = comparators.find((known) => known === comparatorNode);
  if (!comparator) return undefined;
  return { state, matcher: { on: kind, path, comparator, expected: text(expected) ?? '' } };
}

const states = ['success', 'failure', 'retry'] as const;
const comparators: readonly Comparator[] = [
  'stringEquals',
  'booleanEquals',
  'allStringEquals',
  'anyStringEquals',
];

/** A waiter's own properties in the form of the traits that they stand for. */
function traitsOf(waiter: Fields, at: Location) {
  const { documentation, deprecated } = waiter;
  return new Map([
    ...(documentation === undefined
      ? []
      : [['smithy.api#documentation', { value: documentation, at }] as const]),
    ...(deprecated === true ? [['smithy.api#deprecated', { value: {}, at }] as const] : []),
  ]);
}
