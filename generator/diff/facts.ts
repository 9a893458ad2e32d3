/** A model as flat facts, which together say all of it but the order of keys and of sets. */
import type { Fact, Subject } from '../change.js';
import type { MemberSyntax, Model, Reference, ShapeSyntax, Trait } from '../model.js';

type Of<T extends ShapeSyntax['type']> = Extract<ShapeSyntax, { readonly type: T }>;
export type Facts = ReadonlyMap<string, Fact>;

/**
 * The facts of a model with flattened mixins, by `factKey`. Equal facts mean equal models: places, the order of keys and
 * mixins aside, and the value of an enum's member is told although it is the member's name.
 */
export function factsOf(model: Model): Facts {
  const facts = new Map<string, Fact>();
  for (const fact of all(model)) facts.set(factKey(fact), fact);
  return facts;
}

/** Tells the facts of one model apart. */
export function factKey({ shape = '', member = '', aspect, key = '' }: Fact): string {
  return `${shape}$${member} ${aspect} ${key}`;
}

function* all(model: Model): Iterable<Fact> {
  for (const [key, value] of model.metadata) yield { aspect: 'metadata', key, value };
  for (const shape of model.shapes.values()) {
    // What a mixin says, the shapes that take it say themselves.
    if (!shape.traits.has('smithy.api#mixin')) yield* ofShape(shape);
  }
}

function* ofShape(shape: ShapeSyntax): Iterable<Fact> {
  if (shape.mixins.length > 0) throw new Error(`unreachable: ${shape.id} has mixins`);
  yield { shape: shape.id, aspect: 'type', value: shape.type, at: shape.at };
  yield* ofTraits({ shape: shape.id }, shape.traits);
  if ('members' in shape) yield* ofMembers(shape.id, shape);
  else if (shape.type === 'operation') yield* ofOperation(shape);
  else if (shape.type === 'service') yield* ofService(shape);
  else if (shape.type === 'resource') yield* ofResource(shape);
}

function* ofTraits(subject: Subject, traits: Iterable<readonly [string, Trait]>): Iterable<Fact> {
  for (const [key, { value, at }] of traits) yield { ...subject, aspect: 'trait', key, value, at };
}

function* ofMembers(
  id: string,
  shape: Extract<ShapeSyntax, { readonly members: ReadonlyMap<string, MemberSyntax> }>,
): Iterable<Fact> {
  for (const member of shape.members.values()) {
    const subject = { shape: id, member: member.name };
    yield { ...subject, aspect: 'target', value: member.target, at: member.at };
    yield* ofTraits(subject, member.traits);
    const isNamed = shape.type === 'enum' && !member.traits.has('smithy.api#enumValue');
    if (isNamed) yield* ofTraits(subject, [enumValue(member)]);
  }
  const isOrdered = shape.type !== 'list' && shape.type !== 'map' && shape.members.size > 1;
  if (isOrdered)
    yield { shape: id, aspect: 'order', value: [...shape.members.keys()], at: shape.at };
}

function enumValue({ name, at }: MemberSyntax): readonly [string, Trait] {
  return ['smithy.api#enumValue', { value: name, at }];
}

function* ofOperation({ id, input, output, errors }: Of<'operation'>): Iterable<Fact> {
  for (const [aspect, reference] of [
    ['input', input],
    ['output', output],
  ] as const) {
    if (reference === undefined || reference.target === 'smithy.api#Unit') continue;
    yield { shape: id, aspect, value: reference.target, at: reference.at };
  }
  yield* ofReferences(id, 'error', errors);
}

function* ofService(service: Of<'service'>): Iterable<Fact> {
  const { id, at, version, operations, resources, errors, rename } = service;
  yield { shape: id, aspect: 'version', value: version, at };
  yield* ofReferences(id, 'operation', operations);
  yield* ofReferences(id, 'resource', resources);
  yield* ofReferences(id, 'error', errors);
  for (const [key, value] of rename) yield { shape: id, aspect: 'rename', key, value, at };
}

function* ofResource(resource: Of<'resource'>): Iterable<Fact> {
  const { id, identifiers, properties, lifecycle } = resource;
  yield* ofNamed(id, 'identifier', identifiers);
  yield* ofNamed(id, 'property', properties);
  yield* ofNamed(id, 'lifecycle', lifecycle);
  yield* ofReferences(id, 'operation', resource.operations);
  yield* ofReferences(id, 'collectionOperation', resource.collectionOperations);
  yield* ofReferences(id, 'resource', resource.resources);
}

/** Each of a set: its being there is the fact. */
function* ofReferences(
  shape: string,
  aspect: string,
  references: readonly Reference[],
): Iterable<Fact> {
  for (const { target, at } of references) yield { shape, aspect, key: target, value: true, at };
}

function* ofNamed(
  shape: string,
  aspect: string,
  references: ReadonlyMap<string, Reference>,
): Iterable<Fact> {
  for (const [key, { target, at }] of references) yield { shape, aspect, key, value: target, at };
}
