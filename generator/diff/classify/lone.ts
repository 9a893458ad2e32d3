/** Members that one of two versions of a shape has, and the other has not. */
import type { Difference } from '../../change.js';
import type { MemberSyntax } from '../../model.js';
import { membersOf, type Both } from './shapes.js';

/** A member that is new or gone. */
export interface Lone {
  readonly member: MemberSyntax;
  /** All that its coming or going changes. */
  readonly differences: readonly Difference[];
}

/** Those of `shape` that `other` lacks, among groups of differences by the member's name. */
export function loneIn(
  shape: Both['old'],
  other: Both['old'],
  groups: readonly (readonly [string, readonly Difference[]])[],
): readonly Lone[] {
  return groups.flatMap(([name, differences]) => {
    const member = membersOf(shape)?.get(name);
    const isLone = membersOf(other)?.has(name) !== true;
    return member !== undefined && isLone ? [{ member, differences }] : [];
  });
}
