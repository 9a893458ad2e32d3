/** Values of shapes as literals, as callers and mocks write them. */
import type { Member, Shape, StructureShape, UnionShape } from '../../service.js';
import { fieldsOf, isRequired, streamKind, variantsOf } from './members.js';
import { key, literal } from './spelling.js';
import { heldText, typeText, type Depth } from './type-text.js';

/** `'text'`, `[1]`; a named type is given as a value of it, unless it is written out. */
export function valueText(shape: Shape, depth: Depth = {}): string {
  switch (shape.kind) {
    case 'structure':
    case 'union':
      return namedValue(shape, depth);
    case 'enum':
    case 'intEnum':
      return enumValue(shape.values, shape.kind);
    case 'list':
      return `[${[valueText(shape.member.target, depth), ...(shape.sparse ? ['null'] : [])].join(', ')}]`;
    case 'map':
      return `{ key: ${valueText(shape.value.target, depth)} }`;
    default:
      return simple[shape.kind];
  }
}

/** The value of a member of a structure that is reached so. */
export function memberValue(
  member: Member,
  reached: StructureShape['reached'],
  depth: Depth = {},
): string {
  const stream = streamKind(member);
  if (stream === undefined) return valueText(member.target, depth);
  if (stream === 'bytes' && reached !== 'output') return `'text'`;
  return given(heldText(member, reached, depth));
}

/** `{ Text: 'text' }` */
export function variantValue({ name, target }: Member, depth: Depth = {}): string {
  return `{ ${key(name)}: ${valueText(target, depth)} }`;
}

/** A value of a type, from somewhere else. */
export function given(type: string): string {
  return `given<${type}>()`;
}

function enumValue(values: readonly { readonly value: string | number }[], kind: string): string {
  const [first] = values;
  if (first !== undefined) return literal(first.value);
  return kind === 'enum' ? `'text'` : '1';
}

function namedValue(shape: StructureShape | UnionShape, depth: Depth): string {
  const { within } = depth;
  const isNamed = within === undefined || (shape.kind === 'structure' && shape.error);
  if (isNamed || within.includes(shape)) return given(typeText(shape, depth));
  if (shape.prelude) return '{}';
  const inner = { ...depth, within: [...within, shape] };
  if (shape.kind === 'structure') return structureValue(shape, inner);
  const [first] = variantsOf(shape);
  return first ? variantValue(first, inner) : given('never');
}

/** With all its members. */
function structureValue(shape: StructureShape, depth: Depth): string {
  const members = fieldsOf(shape).map(
    ({ name, member }) => `${key(name)}: ${memberValue(member, shape.reached, depth)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Whether the members that must be given are all of which an object without others has to have. */
export function isMinimal(shape: StructureShape): boolean {
  return fieldsOf(shape).every(
    ({ name, member }) => isRequired(member) || !Object.hasOwn(Object.prototype, name),
  );
}

const simple = {
  string: `'text'`,
  boolean: 'true',
  byte: '1',
  short: '1',
  integer: '1',
  long: '1',
  float: '1.5',
  double: '1.5',
  bigInteger: '1n',
  bigDecimal: `'1.5'`,
  timestamp: 'new Date(0)',
  blob: 'new Uint8Array()',
  document: `{ key: ['text', 1, true, null] }`,
} as const;
