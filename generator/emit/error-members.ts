/** Members of errors, which share an object with what an error has of itself. */
import type { Member, Shape, StructureShape } from '../service.js';
import { isBound } from './binding.js';
import { isRenamed } from './conversion.js';

/** All but the message; those with the name of a property that every error has get `_` behind it. */
export function errorMembers({ members }: StructureShape): readonly Member[] {
  return members
    .filter(({ name }) => name !== 'message')
    .map((member) => (ownNames.has(member.name) ? { ...member, name: `${member.name}_` } : member));
}

/** Whether the class of an error has a reader: something in it converts, is renamed or stands in a header. */
export function isReadError(shape: StructureShape, reads: ReadonlySet<Shape>): boolean {
  return reads.has(shape) || isBound(shape) || errorMembers(shape).some(isRenamed);
}

/** Properties of `ServiceException` and of `Error`. */
const ownNames: ReadonlySet<string> = new Set(
  'name stack cause outcome attempts status requestId retryable constructor'.split(' '),
);
