import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import { aggregateTypes, simpleTypes } from '../model.js';
import type { Location, Model, Reference, ShapeSyntax } from '../model.js';
import { nameOf, prelude, unit } from './prelude.js';
import type { ShapeType } from './prelude.js';
import { membersOf, referencesOf, traitOf, typeOf } from './view.js';
import type { Aggregate } from './view.js';

/** Every mention of a shape leads to a shape. */
export function checkTargets(model: Model): readonly Diagnostic[] {
  const lost = [...model.shapes.values()].flatMap((shape) =>
    [...shape.mixins, ...referencesOf(shape)].filter(
      ({ target }) => typeOf(model, target) === undefined,
    ),
  );
  if (lost.length === 0) return [];
  // Names as an author writes them: those of the model and the prelude alone, others with their namespace.
  const known = [...new Set([...model.shapes.keys(), ...prelude.keys()].map(nameOf))];
  return lost.map((reference) =>
    report('shape-unknown', { id: reference.target, known }, at(reference)),
  );
}

/** Every mention of a shape leads to one of the type that its place asks for. */
export function checkTargetTypes(model: Model): readonly Diagnostic[] {
  const unfit = unfitForMembers(model);
  return [...model.shapes.values()].flatMap((shape) => {
    if ('members' in shape) return memberTargets(model, shape, unfit);
    return expectations(shape).flatMap(([reference, types]) =>
      wrongTarget(model, reference, types),
    );
  });
}

/** Errors of operations and services have the error trait. */
export function checkErrors(model: Model): readonly Diagnostic[] {
  return [...model.shapes.values()].flatMap((shape) =>
    ('errors' in shape ? shape.errors : []).flatMap(({ target, at: place }) => {
      const error = model.shapes.get(target);
      const isFine = error?.type !== 'structure' || traitOf(model, error, 'smithy.api#error');
      return isFine ? [] : [report('error-trait-missing', { id: target }, place)];
    }),
  );
}

function memberTargets(
  model: Model,
  shape: Aggregate,
  unfit: ReadonlySet<string>,
): readonly Diagnostic[] {
  if (shape.type === 'enum' || shape.type === 'intEnum') return [];
  const doubtful = [...shape.members.values()].filter(
    ({ target }) => target === unit || unfit.has(target),
  );
  const found = doubtful.flatMap((member) => {
    const wrong = unfit.has(member.target) ? wrongTarget(model, member, dataTypes) : [];
    if (member.target !== unit || shape.type === 'union') return wrong;
    return [...wrong, report('target-unit', undefined, at(member))];
  });
  return [...found, ...keyTarget(model, shape)];
}

/** The shapes that no member can target, a few among thousands. */
function unfitForMembers(model: Model): ReadonlySet<string> {
  const found = [...model.shapes.values()].filter(
    ({ type, traits }) => !dataTypes.includes(type) || traits.has('smithy.api#mixin'),
  );
  return new Set(found.map(({ id }) => id));
}

/** The key of a map is text; told of each map, as the key may come from a mixin. */
function keyTarget(model: Model, shape: ShapeSyntax): readonly Diagnostic[] {
  const key = shape.type === 'map' ? membersOf(model, shape.id).get('key') : undefined;
  const type = key === undefined ? undefined : typeOf(model, key.target);
  if (key === undefined || type === undefined || texts.includes(type)) return [];
  return [report('target-type', { id: key.target, type, expected: texts }, shape.at)];
}

const texts: readonly ShapeType[] = ['string', 'enum'];
const dataTypes: readonly ShapeType[] = [...simpleTypes, ...aggregateTypes];

function expectations(shape: ShapeSyntax): readonly (readonly [Reference, readonly ShapeType[]])[] {
  switch (shape.type) {
    case 'operation':
      return each(referencesOf(shape), 'structure');
    case 'service':
      return [
        ...each(shape.operations, 'operation'),
        ...each(shape.resources, 'resource'),
        ...each(shape.errors, 'structure'),
      ];
    case 'resource':
      return [
        ...each(shape.identifiers.values(), ...texts),
        ...each(shape.properties.values(), ...dataTypes),
        ...each(shape.lifecycle.values(), 'operation'),
        ...each([...shape.operations, ...shape.collectionOperations], 'operation'),
        ...each(shape.resources, 'resource'),
      ];
    default:
      return [];
  }
}

function each(references: Iterable<Reference>, ...types: readonly ShapeType[]) {
  return [...references].map((reference) => [reference, types] as const);
}

function wrongTarget(
  model: Model,
  reference: Reference,
  expected: readonly ShapeType[],
): readonly Diagnostic[] {
  const id = reference.target;
  const type = typeOf(model, id);
  if (type === undefined) return [];
  if (!expected.includes(type)) {
    const named = expected === dataTypes ? undefined : expected;
    return [report('target-type', { id, type, expected: named }, at(reference))];
  }
  const isMixin = model.shapes.get(id)?.traits.has('smithy.api#mixin') === true;
  return isMixin ? [report('target-mixin', { id }, at(reference))] : [];
}

/** The place of a target's name. */
function at(reference: Reference & { readonly targetAt?: Location | undefined }): Location {
  return reference.targetAt ?? reference.at;
}
