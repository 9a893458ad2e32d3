/** How values of a shape come into a message: the operation, where in it, and through which members. */
import type { Member, Operation, Shape, StructureShape } from '../../service.js';
import { baseValue } from '../samples/base.js';
import { isStream, membersOf, slotOf } from '../samples/slot.js';
import type { Way } from './meet.js';

export interface Route {
  readonly operation: Operation;
  /** The input, the output or an error. */
  readonly whole: StructureShape;
  readonly steps: readonly Step[];
}

interface Step {
  readonly holder: Shape;
  readonly member: Member;
}

/** Which message a route is of. */
export type Place = Way | 'error';

/** The shortest route to each shape, in each kind of message that it comes in; the shapes of operations lead to themselves. */
export function routesOf(
  operations: readonly Operation[],
  place: Place,
): ReadonlyMap<Shape, Route> {
  const routes = new Map<Shape, Route>();
  for (const operation of operations) {
    for (const whole of wholesOf(operation, place)) {
      if (!routes.has(whole)) routes.set(whole, { operation, whole, steps: [] });
    }
  }
  // What is added while it is gone through is gone through too.
  for (const [shape, route] of routes) {
    for (const member of membersOf(shape)) {
      const isKey = shape.kind === 'map' && member === shape.key;
      if (isKey || isStream(member) || routes.has(member.target)) continue;
      routes.set(member.target, { ...route, steps: [...route.steps, { holder: shape, member }] });
    }
  }
  return routes;
}

export function wholesOf(operation: Operation, place: Place): readonly StructureShape[] {
  if (place === 'error') return operation.errors;
  return [place === 'in' ? operation.input : operation.output];
}

/** A whole message with the value at the end of the route. */
export function placed({ steps }: Route, value: unknown): unknown {
  return steps.toReversed().reduce((inner, { holder, member }) => {
    switch (holder.kind) {
      case 'list':
        return [inner];
      case 'map':
        return { [String(baseValue(holder.key, 'small'))]: inner };
      case 'union':
        return { [member.name]: inner };
      default: {
        return { ...Object(baseValue(slotOf(holder), 'small')), [member.name]: inner };
      }
    }
  }, value);
}
