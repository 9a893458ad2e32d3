/** Members of errors, which share an object with what an error has of itself. */
import type { Member, Shape, StructureShape } from '../service.js';
import { isBound } from './binding.js';
import { isReadAlone } from './conversion.js';

/** All but the message, under either of its names; those with the name of a property that every error has get `_` behind it. */
export function errorMembers({ members }: StructureShape): readonly Member[] {
  const names = new Set(members.map(({ name }) => name));
  return members
    .filter((member) => !isMessage(member))
    .map((member) => (ownNames.has(member.name) ? renamed(member, names) : member));
}

function renamed(member: Member, taken: ReadonlySet<string>): Member {
  const name = `${member.name}_`;
  return taken.has(name) ? renamed({ ...member, name }, taken) : { ...member, name };
}

/** Whether the class of an error has a reader: something in it converts, is renamed, may be missing or stands in a header. */
export function isReadError(shape: StructureShape, reads: ReadonlySet<Shape>): boolean {
  const isRead = (member: Member) => reads.has(member.target) || isReadAlone(member);
  return isBound(shape) || errorMembers(shape).some(isRead);
}

/** The client makes both the `message` that every error has, as the AWS SDK does. */
function isMessage({ name, target }: Member): boolean {
  return name === 'message' || (name === 'Message' && target.kind === 'string');
}

/** Properties of `ServiceException` and of `Error`. */
const ownNames: ReadonlySet<string> = new Set(
  'name stack cause outcome attempts status requestId retryable constructor'.split(' '),
);
