import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { boundIdentifiers, takesAll } from './identifiers.js';
import { nameOf } from './prelude.js';
import { bindingsOf, services, traitOf } from './view.js';
import type { Operation, Resource, Service } from './view.js';

/** Resources: lifecycle operations with their traits, and inputs that hold the identifiers. */
export function checkResources(model: Model): readonly Diagnostic[] {
  const resources = [...model.shapes.values()].filter((shape) => shape.type === 'resource');
  return resources.flatMap((resource) => [
    ...lifecycleTraits(resource, model),
    ...identifierMembers(resource, model),
    ...parentIdentifiers(resource, model),
  ]);
}

/** A resource is in a service once, by one binding. */
export function checkResourceBindings(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => boundTwice(service, model));
}

function boundTwice(service: Service, model: Model): readonly Diagnostic[] {
  const places = new Map<string, string[]>();
  const visit = (holder: Service | Resource, seen: ReadonlySet<string>): void => {
    for (const { target } of bindingsOf(holder)) {
      const resource = model.shapes.get(target);
      if (resource?.type !== 'resource') continue;
      const known = places.get(target) ?? [];
      if (!known.includes(holder.id)) places.set(target, [...known, holder.id]);
      if (!seen.has(target)) visit(resource, new Set([...seen, target]));
    }
  };
  visit(service, new Set([service.id]));
  return [...places]
    .filter(([, holders]) => holders.length > 1)
    .map(([id, holders]) =>
      report('resource-twice', { id, places: holders }, model.shapes.get(id)?.at),
    );
}

/** Smithy, «Resource lifecycle operations». */
const lifecycleTrait: ReadonlyMap<string, string> = new Map([
  ['put', 'idempotent'],
  ['read', 'readonly'],
  ['delete', 'idempotent'],
  ['list', 'readonly'],
]);

function lifecycleTraits(resource: Resource, model: Model): readonly Diagnostic[] {
  return [...resource.lifecycle].flatMap(([lifecycle, { target, at }]) => {
    const trait = lifecycleTrait.get(lifecycle);
    const operation = model.shapes.get(target);
    if (trait === undefined || operation === undefined) return [];
    if (traitOf(model, operation, `smithy.api#${trait}`) !== undefined) return [];
    return [report('resource-lifecycle', { operation: target, trait, lifecycle }, at)];
  });
}

/**
 * Operations on one resource take all its identifiers, those on a collection not all of them, and each those of the
 * resource that theirs is in.
 */
function identifierMembers(resource: Resource, model: Model): readonly Diagnostic[] {
  return boundOperations(resource, model).flatMap(({ operation, on }) => {
    const { id, at } = operation;
    const isWhole = takesAll(resource, operation, model);
    const parts = { id, names: [...resource.identifiers.keys()].join(', '), of: resource.id };
    if (on === 'one' && !isWhole) {
      const problem = `The input of ${id} has no required members for ${parts.names} of ${parts.of}`;
      return [report('resource-identifier', { problem }, at)];
    }
    if (on === 'all' && isWhole && resource.identifiers.size > 0) {
      const problem = `${id} takes all that identifies one ${parts.of}, and is bound to the collection`;
      return [report('resource-identifier', { problem }, at)];
    }
    return [];
  });
}

interface Bound {
  readonly operation: Operation;
  /** On one resource, on the collection, or (`create`) as the author likes. */
  readonly on: 'one' | 'all' | 'either';
}

function boundOperations(resource: Resource, model: Model): readonly Bound[] {
  const { lifecycle, operations, collectionOperations } = resource;
  const bound = [
    ...[...lifecycle].map(([name, { target }]) => [target, bindingOf(name)] as const),
    ...operations.map(({ target }) => [target, 'one'] as const),
    ...collectionOperations.map(({ target }) => [target, 'all'] as const),
  ];
  return bound.flatMap(([target, on]) => {
    const operation = model.shapes.get(target);
    return operation?.type === 'operation' ? [{ operation, on }] : [];
  });
}

function bindingOf(lifecycle: string): Bound['on'] {
  if (lifecycle === 'create') return 'either';
  return lifecycle === 'list' ? 'all' : 'one';
}

/** A resource within another has the other's identifiers too, with the same targets, and its operations take them. */
function parentIdentifiers(resource: Resource, model: Model): readonly Diagnostic[] {
  return resource.resources.flatMap(({ target }) => {
    const child = model.shapes.get(target);
    if (child?.type !== 'resource') return [];
    const missing = [...resource.identifiers].filter(
      ([name, identifier]) => child.identifiers.get(name)?.target !== identifier.target,
    );
    if (missing.length > 0) {
      const names = missing.map(([name]) => name).join(', ');
      const problem = `${nameOf(target)} lacks ${names}, which identifies the resource that it is in`;
      return [report('resource-identifier', { problem }, child.at)];
    }
    return boundOperations(child, model).flatMap(({ operation: { id, input, at } }) => {
      const bound = boundIdentifiers(child, input?.target, model);
      const left = [...resource.identifiers.keys()].filter((name) => !bound.has(name));
      if (left.length === 0) return [];
      const problem = `The input of ${id} has no required members for ${left.join(', ')} of ${resource.id}`;
      return [report('resource-identifier', { problem }, at)];
    });
  });
}
