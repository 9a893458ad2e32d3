/** Values of models and texts, told apart and put in order the same on every machine. */
import type { Node, Traits } from '../model.js';
import { isList, isObject } from '../node.js';

/** One text for each value, whatever the order of keys. */
export function nodeText(node: Node): string {
  if (typeof node === 'bigint') return String(node);
  if (typeof node !== 'object' || node === null) return JSON.stringify(node);
  if (isList(node)) return `[${node.map(nodeText).join(',')}]`;
  const keys = sorted(Object.keys(node));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${nodeText(node[key] ?? null)}`).join(',')}}`;
}

/** Whether two values have the same `nodeText`. */
export function sameNode(a: Node | undefined, b: Node | undefined): boolean {
  if (a === b) return true;
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameNode(item, b[index]));
  }
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    return keys.every((key) => Object.hasOwn(b, key) && sameNode(a[key], b[key]));
  }
  return isNumber(a) && isNumber(b) && String(a) === String(b);
}

function isNumber(node: Node | undefined): node is number | bigint {
  return typeof node === 'number' || typeof node === 'bigint';
}

/** By UTF-16 units. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function sorted(texts: Iterable<string>): readonly string[] {
  return [...texts].toSorted(compareText);
}

/** The part of an absolute shape id after the namespace. */
export function localName(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}

/** The value of a trait of Smithy's prelude: `traitOf(traits, 'length')`. */
export function traitOf(traits: Traits | undefined, name: string): Node | undefined {
  return traits?.get(`smithy.api#${name}`)?.value;
}
