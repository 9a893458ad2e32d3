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

/** Each of the names with the first of the others. */
function conflicts(named: readonly Named[]): readonly Diagnostic[] {
  if (new Set(named.map(({ name }) => name.toLowerCase())).size === named.length) return [];
  const alike = new Map<string, Named[]>();
  for (const each of named) {
    const key = each.name.toLowerCase();
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [each]);
    else group.push(each);
  }
  return [...alike.values()].flatMap((group) =>
    group.flatMap(({ name, at }) => {
      const other = group.find((each) => each.name !== name);
      if (other === undefined) return [];
      const parameters = { name: nameOf(name), other: nameOf(other.name), first: other.at };
      return [report('name-conflict', parameters, at)];
    }),
  );
}
