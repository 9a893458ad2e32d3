import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MemberSyntax, Model, ShapeSyntax } from '../model.js';
import { nameOf } from './prelude.js';
import { typeOf } from './view.js';

/** No mixin takes over itself, by whatever way. */
export function checkMixinCycles(model: Model): readonly Diagnostic[] {
  return [...model.shapes.values()].flatMap((shape) => {
    const path = cycle(model, shape, shape.id, [shape.id]);
    return path === undefined ? [] : [report('mixin-cycle', { path: path.map(nameOf) }, shape.at)];
  });
}

/** Mixins have the trait and the type of the shape, and their members keep their targets. */
export function checkMixins(model: Model): readonly Diagnostic[] {
  return [...model.shapes.values()].flatMap((shape) => [
    ...mixinKinds(model, shape),
    ...redefinedMembers(model, shape),
  ]);
}

function cycle(
  model: Model,
  shape: ShapeSyntax,
  start: string,
  path: readonly string[],
): readonly string[] | undefined {
  for (const { target } of shape.mixins) {
    const mixin = model.shapes.get(target);
    if (target === start) return [...path, target];
    if (mixin === undefined || path.includes(target)) continue;
    const found = cycle(model, mixin, start, [...path, target]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mixinKinds(model: Model, shape: ShapeSyntax): readonly Diagnostic[] {
  return shape.mixins.flatMap(({ target: id, at }) => {
    const type = typeOf(model, id);
    if (type !== undefined && type !== shape.type) {
      return [report('target-type', { id, type, expected: [shape.type] }, at)];
    }
    const isMixin = model.shapes.get(id)?.traits.has('smithy.api#mixin') === true;
    return isMixin ? [] : [report('mixin-trait-missing', { id }, at)];
  });
}

function redefinedMembers(model: Model, shape: ShapeSyntax): readonly Diagnostic[] {
  const first = new Map<string, { readonly member: MemberSyntax; readonly of: string }>();
  const found: Diagnostic[] = [];
  const add = (source: ShapeSyntax, seen: ReadonlySet<string>): void => {
    for (const { target } of source.mixins) {
      const mixin = model.shapes.get(target);
      if (mixin !== undefined && !seen.has(target)) add(mixin, new Set([...seen, target]));
    }
    for (const member of 'members' in source ? source.members.values() : []) {
      const before = first.get(member.name);
      first.set(member.name, { member, of: source.id });
      if (before === undefined || before.member.target === member.target) continue;
      const at = source === shape ? member.at : shape.at;
      found.push(report('mixin-member', { name: member.name, other: before.of }, at));
    }
  };
  if (shape.mixins.length > 0) add(shape, new Set([shape.id]));
  return found;
}
