/** Types of shapes as the consumers of a package write them: `P` is its index, `R` the types of its runtime. */
import type { Member, Shape, StructureShape, UnionShape } from '../../service.js';
import { fieldsOf, isRequired, streamKind, variantsOf } from './members.js';
import { key, literal } from './spelling.js';

/** How far a type is written out. */
export interface Depth {
  /** The structures and unions around it, which are not written out again; absent: types are named. */
  readonly within?: readonly Shape[] | undefined;
  /** What stands for what would be written out again: `unknown` where values are read, `never` where they are given. */
  readonly end?: 'unknown' | 'never' | undefined;
}

/** `string`, `readonly P.Item[]`, `R.Open<P.Status>` */
export function typeText(shape: Shape, depth: Depth = {}): string {
  switch (shape.kind) {
    case 'structure':
    case 'union':
      return namedText(shape, depth);
    case 'enum':
    case 'intEnum':
      return `R.Open<${depth.within ? valuesText(shape.values) : `P.${shape.name}`}>`;
    case 'list':
      return `readonly (${itemText(shape.member, shape.sparse, depth)})[]`;
    case 'map':
      return `Readonly<Record<string, ${itemText(shape.value, shape.sparse, depth)}>>`;
    case 'document':
      return 'R.DocumentValue';
    default:
      return simple[shape.kind];
  }
}

/** What a member of a structure that is reached so holds, with `undefined` where it may be left out. */
export function memberText(
  member: Member,
  reached: StructureShape['reached'],
  depth: Depth = {},
): string {
  const type = heldText(member, reached, depth);
  return isRequired(member) ? type : `${type} | undefined`;
}

/** The same of a value that is there. */
export function heldText(
  member: Member,
  reached: StructureShape['reached'],
  depth: Depth = {},
): string {
  switch (streamKind(member)) {
    case 'events':
      return `AsyncIterable<${typeText(member.target, depth)}>`;
    case 'bytes':
      return reached === 'output' ? 'S.StreamingResponseBody' : requestBody(member);
    default:
      return typeText(member.target, depth);
  }
}

/** `'A' | 'B'`; of an enum without values `never`. */
export function valuesText(values: readonly { readonly value: string | number }[]): string {
  return values.map(({ value }) => literal(value)).join(' | ') || 'never';
}

/** `{ readonly Text: string }` */
export function variantText({ name, target }: Member, depth: Depth = {}): string {
  return `{ readonly ${key(name)}: ${typeText(target, depth)} }`;
}

function requestBody({ target }: Member): string {
  const isSized = target.kind === 'blob' && target.requiresLength;
  return isSized ? 'S.SizedRequestBody' : 'S.StreamingRequestBody';
}

function itemText({ target }: Member, sparse: boolean, depth: Depth): string {
  const type = typeText(target, depth);
  return sparse ? `${type} | null` : type;
}

function namedText(shape: StructureShape | UnionShape, { within, end }: Depth): string {
  if (shape.prelude) return 'object';
  if (within === undefined || (shape.kind === 'structure' && shape.error)) return `P.${shape.name}`;
  if (within.includes(shape)) return end ?? 'unknown';
  const inner = { within: [...within, shape], end };
  if (shape.kind === 'structure') return structureText(shape, inner);
  const variants = variantsOf(shape).map((member) => variantText(member, inner));
  return `(${[...variants, 'R.UnknownVariant'].join(' | ')})`;
}

function structureText(shape: StructureShape, depth: Depth): string {
  const members = fieldsOf(shape).map(({ name, member }) => {
    const optional = isRequired(member) ? '' : '?';
    return `readonly ${key(name)}${optional}: ${memberText(member, shape.reached, depth)}`;
  });
  return members.length === 0 ? 'object' : `{ ${members.join('; ')} }`;
}

const simple = {
  string: 'string',
  boolean: 'boolean',
  byte: 'number',
  short: 'number',
  integer: 'number',
  long: 'number',
  float: 'number',
  double: 'number',
  bigInteger: 'bigint',
  bigDecimal: 'string',
  timestamp: 'Date',
  blob: 'Uint8Array',
} as const;
