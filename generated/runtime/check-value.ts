/** Checks of booleans, times, bytes and documents. */
import { checkSize } from './bounds.js';
import { isWellFormed } from './check-text.js';
import {
  checkSensitive,
  inspect,
  isHidden,
  report,
  within,
  type Constraints,
  type Issue,
} from './issue.js';
import { isTimestamp } from './timestamp.js';

export function checkBoolean(value: unknown, issues: Issue[], constraints?: Constraints): void {
  if (typeof value !== 'boolean') report(issues, value, BOOLEAN, constraints?.sensitive);
}

/** A valid Date of the years 0000 to 9999, which every timestamp format can say. */
export function checkTimestamp(value: unknown, issues: Issue[], constraints?: Constraints): void {
  if (!isTimestamp(value)) report(issues, value, TIMESTAMP, constraints?.sensitive);
}

/** A `Uint8Array`, of this realm or another; lengths count bytes. */
export function checkBlob(value: unknown, issues: Issue[], constraints?: Constraints): void {
  if (isBytes(value)) return checkSize(value.byteLength, 'byte', issues, constraints);
  report(issues, value, BLOB, constraints?.sensitive);
}

/**
 * What JSON says without loss: null, booleans, finite numbers, well-formed text, lists, and objects without a class.
 * Members that are undefined are left out by JSON and pass.
 */
export function checkDocument(value: unknown, issues: Issue[], constraints?: Constraints): void {
  if (constraints?.sensitive) return checkSensitive(value, issues, checkDocument);
  if (Array.isArray(value)) return checkItems(value, issues);
  if (isPlainObject(value)) return checkMembers(value, issues);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return;
  if (typeof value === 'string' && isWellFormed(value)) return;
  report(issues, value, DOCUMENT);
}

function checkItems(items: readonly unknown[], issues: Issue[]): void {
  for (let index = 0; index < items.length; index += 1) {
    const from = issues.length;
    inspect(items[index], issues, checkDocument);
    if (issues.length > from) within(issues, from, index);
  }
}

function checkMembers(members: Record<string, unknown>, issues: Issue[]): void {
  for (const key in members) {
    if (!Object.hasOwn(members, key) || members[key] === undefined) continue;
    const from = issues.length;
    if (!isWellFormed(key)) report(issues, key, DOCUMENT);
    inspect(members[key], issues, checkDocument);
    if (issues.length > from) within(issues, from, isHidden() ? '*' : key);
  }
}

function isBytes(value: unknown): value is Uint8Array {
  return (
    value instanceof Uint8Array || Object.prototype.toString.call(value) === '[object Uint8Array]'
  );
}

/** Of this realm or another: its prototype, if it has one, is the last of the chain. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const BOOLEAN = { constraint: 'type', expected: 'true or false' } as const;
const TIMESTAMP = {
  constraint: 'type',
  expected: 'a valid Date of the years 0000 to 9999',
} as const;
const BLOB = { constraint: 'type', expected: 'a Uint8Array' } as const;
const DOCUMENT = { constraint: 'type', expected: 'what JSON can say' } as const;
