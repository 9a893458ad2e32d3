/** Paths of waiters: JMESPath (https://jmespath.org), so far only members separated by dots. */
import type { Expression, Member, StructureShape } from '../service.js';
import { membersAt } from './paths.js';

/** What a path reads; of an `inputOutput` matcher, the two that it begins with by name. */
export type Root =
  StructureShape | { readonly input: StructureShape; readonly output: StructureShape };

/** The expression; nothing when it is more than a chain of members. */
export function expressionOf(path: string, from: Root): Expression | undefined {
  if (!/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(path)) return undefined;
  if ('kind' in from) return chain({ kind: 'current' }, membersAt(path, from));
  const [end, ...rest] = path.split('.');
  if (end !== 'input' && end !== 'output') return undefined;
  return chain({ kind: end }, rest.length === 0 ? [] : membersAt(rest.join('.'), from[end]));
}

function chain(root: Expression, members: readonly Member[]): Expression {
  return members.reduce<Expression>((of, member) => ({ kind: 'member', of, member }), root);
}
