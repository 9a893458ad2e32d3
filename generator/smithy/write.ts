import type { MemberSyntax, Model, Node, Reference, ShapeSyntax, Traits } from '../model.js';

/**
 * A model in Smithy's JSON AST, shapes and traits in the order of the model. What the AST may leave out is left out:
 * empty lists, maps and traits, and `metadata` where there is none. Traits that `apply` statements gave stand at their
 * shapes.
 */
export function writeAst(model: Model): Node {
  const shapes = [...model.shapes].map(([id, shape]) => [id, shapeNode(shape)]);
  return {
    smithy: '2.0',
    ...(model.metadata.size > 0 && { metadata: Object.fromEntries(model.metadata) }),
    shapes: Object.fromEntries(shapes),
  };
}

type Fields = { readonly [key: string]: Node };

function shapeNode(shape: ShapeSyntax): Node {
  return {
    type: shape.type,
    ...references('mixins', shape.mixins),
    ...propertiesOf(shape),
    ...traitsNode(shape.traits),
  };
}

function propertiesOf(shape: ShapeSyntax): Fields {
  switch (shape.type) {
    case 'list':
    case 'map':
      return members(shape.members);
    case 'structure':
    case 'union':
    case 'enum':
    case 'intEnum':
      return { members: members(shape.members) };
    case 'operation':
      return {
        ...reference('input', shape.input),
        ...reference('output', shape.output),
        ...references('errors', shape.errors),
      };
    case 'service':
      return {
        ...(shape.version !== '' && { version: shape.version }),
        ...references('operations', shape.operations),
        ...references('resources', shape.resources),
        ...references('errors', shape.errors),
        ...(shape.rename.size > 0 && { rename: Object.fromEntries(shape.rename) }),
      };
    case 'resource':
      return {
        ...named('identifiers', shape.identifiers),
        ...named('properties', shape.properties),
        ...Object.fromEntries([...shape.lifecycle].map(([name, { target }]) => [name, { target }])),
        ...references('operations', shape.operations),
        ...references('collectionOperations', shape.collectionOperations),
        ...references('resources', shape.resources),
      };
    default:
      return {};
  }
}

function members(written: ReadonlyMap<string, MemberSyntax>): Fields {
  const entries = [...written.values()].map(({ name, target, traits }) => [
    name,
    { target, ...traitsNode(traits) },
  ]);
  return Object.fromEntries(entries);
}

function traitsNode(traits: Traits): Fields {
  if (traits.size === 0) return {};
  return { traits: Object.fromEntries([...traits].map(([id, { value }]) => [id, value])) };
}

function reference(key: string, to: Reference | undefined): Fields {
  return to === undefined ? {} : { [key]: { target: to.target } };
}

function references(key: string, to: readonly Reference[]): Fields {
  return to.length === 0 ? {} : { [key]: to.map(({ target }) => ({ target })) };
}

function named(key: string, to: ReadonlyMap<string, Reference>): Fields {
  if (to.size === 0) return {};
  const entries = [...to].map(([name, { target }]) => [name, { target }]);
  return { [key]: Object.fromEntries(entries) };
}
