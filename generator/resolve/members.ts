/** Members: what they target, and what their traits, their target's and their place make of them. */
import type { MemberSyntax, ShapeSyntax } from '../model.js';
import type { Member, Shape } from '../service.js';
import { bindingOf } from './bindings.js';
import { constraintsOf, effective } from './constraints.js';
import { named } from './named.js';
import type { Scope } from './scope.js';
import { timestampFormat } from './timestamps.js';
import { has, textOf } from './traits.js';

interface Parts {
  readonly owner: ShapeSyntax;
  readonly member: MemberSyntax;
  readonly target: Shape;
}

/** A member of a structure, union, list or map. */
export function memberOf(scope: Scope, { owner, member, target }: Parts): Member {
  const { name, traits, at } = member;
  const id = `${owner.id}$${name}`;
  const binding = bindingOf(scope, owner.id, member);
  const value = defaultOf(owner, member);
  const format = timestampFormat(scope.protocol, { traits, target, binding });
  const mediaType = 'mediaType' in target ? target.mediaType : textOf(target.traits, mediaTypeId);
  return {
    ...namedByTarget({ id, traits, at }, name, target),
    ...effective(constraintsOf(traits, scope.diagnostics), target),
    ...checkNames(scope, id),
    wireName: wireName(scope, member),
    target,
    required: has(traits, 'smithy.api#required') && !has(traits, 'smithy.api#clientOptional'),
    ...(value !== undefined && { default: value }),
    sensitive:
      has(traits, 'smithy.api#sensitive') ||
      target.sensitive ||
      scope.reach.sensitive.has(owner.id),
    idempotencyToken: isToken(scope, owner, member),
    ...(format && { timestampFormat: format }),
    ...(mediaType !== undefined && { mediaType }),
    binding,
  };
}

const mediaTypeId = 'smithy.api#mediaType';

/** What has no declaration to carry its documentation is documented where it is used. */
function namedByTarget(written: Parameters<typeof named>[0], name: string, target: Shape) {
  const own = named(written, name);
  const declared = ['structure', 'union', 'enum', 'intEnum'].includes(target.kind);
  const documentation = own.documentation ?? (declared ? undefined : target.documentation);
  return { ...own, ...(documentation && { documentation }) };
}

function checkNames({ names }: Scope, id: string) {
  const checkName = names.members.get(id);
  const constantName = names.constants.get(id);
  return { ...(checkName && { checkName }), ...(constantName && { constantName }) };
}

/** The trait is for members of inputs; wherever else they stand, they are texts like others. */
function isToken({ reach }: Scope, { id }: ShapeSyntax, { traits }: MemberSyntax): boolean {
  return reach.inputs.has(id) && has(traits, 'smithy.api#idempotencyToken');
}

/** `jsonName` is heeded by restJson1 alone (https://smithy.io/2.0/aws/protocols/index.html). */
function wireName({ protocol }: Scope, { name, traits }: MemberSyntax): string {
  const jsonName = protocol === 'restJson1' ? textOf(traits, 'smithy.api#jsonName') : undefined;
  return jsonName ?? name;
}

/** Members of a structure with the `input` trait are `clientOptional` without saying so: the server fills them in. */
function defaultOf(owner: ShapeSyntax, { traits }: MemberSyntax): Member['default'] {
  const isInput = has(owner.traits, 'smithy.api#input');
  if (isInput || has(traits, 'smithy.api#clientOptional')) return undefined;
  return traits.get('smithy.api#default')?.value ?? undefined;
}
