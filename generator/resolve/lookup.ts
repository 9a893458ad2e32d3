/** Finding shapes of a checked model, where nothing can be missing. */
import type { ShapeSyntax } from '../model.js';

type Shapes = ReadonlyMap<string, ShapeSyntax>;

/** A shape that `validate` has seen. Throws when it is not there, which is a bug of `validate`. */
export function shapeAt(shapes: Shapes, id: string): ShapeSyntax {
  const shape = shapes.get(id);
  if (!shape) throw new Error(`unreachable: ${id} is not in the model`);
  return shape;
}

/** The part of an absolute shape id after the namespace. */
export function localName(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}
