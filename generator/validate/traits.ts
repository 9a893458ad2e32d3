import type { EntrySyntax, Node, Trait } from '../model.js';
import { isList, isObject } from '../node.js';
import { LateEntry } from './late.js';
import { entryIn, placeWithin } from './places.js';
import { absoluteId, traitId } from './prelude.js';
import { itemSchema, propertySchema } from './schema.js';
import type { Schema } from './schema.js';
import type { Scope } from './scope.js';

/** Where traits stand: in a shape or a member. */
export interface Holder {
  readonly data: Node;
  readonly schema: Schema | undefined;
  readonly written: EntrySyntax;
}

export interface Meaning {
  /** Keys that are no traits. */
  readonly own: readonly string[];
  /** What `default` and `examples` are values of. */
  readonly of: string;
}

/** The traits of a shape or member, by absolute id; shape ids in their values are absolute. */
export function traitsOf(
  { data, schema, written }: Holder,
  { own, of }: Meaning,
  scope: Scope,
): Map<string, Trait> {
  const traits = new Map<string, Trait>();
  if (!isObject(data)) return traits;
  for (const [key, node] of Object.entries(data)) {
    if (own.includes(key)) continue;
    const id = traitId(key);
    const value = withAbsoluteIds(node, propertySchema(schema, key), scope);
    const entry = entryIn(written, key) ?? written;
    const locate: Trait['locate'] = (inner, part) => placeWithin(entry, inner, part);
    traits.set(id, { value, at: entry.at, locate });
    // What is read late is JSON, whose values have their types.
    const isTyped = entry instanceof LateEntry;
    if (lateTraits.has(id) && !isTyped) {
      scope.late.push({ traits, id, written: entry.value, of, scope });
    }
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
