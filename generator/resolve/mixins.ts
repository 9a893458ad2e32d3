/** Mixins, flattened (https://smithy.io/2.0/spec/mixins.html): afterwards no shape has any. */
import type { MemberSyntax, Reference, ShapeSyntax, Traits } from '../model.js';
import { fieldsOf, items } from './traits.js';

type Shapes = ReadonlyMap<string, ShapeSyntax>;
type Of<T extends ShapeSyntax['type']> = Extract<ShapeSyntax, { readonly type: T }>;

/** The same shapes with what their mixins bring: traits, members, errors, bindings. Mixins themselves stay in. */
export function flattenMixins(shapes: Shapes): Shapes {
  if (![...shapes.values()].some(({ mixins }) => mixins.length > 0)) return shapes;
  const done = new Map<string, ShapeSyntax>();
  const flatten = (id: string): ShapeSyntax => {
    const known = done.get(id);
    if (known) return known;
    const shape = shapes.get(id);
    if (!shape) throw new Error(`unreachable: the mixin ${id} is not in the model`);
    // A mixin that is being flattened stands for itself, so that a cycle, which `validate` refuses, ends.
    done.set(id, shape);
    const flat = mixIn(
      shape,
      shape.mixins.map((mixin) => flatten(mixin.target)),
    );
    done.set(id, flat);
    return flat;
  };
  return new Map([...shapes.keys()].map((id) => [id, flatten(id)]));
}

function mixIn(shape: ShapeSyntax, mixins: readonly ShapeSyntax[]): ShapeSyntax {
  if (mixins.length === 0) return shape;
  const base = { traits: traitsOf(shape, mixins), mixins: [] };
  switch (shape.type) {
    case 'structure':
    case 'union':
    case 'enum':
    case 'intEnum':
    case 'list':
    case 'map':
      return { ...shape, ...base, members: membersOf(shape, mixins) };
    case 'operation':
      return { ...shape, ...base, ...operationParts(shape, mixins) };
    case 'service':
      return { ...shape, ...base, ...serviceParts(shape, mixins) };
    case 'resource':
      return { ...shape, ...base, ...resourceParts(shape, mixins) };
    default:
      return { ...shape, ...base };
  }
}

/** Later mixins outdo earlier ones, the shape outdoes them all; `mixin` and what it calls local stay behind. */
function traitsOf(shape: ShapeSyntax, mixins: readonly ShapeSyntax[]): Traits {
  const brought = mixins.flatMap((mixin) => {
    const local = items(fieldsOf(mixin.traits, 'smithy.api#mixin')['localTraits']);
    return [...mixin.traits].filter(([id]) => id !== 'smithy.api#mixin' && !local.includes(id));
  });
  return new Map([...brought, ...shape.traits]);
}

/** Members of mixins first, in the order of the mixins; a member that is written again adds its traits. */
function membersOf(
  shape: ShapeSyntax,
  mixins: readonly ShapeSyntax[],
): ReadonlyMap<string, MemberSyntax> {
  const members = new Map<string, MemberSyntax>();
  for (const part of [...mixins, shape]) {
    if (!('members' in part)) continue;
    for (const [name, member] of part.members) {
      const before = members.get(name)?.traits ?? [];
      members.set(name, { ...member, traits: new Map([...before, ...member.traits]) });
    }
  }
  return members;
}

function operationParts(shape: Of<'operation'>, mixins: readonly ShapeSyntax[]) {
  return { errors: references([...mixins, shape], 'errors') };
}

function serviceParts(shape: Of<'service'>, mixins: readonly ShapeSyntax[]) {
  const all = [...mixins, shape];
  return {
    version: all.reduce((version, part) => ('version' in part && part.version) || version, ''),
    operations: references(all, 'operations'),
    resources: references(all, 'resources'),
    errors: references(all, 'errors'),
    rename: new Map(all.flatMap((part) => ('rename' in part ? [...part.rename] : []))),
  };
}

function resourceParts(shape: Of<'resource'>, mixins: readonly ShapeSyntax[]) {
  const all = [...mixins, shape].filter((part) => part.type === 'resource');
  return {
    identifiers: new Map(all.flatMap((part) => [...part.identifiers])),
    properties: new Map(all.flatMap((part) => [...part.properties])),
    lifecycle: new Map(all.flatMap((part) => [...part.lifecycle])),
    operations: references(all, 'operations'),
    collectionOperations: all.flatMap((part) => part.collectionOperations),
    resources: references(all, 'resources'),
  };
}

/** What a list of references holds in all parts together, each target once. */
function references(
  parts: readonly ShapeSyntax[],
  list: 'operations' | 'resources' | 'errors',
): readonly Reference[] {
  const all = parts.flatMap((part) => {
    if (list === 'errors') return 'errors' in part ? part.errors : [];
    return list in part && 'resources' in part ? part[list] : [];
  });
  return [...new Map(all.map((reference) => [reference.target, reference])).values()];
}
