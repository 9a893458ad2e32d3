/** What the new model says that it calls otherwise: the old one is looked at as if it had the new names already. */
import type { Difference, Fact } from '../change.js';
import type { Model, Reference, ShapeSyntax, Traits } from '../model.js';
import { isList } from '../node.js';
import { differencesOf } from './differences.js';
import { factsOf } from './facts.js';
import type { Context, Finding, Half } from './finding.js';
import { reachOf } from './reach.js';

/** New ids by old ones. */
export type Renames = ReadonlyMap<string, string>;

/** The old names in `renamedFrom`, absolute or not, the last first. */
export function oldNames(of: { readonly traits: Traits } | undefined): readonly string[] {
  const value = of?.traits.get('stithy#renamedFrom')?.value;
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((name) => typeof name === 'string') : [];
}

/** Of the same type, and errors both or neither: what else is different about them is told on its own. */
export function renamesBetween(old: Half, now: Half): Renames {
  const found = new Map<string, string>();
  for (const shape of now.shapes.values()) {
    if (old.shapes.has(shape.id)) continue;
    const namespace = shape.id.slice(0, shape.id.indexOf('#'));
    const from = oldNames(shape)
      .map((name) => (name.includes('#') ? name : `${namespace}#${name}`))
      .find((id) => !now.shapes.has(id) && !found.has(id) && isAlike(old.shapes.get(id), shape));
    if (from !== undefined) found.set(from, shape.id);
  }
  return found;
}

function isAlike(old: ShapeSyntax | undefined, now: ShapeSyntax): boolean {
  const [was, is] = [old, now].map((shape) => shape?.traits.has('smithy.api#error') === true);
  return old?.type === now.type && was === is;
}

/** The old side with the new names. */
export function withNewNames(half: Half, renames: Renames): Half {
  const shapes = renamedShapes(half.shapes, renames);
  const model = { ...half.model, shapes: renamedShapes(half.model.shapes, renames) };
  const exported = new Set([...half.exported].map((id) => renames.get(id) ?? id));
  const reach = reachOf({ model, services: half.services });
  return { ...half, model, shapes, exported, reach, facts: factsOf(model, half.shared) };
}

/**
 * The findings with the differences that the models have as they are written: those of the renamed side go back to where
 * they come from, and what only the new names brought about belongs to the finding that tells of the name.
 */
export function asWritten(
  findings: readonly Finding[],
  old: Half,
  { old: renamed, new: now, renames }: Context,
): readonly Finding[] {
  if (renames.size === 0) return findings;
  const all = differencesOf(old.facts, now.facts);
  const origins = originsIn(all, [old, renamed]);
  const left = new Set(all);
  const restored = findings.map((finding) => {
    const differences = new Set(finding.differences.flatMap(origins));
    for (const each of differences) left.delete(each);
    return { ...finding, differences: [...differences] };
  });
  return restored.map((finding) => {
    if (!isName(finding, renames)) return finding;
    const own = [...left].filter((each) => subjectOf(each, renames) === finding.shape);
    for (const each of own) left.delete(each);
    return { ...finding, differences: [...finding.differences, ...own] };
  });
}

/** What differences with the new names are made of. */
function originsIn(
  all: readonly Difference[],
  [old, renamed]: readonly [Half, Half],
): (difference: Difference) => readonly Difference[] {
  // Facts are told in the order of shapes, which the names do not change.
  const facts = [...old.facts.values()];
  const written = new Map([...renamed.facts.values()].map((fact, index) => [fact, facts[index]]));
  const byFact = new Map(
    all.flatMap((each) =>
      [each.before, each.after].flatMap((fact) => (fact ? [[fact, each] as const] : [])),
    ),
  );
  return ({ before, after }) =>
    [before && written.get(before), after].flatMap((fact) => (fact && byFact.get(fact)) ?? []);
}

/** Whether a finding is the one that tells of a new name. */
function isName({ before, shape }: Finding, renames: Renames): boolean {
  return typeof before === 'string' && shape !== undefined && renames.get(before) === shape;
}

/** The new id of the renamed thing that a difference is about, or mentions. */
function subjectOf({ before, after }: Difference, renames: Renames): string | undefined {
  const news = new Set(renames.values());
  const old = mentions(before).flatMap((id) => renames.get(id) ?? []);
  return [...old, ...mentions(after).filter((id) => news.has(id))][0];
}

function mentions(fact: Fact | undefined): readonly string[] {
  if (fact === undefined) return [];
  return [fact.shape, fact.key, fact.value].filter((each) => typeof each === 'string');
}

function renamedShapes(shapes: Model['shapes'], renames: Renames): Model['shapes'] {
  return new Map(
    [...shapes.values()].map((shape) => {
      const id = renames.get(shape.id) ?? shape.id;
      return [id, { ...renamedShape(shape, renames), id }];
    }),
  );
}

function renamedShape(shape: ShapeSyntax, renames: Renames): ShapeSyntax {
  const one = <T extends Reference>(to: T): T => ({
    ...to,
    target: renames.get(to.target) ?? to.target,
  });
  const named = <K, T extends Reference>(all: ReadonlyMap<K, T>): ReadonlyMap<K, T> =>
    new Map([...all].map(([name, to]) => [name, one(to)]));
  if ('members' in shape) return { ...shape, members: named(shape.members) };
  if (shape.type === 'operation') {
    const { input, output, errors } = shape;
    return {
      ...shape,
      input: input && one(input),
      output: output && one(output),
      errors: errors.map(one),
    };
  }
  if (shape.type === 'service') {
    const { operations, resources, errors } = shape;
    const rename = new Map([...shape.rename].map(([id, name]) => [renames.get(id) ?? id, name]));
    return {
      ...shape,
      operations: operations.map(one),
      resources: resources.map(one),
      errors: errors.map(one),
      rename,
    };
  }
  if (shape.type !== 'resource') return shape;
  const { operations, collectionOperations, resources } = shape;
  return {
    ...shape,
    identifiers: named(shape.identifiers),
    properties: named(shape.properties),
    lifecycle: named(shape.lifecycle),
    operations: operations.map(one),
    collectionOperations: collectionOperations.map(one),
    resources: resources.map(one),
  };
}
