import type { Location, Node, Syntax, Trait } from '../model.js';
import { isList, isObject } from './nodes.js';
import { locate, syntaxAt } from './places.js';
import { absoluteId, traitId } from './prelude.js';
import { itemSchema, modelSchema, propertySchema } from './schema.js';
import type { Schema } from './schema.js';
import type { Scope } from './scope.js';

/** Where traits stand: in a shape or a member. */
export interface Holder {
  readonly path: readonly string[];
  readonly data: Node;
  /** Keys that are no traits. */
  readonly own: readonly string[];
  /** What `default` and `examples` are values of. */
  readonly of: string;
}

/** The traits of a shape or member, by absolute id; shape ids in their values are absolute. */
export function traitsOf({ path, data, own, of }: Holder, scope: Scope): Map<string, Trait> {
  const traits = new Map<string, Trait>();
  if (!isObject(data)) return traits;
  const schema = path.reduce(propertySchema, modelSchema);
  for (const [key, node] of Object.entries(data)) {
    if (own.includes(key)) continue;
    const id = traitId(key);
    const value = withAbsoluteIds(node, propertySchema(schema, key), scope);
    const at: Location = locate(scope.root, [...path, key], 'key');
    const within: Trait['locate'] = (inner, part) =>
      locate(scope.root, [...path, key, ...inner], part);
    traits.set(id, { value, at, locate: within });
    const written: Syntax | undefined = syntaxAt(scope.root, [...path, key]);
    if (lateTraits.has(id) && written !== undefined)
      scope.late.push({ traits, id, written, of, scope });
  }
  return traits;
}

const lateTraits = new Set(['smithy.api#default', 'smithy.api#examples']);

/** A trait's value with absolute ids where its schema says that an id stands. */
function withAbsoluteIds(node: Node, schema: Schema | undefined, scope: Scope): Node {
  if (schema === undefined) return node;
  if (typeof node === 'string') {
    if (schema.$ref === '#/$defs/traitId') return traitId(node);
    if (schema.$ref !== '#/$defs/shapeId') return node;
    return absoluteId(node, scope.namespace, scope.known);
  }
  if (isList(node)) return node.map((item) => withAbsoluteIds(item, itemSchema(schema), scope));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      withAbsoluteIds(value, propertySchema(schema, key), scope),
    ]),
  );
}
