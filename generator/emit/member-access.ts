/** Reading members from values of their structures. */
import type { Member } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { isInherited, propertyAccess } from './property.js';
import { runtime } from './references.js';
import { isRequired } from './type-of.js';

/** `input.Name`; `own(input, 'constructor')` of what may be absent and is there all the same, by inheritance. */
export function memberAccess(value: string, member: Member, code: CodeTag): Code {
  const { name } = member;
  if (!isInherited(name) || isRequired(member)) return new Code(value + propertyAccess(name));
  return code`${runtime('own')}(${new Code(value)}, ${name})`;
}

/** A member that is there, being the one of a union; TypeScript is not sure of those with inherited names. */
export function chosen(member: Member): Member {
  return { ...member, required: !isInherited(member.name) };
}

/** `'Name' in value`, of unions, where inherited names are in every object. */
export function hasVariant(value: string, { name }: Member, code: CodeTag): Code {
  const union = new Code(value);
  return isInherited(name) ? code`Object.hasOwn(${union}, ${name})` : code`${name} in ${union}`;
}
