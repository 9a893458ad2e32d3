/**
 * JSON data and what generated readers and writers do to it. Readers work in place, on data that `JSON.parse` made
 * and nobody else holds; no key that comes from outside is ever assigned to, unless the object has it of itself.
 */
/** A generated reader: converts what JSON cannot say, in place. It takes an object for what it should be, and checks nothing. */
export type Read = (wire: object) => void;

/**
 * The data of a JSON text, after `read` has converted it, without its nulls: a member, map value or list item that is
 * null is one that is not there. Readers say where nulls mean something, by `keepNulls` and `keepDocument`.
 * Throws a SyntaxError for what is not JSON, a RangeError for data that readers find nested too deep, and what `read` throws.
 */
export function parseJson(text: string, read: (data: unknown) => void): unknown {
  const data: unknown = JSON.parse(text);
  read(data);
  if (text.includes('null')) dropNulls(data);
  return data;
}

/** Calls `read` for an object. */
export function readStructure(value: unknown, read: Read): void {
  if (!isObject(value)) return;
  if (depth === MAX_DEPTH)
    throw new RangeError(`The JSON is nested deeper than ${MAX_DEPTH} levels.`);
  depth += 1;
  try {
    read(value);
  } finally {
    depth -= 1;
  }
}

/** Calls `read` for each object, list or map in a list or map. */
export function readEach(value: unknown, read: Read): void {
  if (!isObject(value)) return;
  for (const item of isList(value) ? value : Object.values(value)) readStructure(item, read);
}

/** Puts what `convert` makes of each item of a list or map in its place. */
export function readValues(value: unknown, convert: (item: unknown) => unknown): void {
  if (isList(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = convert(value[index]);
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) put(value, key, convert(value[key]));
  }
}

/** Moves a member from its name on the wire to its name in the model. */
export function rename(wire: object, from: string, to: string): void {
  if (!Object.hasOwn(wire, from)) return;
  const value: unknown = Reflect.get(wire, from);
  Reflect.deleteProperty(wire, from);
  put(wire, to, value);
}

/** Makes one-key objects of unions: a variant that is not in `known` becomes an `UnknownVariant`. */
export function readVariant(wire: object, known: readonly string[]): void {
  // AWS services may name the variant's shape beside it.
  Reflect.deleteProperty(wire, '__type');
  const set = Object.entries(wire).filter(([, value]) => value !== null);
  const [variant] = set;
  if (!variant || set.some(([name]) => known.includes(name))) return;
  for (const name of Object.keys(wire)) Reflect.deleteProperty(wire, name);
  put(wire, '$unknown', variant);
}

/** Says of a sparse list or map that its nulls are items. */
export function keepNulls(value: unknown): void {
  if (isObject(value)) sparse.add(value);
}

/** Says of a document that its nulls are data, however deep. */
export function keepDocument(value: unknown): void {
  if (isObject(value)) documents.add(value);
}

/** Removes the nulls in place, without recursion, since `JSON.parse` knows no limit to nesting. */
export function dropNulls(data: unknown): void {
  const open = [data];
  for (let value = open.pop(); isObject(value); value = open.pop()) {
    if (ArrayBuffer.isView(value) || documents.has(value)) continue;
    if (!sparse.has(value)) dropOwnNulls(value);
    for (const item of Object.values(value)) if (isObject(item)) open.push(item);
  }
}

/** A list or map with what `write` makes of each item; null stays null. */
export function writeEach<T>(
  value: readonly (T | null)[] | Readonly<Record<string, T | null>> | undefined,
  write: (item: T) => unknown,
): unknown {
  if (value === undefined) return undefined;
  if (isListOf(value)) return value.map(item);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, item(each)]));

  function item(each: T | null): unknown {
    return each === null ? null : write(each);
  }
}

function dropOwnNulls(value: Record<string, unknown>): void {
  if (isList(value)) {
    let kept = 0;
    for (const item of value) if (item !== null) value[kept++] = item;
    value.length = kept;
    return;
  }
  for (const key of Object.keys(value)) {
    if (value[key] === null) Reflect.deleteProperty(value, key);
  }
}

/** Makes an own property of what may be called `__proto__`. */
export function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isListOf<T>(value: readonly T[] | Readonly<Record<string, T>>): value is readonly T[] {
  return Array.isArray(value);
}

const MAX_DEPTH = 512;
// Readers are synchronous and restore it, so that one count serves all.
let depth = 0;
// By identity, and only as long as the data lives.
const sparse = new WeakSet<object>();
const documents = new WeakSet<object>();
