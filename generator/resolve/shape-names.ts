/** Names of shapes, and of the checks of members that have one of their own. */
import type { MemberSyntax, ShapeSyntax } from '../model.js';
import { capitalised } from './casing.js';
import { claim } from './claims.js';
import { localName, shapeAt } from './lookup.js';
import type { Closure } from './names.js';
import { sortedBy } from './order.js';
import { isPrelude } from './prelude.js';
import { runtimeChecks, runtimeConversions } from './reserved.js';

const constraintTraits = [
  'smithy.api#length',
  'smithy.api#range',
  'smithy.api#pattern',
  'smithy.api#uniqueItems',
];

/**
 * By id, without prelude shapes. A shape that gets a declaration keeps out of the way of `taken`, which it is added to;
 * any other is only the second half of the name of its check and keeps out of the way of those.
 */
export function shapeNames(closure: Closure, taken: Set<string>): ReadonlyMap<string, string> {
  const [declared, others] = reachedShapes(closure);
  const functions = [...declared, ...others].flatMap((shape) => functionNames(closure, shape));
  const reserved = new Set([...taken, ...runtimeChecks, ...runtimeConversions, ...functions]);
  const declarations = claimAll(closure, declared, reserved);
  for (const name of declarations.values()) taken.add(name);
  const checks = new Set([...runtimeChecks, ...declarations.values()]);
  return new Map([...declarations, ...claimAll(closure, others, checks)]);
}

/** What generated functions on values of a shape are called, before anything is in the shape's way. */
function functionNames(closure: Closure, { id }: ShapeSyntax): readonly string[] {
  return ['check', 'read', 'write'].map((verb) => `${verb}${modelName(closure, id)}`);
}

/** Names that are free stay as they are; only then do the others look for what is left. */
function claimAll(
  closure: Closure,
  shapes: readonly ShapeSyntax[],
  taken: Set<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const wanted = (shape: ShapeSyntax) => modelName(closure, shape.id);
  const isFree = (shape: ShapeSyntax) =>
    !taken.has(wanted(shape)) && !(runtimeConversions.has(wanted(shape)) && 'members' in shape);
  for (const shape of shapes.filter(isFree)) {
    if (isFree(shape)) names.set(shape.id, claim(taken, wanted(shape), 'Shape'));
  }
  for (const shape of shapes.filter(({ id }) => !names.has(id))) {
    taken.add(wanted(shape));
    names.set(shape.id, claim(taken, wanted(shape), 'Shape'));
  }
  return names;
}

/** By member id: `ThingSize` for the member `Size` of `Thing`, whose check differs from that of its target. */
export function memberChecks(
  closure: Closure,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = new Set([...runtimeChecks, ...names.values()]);
  const checks = new Map<string, string>();
  for (const [id, name] of names) {
    const shape = shapeAt(closure.shapes, id);
    if (!('members' in shape) || shape.type === 'enum' || shape.type === 'intEnum') continue;
    for (const member of shape.members.values()) {
      if (!isCheckedApart(closure, id, member)) continue;
      const wanted = `${name}${capitalised(member.name)}`;
      checks.set(`${id}$${member.name}`, claim(taken, wanted, 'Member'));
    }
  }
  return checks;
}

/** The name that a shape goes by within its service, before anything is in its way. */
export function modelName({ service }: Pick<Closure, 'service'>, id: string): string {
  return service.rename.get(id) ?? localName(id);
}

/** Whether a shape becomes an interface, a type or a class. */
export function isDeclared(shape: ShapeSyntax): boolean {
  return (
    ['structure', 'union', 'enum', 'intEnum'].includes(shape.type) ||
    (shape.type === 'string' && shape.traits.has('smithy.api#enum'))
  );
}

function isCheckedApart({ reach, shapes }: Closure, owner: string, member: MemberSyntax): boolean {
  if (constraintTraits.some((trait) => member.traits.has(trait))) return true;
  const sensitive = member.traits.has('smithy.api#sensitive') || reach.sensitive.has(owner);
  return sensitive && !shapes.get(member.target)?.traits.has('smithy.api#sensitive');
}

/** Those with a declaration, and the others; each in canonical order of names. */
function reachedShapes(closure: Closure): readonly [ShapeSyntax[], ShapeSyntax[]] {
  const reached = [...closure.reach.shapes.keys()].filter((id) => !isPrelude(id));
  const sorted = sortedBy(reached, (id) => `${modelName(closure, id)} ${id}`).map((id) =>
    shapeAt(closure.shapes, id),
  );
  return [sorted.filter(isDeclared), sorted.filter((shape) => !isDeclared(shape))];
}
