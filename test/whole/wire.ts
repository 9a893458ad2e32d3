/** What a value is on the wire, by the model and nothing else. */
import { tag } from '@smithy/core/cbor';
import { membersOf, shapeAt, traitOf, type Ast, type AstMember } from './ast.js';
import { protocolOf } from './protocols.js';

/** Where values go: `jsonName` counts in restJson1 only, and CBOR has bytes and times of its own. */
export interface Wire {
  readonly ast: Ast;
  readonly protocol: ReturnType<typeof protocolOf>;
}

export function wireOf(ast: Ast): Wire {
  return { ast, protocol: protocolOf(ast) };
}

/** A value as data that JSON or CBOR can say. */
export function wireValue(wire: Wire, member: AstMember, value: unknown): unknown {
  const { ast, protocol } = wire;
  const shape = shapeAt(ast, member.target);
  if (protocol === 'rpcv2Cbor' && isSimple(shape.type)) return ofCbor(value);
  switch (shape.type) {
    case 'structure':
    case 'union':
      return wireMembers(wire, membersOf(shape), value);
    case 'list':
      return listOf(value).map(
        (item) => item && shape.member && wireValue(wire, shape.member, item),
      );
    case 'map':
      return Object.fromEntries(
        Object.entries(Object(value)).map(([key, item]) => [
          key,
          item === null || !shape.value ? null : wireValue(wire, shape.value, item),
        ]),
      );
    case 'timestamp':
      return wireTime(traitOf(ast, member, 'smithy.api#timestampFormat') ?? 'epoch-seconds', value);
    case 'blob':
      return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
    default:
      return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  }
}

/** An object with these members of a value, those that it has. */
export function wireMembers(
  wire: Wire,
  members: readonly (readonly [name: string, member: AstMember])[],
  value: unknown,
): unknown {
  return Object.fromEntries(
    members.flatMap(([name, member]) => {
      const item: unknown = Reflect.get(Object(value), name);
      const jsonName =
        wire.protocol === 'restJson1' ? member.traits?.['smithy.api#jsonName'] : undefined;
      return item === undefined ? [] : [[jsonName ?? name, wireValue(wire, member, item)]];
    }),
  );
}

/** A value as text, for a header, a query or a path. Times are as the binding has them where no trait says else. */
export function wireText(
  ast: Ast,
  member: AstMember,
  value: unknown,
  format: 'date-time' | 'http-date',
): string {
  if (value instanceof Date) {
    const own = traitOf(ast, member, 'smithy.api#timestampFormat');
    return String(wireTime(own ?? format, value));
  }
  const isEncoded = traitOf(ast, member, 'smithy.api#mediaType') !== undefined;
  return isEncoded ? Buffer.from(String(value)).toString('base64') : String(value);
}

/** A time is a number with a tag (RFC 8949, section 3.4.2). */
function ofCbor(value: unknown): unknown {
  return value instanceof Date ? tag({ tag: 1, value: value.getTime() / 1000 }) : value;
}

function isSimple(type: string): boolean {
  return !['structure', 'union', 'list', 'map'].includes(type);
}

function wireTime(format: 'epoch-seconds' | 'date-time' | 'http-date', value: unknown): unknown {
  if (!(value instanceof Date)) throw new TypeError('This is no time.');
  if (format === 'epoch-seconds') return value.getTime() / 1000;
  const text = value.toISOString().replace('.000Z', 'Z');
  return format === 'date-time' ? text : value.toUTCString();
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
