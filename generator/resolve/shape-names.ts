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
  const reached = reachedShapes(closure);
  const declared = reached.filter(({ shape }) => isDeclared(shape));
  const others = reached.filter(({ shape }) => !isDeclared(shape));
  const functions = functionNames(reached);
  const reserved = new Set([...taken, ...runtimeChecks, ...runtimeConversions, ...functions]);
  const declarations = claimAll(declared, reserved);
  for (const name of declarations.values()) taken.add(name);
  const checks = new Set([...runtimeChecks, ...declarations.values()]);
  return new Map([...declarations, ...claimAll(others, checks)]);
}

/** A shape with the name that it gets where nothing is in its way. */
interface Wanting {
  readonly shape: ShapeSyntax;
  readonly wanted: string;
}

const verbs = ['check', 'read', 'write'] as const;

/** What generated functions on values of shapes are called, where a shape could be called so. */
function functionNames(shapes: readonly Wanting[]): readonly string[] {
  const isLike = shapes.some(({ wanted }) => verbs.some((verb) => wanted.startsWith(verb)));
  if (!isLike) return [];
  return shapes.flatMap(({ wanted }) => verbs.map((verb) => `${verb}${wanted}`));
}

/** Names that are free stay as they are; only then do the others look for what is left. */
function claimAll(shapes: readonly Wanting[], taken: Set<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const isFree = ({ shape, wanted }: Wanting) =>
    !taken.has(wanted) && !(runtimeConversions.has(wanted) && 'members' in shape);
  for (const each of shapes.filter(isFree)) {
    if (isFree(each)) names.set(each.shape.id, claim(taken, each.wanted, 'Shape'));
  }
  for (const { shape, wanted } of shapes.filter(({ shape: { id } }) => !names.has(id))) {
    taken.add(wanted);
    names.set(shape.id, claim(taken, wanted, 'Shape'));
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

/** In canonical order of names. */
function reachedShapes(closure: Closure): readonly Wanting[] {
  const reached = [...closure.reach.shapes.keys()].filter((id) => !isPrelude(id));
  const wanting = reached.map((id) => ({
    shape: shapeAt(closure.shapes, id),
    wanted: modelName(closure, id),
  }));
  return sortedBy(wanting, ({ shape, wanted }) => `${wanted} ${shape.id}`);
}
