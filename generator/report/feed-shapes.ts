/** What the AWS API changes feed makes of shapes, and of what was added to them. Members go by their names in the model. */
import type { Member, Shape, StructureShape, UnionShape } from '../shape.js';
import type { Literal } from './python.js';

/** The form of a shape: what holds itself is `()` where it comes again. */
export function formOf(shape: Shape, above: ReadonlySet<string> = new Set()): Literal {
  if (above.has(shape.id)) return null;
  const here = new Set([...above, shape.id]);
  switch (shape.kind) {
    case 'structure':
    case 'union':
      return new Map(
        shape.members.map((member) => [modelName(member), formOf(member.target, here)]),
      );
    case 'list':
      return [formOf(shape.member.target, here)];
    case 'map':
      return new Map([[keyForm(shape.key), formOf(shape.value.target, here)]]);
    case 'enum':
      return shape.values.map(({ value }) => value).join(' | ') || 'string';
    case 'document':
      return new Map();
    default:
      return typeName(shape);
  }
}

/**
 * What a shape has and its older form has not: members, and values of enums. Lists and maps give that of what they hold,
 * unwrapped; what became a structure gives all of its form. `undefined` where there is nothing. Whatever else changed
 * does not show.
 */
export function deltaOf(
  before: Shape,
  after: Shape,
  above: ReadonlySet<string> = new Set(),
): Literal | undefined {
  if (above.has(after.id)) return undefined;
  const here = new Set([...above, after.id]);
  if (isStructure(after)) {
    return isStructure(before) ? membersDelta(before, after, here) : formOf(after);
  }
  if (after.kind === 'list' && before.kind === 'list')
    return deltaOf(before.member.target, after.member.target, here);
  if (after.kind === 'map' && before.kind === 'map')
    return deltaOf(before.value.target, after.value.target, here);
  return after.kind === 'enum' ? valuesDelta(before, after) : undefined;
}

function membersDelta(
  before: Membered,
  after: Membered,
  above: ReadonlySet<string>,
): Literal | undefined {
  const olds = new Map(before.members.map((member) => [modelName(member), member.target]));
  const entries = after.members.flatMap((member): readonly (readonly [string, Literal])[] => {
    const old = olds.get(modelName(member));
    const delta = old ? deltaOf(old, member.target, above) : formOf(member.target);
    return delta === undefined ? [] : [[modelName(member), delta]];
  });
  return entries.length > 0 ? new Map(entries) : undefined;
}

/** All values, where the older one is a string that says nothing of them. */
function valuesDelta(before: Shape, after: Shape): ReadonlySet<string> | undefined {
  if (before.kind !== 'enum' && before.kind !== 'string') return undefined;
  const olds = valuesOf(before);
  const added = [...valuesOf(after)].filter((value) => !olds.has(value));
  return added.length > 0 ? new Set(added) : undefined;
}

/** Of enums; of other shapes none. */
export function valuesOf(shape: Shape): ReadonlySet<string> {
  return new Set(shape.kind === 'enum' ? shape.values.map(({ value }) => value) : []);
}

type Membered = StructureShape | UnionShape;

/** Unions are structures to the feed. */
export function isStructure(shape: Shape): shape is Membered {
  return shape.kind === 'structure' || shape.kind === 'union';
}

/** The name in the model, whatever it is in TypeScript. */
export function modelName({ id }: Pick<Member, 'id'>): string {
  return id.slice(id.indexOf('$') + 1);
}

/** The name of a kind of shapes, in the terms of botocore. */
export function typeName({ kind }: Shape): string {
  switch (kind) {
    case 'byte':
    case 'short':
    case 'intEnum':
      return 'integer';
    case 'enum':
      return 'string';
    case 'union':
    case 'document':
      return 'structure';
    default:
      return kind;
  }
}

/** Keys are texts, whose form is one. */
function keyForm({ target }: Member): string {
  const form = formOf(target);
  return typeof form === 'string' ? form : 'string';
}
