import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MemberSyntax, Model } from '../model.js';
import { nameOf } from './prelude.js';
import { aggregates, membersOf } from './view.js';
import type { Aggregate } from './view.js';

/**
 * Every shape has a finite value: lists and maps do not hold themselves without a structure or union between,
 * structures do not require themselves, and each union has a variant that ends (Smithy, «Recursive shape definitions»).
 */
export function checkRecursion(model: Model): readonly Diagnostic[] {
  const finite = finiteShapes(model);
  return [
    ...circles(model, (shape) => collectionStep(model, shape)),
    ...circles(model, (shape) =>
      finite.has(shape.id) ? undefined : endlessStep(model, shape, finite),
    ),
  ];
}

type Step = (shape: Aggregate) => MemberSyntax | undefined;

/** Follows one step from each shape to the next, and tells of each circle once, at its first shape. */
function circles(model: Model, step: Step): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const done = new Set<string>();
  for (const start of aggregates(model)) {
    const path = new Map<string, string>();
    let id: string | undefined = start.id;
    while (id !== undefined && !done.has(id) && !path.has(id)) {
      const shape = model.shapes.get(id);
      const member: MemberSyntax | undefined =
        shape && 'members' in shape ? step(shape) : undefined;
      if (member !== undefined) path.set(id, member.name);
      id = member?.target;
    }
    if (id !== undefined && path.has(id)) found.push(...circle(model, path, id));
    path.forEach((_, passed) => done.add(passed));
  }
  return found;
}

/** The circle at the end of a path, told at the shape that is written first. */
function circle(
  model: Model,
  path: ReadonlyMap<string, string>,
  start: string,
): readonly Diagnostic[] {
  const ids = [...path.keys()];
  const around = ids.slice(ids.indexOf(start));
  const first = aggregates(model).find(({ id }) => around.includes(id));
  if (first === undefined) return [];
  const turned = [
    ...around.slice(around.indexOf(first.id)),
    ...around.slice(0, around.indexOf(first.id)),
  ];
  const names = turned.map((id) => `${nameOf(id)}$${path.get(id) ?? ''}`);
  const types = new Set(turned.map((id) => model.shapes.get(id)?.type));
  const others = types.has('structure') ? 'required' : 'list';
  const kind = types.has('union') ? 'union' : others;
  const all = [...names, nameOf(first.id)];
  // A union is at fault whatever it is in: each is told.
  const unions = turned.flatMap((id) => (model.shapes.get(id)?.type === 'union' ? [id] : []));
  return (unions.length > 0 ? unions : [first.id]).map((id) =>
    report('recursion-endless', { path: all, kind }, model.shapes.get(id)?.at),
  );
}

/** From a list to its items, from a map to its values. */
function collectionStep(model: Model, shape: Aggregate): MemberSyntax | undefined {
  if (shape.type === 'list') return membersOf(model, shape.id).get('member');
  return shape.type === 'map' ? membersOf(model, shape.id).get('value') : undefined;
}

/** From a shape without an end to one that it must hold. */
function endlessStep(
  model: Model,
  shape: Aggregate,
  finite: ReadonlySet<string>,
): MemberSyntax | undefined {
  return needed(model, shape).find(
    ({ target }) => !finite.has(target) && isAggregate(model, target),
  );
}

/** The members that a value must have: of a structure the required ones, of a union one of all. */
function needed(model: Model, shape: Aggregate): readonly MemberSyntax[] {
  const members = [...membersOf(model, shape.id).values()];
  if (shape.type === 'union') return members;
  if (shape.type !== 'structure') return [];
  return members.filter((member) => member.traits.has('smithy.api#required'));
}

function isAggregate(model: Model, id: string): boolean {
  const shape = model.shapes.get(id);
  return shape !== undefined && 'members' in shape;
}

/** The aggregate shapes that have a finite value. Each shape is looked at again only when one that it needs is found. */
function finiteShapes(model: Model): ReadonlySet<string> {
  const finite = new Set<string>();
  const waiting = new Map<string, Set<Aggregate>>();
  const missing = new Map<string, number>();
  for (const shape of aggregates(model)) {
    const targets = new Set(needed(model, shape).map(({ target }) => target));
    const open = [...targets].filter((target) => isAggregate(model, target));
    const isFinite = shape.type === 'union' ? open.length < targets.size : open.length === 0;
    if (isFinite || targets.size === 0) finite.add(shape.id);
    missing.set(shape.id, shape.type === 'union' ? 1 : open.length);
    for (const target of open) waiting.set(target, (waiting.get(target) ?? new Set()).add(shape));
  }
  // A set gives what is added to it while it is gone through.
  for (const id of finite) {
    for (const { id: next } of waiting.get(id) ?? []) {
      const left = (missing.get(next) ?? 0) - 1;
      missing.set(next, left);
      if (left === 0) finite.add(next);
    }
  }
  return finite;
}
