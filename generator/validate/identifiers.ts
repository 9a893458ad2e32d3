/** Which members of inputs and outputs stand for the identifiers of a resource (Smithy, «Binding identifiers»). */
import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MemberSyntax, Model } from '../model.js';
import { bearers } from './holders.js';
import { membersOf, traitText } from './view.js';
import type { Operation, Resource } from './view.js';

/** By identifier: the member of the structure that stands for it, by its trait or else by its name. */
export function boundIdentifiers(
  resource: Resource,
  structure: string | undefined,
  model: Model,
): ReadonlyMap<string, MemberSyntax> {
  const bound = new Map<string, MemberSyntax>();
  for (const member of membersOf(model, structure).values()) {
    const explicit = traitText(member.traits, 'smithy.api#resourceIdentifier');
    const name = explicit ?? member.name;
    const identifier = resource.identifiers.get(name);
    if (identifier === undefined || (explicit === undefined && bound.has(name))) continue;
    const isFit = identifier.target === member.target && member.traits.has('smithy.api#required');
    if (explicit !== undefined || isFit) bound.set(name, member);
  }
  return bound;
}

/** Whether an operation takes all the identifiers of a resource. */
export function takesAll(resource: Resource, { input }: Operation, model: Model): boolean {
  const bound = boundIdentifiers(resource, input?.target, model);
  return [...resource.identifiers].every(
    ([name, { target }]) => bound.get(name)?.target === target,
  );
}

/** Members of one structure that stand for one identifier. */
export function checkIdentifierMembers(model: Model): readonly Diagnostic[] {
  return bearers(model, 'smithy.api#resourceIdentifier').flatMap(({ id, at, type }) => {
    const members = type === 'structure' ? membersOf(model, id) : new Map<string, MemberSyntax>();
    const explicit = new Map<string, string[]>();
    for (const { name, traits } of members.values()) {
      const identifier = traitText(traits, 'smithy.api#resourceIdentifier');
      if (identifier === undefined || identifier === name) continue;
      explicit.set(identifier, [...(explicit.get(identifier) ?? []), name]);
    }
    return [...explicit].flatMap(([identifier, names]) => [
      ...(names.length > 1
        ? [report('resource-identifier-twice', { identifier, members: names }, at)]
        : []),
      ...(members.has(identifier)
        ? [report('resource-identifier-hidden', { identifier, members: names }, at)]
        : []),
    ]);
  });
}
