import type { Fields, MemberSyntax, Node, Reference, ShapeSyntax, Traits } from '../model.js';
import { isObject } from '../node.js';
import { inFlow } from './layout.js';
import type { Names } from './names.js';

/** What stands in the model language under the key of a shape: its properties and traits. */
export function shapeFields(shape: ShapeSyntax, names: Names): Fields {
  const traits = traitFields(shape.traits);
  const mixins = references('mixins', shape.mixins, names);
  if (!('members' in shape)) return { ...mixins, ...propertyFields(shape, names), ...traits };
  const members = Object.fromEntries(
    [...shape.members.values()].map((member) => [member.name, memberNode(member, shape, names)]),
  );
  // The one member of a list says what it is; of a structure it is the traits.
  return shape.type === 'list' || shape.type === 'map'
    ? { ...mixins, ...members, ...traits }
    : { ...mixins, ...traits, members };
}

type Bare = Exclude<ShapeSyntax, { members: ReadonlyMap<string, MemberSyntax> }>;

function propertyFields(shape: Bare, names: Names): Fields {
  switch (shape.type) {
    case 'operation':
      return {
        ...named(
          new Map([...optional('input', shape.input), ...optional('output', shape.output)]),
          names,
        ),
        ...references('errors', shape.errors, names),
      };
    case 'service':
      return {
        ...(shape.version !== '' && { version: shape.version }),
        ...references('operations', shape.operations, names),
        ...references('resources', shape.resources, names),
        ...references('errors', shape.errors, names),
        ...(shape.rename.size > 0 && { rename: renames(shape.rename, names) }),
      };
    case 'resource':
      return {
        ...(shape.identifiers.size > 0 && { identifiers: named(shape.identifiers, names) }),
        ...(shape.properties.size > 0 && { properties: named(shape.properties, names) }),
        ...named(shape.lifecycle, names),
        ...references('operations', shape.operations, names),
        ...references('collectionOperations', shape.collectionOperations, names),
        ...references('resources', shape.resources, names),
      };
    default:
      return {};
  }
}

function memberNode(member: MemberSyntax, { type }: ShapeSyntax, names: Names): Node {
  const traits = traitFields(member.traits);
  if (type === 'enum' || type === 'intEnum') {
    const { enumValue, ...others } = traits;
    const isShort = enumValue !== undefined && Object.keys(others).length === 0;
    return isShort ? enumValue : traits;
  }
  const target = names.shortest(member.target);
  return member.traits.size === 0 ? target : { target, ...traits };
}

/** Traits by their names in the model language: short ones first, then the documentation, then the rest. */
function traitFields(traits: Traits): Fields {
  const entries = [...traits].map(([id, { value }]): readonly [string, Node] => {
    const key = id === 'stithy#renamedFrom' ? 'renamedFrom' : id.replace(/^smithy\.api#/, '');
    return [key, isAnnotation(key, value) ? true : value];
  });
  const ranked = entries.toSorted((a, b) => rank(a) - rank(b));
  return Object.fromEntries(ranked);
}

function rank([key, value]: readonly [string, Node]): number {
  if (key === 'enumValue') return 0;
  if (key === 'documentation') return 2;
  return inFlow(value, 80, key) === undefined ? 3 : 1;
}

/** An empty object says of a trait of the prelude that it is there, but is a value of its own in these two. */
function isAnnotation(key: string, value: Node): boolean {
  if (key.includes('#') || key === 'default' || key === 'traitValidators') return false;
  return isObject(value) && Object.keys(value).length === 0;
}

function optional(key: string, to: Reference | undefined): readonly [string, Reference][] {
  return to === undefined ? [] : [[key, to]];
}

function references(key: string, to: readonly Reference[], names: Names): Fields {
  return to.length === 0 ? {} : { [key]: to.map(({ target }) => names.shortest(target)) };
}

function named(to: ReadonlyMap<string, Reference>, names: Names): Fields {
  return Object.fromEntries([...to].map(([key, { target }]) => [key, names.shortest(target)]));
}

function renames(rename: ReadonlyMap<string, string>, names: Names): Fields {
  return Object.fromEntries([...rename].map(([id, to]) => [names.shortest(id), to]));
}
