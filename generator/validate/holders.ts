import type { Location, MemberSyntax, Model, ShapeSyntax, Traits } from '../model.js';
import type { ShapeType } from './prelude.js';
import { aggregates, typeOf } from './view.js';
import type { Aggregate } from './view.js';

/** A shape or a member, with the traits that are written on it. */
export interface Holder {
  /** Absolute; a member's ends in `$name`. */
  readonly id: string;
  readonly at: Location;
  readonly traits: Traits;
  readonly shape: ShapeSyntax;
  /** Absent: the shape itself. */
  readonly member?: MemberSyntax;
}

/** The type of the values: a member's is its target's. */
export function valueTypeOf({ shape, member }: Holder, model: Model): ShapeType | undefined {
  return member === undefined ? shape.type : typeOf(model, member.target);
}

/** All that traits are written on, in the order of the model. */
export function holders(model: Model): readonly Holder[] {
  return indexOf(model).all;
}

/** Those with one of the traits, in the order of the model. */
export function holdersOf(model: Model, ...traits: readonly string[]): readonly Holder[] {
  const { all, byTrait } = indexOf(model);
  const lists = traits.map((id) => byTrait.get(id) ?? []);
  const [first = [], ...others] = lists.filter(({ length }) => length > 0);
  if (others.length === 0) return first;
  const found = new Set([first, ...others].flat());
  return all.filter((holder) => found.has(holder));
}

/** The ids of all traits that are written somewhere. */
export function traitsIn(model: Model): readonly string[] {
  return [...indexOf(model).byTrait.keys()];
}

/** The aggregate shapes whose members have one of the traits, or may have it from a mixin. */
export function bearers(model: Model, ...traits: readonly string[]): readonly Aggregate[] {
  const { byTrait } = indexOf(model);
  const found = new Set(traits.flatMap((id) => byTrait.get(id) ?? []).map(({ shape }) => shape));
  return aggregates(model).filter((shape) => shape.mixins.length > 0 || found.has(shape));
}

interface Index {
  readonly all: readonly Holder[];
  readonly byTrait: ReadonlyMap<string, readonly Holder[]>;
}

/** Most rules ask for the few holders of a trait, of which a model has tens of thousands. */
function indexOf(model: Model): Index {
  const found = indexes.get(model) ?? indexed(model);
  indexes.set(model, found);
  return found;
}

const indexes = new WeakMap<Model, Index>();

function indexed(model: Model): Index {
  const all = [...model.shapes.values()].flatMap(ownOf);
  const byTrait = new Map<string, Holder[]>();
  for (const holder of all) {
    for (const id of holder.traits.keys()) {
      const holding = byTrait.get(id);
      if (holding === undefined) byTrait.set(id, [holder]);
      else holding.push(holder);
    }
  }
  return { all, byTrait };
}

/** Of a shape that two models share they are the same. */
function ownOf(shape: ShapeSyntax): readonly Holder[] {
  const found = known.get(shape) ?? own(shape);
  known.set(shape, found);
  return found;
}

const known = new WeakMap<ShapeSyntax, readonly Holder[]>();

function own(shape: ShapeSyntax): readonly Holder[] {
  const { id, at, traits } = shape;
  const holder = { id, at, traits, shape };
  if (!('members' in shape)) return [holder];
  const members = [...shape.members.values()].map((member) => ({
    id: `${id}$${member.name}`,
    at: member.at,
    traits: member.traits,
    shape,
    member,
  }));
  return [holder, ...members];
}
