import { report } from '../diagnostics.js';
import type { EntrySyntax, MemberSyntax, Node } from '../model.js';
import { isObject, property, textOf } from '../node.js';
import { entryIn, placeWithin } from './places.js';
import { unit } from './prelude.js';
import { propertySchema } from './schema.js';
import type { Schema } from './schema.js';
import { reference } from './scope.js';
import type { Scope } from './scope.js';
import type { WrittenShape } from './shape.js';
import { traitsOf } from './traits.js';

const own = ['target'];

interface WrittenMember {
  readonly name: string;
  readonly data: Node;
  readonly schema: Schema | undefined;
  readonly written: EntrySyntax;
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
  const { data, schema, written, type } = shape;
  const fixed = fixedMembers[type];
  if (fixed === undefined) {
    const members = property(data, 'members');
    const holder = entryIn(written, 'members') ?? written;
    const each = propertySchema(schema, 'members');
    return Object.entries(isObject(members) ? members : {}).map(([name, member]) =>
      writtenMember(name, member, { id: shape.id, schema: each, written: holder }),
    );
  }
  return fixed.flatMap((name) => {
    const member = property(data, name);
    if (member !== undefined) return [writtenMember(name, member, shape)];
    if (!mixed) scope.diagnostics.push(report('key-missing', { key: name }, shape.at));
    return [];
  });
}

/** What is written of a member in the mapping that holds it. */
function writtenMember(
  name: string,
  data: Node,
  { id, schema, written }: Pick<WrittenShape, 'id' | 'schema' | 'written'>,
): WrittenMember {
  return {
    name,
    data,
    schema: propertySchema(schema, name),
    written: entryIn(written, name) ?? written,
    container: id,
  };
}

const fixedMembers: { readonly [type: string]: readonly string[] | undefined } = {
  list: ['member'],
  map: ['key', 'value'],
};

function targetedMember(member: WrittenMember, scope: Scope): MemberSyntax {
  const { name, data, written } = member;
  const { at } = written;
  const short = typeof data === 'string';
  const text = short ? data : textOf(data, 'target');
  if (text === undefined) {
    return { name, target: '', at, traits: traitsOf(member, { own, of: '' }, scope) };
  }
  const targetAt = placeWithin(written, short ? [] : own, 'value');
  const { target } = reference(text, targetAt, scope);
  const traits = traitsOf(member, { own, of: target }, scope);
  return { name, target, at, targetAt, traits };
}

function enumMember(member: WrittenMember, scope: Scope): MemberSyntax {
  const { name, data, written, container } = member;
  const { at } = written;
  if (isObject(data)) {
    const traits = traitsOf(member, { own: [], of: container }, scope);
    return { name, target: unit, at, traits };
  }
  const value = { value: data, at: written.value.at };
  return { name, target: unit, at, traits: new Map([['smithy.api#enumValue', value]]) };
}
