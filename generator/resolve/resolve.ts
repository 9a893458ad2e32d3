/** From a model as it is written to services in which every reference is an object and every name is final. */
import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics.js';
import type { Model, ShapeSyntax } from '../model.js';
import type { Service, ServiceOutline } from '../service.js';
import { flattenMixins } from './mixins.js';
import { sortedBy } from './order.js';
import { outlineOf } from './outline.js';
import { preludeShapes } from './prelude.js';
import type { ServiceSyntax } from './reach.js';
import { resolveService } from './services.js';

/**
 * The services of a model, by shape id. The model has passed `validate`: a reference that leads nowhere throws. The same
 * shapes in another order give the same services.
 */
export function resolve(model: Model): Outcome<readonly Service[]> {
  return eachService(model, resolveService);
}

/** What a package would call the services and their things. Tells of the services alone. */
export function outline(model: Model): Outcome<readonly ServiceOutline[]> {
  return eachService(model, outlineOf);
}

function eachService<T extends ServiceOutline>(
  model: Model,
  make: (service: ServiceSyntax, shapes: Model['shapes'], diagnostics: Diagnostic[]) => T,
): Outcome<readonly T[]> {
  const diagnostics: Diagnostic[] = [];
  const shapes = flattenMixins(new Map([...preludeShapes, ...model.shapes]));
  const written = sortedBy([...shapes.values()].filter(isService), ({ id }) => id);
  const services = written.map((service) => make(service, shapes, diagnostics));
  reportFolders(services, diagnostics);
  return outcome(services, diagnostics);
}

function isService(shape: ShapeSyntax): shape is ServiceSyntax {
  return shape.type === 'service' && !shape.traits.has('smithy.api#mixin');
}

function reportFolders(services: readonly ServiceOutline[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, ServiceOutline>();
  for (const service of services) {
    const first = seen.get(service.folder);
    if (first) {
      const parameters = { folder: service.folder, other: first.sdkId, first: first.at };
      diagnostics.push(report('folder-taken', parameters, service.at));
    }
    seen.set(service.folder, service);
  }
}
