/** The shapes of Smithy's prelude (https://smithy.io/2.0/spec/model.html#prelude) and how names are resolved. */
import type { Model, ShapeSyntax } from '../model.js';

export type ShapeType = ShapeSyntax['type'];

/** The types of the prelude's shapes by absolute id. */
export const prelude: ReadonlyMap<string, ShapeType> = new Map<string, ShapeType>([
  ['smithy.api#BigDecimal', 'bigDecimal'],
  ['smithy.api#BigInteger', 'bigInteger'],
  ['smithy.api#Blob', 'blob'],
  ['smithy.api#Boolean', 'boolean'],
  ['smithy.api#Byte', 'byte'],
  ['smithy.api#Document', 'document'],
  ['smithy.api#Double', 'double'],
  ['smithy.api#Float', 'float'],
  ['smithy.api#Integer', 'integer'],
  ['smithy.api#Long', 'long'],
  ['smithy.api#PrimitiveBoolean', 'boolean'],
  ['smithy.api#PrimitiveByte', 'byte'],
  ['smithy.api#PrimitiveDouble', 'double'],
  ['smithy.api#PrimitiveFloat', 'float'],
  ['smithy.api#PrimitiveInteger', 'integer'],
  ['smithy.api#PrimitiveLong', 'long'],
  ['smithy.api#PrimitiveShort', 'short'],
  ['smithy.api#Short', 'short'],
  ['smithy.api#String', 'string'],
  ['smithy.api#Timestamp', 'timestamp'],
  ['smithy.api#Unit', 'structure'],
]);

export const unit = 'smithy.api#Unit';

/**
 * The absolute id that a name stands for: as it is where it is absolute, else of the shape in the namespace, else of
 * the shape in the prelude. A name that is in neither is taken to be of the namespace.
 */
export function absoluteId(
  name: string,
  namespace: string,
  known: Pick<ReadonlySet<string>, 'has'>,
): string {
  if (name.includes('#')) return name;
  const local = `${namespace}#${name}`;
  const inPrelude = `smithy.api#${name}`;
  const [shape = ''] = inPrelude.split('$');
  return !known.has(local) && prelude.has(shape) ? inPrelude : local;
}

/** Whether the shapes with names of the prelude's, which relative names mean then, are the same in both models. */
export function shadowAlike(a: Model, b: Model): boolean {
  const [all, others] = [shadowsIn(a), shadowsIn(b)];
  return all.length === others.length && all.every((id) => others.includes(id));
}

function shadowsIn({ shapes }: Model): readonly string[] {
  return [...shapes.keys()].filter((id) => prelude.has(`smithy.api#${nameOf(id)}`));
}

/** What a shape or member was called before: the one trait that is written like those of the prelude and is ours. */
export const renamedFrom = 'stithy#renamedFrom';

/** The absolute id of a trait: a name alone is one of the prelude's, or `renamedFrom`. */
export function traitId(name: string): string {
  const known = traitIds.get(name);
  if (known !== undefined) return known;
  const id = name.includes('#') ? name : `smithy.api#${name}`;
  traitIds.set(name, id);
  return id;
}

/** The few ids that all the traits of a model have: one text each, which is told from others at a glance. */
const traitIds = new Map<string, string>([['renamedFrom', renamedFrom]]);

/** An id without its namespace. */
export function nameOf(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}
