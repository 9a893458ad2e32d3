/**
 * Values of which no type is known, as JMESPath sees them (https://jmespath.org/specification.html#data-types): lists,
 * objects, text, numbers, booleans, and null, which is also what is undefined.
 */

/** What `type()` says of a value. */
export type JmespathType = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';

export function typeOf(value: unknown): JmespathType {
  if (value === null || value === undefined) return 'null';
  if (isList(value)) return 'array';
  const type = typeof value;
  return type === 'boolean' || type === 'number' || type === 'string' ? type : 'object';
}

/** What JMESPath takes for true: everything but null, false, and text, lists and objects with nothing in them. */
export function isTrue(value: unknown): boolean {
  if (isList(value)) return value.length > 0;
  if (isObject(value)) return keysIn(value).length > 0;
  return value !== null && value !== undefined && value !== false && value !== '';
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The names in an object; a member that is undefined is not there. */
export function keysIn(value: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

/** What JMESPath calls `invalid-type`: a `TypeError` that names the function, and not the value, which may be secret. */
export function invalidType(name: string, wanted: string, value: unknown): TypeError {
  return new TypeError(`${name} takes ${wanted}, not ${typeOf(value)}`);
}
