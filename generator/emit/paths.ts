/** Expressions that walk from an output to a member within it. */
import type { Member } from '../service.js';
import { Code } from './code.js';
import { optionalAccess, propertyAccess } from './property.js';
import { isRequired } from './type-of.js';

/** `page.Result?.Items`: members from the outermost, optional where one on the way may be absent. */
export function memberPath(root: string, members: readonly Member[]): Code {
  const steps = members.map(({ name }, index) => {
    const before = members[index - 1];
    return before && !isRequired(before) ? optionalAccess(name) : propertyAccess(name);
  });
  return new Code(root + steps.join(''));
}
