import type { Location, MemberSyntax, Model, ShapeSyntax, Traits } from '../model.js';
import type { ShapeType } from './prelude.js';
import { typeOf } from './view.js';

/** A shape or a member, with the traits that are written on it. */
export interface Holder {
  /** Absolute; a member's ends in `$name`. */
  readonly id: string;
  readonly at: Location;
  readonly traits: Traits;
  readonly shape: ShapeSyntax;
  /** Absent: the shape itself. */
  readonly member?: MemberSyntax;
  /** The type of the values: a member's is its target's. */
  readonly valueType: ShapeType | undefined;
}

/** All that traits are written on, in the order of the model. */
export function holders(model: Model): readonly Holder[] {
  const found =
    known.get(model) ?? [...model.shapes.values()].flatMap((shape) => own(shape, model));
  known.set(model, found);
  return found;
}

/** Five rules ask for the same. */
const known = new WeakMap<Model, readonly Holder[]>();

function own(shape: ShapeSyntax, model: Model): readonly Holder[] {
  const { id, at, traits } = shape;
  const holder = { id, at, traits, shape, valueType: shape.type };
  if (!('members' in shape)) return [holder];
  const members = [...shape.members.values()].map((member) => ({
    id: `${id}$${member.name}`,
    at: member.at,
    traits: member.traits,
    shape,
    member,
    valueType: typeOf(model, member.target),
  }));
  return [holder, ...members];
}
