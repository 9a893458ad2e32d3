/** What classifiers ask of shapes. */
import type { Difference } from '../../change.js';
import type { MemberSyntax, ShapeSyntax } from '../../model.js';
import { either } from '../differences.js';
import type { Alteration, Context, Finding, Half } from '../finding.js';

/** A shape of values, other than operations, services and resources. */
export type ValueShape = Exclude<
  ShapeSyntax,
  { readonly type: 'operation' | 'service' | 'resource' }
>;

export function isValue(shape: ShapeSyntax | undefined): shape is ValueShape {
  if (shape === undefined) return false;
  return shape.type !== 'operation' && shape.type !== 'service' && shape.type !== 'resource';
}

/** Whether the package has a name for it: types of structures, unions and enums are exported, others written in place. */
export function isNamed({ id }: ShapeSyntax, { exported }: Half): boolean {
  return exported.has(id);
}

/** Whether the package loses the name that it has for a shape of the old model. */
export function losesName(id: string, { old, new: now }: Context): boolean {
  return old.exported.has(id) && !now.exported.has(id);
}

export function membersOf(
  shape: ShapeSyntax | undefined,
): ReadonlyMap<string, MemberSyntax> | undefined {
  return shape !== undefined && 'members' in shape ? shape.members : undefined;
}

/** The protocols of all operations that reach a shape, in either model. */
export function protocolsAround(shape: string, { old, new: now }: Context): ReadonlySet<string> {
  const reaches = [old, now].flatMap(({ reach }) => reach.shapes.get(shape) ?? []);
  return new Set(reaches.flatMap(({ protocols }) => [...protocols]));
}

/** The alterations of shapes of values that both models have. */
export function inBoth(altered: readonly Alteration[]): readonly Both[] {
  return altered.flatMap(({ shape, old, new: now, differences }) =>
    shape !== undefined && isValue(old) && isValue(now)
      ? [{ shape, old, new: now, differences }]
      : [],
  );
}

export interface Both extends Alteration {
  readonly shape: string;
  readonly old: ValueShape;
  readonly new: ValueShape;
}

/** The differences of each member, by its name. */
export function byMember(
  differences: readonly Difference[],
): ReadonlyMap<string, readonly Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { member } = either(difference);
    if (member === undefined) continue;
    const group = groups.get(member) ?? [];
    group.push(difference);
    groups.set(member, group);
  }
  return groups;
}

export type Direction = 'added' | 'removed' | 'changed';

export function directionOf({ before, after }: Difference): Direction {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** The values of a difference, for a finding. */
export function valuesOf({ before, after }: Difference): Pick<Finding, 'before' | 'after'> {
  return { before: before?.value, after: after?.value };
}
