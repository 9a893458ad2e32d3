/** What stands before the operations and shapes of a service are looked into: what it is called and what it reaches. */
import { report, type Diagnostic } from '../diagnostics.js';
import type { ShapeSyntax } from '../model.js';
import type { EndpointRules } from '../service.js';
import { endpointOf } from './endpoints.js';
import { formerNames } from './former-names.js';
import { namesOf, type Closure } from './names.js';
import { protocolOf } from './protocols.js';
import { operationsOf, reachOf, type OperationSyntax, type ServiceSyntax } from './reach.js';
import { contextFaults } from './rules-context-faults.js';
import type { Scope } from './scope.js';
import { serviceNames, type ServiceNames } from './service-names.js';

export interface Ground extends ServiceNames {
  readonly scope: Scope;
  /** In canonical order of names. */
  readonly operations: readonly OperationSyntax[];
  readonly endpoint: EndpointRules | undefined;
}

/** What is found on the way is added to the diagnostics. */
export function groundOf(
  service: ServiceSyntax,
  shapes: ReadonlyMap<string, ShapeSyntax>,
  diagnostics: Diagnostic[],
): Ground {
  const protocol = protocolOf(service);
  const called = serviceNames(service, diagnostics);
  const operations = operationsOf(service, shapes);
  const reach = reachOf(operations, service, shapes);
  const closure = { service, className: called.className, operations, reach, shapes };
  const given = namesIn(closure, diagnostics);
  const scope = { service, shapes, protocol, reach, ...given, diagnostics };
  const endpoint = endpointOf(service, diagnostics);
  diagnostics.push(...operations.flatMap((each) => contextFaults(endpoint, each, shapes)));
  return { scope, operations, ...called, endpoint };
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
