import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MemberSyntax, Model, Reference } from '../model.js';
import { nameOf } from './prelude.js';
import { bindingsOf, membersOf, services, traitOf, traitText } from './view.js';
import type { Resource, Service } from './view.js';

/** Resources: bound once, lifecycle operations with their traits, and inputs that hold the identifiers. */
export function checkResources(model: Model): readonly Diagnostic[] {
  const resources = [...model.shapes.values()].filter((shape) => shape.type === 'resource');
  return [
    ...services(model).flatMap((service) => boundTwice(service, model)),
    ...resources.flatMap((resource) => [
      ...lifecycleTraits(resource, model),
      ...identifierMembers(resource, model),
      ...parentIdentifiers(resource, model),
    ]),
  ];
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

/** Operations on one resource take all identifiers; `create` and `list` and those on all do not take the last. */
function identifierMembers(resource: Resource, model: Model): readonly Diagnostic[] {
  const { lifecycle } = resource;
  const onOne = ['put', 'read', 'update', 'delete'] as const;
  const bound = onOne.map((name) => lifecycle.get(name)).filter((found) => found !== undefined);
  return [...bound, ...resource.operations].flatMap((reference) =>
    missingIdentifiers(resource, reference, model),
  );
}

function missingIdentifiers(
  resource: Resource,
  { target, at }: Reference,
  model: Model,
): readonly Diagnostic[] {
  const operation = model.shapes.get(target);
  if (operation?.type !== 'operation') return [];
  const members = [...membersOf(model, operation.input?.target).values()];
  const missing = [...resource.identifiers.keys()].filter(
    (name) => !members.some(identifies(name)),
  );
  if (missing.length === 0) return [];
  const problem = `The input of ${target} has no required member for ${missing.join(', ')} of ${resource.id}`;
  return [report('resource-identifier', { problem }, at)];
}

function identifies(name: string): (member: MemberSyntax) => boolean {
  return (member) =>
    member.traits.has('smithy.api#required') &&
    (traitText(member.traits, 'smithy.api#resourceIdentifier') ?? member.name) === name;
}

/** A resource within another has the other's identifiers too, with the same targets. */
function parentIdentifiers(resource: Resource, model: Model): readonly Diagnostic[] {
  return resource.resources.flatMap(({ target, at }) => {
    const child = model.shapes.get(target);
    if (child?.type !== 'resource') return [];
    const missing = [...resource.identifiers].filter(
      ([name, identifier]) => child.identifiers.get(name)?.target !== identifier.target,
    );
    if (missing.length === 0) return [];
    const names = missing.map(([name]) => name).join(', ');
    const problem = `${nameOf(target)} lacks ${names}, which identifies the resource that it is in`;
    return [report('resource-identifier', { problem }, at)];
  });
}
