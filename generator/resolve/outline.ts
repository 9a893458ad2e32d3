/** One service with the names of all that the package has for it, and nothing of what is in them. */
import type { Diagnostic } from '../diagnostics.js';
import type { ShapeSyntax } from '../model.js';
import type { ServiceOutline } from '../service.js';
import { groundOf } from './ground.js';
import { localName, shapeAt } from './lookup.js';
import { isPrelude } from './prelude.js';
import { errorsOf, type ServiceSyntax } from './reach.js';
import { has } from './traits.js';

/** The same names as of the service that `resolveService` makes. */
export function outlineOf(
  service: ServiceSyntax,
  shapes: ReadonlyMap<string, ShapeSyntax>,
  diagnostics: Diagnostic[],
): ServiceOutline {
  const { scope, operations, className, sdkId, folder } = groundOf(service, shapes, diagnostics);
  const { names, protocol, reach } = scope;
  const reached = [...reach.shapes.keys()].filter((id) => !isPrelude(id));
  const { id, at } = service;
  return {
    id,
    at,
    name: className,
    sdkId,
    folder,
    protocol,
    operations: operations.flatMap((operation) => {
      const own = names.operations.get(operation.id);
      const errors = [...errorsOf(operation, service)].map((error) => ({ id: error }));
      if (own === undefined) return [];
      const { name, methodName, errorName } = own;
      return [{ id: operation.id, name, methodName, errorName, errors }];
    }),
    shapes: reached.map((shape) => ({
      id: shape,
      kind: kindOf(shapeAt(shapes, shape)),
      name: names.shapes.get(shape) ?? localName(shape),
      schemaName: names.schemas.get(shape),
    })),
  };
}

/** A string with the trait is an enum like others. */
function kindOf({ type, traits }: ShapeSyntax): ShapeSyntax['type'] {
  return type === 'string' && has(traits, 'smithy.api#enum') ? 'enum' : type;
}
