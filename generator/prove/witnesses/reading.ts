/** How a member is read, and what it holds. */
import type { Shape, StructureShape } from '../../service.js';
import { fieldsOf, isRequired, streamKind, type Field } from './members.js';
import { access } from './spelling.js';
import { memberText, typeText, type Depth } from './type-text.js';

export interface Read {
  /** From the structure on: `.Found?.Items?.[0]?.Id`. */
  readonly path: string;
  /** What is there, as it was. */
  readonly type: string;
}

/**
 * The member itself; and where structures are around it that are written out, what it holds in turn, for an object
 * without an optional member is as good as one with it to the compiler. `?.` only where something may be absent.
 */
export function readsOf(
  { name, member }: Field,
  holder: StructureShape,
  within: readonly Shape[],
): readonly Read[] {
  const depth: Depth = within.length === 0 ? {} : { within, end: 'unknown' };
  const read = { path: access(name), type: memberText(member, holder.reached, depth) };
  if (within.length === 0 || streamKind(member) !== undefined) return [read];
  const inner = innerReads(member.target, within);
  return [read, ...inner.map((each) => behind(read.path, isRequired(member), each))];
}

/** What a value of a shape holds; `?` before a path is for the value that may be absent. */
function innerReads(shape: Shape, within: readonly Shape[]): readonly Read[] {
  if (within.includes(shape) || within.length > deepest || shape.prelude) return [];
  const inside = [...within, shape];
  switch (shape.kind) {
    case 'structure':
      if (shape.error) return [];
      return fieldsOf(shape).flatMap((field) => readsOf(field, shape, inside));
    case 'list':
      return itemReads('[0]', shape.member.target, inside);
    case 'map':
      return itemReads('["key"]', shape.value.target, inside);
    default:
      return [];
  }
}

/** An item may always be absent. */
function itemReads(at: string, target: Shape, within: readonly Shape[]): readonly Read[] {
  const read = {
    path: at,
    type: `${typeText(target, { within, end: 'unknown' })} | null | undefined`,
  };
  return [read, ...innerReads(target, within).map((each) => behind(at, false, each))];
}

function behind(path: string, isThere: boolean, { path: rest, type }: Read): Read {
  if (isThere) return { path: path + rest, type };
  const link = rest.startsWith('[') ? '?.' : '?';
  const isOptional = type.endsWith('| undefined');
  return { path: path + link + rest, type: isOptional ? type : `${type} | undefined` };
}

/** How deep values are followed. */
const deepest = 4;
