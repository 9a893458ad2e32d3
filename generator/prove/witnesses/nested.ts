/** What structures of a service hold. */
import type { Service, Shape, StructureShape } from '../../service.js';
import { heldBy, variantsOf } from './members.js';

/** The structures with a name that values on the way in, or on the way out, hold somewhere; errors are not among them. */
export function nestedStructures(
  service: Service,
  way: 'input' | 'output',
): readonly StructureShape[] {
  const held = new Set(service.shapes.flatMap(targetsOf));
  return service.shapes.filter(
    (shape): shape is StructureShape =>
      shape.kind === 'structure' &&
      !shape.prelude &&
      !shape.error &&
      held.has(shape) &&
      goes(shape, way),
  );
}

/** Whether values of it go this way. */
export function goes({ reached }: Shape, way: 'input' | 'output'): boolean {
  return reached === way || reached === 'both';
}

function targetsOf(shape: Shape): readonly Shape[] {
  const members = shape.kind === 'union' ? variantsOf(shape) : heldBy(shape);
  return members.map(({ target }) => target);
}
