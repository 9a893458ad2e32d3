/** What the rules ask of a model: types, members and traits with mixins applied, operations, closures. */
import type { MemberSyntax, Model, Node, Reference, ShapeSyntax, Trait, Traits } from '../model.js';
import { property } from '../node.js';
import { prelude } from './prelude.js';
import type { ShapeType } from './prelude.js';

export type Aggregate = Extract<ShapeSyntax, { members: ReadonlyMap<string, MemberSyntax> }>;
export type Operation = Extract<ShapeSyntax, { type: 'operation' }>;
export type Service = Extract<ShapeSyntax, { type: 'service' }>;
export type Resource = Extract<ShapeSyntax, { type: 'resource' }>;

/** The type of a shape of the model or the prelude. */
export function typeOf(model: Model, id: string): ShapeType | undefined {
  return model.shapes.get(id)?.type ?? prelude.get(id);
}

export function aggregates(model: Model): readonly Aggregate[] {
  return kindsOf(model).aggregates;
}

export function operations(model: Model): readonly Operation[] {
  return kindsOf(model).operations;
}

export function services(model: Model): readonly Service[] {
  return kindsOf(model).services;
}

interface Kinds {
  readonly aggregates: readonly Aggregate[];
  readonly operations: readonly Operation[];
  readonly services: readonly Service[];
}

/** Nearly every rule asks for one of them. */
function kindsOf(model: Model): Kinds {
  const known = kinds.get(model);
  if (known !== undefined) return known;
  const all = [...model.shapes.values()];
  const found = {
    aggregates: all.filter((shape) => 'members' in shape),
    operations: all.filter((shape) => shape.type === 'operation'),
    services: all.filter((shape) => shape.type === 'service'),
  };
  kinds.set(model, found);
  return found;
}

const kinds = new WeakMap<Model, Kinds>();

/** The members of an aggregate shape by name, those of its mixins first. None for other shapes. */
export function membersOf(model: Model, id: string | undefined): ReadonlyMap<string, MemberSyntax> {
  const shape = id === undefined ? undefined : model.shapes.get(id);
  if (shape === undefined || !('members' in shape)) return noMembers;
  if (shape.mixins.length === 0) return shape.members;
  const members = new Map<string, MemberSyntax>();
  for (const source of [...mixinsOf(model, shape).toReversed(), shape]) {
    for (const [name, member] of 'members' in source ? source.members : noMembers) {
      const traits = new Map([...(members.get(name)?.traits ?? []), ...member.traits]);
      members.set(name, { ...member, traits });
    }
  }
  return members;
}

const noMembers: ReadonlyMap<string, MemberSyntax> = new Map();

/** The mixins of a shape, the nearest first, each once. */
export function mixinsOf(model: Model, shape: ShapeSyntax): readonly ShapeSyntax[] {
  const found = new Set<ShapeSyntax>();
  const add = (mixins: readonly Reference[]): void => {
    for (const { target } of mixins.toReversed()) {
      const mixin = model.shapes.get(target);
      if (mixin === undefined || found.has(mixin) || mixin === shape) continue;
      found.add(mixin);
      add(mixin.mixins);
    }
  };
  add(shape.mixins);
  return [...found];
}

/** A trait of a shape, its own or from a mixin that passes it on. */
export function traitOf(model: Model, shape: ShapeSyntax, id: string): Trait | undefined {
  const own = shape.traits.get(id);
  if (own !== undefined || shape.mixins.length === 0 || id === 'smithy.api#mixin') return own;
  for (const mixin of mixinsOf(model, shape)) {
    const local = property(mixin.traits.get('smithy.api#mixin')?.value, 'localTraits');
    const found = mixin.traits.get(id);
    if (found !== undefined && !(Array.isArray(local) && local.includes(id))) return found;
  }
  return undefined;
}

/** All traits of a shape, those from mixins included. */
export function traitsOf(model: Model, shape: ShapeSyntax): Traits {
  if (shape.mixins.length === 0) return shape.traits;
  const ids = mixinsOf(model, shape).flatMap((mixin) => [...mixin.traits.keys()]);
  const traits = new Map(shape.traits);
  for (const id of ids) {
    const trait = traitOf(model, shape, id);
    if (trait !== undefined) traits.set(id, trait);
  }
  return traits;
}

/** A trait of a member, else of its target. */
export function memberTrait(model: Model, member: MemberSyntax, id: string): Trait | undefined {
  const target = model.shapes.get(member.target);
  return member.traits.get(id) ?? (target && traitOf(model, target, id));
}

/** The value of a trait that is text. */
export function traitText(traits: Traits, id: string): string | undefined {
  const value: Node | undefined = traits.get(id)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Every mention of a shape in a shape, its own members' targets included, its mixins not. */
export function referencesOf(shape: ShapeSyntax): readonly Reference[] {
  if ('members' in shape) return [...shape.members.values()];
  switch (shape.type) {
    case 'operation':
      return [shape.input, shape.output, ...shape.errors].filter((found) => found !== undefined);
    case 'service':
      return [...shape.operations, ...shape.resources, ...shape.errors];
    case 'resource':
      return [
        ...shape.identifiers.values(),
        ...shape.properties.values(),
        ...shape.lifecycle.values(),
        ...shape.operations,
        ...shape.collectionOperations,
        ...shape.resources,
      ];
    default:
      return [];
  }
}

/** The ids of all shapes that a shape reaches, itself and the prelude's included; mixins only where they are targets. */
export function closureOf(model: Model, id: string): ReadonlySet<string> {
  const reached = new Set([id]);
  for (const next of reached) {
    const shape = model.shapes.get(next);
    if (shape === undefined) continue;
    for (const source of [shape, ...mixinsOf(model, shape)]) {
      for (const { target } of referencesOf(source)) reached.add(target);
    }
  }
  return reached;
}

/** The operations of a service, those of its resources included, by id. */
export function operationsOf(model: Model, service: Service): readonly Operation[] {
  const reached = new Set<string>([service.id]);
  const found: Operation[] = [];
  for (const id of reached) {
    const shape = model.shapes.get(id);
    if (shape?.type === 'operation') found.push(shape);
    if (shape?.type !== 'service' && shape?.type !== 'resource') continue;
    for (const source of [shape, ...mixinsOf(model, shape)]) {
      if (source.type !== 'service' && source.type !== 'resource') continue;
      for (const { target } of bindingsOf(source)) reached.add(target);
    }
  }
  return found;
}

/** The operations and resources that a service or resource binds. */
export function bindingsOf(shape: Service | Resource): readonly Reference[] {
  const bound = [...shape.operations, ...shape.resources];
  if (shape.type === 'service') return bound;
  return [...bound, ...shape.collectionOperations, ...shape.lifecycle.values()];
}
