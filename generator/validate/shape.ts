import { aggregateTypes, simpleTypes } from '../model.js';
import type { EntrySyntax, Location, Node, Reference, ShapeSyntax } from '../model.js';
import { isObject, property, textOf } from '../node.js';
import { membersOf } from './members.js';
import { placeWithin } from './places.js';
import type { Schema } from './schema.js';
import { reference } from './scope.js';
import type { Scope } from './scope.js';
import { traitsOf } from './traits.js';

/** A shape of the file, with its data as the schema has passed it. */
export interface WrittenShape {
  readonly type: string;
  readonly id: string;
  readonly data: Node;
  readonly schema: Schema | undefined;
  readonly written: EntrySyntax;
  /** The place of the name. */
  readonly at: Location;
}

/**
 * A shape as the model has it. `undefined` for a type that the schema does not know. Spreads stand
 * behind the keys: before them, they give each shape a hidden class of its own in Node 20, and V8's caches are missed.
 */
export function shapeSyntax(shape: WrittenShape, scope: Scope): ShapeSyntax | undefined {
  const { id, at, type: written } = shape;
  const own = properties[written] ?? aggregateProperties;
  const traits = traitsOf(shape, { own, of: id }, scope);
  const mixins = references('mixins', shape, scope);
  const simple = simpleTypes.find((type) => type === written);
  if (simple !== undefined) return { id, at, traits, mixins, type: simple };
  const aggregate = aggregateTypes.find((type) => type === written);
  if (aggregate !== undefined) {
    const members = membersOf(shape, mixins.length > 0, scope);
    return { id, at, traits, mixins, type: aggregate, members };
  }
  if (written === 'operation')
    return { id, at, traits, mixins, type: 'operation', ...operation(shape, scope) };
  if (written === 'service')
    return { id, at, traits, mixins, type: 'service', ...service(shape, scope) };
  return written === 'resource'
    ? { id, at, traits, mixins, type: 'resource', ...resource(shape, scope) }
    : undefined;
}

/** What the types with parts of their own have beside traits. */
const aggregateProperties = ['mixins', 'members', 'member', 'key', 'value'];
const lifecycle = ['create', 'put', 'read', 'update', 'delete', 'list'] as const;
const properties: { readonly [type: string]: readonly string[] } = {
  operation: ['mixins', 'input', 'output', 'errors'],
  service: ['mixins', 'version', 'operations', 'resources', 'errors', 'rename'],
  resource: [
    'mixins',
    'identifiers',
    'properties',
    'operations',
    'collectionOperations',
    'resources',
    ...lifecycle,
  ],
};

/** Whether a path from the root of a file leads to the value of a trait, or into it. */
export function isOfTrait([key = '', ...path]: readonly string[]): boolean {
  const type = key.slice(0, Math.max(0, key.indexOf(' ')));
  const [name, ...inner] = path;
  if (type === '' || name === undefined) return false;
  const own = properties[type] ?? aggregateProperties;
  if (!own.includes(name)) return true;
  if (name === 'members') return inner.length > 1 && inner[1] !== 'target';
  const isMember = own === aggregateProperties && name !== 'mixins';
  return isMember && inner.length > 0 && inner[0] !== 'target';
}

function operation(shape: WrittenShape, scope: Scope) {
  return {
    input: oneReference('input', shape, scope),
    output: oneReference('output', shape, scope),
    errors: references('errors', shape, scope),
  };
}

function service(shape: WrittenShape, scope: Scope) {
  const rename = new Map<string, string>();
  const written = property(shape.data, 'rename');
  for (const id of Object.keys(isObject(written) ? written : {})) {
    rename.set(reference(id, shape.at, scope).target, textOf(written, id) ?? '');
  }
  return {
    version: textOf(shape.data, 'version') ?? '',
    operations: references('operations', shape, scope),
    resources: references('resources', shape, scope),
    errors: references('errors', shape, scope),
    rename,
  };
}

function resource(shape: WrittenShape, scope: Scope) {
  const bound = lifecycle.flatMap((name) => {
    const found = oneReference(name, shape, scope);
    return found === undefined ? [] : [[name, found] as const];
  });
  return {
    identifiers: namedReferences('identifiers', shape, scope),
    properties: namedReferences('properties', shape, scope),
    lifecycle: new Map(bound),
    operations: references('operations', shape, scope),
    collectionOperations: references('collectionOperations', shape, scope),
    resources: references('resources', shape, scope),
  };
}

function oneReference(name: string, shape: WrittenShape, scope: Scope): Reference | undefined {
  const text = textOf(shape.data, name);
  if (text === undefined) return undefined;
  return reference(text, placeWithin(shape.written, [name], 'value'), scope);
}

function references(name: string, shape: WrittenShape, scope: Scope): readonly Reference[] {
  const list = property(shape.data, name);
  return Array.isArray(list)
    ? list.map((item: Node, index) =>
        reference(item, placeWithin(shape.written, [name, String(index)], 'value'), scope),
      )
    : [];
}

function namedReferences(
  name: string,
  shape: WrittenShape,
  scope: Scope,
): ReadonlyMap<string, Reference> {
  const written = property(shape.data, name);
  const entries = Object.entries(isObject(written) ? written : {});
  return new Map(
    entries.map(([key, target]) => [
      key,
      reference(target, placeWithin(shape.written, [name, key], 'value'), scope),
    ]),
  );
}
