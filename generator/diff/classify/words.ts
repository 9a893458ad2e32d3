/** How messages name things and values. */
import type { Subject } from '../../change.js';
import type { Node } from '../../model.js';
import { isList, isObject } from '../../node.js';
import { localName, nodeText } from '../nodes.js';

/** The member's name, else the shape's. */
export function nameOf({ shape = '', member }: Subject): string {
  return member ?? localName(shape);
}

/** A value in a few words; of shape ids the local names. */
export function inWords(value: Node | undefined): string {
  if (value === undefined) return 'none';
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 57)}...` : value;
  if (isList(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ');
  const isEmpty = isObject(value) && Object.keys(value).length === 0;
  return isEmpty ? 'set' : nodeText(value);
}

/** `name`, `jsonName`: a trait without its namespace. */
export function traitName(id: string): string {
  return localName(id);
}
