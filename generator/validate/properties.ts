import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MemberSyntax, Model } from '../model.js';
import { textOf } from '../node.js';
import { boundIdentifiers } from './identifiers.js';
import { membersOf } from './view.js';
import type { Operation, Resource } from './view.js';

/**
 * The properties of a resource: operations on one take and give nothing else beside its identifiers, each property once
 * and with its own target, and each is used (Smithy, «Resource properties»).
 */
export function checkProperties(model: Model): readonly Diagnostic[] {
  return [...model.shapes.values()].flatMap((shape) =>
    shape.type === 'resource' && shape.properties.size > 0 ? resourceFaults(shape, model) : [],
  );
}

const onOne = ['create', 'put', 'read', 'update', 'delete'] as const;

function resourceFaults(resource: Resource, model: Model): readonly Diagnostic[] {
  const bound = onOne.map((name) => resource.lifecycle.get(name));
  const used = new Set<string>();
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  for (const { operation, isLifecycle } of [
    ...bound.map((reference) => ({ operation: reference, isLifecycle: true })),
    ...resource.operations.map((reference) => ({ operation: reference, isLifecycle: false })),
  ]) {
    const shape = model.shapes.get(operation?.target ?? '');
    if (shape?.type !== 'operation') continue;
    for (const structure of messagesOf(shape)) {
      const members = propertyMembers(structure, resource, model);
      members.forEach((member) => used.add(propertyOf(member)));
      if (isLifecycle && !told.has(structure)) {
        found.push(...messageFaults(structure, members, { resource, model }));
      }
      told.add(structure);
    }
  }
  const unused = [...resource.properties.keys()].filter((name) => !used.has(name));
  return [
    ...found,
    ...unused.map((name) =>
      report(
        'resource-property',
        { problem: `The property ${name} is in no message` },
        resource.at,
      ),
    ),
  ];
}

function messagesOf({ input, output }: Operation): readonly string[] {
  return [input, output].flatMap((reference) => reference?.target ?? []);
}

/** The members that are properties: those of the nested structure, where one is marked so. */
function propertyMembers(
  structure: string,
  resource: Resource,
  model: Model,
): readonly MemberSyntax[] {
  const members = [...membersOf(model, structure).values()];
  const nested = members.find(({ traits }) => traits.has('smithy.api#nestedProperties'));
  const holder = nested?.target ?? structure;
  const bound = [...boundIdentifiers(resource, holder, model).values()];
  const identifiers = new Set(bound.map(({ name }) => name));
  return [...membersOf(model, holder).values(), ...(nested === undefined ? [] : members)].filter(
    (member) => !identifiers.has(member.name) && !isNoProperty(member, model),
  );
}

function isNoProperty({ traits }: MemberSyntax, model: Model): boolean {
  return (
    ['notProperty', 'nestedProperties', 'idempotencyToken', 'resourceIdentifier'].some((name) =>
      traits.has(`smithy.api#${name}`),
    ) ||
    [...traits.keys()].some(
      (id) => model.shapes.get(id)?.traits.has('smithy.api#notProperty') === true,
    )
  );
}

function propertyOf({ name, traits }: MemberSyntax): string {
  return textOf(traits.get('smithy.api#property')?.value, 'name') ?? name;
}

function messageFaults(
  structure: string,
  members: readonly MemberSyntax[],
  { resource, model }: { readonly resource: Resource; readonly model: Model },
): readonly Diagnostic[] {
  const holders = new Map<string, string[]>();
  const found = members.flatMap((member) => {
    const name = propertyOf(member);
    holders.set(name, [...(holders.get(name) ?? []), member.name]);
    const expected = resource.properties.get(name)?.target;
    if (expected === member.target) return [];
    const problem =
      expected === undefined
        ? `${member.name} is no property and no identifier of ${resource.id}`
        : `${member.name} is the property ${name} of ${resource.id}, which targets ${expected}`;
    return [report('resource-property', { problem }, member.at)];
  });
  const doubled = [...holders].filter(([, names]) => names.length > 1);
  const at = model.shapes.get(structure)?.at;
  return [
    ...found,
    ...doubled.map(([name, names]) =>
      report(
        'resource-property',
        { problem: `${names.join(', ')} are all the property ${name}` },
        at,
      ),
    ),
  ];
}
