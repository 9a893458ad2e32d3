/** One service with its operations and all that they reach. */
import { report, type Diagnostic } from '../diagnostics.js';
import type { ShapeSyntax } from '../model.js';
import type { ProtocolName, Service } from '../service.js';
import { plainText } from '../markup/documentation.js';
import { serviceAuth } from './auth.js';
import { endpointOf } from './endpoints.js';
import { formerNames } from './former-names.js';
import { localName } from './lookup.js';
import { named } from './named.js';
import { namesOf, type Closure } from './names.js';
import { resolveOperation } from './operations.js';
import { sortedBy } from './order.js';
import { protocolOf } from './protocols.js';
import { operationsOf, reachOf, type ServiceSyntax } from './reach.js';
import { serviceNames } from './service-names.js';
import type { Scope } from './scope.js';
import { resolveShapes } from './shapes.js';
import { has, textOf } from './traits.js';

/** The service with final names and references as objects. What is found on the way is added to the diagnostics. */
export function resolveService(
  service: ServiceSyntax,
  shapes: ReadonlyMap<string, ShapeSyntax>,
  diagnostics: Diagnostic[],
): Service {
  const protocol = protocolOf(service);
  const { sdkId, className, folder } = serviceNames(service, diagnostics);
  const operations = operationsOf(service, shapes);
  const reach = reachOf(operations, service, shapes);
  const given = namesIn({ service, className, operations, reach, shapes }, diagnostics);
  const { names } = given;
  const scope = { service, shapes, protocol, reach, ...given, diagnostics };
  const resolved = resolveShapes(scope);
  const auth = serviceAuth(service, diagnostics);
  const endpoint = endpointOf(service, diagnostics);
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

/** Names that are in use, and those that the package keeps. */
function namesIn(closure: Closure, diagnostics: Diagnostic[]): Pick<Scope, 'names' | 'former'> {
  const names = namesOf(closure);
  const former = formerNames(closure, names);
  for (const { name, trait } of former.taken) {
    diagnostics.push(report('renamed-taken', { name }, trait.at));
  }
  return { names, former };
}

/** The trait is for these protocols; a service that has others besides may be called by one of those. */
function isQueryCompatible({ traits }: ServiceSyntax, protocol: ProtocolName): boolean {
  const isKept = protocol === 'awsJson1_0' || protocol === 'rpcv2Cbor';
  return isKept && has(traits, 'aws.protocols#awsQueryCompatible');
}
