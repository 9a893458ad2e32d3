/** Whether two shapes say the same under different names. */
import type { MemberSyntax, ShapeSyntax, Traits } from '../../model.js';
import type { Context } from '../finding.js';
import { sameNode } from '../nodes.js';
import { membersOf } from './shapes.js';

/**
 * Whether the shape of the old model is that of the new one but for its name: type, members and traits, what is only
 * said of them aside. Members may hold shapes that are equal in turn.
 */
export function isEqual(
  oldId: string,
  newId: string,
  context: Context,
  assumed: ReadonlySet<string> = new Set(),
): boolean {
  const pair = `${oldId} ${newId}`;
  if (assumed.has(pair)) return true;
  const [a, b] = [context.old.shapes.get(oldId), context.new.shapes.get(newId)];
  if (a === undefined || b === undefined) return oldId === newId;
  if (a.type !== b.type || !sameTraits(a.traits, b.traits)) return false;
  return sameMembers(a, b, (x, y) => isEqual(x, y, context, new Set([...assumed, pair])));
}

function sameMembers(
  a: ShapeSyntax,
  b: ShapeSyntax,
  holdEqual: (a: string, b: string) => boolean,
): boolean {
  const [before, after] = [membersOf(a), membersOf(b)];
  if (before === undefined || after === undefined) return before === after;
  if (before.size !== after.size) return false;
  return [...before.values()].every((member: MemberSyntax) => {
    const other = after.get(member.name);
    if (other === undefined || !sameTraits(member.traits, other.traits)) return false;
    return member.target === other.target || holdEqual(member.target, other.target);
  });
}

function sameTraits(a: Traits, b: Traits): boolean {
  const [before, after] = [a, b].map((traits) => [...traits.keys()].filter(isFelt));
  if (before?.length !== after?.length) return false;
  return before?.every((id) => sameNode(a.get(id)?.value, b.get(id)?.value)) === true;
}

/** Not only said of the thing. */
function isFelt(id: string): boolean {
  return !said.has(id) && !id.startsWith('stithy#');
}

const said: ReadonlySet<string> = new Set([
  'smithy.api#documentation',
  'smithy.api#externalDocumentation',
  'smithy.api#tags',
  'smithy.api#examples',
  'smithy.api#suppress',
]);
