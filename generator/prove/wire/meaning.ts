/** What values stand for, whatever their type in TypeScript. */
import type { Slot } from '../samples/slot.js';
import { isRecord } from './format.js';

/** Whether a value is of the type that a place has in TypeScript, whatever its constraints. */
export function isOfKind({ target }: Slot, value: unknown): boolean {
  switch (target.kind) {
    case 'string':
    case 'enum':
    case 'bigDecimal':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'byte':
    case 'short':
    case 'integer':
    case 'intEnum':
    case 'long':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'bigInteger':
      return typeof value === 'bigint';
    case 'float':
    case 'double':
      return typeof value === 'number';
    case 'timestamp':
      return value instanceof Date;
    case 'blob':
      return value instanceof Uint8Array;
    case 'list':
      return Array.isArray(value);
    case 'document':
      return value !== undefined;
    default:
      return isRecord(value);
  }
}

/** Whether both sides take a value for the same: times are numbers of seconds, numbers are what they count. */
export function isSameMeaning(
  [from, to]: readonly [Slot, Slot],
  [sent, got]: readonly [unknown, unknown],
): boolean {
  return meaning(from, sent) === meaning(to, got);
}

function meaning({ target }: Slot, value: unknown): string {
  if (value instanceof Date) return `number ${value.getTime() / 1000}`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `number ${Number(value)}`;
  if (target.kind === 'bigDecimal') return `number ${Number(value)}`;
  if (target.kind !== 'document' || typeof value === 'string')
    return `${typeof value} ${String(value)}`;
  return `${typeof value} ${JSON.stringify(value)}`;
}
