/** A model as flat facts, which together say all of it but the order of keys and of sets. */
import type { Fact } from '../change.js';
import type {
  Location,
  MemberSyntax,
  Model,
  Node,
  Reference,
  ShapeSyntax,
  Traits,
} from '../model.js';
import { placeIn } from './places.js';

type Of<T extends ShapeSyntax['type']> = Extract<ShapeSyntax, { readonly type: T }>;
export type Facts = ReadonlyMap<string, Fact>;

/**
 * The facts of a model with flattened mixins, by `factKey`, without those of the shapes that are left out. Equal facts
 * mean equal models: places, the order of keys and mixins aside, and the value of an enum's member is told although it
 * is the member's name.
 */
export function factsOf(model: Model, leftOut: ReadonlySet<string> = new Set()): Facts {
  const facts = new Map<string, Fact>();
  const tell: Tell = ({ shape, member }, [aspect, key], value, at) => {
    const place = at && placeIn(model, shape ?? '', at);
    const fact = { shape, member, aspect, key, value, at: place };
    facts.set(factKey(fact), fact);
  };
  for (const [key, value] of model.metadata) tell({}, ['metadata', key], value, undefined);
  for (const shape of model.shapes.values()) {
    // What a mixin says, the shapes that take it say themselves.
    const isTold = !leftOut.has(shape.id) && !shape.traits.has('smithy.api#mixin');
    if (isTold) tellShape(shape, tell);
  }
  return facts;
}

/** Tells the facts of one model apart. */
export function factKey({ shape = '', member = '', aspect, key = '' }: Fact): string {
  return `${shape}$${member} ${aspect} ${key}`;
}

/** Adds a fact. */
type Tell = (
  subject: { readonly shape?: string; readonly member?: string },
  aspect: readonly [aspect: string, key?: string],
  value: Node,
  at: Location | undefined,
) => void;

function tellShape(shape: ShapeSyntax, tell: Tell): void {
  if (shape.mixins.length > 0) throw new Error(`unreachable: ${shape.id} has mixins`);
  const subject = { shape: shape.id };
  tell(subject, ['type'], shape.type, shape.at);
  tellTraits(subject, shape.traits, tell);
  if ('members' in shape) tellMembers(shape, tell);
  else if (shape.type === 'operation') tellOperation(shape, tell);
  else if (shape.type === 'service') tellService(shape, tell);
  else if (shape.type === 'resource') tellResource(shape, tell);
}

function tellTraits(subject: Parameters<Tell>[0], traits: Traits, tell: Tell): void {
  for (const [key, { value, at }] of traits) tell(subject, ['trait', key], value, at);
}

function tellMembers(
  shape: Extract<ShapeSyntax, { readonly members: ReadonlyMap<string, MemberSyntax> }>,
  tell: Tell,
): void {
  for (const { name, target, traits, at } of shape.members.values()) {
    const subject = { shape: shape.id, member: name };
    tell(subject, ['target'], target, at);
    tellTraits(subject, traits, tell);
    const isNamed = shape.type === 'enum' && !traits.has('smithy.api#enumValue');
    if (isNamed) tell(subject, ['trait', 'smithy.api#enumValue'], name, at);
  }
  const isOrdered = shape.type !== 'list' && shape.type !== 'map' && shape.members.size > 1;
  if (isOrdered) tell({ shape: shape.id }, ['order'], [...shape.members.keys()], shape.at);
}

function tellOperation({ id, input, output, errors }: Of<'operation'>, tell: Tell): void {
  for (const [aspect, reference] of [
    ['input', input],
    ['output', output],
  ] as const) {
    if (reference === undefined || reference.target === 'smithy.api#Unit') continue;
    tell({ shape: id }, [aspect], reference.target, reference.at);
  }
  tellReferences([id, 'error'], errors, tell);
}

function tellService(service: Of<'service'>, tell: Tell): void {
  const { id, at, version, operations, resources, errors, rename } = service;
  tell({ shape: id }, ['version'], version, at);
  tellReferences([id, 'operation'], operations, tell);
  tellReferences([id, 'resource'], resources, tell);
  tellReferences([id, 'error'], errors, tell);
  for (const [key, value] of rename) tell({ shape: id }, ['rename', key], value, at);
}

function tellResource(resource: Of<'resource'>, tell: Tell): void {
  const { id, identifiers, properties, lifecycle } = resource;
  tellNamed([id, 'identifier'], identifiers, tell);
  tellNamed([id, 'property'], properties, tell);
  tellNamed([id, 'lifecycle'], lifecycle, tell);
  tellReferences([id, 'operation'], resource.operations, tell);
  tellReferences([id, 'collectionOperation'], resource.collectionOperations, tell);
  tellReferences([id, 'resource'], resource.resources, tell);
}

/** Each of a set: its being there is the fact. */
function tellReferences(
  [shape, aspect]: readonly [string, string],
  references: readonly Reference[],
  tell: Tell,
): void {
  for (const { target, at } of references) tell({ shape }, [aspect, target], true, at);
}

function tellNamed(
  [shape, aspect]: readonly [string, string],
  references: ReadonlyMap<string, Reference>,
  tell: Tell,
): void {
  for (const [key, { target, at }] of references) tell({ shape }, [aspect, key], target, at);
}
