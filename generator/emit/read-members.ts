/** Statements that convert members in place, from the values of the wire to TypeScript's. */
import type { Member, Shape } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { isRenamed, itemOf } from './conversion.js';
import { standIn } from './defaults.js';
import { isInherited, propertyAccess } from './property.js';
import { own, runtime } from './references.js';
import type { WireFormat } from './wire-format.js';

/** What the statements of a reader are made with. */
export interface Reading {
  readonly code: CodeTag;
  readonly reads: ReadonlySet<Shape>;
  readonly format: WireFormat;
}

/** When: Timestamp → `if (wire.When !== undefined) wire.When = readTimestamp(wire.When);` */
export function readMember(member: Member, reading: Reading): readonly Code[] {
  const { code } = reading;
  const value = wireValue(member);
  const missing = standIn(member, reading);
  return unshadowed(member, code, [
    ...(missing ? [code`${value} ??= ${missing};`] : []),
    ...conversion(member, value, { ...reading, certain: missing !== undefined }),
  ]);
}

/** Statements about a member, before which no inherited one may stand in its place. */
export function unshadowed(
  { name }: Member,
  code: CodeTag,
  statements: readonly Code[],
): readonly Code[] {
  if (statements.length === 0 || !isInherited(name)) return statements;
  return [code`${runtime('shadow')}(wire, ${name});`, ...statements];
}

/** `wire.Name` */
export function wireValue({ name }: Member): Code {
  return new Code(`wire${propertyAccess(name)}`);
}

/** Members with a name of their own on the wire: `rename(wire, 'name', 'Name');`, none over one that is still to be moved. */
export function renames(members: readonly Member[], code: CodeTag): readonly Code[] {
  const open = members.filter(isRenamed);
  const statements: Code[] = [];
  while (open.length > 0) {
    const free = open.findIndex(({ name }) => !open.some((other) => other.wireName === name));
    const [next] = open.splice(Math.max(free, 0), 1);
    if (next) statements.push(code`${runtime('rename')}(wire, ${next.wireName}, ${next.name});`);
  }
  return statements;
}

/** The statements that convert a value which stands at `value`, whatever it is a member of. */
export function conversion(
  { target, timestampFormat }: Member,
  value: Code,
  { code, reads, format, certain = false }: Reading & { readonly certain?: boolean },
): readonly Code[] {
  if (!reads.has(target)) return [];
  const item = itemOf(target);
  if (item)
    return [...nulls(target, value, code), ...itemConversion(item, value, { code, reads, format })];
  if (target.kind === 'document') return [code`${runtime('keepDocument')}(${value});`];
  const read = format.reader(target, timestampFormat);
  if (!read)
    return [code`${runtime('readStructure')}(${value}, ${own('readers', `read${target.name}`)});`];
  const converted = code`${value} = ${read}(${value});`;
  return [certain ? converted : code`if (${value} !== undefined) ${converted}`];
}

/** `keepNulls(wire.Items);` of a sparse list or map. */
function nulls(shape: Shape, value: Code, code: CodeTag): readonly Code[] {
  const sparse = (shape.kind === 'list' || shape.kind === 'map') && shape.sparse;
  return sparse ? [code`${runtime('keepNulls')}(${value});`] : [];
}

/** `readEach(wire.Items, readItem);` or `readValues(wire.Times, readTimestamp);` */
function itemConversion(
  item: Member,
  value: Code,
  { code, reads, format }: Reading,
): readonly Code[] {
  const { target, timestampFormat } = item;
  if (!reads.has(target)) return [];
  const simple = format.reader(target, timestampFormat);
  if (simple) return [code`${runtime('readValues')}(${value}, ${simple});`];
  const read =
    target.kind === 'document' ? runtime('keepDocument') : own('readers', `read${target.name}`);
  return [code`${runtime('readEach')}(${value}, ${read});`];
}
