/** Expressions that walk from an output to a member within it. */
import type { Expression, Member } from '../service.js';
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

/** The members that a chain of a JMESPath expression names, from the outermost, and what it begins at. */
export function chainOf(expression: Expression): {
  readonly root: 'input' | 'output';
  readonly members: readonly Member[];
} {
  switch (expression.kind) {
    case 'member': {
      const { root, members } = chainOf(expression.of);
      return { root, members: [...members, expression.member] };
    }
    case 'input':
      return { root: 'input', members: [] };
    default:
      return { root: 'output', members: [] };
  }
}
