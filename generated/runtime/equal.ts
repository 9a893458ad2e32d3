/** Equality of values, for `uniqueItems`. */
import { MAX_DEPTH } from './issue.js';

type Members = Record<string, unknown>;

/** The index of the first item that equals one before it; -1 when all differ. */
export function findRepeated(items: readonly unknown[]): number {
  const seen = new Set<unknown>();
  const objects: object[] = [];
  for (const [index, item] of items.entries()) {
    if (typeof item === 'object' && item !== null) {
      if (objects.some((other) => isEqual(other, item))) return index;
      objects.push(item);
    } else {
      if (seen.has(item)) return index;
      seen.add(item);
    }
  }
  return -1;
}

/**
 * Deep equality: Dates by time, bytes by content, members that are undefined as if they were not there. What goes deeper
 * than `levels`, such as a cycle, equals nothing.
 */
export function isEqual(left: unknown, right: unknown, levels: number = MAX_DEPTH): boolean {
  if (!isObject(left) || !isObject(right)) return isSame(left, right);
  if (left instanceof Date) return right instanceof Date && left.getTime() === right.getTime();
  if (levels === 0 || ArrayBuffer.isView(left) !== ArrayBuffer.isView(right)) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  return includes(left, right, levels - 1) && includes(right, left, levels - 1);
}

function includes(left: Members, right: Members, levels: number): boolean {
  return Object.keys(left).every((key) => isEqual(left[key], ownValue(right, key), levels));
}

function ownValue(value: Members, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || (Number.isNaN(left) && Number.isNaN(right));
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
