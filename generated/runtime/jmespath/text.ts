/** Functions of JMESPath on text (https://jmespath.org/specification.html#built-in-functions). They throw a `TypeError` for others. */
import { equals } from './logic.js';
import { invalidType, isList, isObject, keysIn } from './value.js';

/** Of text in code points, of a list in items, of an object in members. */
export function lengthOf(value: unknown): number {
  if (typeof value === 'string') return Array.from(value).length;
  if (isList(value)) return value.length;
  if (isObject(value)) return keysIn(value).length;
  throw invalidType('length', 'text, a list or an object', value);
}

/** Whether a text has a text in it, or a list an item. */
export function contains(value: unknown, part: unknown): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  if (isList(value)) return value.some((item) => equals(item, part));
  throw invalidType('contains', 'text or a list', value);
}

export function startsWith(value: unknown, part: unknown): boolean {
  return textIn('starts_with', value).startsWith(textIn('starts_with', part));
}

export function endsWith(value: unknown, part: unknown): boolean {
  return textIn('ends_with', value).endsWith(textIn('ends_with', part));
}

export function joined(glue: unknown, value: unknown): string {
  if (!isList(value)) throw invalidType('join', 'a list of texts', value);
  return value.map((item) => textIn('join', item)).join(textIn('join', glue));
}

/** Text itself, anything else as JSON. */
export function textFrom(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value ?? null);
}

function textIn(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidType(name, 'text', value);
}
