/** What classifiers ask of shapes. */
import type { MemberSyntax, ShapeSyntax } from '../../model.js';
import type { Half } from '../finding.js';

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

export function membersOf(
  shape: ShapeSyntax | undefined,
): ReadonlyMap<string, MemberSyntax> | undefined {
  return shape !== undefined && 'members' in shape ? shape.members : undefined;
}
