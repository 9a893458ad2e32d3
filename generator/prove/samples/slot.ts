/** Places for values. */
import type { Constraints, Member, Shape } from '../../service.js';

/** A member, or a shape for itself. The constraints of a member stand in for its target's. */
export type Slot = Constraints & {
  readonly target: Shape;
  /** Of a member. */
  readonly binding?: Member['binding'] | undefined;
};

/** A shape as a place of its own. */
export function slotOf(shape: Shape): Slot {
  const { length, range, pattern, uniqueItems } = shape;
  const slot = slots.get(shape) ?? { target: shape, length, range, pattern, uniqueItems };
  slots.set(shape, slot);
  return slot;
}

/** What is known of a place is known by its identity. */
const slots = new WeakMap<Shape, Slot>();

/** What is in a shape: the members of a structure or union, of lists and maps their parts. */
export function membersOf(shape: Shape): readonly Member[] {
  if ('members' in shape) return shape.members;
  if (shape.kind === 'list') return [shape.member];
  return shape.kind === 'map' ? [shape.key, shape.value] : [];
}

/** Whether a member is the messages of a stream, or bytes that are sent as they come. */
export function isStream({ target, binding }: Slot): boolean {
  return binding !== undefined && 'streaming' in target && target.streaming;
}
