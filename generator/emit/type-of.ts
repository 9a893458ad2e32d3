/** Shapes as TypeScript types. */
import type { ListShape, MapShape, Member, Shape, StructureShape } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { ownType, runtimeType } from './references.js';
import { streamType } from './streams.js';

/** `Token` → `string`, `InstanceList` → `readonly InstanceMetadata[]`, `InstanceStatus` → `Open<InstanceStatus>` */
export function typeOf(shape: Shape, code: CodeTag): Code {
  switch (shape.kind) {
    case 'structure':
      if (shape.prelude) return code`object`;
      return code`${ownType(shape.error ? 'errors' : 'types', shape.name)}`;
    case 'union':
      return code`${ownType('types', shape.name)}`;
    case 'enum':
    case 'intEnum':
      return code`${runtimeType('Open')}<${ownType('types', shape.name)}>`;
    case 'list':
      return listType(shape, code);
    case 'map':
      return code`Readonly<Record<string, ${itemType(shape, shape.value, code)}>>`;
    case 'document':
      return code`${runtimeType('DocumentValue')}`;
    default:
      return new Code(simple[shape.kind]);
  }
}

/** `string`, or `string | undefined` of a member that may be left out; `reached` is how its structure is. */
export function memberType(
  member: Member,
  code: CodeTag,
  reached: StructureShape['reached'] = 'both',
): Code {
  const type = streamType(member, reached, code) ?? typeOf(member.target, code);
  return isRequired(member) ? type : code`${type} | undefined`;
}

/** Whether a value must have it: a token that the client fills in may be left out. */
export function isRequired(member: Member): boolean {
  return member.required && !member.idempotencyToken;
}

function listType(shape: ListShape, code: CodeTag): Code {
  const item = itemType(shape, shape.member, code);
  const isSimple = !shape.sparse && shape.member.target.kind !== 'list';
  return isSimple ? code`readonly ${item}[]` : code`readonly (${item})[]`;
}

function itemType(shape: ListShape | MapShape, item: Member, code: CodeTag): Code {
  const type = typeOf(item.target, code);
  return shape.sparse ? code`${type} | null` : type;
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
