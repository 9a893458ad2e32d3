/** Members by a path of names, as `paginated` and waiters write them. */
import type { Member, Shape } from '../service.js';

/** The members that `A.B.C` names, from the outermost on. `validate` has seen that they are there. */
export function membersAt(path: string, from: Shape): readonly Member[] {
  const members: Member[] = [];
  let shape = from;
  for (const name of path.split('.')) {
    const member = memberAt(name, shape);
    members.push(member);
    shape = member.target;
  }
  return members;
}

/** A member of a structure or union by its name. */
export function memberAt(name: string, shape: Shape): Member {
  const members = 'members' in shape ? shape.members : [];
  const found = members.find((member) => member.name === name);
  if (!found) throw new Error(`unreachable: ${shape.id} has no member ${name}`);
  return found;
}
