import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MemberSyntax, ShapeSyntax } from '../model.js';

type Shapes = ReadonlyMap<string, ShapeSyntax>;

/** The shapes with the targets of members that only add traits to a mixin's member. */
export function withInheritedTargets(shapes: Shapes, diagnostics: Diagnostic[]): Shapes {
  return new Map([...shapes].map(([id, shape]) => [id, inheriting(shape, shapes, diagnostics)]));
}

function inheriting(shape: ShapeSyntax, shapes: Shapes, diagnostics: Diagnostic[]): ShapeSyntax {
  if (!('members' in shape) || shape.mixins.length === 0) return shape;
  const members = new Map<string, MemberSyntax>();
  for (const [name, member] of shape.members) {
    const target = member.target || mixedTarget(name, shape, shapes, new Set());
    if (target !== undefined) members.set(name, { ...member, target });
    else diagnostics.push(report('key-missing', { key: 'target' }, member.at));
  }
  return { ...shape, members };
}

function mixedTarget(
  name: string,
  shape: ShapeSyntax,
  shapes: Shapes,
  seen: Set<string>,
): string | undefined {
  seen.add(shape.id);
  for (const { target } of shape.mixins) {
    const mixin = shapes.get(target);
    if (mixin === undefined || seen.has(target) || !('members' in mixin)) continue;
    const found = mixin.members.get(name)?.target || mixedTarget(name, mixin, shapes, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
