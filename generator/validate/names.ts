import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Model } from '../model.js';
import { nameOf } from './prelude.js';
import { aggregates, membersOf } from './view.js';

interface Named {
  readonly name: string;
  readonly at: Location;
}

/** Shapes of a namespace, and members of a shape, differ in more than letter case (Smithy, «Shape ID conflicts»). */
export function checkNames(model: Model): readonly Diagnostic[] {
  const shapes = [...model.shapes.values()].map(({ id, at }) => ({ name: id, at }));
  return [
    ...conflicts(shapes),
    ...aggregates(model).flatMap((shape) => conflicts([...membersOf(model, shape.id).values()])),
  ];
}

function conflicts(named: readonly Named[]): readonly Diagnostic[] {
  const first = new Map<string, Named>();
  return named.flatMap(({ name, at }) => {
    const key = name.toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, { name, at });
    if (before === undefined || before.name === name) return [];
    const parameters = { name: nameOf(name), other: nameOf(before.name), first: before.at };
    return [report('name-conflict', parameters, at)];
  });
}
