import { report } from '../diagnostics.js';
import type { MemberSyntax, Node } from '../model.js';
import { isObject, property, textOf } from './nodes.js';
import { locate } from './places.js';
import { unit } from './prelude.js';
import { reference } from './scope.js';
import type { Scope } from './scope.js';
import type { WrittenShape } from './shape.js';
import { traitsOf } from './traits.js';

interface WrittenMember {
  readonly name: string;
  readonly path: readonly string[];
  readonly data: Node;
  /** The id of the shape. */
  readonly container: string;
}

/**
 * The members of an aggregate shape, in the order in which they are written. A member without a target adds traits to
 * one that a mixin brings; its target is empty here, and the mixin's in the finished model.
 */
export function membersOf(
  shape: WrittenShape,
  mixed: boolean,
  scope: Scope,
): ReadonlyMap<string, MemberSyntax> {
  const build = shape.type === 'enum' || shape.type === 'intEnum' ? enumMember : targetedMember;
  const members = writtenMembers(shape, mixed, scope).map((member) => build(member, scope));
  for (const member of members) {
    if (member.target !== '' || mixed) continue;
    scope.diagnostics.push(report('key-missing', { key: 'target' }, member.at));
  }
  return new Map(members.map((member) => [member.name, member]));
}

function writtenMembers(
  shape: WrittenShape,
  mixed: boolean,
  scope: Scope,
): readonly WrittenMember[] {
  const { key, data, id: container, type } = shape;
  const fixed = fixedMembers[type];
  if (fixed === undefined) {
    const members = property(data, 'members');
    return Object.entries(isObject(members) ? members : {}).map(([name, member]) => ({
      name,
      path: [key, 'members', name],
      data: member,
      container,
    }));
  }
  return fixed.flatMap((name) => {
    const member = property(data, name);
    if (member !== undefined) return [{ name, path: [key, name], data: member, container }];
    if (!mixed) scope.diagnostics.push(report('key-missing', { key: name }, shape.at));
    return [];
  });
}

const fixedMembers: { readonly [type: string]: readonly string[] | undefined } = {
  list: ['member'],
  map: ['key', 'value'],
};

function targetedMember({ name, path, data }: WrittenMember, scope: Scope): MemberSyntax {
  const at = locate(scope.root, path, 'key');
  const short = typeof data === 'string';
  const text = short ? data : textOf(data, 'target');
  const targetAt = locate(scope.root, short ? path : [...path, 'target'], 'value');
  if (text === undefined) {
    return {
      name,
      target: '',
      at,
      traits: traitsOf({ path, data, own: ['target'], of: '' }, scope),
    };
  }
  const { target } = reference(text, targetAt, scope);
  const traits = traitsOf({ path, data, own: ['target'], of: target }, scope);
  return { name, target, at, targetAt, traits };
}

function enumMember({ name, path, data, container }: WrittenMember, scope: Scope): MemberSyntax {
  const at = locate(scope.root, path, 'key');
  if (isObject(data)) {
    const traits = traitsOf({ path, data, own: [], of: container }, scope);
    return { name, target: unit, at, traits };
  }
  const value = { value: data, at: locate(scope.root, path, 'value') };
  return { name, target: unit, at, traits: new Map([['smithy.api#enumValue', value]]) };
}
