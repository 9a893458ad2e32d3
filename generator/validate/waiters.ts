import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Model, Node, Trait } from '../model.js';
import { isList, isObject, property, textOf } from '../node.js';
import { partAt } from './places.js';
import { nameOf } from './prelude.js';
import { checkMessage, checkPath } from './waiter-paths.js';
import { operations, operationsOf, services, traitOf } from './view.js';
import type { Operation } from './view.js';

/** Waiters: names, pauses, acceptors and their paths (Smithy, «Waiters»). */
export function checkWaiters(model: Model): readonly Diagnostic[] {
  return [
    ...operations(model).flatMap((operation) =>
      waitersOf(operation, model).flatMap((waiter) => waiterFaults(waiter, model)),
    ),
    ...services(model).flatMap((service) =>
      nameConflicts(operationsOf(model, service).flatMap((each) => waitersOf(each, model))),
    ),
  ];
}

interface Waiter {
  readonly name: string;
  readonly value: Node;
  readonly operation: Operation;
  readonly trait: Trait;
  /** The place of its name. */
  readonly at: Location;
}

function waitersOf(operation: Operation, model: Model): readonly Waiter[] {
  const trait = traitOf(model, operation, 'smithy.waiters#waitable');
  if (trait === undefined || !isObject(trait.value)) return [];
  return Object.entries(trait.value).map(([name, value]) => ({
    name,
    value,
    operation,
    trait,
    at: partAt(trait, [name], 'key'),
  }));
}

function waiterFaults(waiter: Waiter, model: Model): readonly Diagnostic[] {
  const { name, value, trait, at } = waiter;
  const found: Diagnostic[] = [];
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) {
    found.push(report('waiter-name', { name, problem: 'is not made of letters and digits' }, at));
  }
  const min = Number(property(value, 'minDelay') ?? 2);
  const max = Number(property(value, 'maxDelay') ?? 120);
  if (min > max) {
    const key = property(value, 'minDelay') === undefined ? 'maxDelay' : 'minDelay';
    found.push(report('waiter-delays', { name, min, max }, partAt(trait, [name, key])));
  }
  const list = property(value, 'acceptors');
  const acceptors = isList(list) ? list : [];
  if (!acceptors.some((acceptor) => textOf(acceptor, 'state') === 'success')) {
    found.push(report('waiter-success-missing', { name }, at));
  }
  return [
    ...found,
    ...acceptors.flatMap((acceptor, index) => {
      const path = [name, 'acceptors', String(index)];
      const partOf = (...inner: readonly string[]): Location => partAt(trait, [...path, ...inner]);
      return acceptorFaults(acceptor, { operation: waiter.operation, model, partOf });
    }),
  ];
}

interface Surroundings {
  readonly operation: Operation;
  readonly model: Model;
  /** The place of a part of the acceptor. */
  readonly partOf: (...path: readonly string[]) => Location;
}

function acceptorFaults(acceptor: Node, { operation, model, partOf }: Surroundings) {
  const matcher = property(acceptor, 'matcher');
  const found: Diagnostic[] = [];
  for (const on of ['output', 'inputOutput'] as const) {
    const match = property(matcher, on);
    if (match === undefined) continue;
    const comparator = textOf(match, 'comparator') ?? '';
    const expected = textOf(match, 'expected') ?? '';
    if (comparator === 'booleanEquals' && expected !== 'true' && expected !== 'false') {
      found.push(
        report('waiter-expected', { comparator, expected }, partOf('matcher', on, 'expected')),
      );
    }
    const at = partOf('matcher', on, 'path');
    const path = { path: textOf(match, 'path') ?? '', on, operation, model, at };
    found.push(...checkPath(path, comparator));
  }
  found.push(...messageFaults(acceptor, { operation, model, partOf }));
  const error = textOf(matcher, 'errorType');
  if (error !== undefined)
    found.push(...errorFaults(error, operation, partOf('matcher', 'errorType')));
  return found;
}

/** A message of a failure reads what its matcher reads. */
function messageFaults(acceptor: Node, { operation, model, partOf }: Surroundings) {
  if (property(acceptor, 'message') === undefined) return [];
  const path = textOf(acceptor, 'message') ?? '';
  const at = partOf('message');
  if (textOf(acceptor, 'state') !== 'failure') {
    const problem = 'is a message of an acceptor that is no failure';
    return [report('waiter-message', { path, problem }, at)];
  }
  const both = property(property(acceptor, 'matcher'), 'inputOutput') !== undefined;
  return checkMessage({ path, on: both ? 'inputOutput' : 'output', operation, model, at });
}

/** An error that is not in the model may come all the same: Smithy says nothing, and so it is a warning. */
function errorFaults(error: string, operation: Operation, at: Location): readonly Diagnostic[] {
  const known = operation.errors.map(({ target }) => nameOf(target));
  if (known.length === 0 || known.includes(nameOf(error))) return [];
  return [report('waiter-error', { name: error, known }, at)];
}

/** Told at each of the waiters that share a name. */
function nameConflicts(waiters: readonly Waiter[]): readonly Diagnostic[] {
  const keyOf = ({ name }: Waiter): string => name.toLowerCase();
  const namesakes = new Map<string, readonly Waiter[]>();
  for (const waiter of waiters) {
    const key = keyOf(waiter);
    namesakes.set(key, [...(namesakes.get(key) ?? []), waiter]);
  }
  return waiters.flatMap((waiter) => {
    const other = namesakes.get(keyOf(waiter))?.find((namesake) => namesake !== waiter);
    if (other === undefined) return [];
    const problem = `is that of a waiter of ${other.operation.id} too`;
    return [report('waiter-name', { name: waiter.name, problem }, waiter.at)];
  });
}
