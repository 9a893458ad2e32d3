/** Models for comparing: shapes in Smithy's JSON AST, and what to merge into them. */
import type { Node } from '../../generator/model.js';

/** Shapes in Smithy's JSON AST, by name. */
export type Ast = { readonly [key: string]: Node };

/** What to merge into a model: `null` takes a part away (RFC 7396). */
export type Patch = { readonly [key: string]: Node };

/** The shapes by their ids in the namespace `test`. */
export function absolute(shapes: Ast): Ast {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [
      name.includes('#') ? name : `test#${name}`,
      shape,
    ]),
  );
}

export function merged(into: Ast, patch: Patch): Ast {
  const result: { [key: string]: Node } = { ...into };
  for (const [key, value] of Object.entries(patch)) {
    const own = result[key];
    if (value === null) delete result[key];
    else result[key] = isFields(value) ? merged(isFields(own) ? own : {}, value) : value;
  }
  return result;
}

function isFields(node: Node | undefined): node is Ast {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
