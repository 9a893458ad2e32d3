/** What values are on the wire by the model, in JSON and in CBOR, and what a receiver makes of them. */
import type { Member, ProtocolName, TimestampFormat } from '../../service.js';
import type { Slot } from '../samples/slot.js';

/** A place as messages have it: of a member, with the format of its times. */
export type WireSlot = Slot & {
  readonly timestampFormat?: TimestampFormat | undefined;
  readonly mediaType?: string | undefined;
};

/** Data as JSON or CBOR can say it. Members that the shape does not have are left out. */
export function written(protocol: ProtocolName, slot: WireSlot, value: unknown): unknown {
  const { target } = slot;
  if (value === null || value === undefined) return value;
  switch (target.kind) {
    case 'structure':
    case 'union':
      return writtenMembers(protocol, target.members, value);
    case 'list':
      return listOf(value).map((item) => written(protocol, target.member, item));
    case 'map':
      return mapped(value, (item) => written(protocol, target.value, item));
    default:
      return protocol === 'rpcv2Cbor' ? value : writtenSimple(slot, value);
  }
}

/** An object with those of the members that the value has. */
export function writtenMembers(
  protocol: ProtocolName,
  members: readonly Member[],
  value: unknown,
): Readonly<Record<string, unknown>> {
  const set = members.flatMap((member): (readonly [string, unknown])[] => {
    const item = propertyOf(value, member.name);
    return item === undefined ? [] : [[member.wireName, written(protocol, member, item)]];
  });
  return Object.fromEntries(set);
}

/** A value from data that came; what is not of its type stays as it came, for validators to find. */
export function understood(protocol: ProtocolName, slot: WireSlot, data: unknown): unknown {
  const { target } = slot;
  if (data === null || data === undefined) return data;
  switch (target.kind) {
    case 'structure':
    case 'union':
      return isRecord(data) ? understoodMembers(protocol, target.members, data) : data;
    case 'list':
      return Array.isArray(data)
        ? data.map((item) => understood(protocol, target.member, item))
        : data;
    case 'map':
      return isRecord(data)
        ? mapped(data, (item) => understood(protocol, target.value, item))
        : data;
    default:
      return understoodSimple(protocol, slot, data);
  }
}

/** The members that the data has; a null is one that is not there. */
export function understoodMembers(
  protocol: ProtocolName,
  members: readonly Member[],
  data: unknown,
): Record<string, unknown> {
  const set = members.flatMap((member): (readonly [string, unknown])[] => {
    const item = propertyOf(data, member.wireName) ?? undefined;
    return item === undefined ? [] : [[member.name, understood(protocol, member, item)]];
  });
  return Object.fromEntries(set);
}

export function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Date) && !(value instanceof Uint8Array);
}

export function timeOf(format: TimestampFormat, value: Date): number | string {
  if (format === 'epoch-seconds') return value.getTime() / 1000;
  return format === 'date-time' ? value.toISOString().replace('.000Z', 'Z') : value.toUTCString();
}

/** By the one format that the model says: a service is not asked to take others. */
export function readTime(format: TimestampFormat, data: unknown): unknown {
  if (format === 'epoch-seconds') return typeof data === 'number' ? new Date(data * 1000) : data;
  if (typeof data !== 'string') return data;
  const isOne = format === 'date-time' ? /^\d{4}-/.test(data) : data.endsWith(' GMT');
  const date = new Date(data);
  return isOne && !Number.isNaN(date.getTime()) ? date : data;
}

function writtenSimple({ target, timestampFormat }: WireSlot, value: unknown): unknown {
  if (value instanceof Date) return timeOf(timestampFormat ?? 'epoch-seconds', value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value === 'bigint' || target.kind === 'bigDecimal') return Number(value);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function understoodSimple(protocol: ProtocolName, slot: WireSlot, data: unknown): unknown {
  const { target, timestampFormat } = slot;
  switch (target.kind) {
    case 'timestamp':
      return protocol === 'rpcv2Cbor' ? data : readTime(timestampFormat ?? 'epoch-seconds', data);
    case 'blob':
      return protocol === 'rpcv2Cbor' ? data : readBytes(data);
    case 'bigInteger':
      return typeof data === 'number' && Number.isInteger(data) ? BigInt(data) : data;
    case 'bigDecimal':
      return typeof data === 'number' ? String(data) : data;
    case 'float':
    case 'double':
      return data === 'NaN' || data === 'Infinity' || data === '-Infinity' ? Number(data) : data;
    default:
      return data;
  }
}

function readBytes(data: unknown): unknown {
  if (typeof data !== 'string' || data.length % 4 > 0 || !/^[a-zA-Z\d+/]*={0,2}$/.test(data)) {
    return data;
  }
  return Uint8Array.from(Buffer.from(data, 'base64'));
}

function mapped(value: unknown, convert: (item: unknown) => unknown): Record<string, unknown> {
  const entries: [string, unknown][] = Object.entries(Object(value));
  return Object.fromEntries(entries.map(([key, item]) => [key, convert(item)]));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
