/** Questions to a value of the node model. */
import type { Fields, Node } from './model.js';

export function isList(node: Node | undefined): node is readonly Node[] {
  return Array.isArray(node);
}

export function isObject(node: Node | undefined): node is Fields {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** The value of a key that the object has itself. */
export function property(node: Node | undefined, key: string): Node | undefined {
  return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}

/** The value of a key where it is text. */
export function textOf(node: Node | undefined, key: string): string | undefined {
  const value = property(node, key);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list, without what is none. */
export function textsOf(node: Node | undefined): readonly string[] {
  return isList(node) ? node.filter((item) => typeof item === 'string') : [];
}

/** Adds a property of any name, as `Object.fromEntries` does in twice the time. */
export function addProperty(record: Record<string, Node>, key: string, value: Node): void {
  if (key !== '__proto__') record[key] = value;
  else Object.defineProperty(record, key, { value, ...plain });
}

const plain = { configurable: true, enumerable: true, writable: true };
