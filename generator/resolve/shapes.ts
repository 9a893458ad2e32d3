/** Shapes as objects that refer to each other. */
import type { ShapeSyntax } from '../model.js';
import type { Member, Shape } from '../service.js';
import { constraintsOf } from './constraints.js';
import { enumValues, intEnumValues, namelessEnumValues } from './enums.js';
import { errorTrait } from './faults.js';
import { localName, shapeAt } from './lookup.js';
import { memberOf } from './members.js';
import { deprecationOf, documentationOf } from './named.js';
import { isPrelude } from './prelude.js';
import type { Scope } from './scope.js';
import { has, textOf } from './traits.js';

type AggregateSyntax = Extract<ShapeSyntax, { readonly members: unknown }>;

interface Workshop {
  readonly scope: Scope;
  readonly made: Map<string, Shape>;
  /** Lists and maps on the way to what they hold. */
  readonly open: Set<string>;
  /** Structures and unions get their members when all shapes are there: only through them can a shape hold itself. */
  readonly later: (() => void)[];
}

/** All that the operations reach, by id, prelude shapes included. */
export function resolveShapes(scope: Scope): ReadonlyMap<string, Shape> {
  const workshop: Workshop = { scope, made: new Map(), open: new Set(), later: [] };
  for (const id of scope.reach.shapes.keys()) shapeOf(workshop, id);
  for (const fill of workshop.later) fill();
  return workshop.made;
}

function shapeOf(workshop: Workshop, id: string): Shape {
  const known = workshop.made.get(id);
  if (known) return known;
  if (workshop.open.has(id)) throw new Error(`unreachable: ${id} holds itself and nothing else`);
  workshop.open.add(id);
  const shape = makeShape(workshop, shapeAt(workshop.scope.shapes, id));
  workshop.open.delete(id);
  workshop.made.set(id, shape);
  return shape;
}

function makeShape(workshop: Workshop, syntax: ShapeSyntax): Shape {
  if (syntax.type === 'structure' || syntax.type === 'union') return composite(workshop, syntax);
  const base = shapeBase(workshop.scope, syntax);
  switch (syntax.type) {
    case 'list':
      return {
        ...base,
        kind: 'list',
        sparse: isSparse(syntax),
        member: only(workshop, syntax, 'member'),
      };
    case 'map': {
      const [key, value] = [only(workshop, syntax, 'key'), only(workshop, syntax, 'value')];
      return { ...base, kind: 'map', sparse: isSparse(syntax), key, value };
    }
    case 'enum':
      return { ...base, kind: 'enum', values: enumValues(syntax) };
    case 'intEnum':
      return { ...base, kind: 'intEnum', values: intEnumValues(syntax) };
    case 'string': {
      if (!has(syntax.traits, 'smithy.api#enum')) return { ...base, kind: 'string' };
      return { ...base, kind: 'enum', values: namelessEnumValues(syntax) };
    }
    case 'blob':
      return { ...base, kind: 'blob', ...blobParts(syntax) };
    case 'operation':
    case 'service':
    case 'resource':
      throw new Error(`unreachable: ${syntax.id} is no data shape`);
    default:
      return { ...base, kind: syntax.type };
  }
}

function shapeBase(scope: Scope, syntax: ShapeSyntax) {
  const { former, names, reach } = scope;
  const { id, traits, at } = syntax;
  const name = names.shapes.get(syntax.id) ?? localName(syntax.id);
  const { length, range, pattern, uniqueItems } = constraintsOf(traits, scope.diagnostics);
  return {
    id,
    name,
    documentation: documentationOf(traits),
    deprecated: deprecationOf(traits),
    traits,
    at,
    formerNames: former.shapes.get(syntax.id) ?? [],
    length,
    range,
    pattern,
    uniqueItems,
    reached: reach.shapes.get(syntax.id) ?? 'both',
    sensitive: reach.sensitive.has(syntax.id),
    prelude: isPrelude(syntax.id),
    constantName: names.constants.get(syntax.id) ?? name.toUpperCase(),
  };
}

function composite(workshop: Workshop, syntax: AggregateSyntax): Shape {
  const { scope, later } = workshop;
  const members: Member[] = [];
  later.push(() => {
    for (const member of syntax.members.values()) {
      members.push(
        memberOf(scope, { owner: syntax, member, target: shapeOf(workshop, member.target) }),
      );
    }
  });
  const base = { ...shapeBase(scope, syntax), members };
  const schemaName = scope.names.schemas.get(syntax.id) ?? `${base.name}Schema`;
  if (syntax.type === 'union') {
    return {
      ...base,
      kind: 'union',
      schemaName,
      streaming: has(syntax.traits, 'smithy.api#streaming'),
    };
  }
  return { ...base, kind: 'structure', schemaName, error: errorTrait(syntax, scope.service) };
}

/** The one member of a list, or one of the two of a map. */
function only(
  workshop: Workshop,
  syntax: AggregateSyntax,
  name: 'member' | 'key' | 'value',
): Member {
  const member = syntax.members.get(name);
  if (!member) throw new Error(`unreachable: ${syntax.id} has no ${name}`);
  const target = shapeOf(workshop, member.target);
  return memberOf(workshop.scope, { owner: syntax, member, target });
}

function isSparse({ traits }: ShapeSyntax): boolean {
  return has(traits, 'smithy.api#sparse');
}

function blobParts({ traits }: ShapeSyntax) {
  const mediaType = textOf(traits, 'smithy.api#mediaType');
  return {
    streaming: has(traits, 'smithy.api#streaming'),
    requiresLength: has(traits, 'smithy.api#requiresLength'),
    ...(mediaType !== undefined && { mediaType }),
  };
}
