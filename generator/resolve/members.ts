/** Members: what they target, and what their traits, their target's and their place make of them. */
import type { MemberSyntax, ShapeSyntax } from '../model.js';
import type { Member, Shape } from '../service.js';
import { bindingOf } from './bindings.js';
import { constraintsOf } from './constraints.js';
import { deprecationOf, documentationOf } from './named.js';
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
  const own = constraintsOf(traits, scope.diagnostics);
  // Thousands are made: written out, without spreads and with the same keys, each is made in a moment.
  return {
    id,
    name,
    documentation: documentationOf(traits) ?? documentationBy(target),
    deprecated: deprecationOf(traits),
    traits,
    at,
    // Each constraint of its own stands in for the target's of the same kind.
    length: own.length ?? target.length,
    range: own.range ?? target.range,
    // One that is not enforced does not give way to its target's either.
    pattern: has(traits, 'smithy.api#pattern') ? own.pattern : target.pattern,
    uniqueItems: own.uniqueItems ?? target.uniqueItems,
    checkName: scope.names.members.get(id),
    constantName: scope.names.constants.get(id),
    wireName: wireName(scope, member),
    target,
    required: has(traits, 'smithy.api#required') && !has(traits, 'smithy.api#clientOptional'),
    default: defaultOf(owner, member),
    sensitive:
      has(traits, 'smithy.api#sensitive') ||
      target.sensitive ||
      scope.reach.sensitive.has(owner.id),
    idempotencyToken: isToken(scope, owner, member),
    timestampFormat: timestampFormat(scope.protocol, { traits, target, binding }),
    mediaType: 'mediaType' in target ? target.mediaType : textOf(target.traits, mediaTypeId),
    binding,
  };
}

const mediaTypeId = 'smithy.api#mediaType';

/** What has no declaration to carry its documentation is documented where it is used. */
function documentationBy({ kind, documentation }: Shape): string | undefined {
  return declared.has(kind) ? undefined : documentation;
}

const declared: ReadonlySet<Shape['kind']> = new Set(['structure', 'union', 'enum', 'intEnum']);

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
