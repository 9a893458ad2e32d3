/** One service with its operations and all that they reach. */
import type { Diagnostic } from '../diagnostics.js';
import type { ShapeSyntax } from '../model.js';
import type { ProtocolName, Service } from '../service.js';
import { plainText } from '../markup/documentation.js';
import { serviceAuth } from './auth.js';
import { groundOf } from './ground.js';
import { localName } from './lookup.js';
import { named } from './named.js';
import { resolveOperation } from './operations.js';
import { sortedBy } from './order.js';
import type { ServiceSyntax } from './reach.js';
import { resolveShapes } from './shapes.js';
import { has, textOf } from './traits.js';

/** The service with final names and references as objects. What is found on the way is added to the diagnostics. */
export function resolveService(
  service: ServiceSyntax,
  shapes: ReadonlyMap<string, ShapeSyntax>,
  diagnostics: Diagnostic[],
): Service {
  const ground = groundOf(service, shapes, diagnostics);
  const { scope, operations, sdkId, className, folder, endpoint } = ground;
  const { names, protocol } = scope;
  const resolved = resolveShapes(scope);
  const auth = serviceAuth(service, diagnostics);
  return {
    ...named(service, className),
    shapeName: localName(service.id),
    constantName: names.constantName,
    sdkId,
    folder,
    version: service.version,
    title: plainText(textOf(service.traits, 'smithy.api#title') ?? '') || sdkId,
    protocol,
    queryCompatible: isQueryCompatible(service, protocol),
    auth,
    ...(endpoint && { endpoint }),
    operations: sortedBy(
      operations.map((operation) =>
        resolveOperation({ scope, shapes: resolved, auth, endpoint }, operation),
      ),
      ({ name }) => name,
    ),
    shapes: sortedBy(
      [...resolved.values()].filter((shape) => !shape.prelude),
      ({ name }) => name,
    ),
    source: service.at.file,
  };
}

/** The trait is for these protocols; a service that has others besides may be called by one of those. */
function isQueryCompatible({ traits }: ServiceSyntax, protocol: ProtocolName): boolean {
  const isKept = protocol === 'awsJson1_0' || protocol === 'rpcv2Cbor';
  return isKept && has(traits, 'aws.protocols#awsQueryCompatible');
}
