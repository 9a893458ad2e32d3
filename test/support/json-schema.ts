/**
 * The shapes of a service as JSON Schema (draft 07), written from Smithy's specification and not from the generator, so
 * that the two can be held against each other. What JSON cannot say has a keyword of its own here: `instance`.
 */
import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ValidateFunction } from 'ajv';
import type {
  Bounds,
  Constraints,
  Member,
  Pattern,
  Service,
  Shape,
} from '../../generator/service.js';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** A place for a value: a member, or a shape for itself. The constraints of a member stand in for its target's. */
export type Slot = Constraints & { readonly target: Shape };

/** The judges of each shape of a service, by the shape's name. */
export function judgesOf(service: Service): ReadonlyMap<string, ValidateFunction> {
  const judges = appointed.get(service) ?? appoint(service);
  appointed.set(service, judges);
  return judges;
}

const appointed = new WeakMap<Service, ReadonlyMap<string, ValidateFunction>>();

function appoint(service: Service): ReadonlyMap<string, ValidateFunction> {
  const ajv = judge();
  ajv.addSchema(definitionsOf(service));
  return new Map(
    service.shapes.map((shape) => [shape.name, ajv.compile(schemaOf({ ...shape, target: shape }))]),
  );
}

/** The structures and unions of a service, to be referred to as `service#/definitions/Name`. */
export function definitionsOf({ shapes }: Service): JsonSchema {
  const definitions = shapes.filter(isReferable).map((shape) => [shape.name, membersSchema(shape)]);
  return { $id: 'service', definitions: Object.fromEntries(definitions) };
}

/** A schema for one place. Structures and unions are referred to, since they may hold themselves. */
export function schemaOf(slot: Slot): JsonSchema {
  const { target } = slot;
  if (isEventStream(slot)) return { instance: 'events' };
  if (isReferable(target)) {
    return target.prelude ? { type: 'object' } : { $ref: `service#/definitions/${target.name}` };
  }
  switch (target.kind) {
    case 'list':
      return {
        type: 'array',
        items: orNull(schemaOf(target.member), target.sparse),
        ...sized(slot, 'Items'),
        ...(slot.uniqueItems && { uniqueItems: true }),
      };
    case 'map':
      return {
        type: 'object',
        propertyNames: schemaOf(target.key),
        additionalProperties: orNull(schemaOf(target.value), target.sparse),
        ...sized(slot, 'Properties'),
      };
    default:
      return simpleSchema(target, slot);
  }
}

function membersSchema(shape: Shape & { readonly members: readonly Member[] }): JsonSchema {
  const isStream = shape.kind === 'union' && shape.streaming;
  const members = shape.members.filter(({ target }) => !(isStream && isError(target)));
  const properties = Object.fromEntries(members.map((member) => [member.name, schemaOf(member)]));
  if (shape.kind === 'union') {
    const one = { minProperties: 1, maxProperties: 1, additionalProperties: false };
    return { type: 'object', properties, ...one };
  }
  const required = members.filter(mustBeThere).map(({ name }) => name);
  return { type: 'object', properties, required };
}

function simpleSchema(
  shape: Exclude<Shape, { readonly kind: 'structure' | 'union' | 'list' | 'map' }>,
  slot: Slot,
): JsonSchema {
  switch (shape.kind) {
    case 'string':
      return textSchema(slot);
    case 'enum':
      return { ...textSchema(slot), enum: shape.values.map(({ value }) => value) };
    case 'intEnum':
      return { ...wholeSchema(32, slot), enum: shape.values.map(({ value }) => value) };
    case 'byte':
      return wholeSchema(8, slot);
    case 'short':
      return wholeSchema(16, slot);
    case 'integer':
      return wholeSchema(32, slot);
    case 'long':
      return { anyOf: [wholeSchema(54, slot), { instance: 'long', ...ranged(slot) }] };
    case 'float':
    case 'double':
      return { type: 'number', ...ranged(slot) };
    case 'blob':
      if (shape.streaming) return { instance: shape.requiresLength ? 'sizedStream' : 'stream' };
      return { instance: 'blob', ...(slot.length && { bytes: slot.length }) };
    case 'bigInteger':
    case 'bigDecimal':
      return { instance: shape.kind, ...ranged(slot) };
    case 'timestamp':
    case 'document':
      return { instance: shape.kind };
    default:
      return { type: 'boolean' };
  }
}

function textSchema({ length, pattern }: Constraints): JsonSchema {
  return {
    type: 'string',
    ...(length?.min !== undefined && { minLength: Number(length.min) }),
    ...(length?.max !== undefined && { maxLength: Number(length.max) }),
    allOf: [WELL_FORMED, ...(pattern ? [patternSchema(pattern)] : [])],
  };
}

/** Texts beyond the limit are not held against the pattern. */
function patternSchema({ source, limit }: Pattern): JsonSchema {
  const pattern = { pattern: source };
  return limit === undefined ? pattern : { anyOf: [{ minLength: limit + 1 }, pattern] };
}

/** Whole numbers of so many bits, the sign among them; of a long those that a double holds. */
function wholeSchema(bits: number, slot: Slot): JsonSchema {
  const limit = 2 ** (bits - 1);
  const minimum = bits === 54 ? 1 - limit : -limit;
  return { type: 'integer', minimum, maximum: limit - 1, allOf: [ranged(slot)] };
}

function ranged({ range }: Constraints): JsonSchema {
  return range ? { within: range } : {};
}

function sized({ length }: Constraints, of: 'Items' | 'Properties'): JsonSchema {
  return {
    ...(length?.min !== undefined && { [`min${of}`]: Number(length.min) }),
    ...(length?.max !== undefined && { [`max${of}`]: Number(length.max) }),
  };
}

function orNull(schema: JsonSchema, sparse: boolean): JsonSchema {
  return sparse ? { anyOf: [{ type: 'null' }, schema] } : schema;
}

function isReferable(
  shape: Shape,
): shape is Extract<Shape, { readonly kind: 'structure' | 'union' }> {
  return shape.kind === 'structure' || shape.kind === 'union';
}

/** A member of which the client sends or reads event by event; the errors among them are thrown, and no events. */
export function isEventStream(slot: Slot): boolean {
  return 'binding' in slot && slot.target.kind === 'union' && slot.target.streaming;
}

function isError(shape: Shape): boolean {
  return shape.kind === 'structure' && shape.error !== undefined;
}

/** The client fills in a token that is left out. */
function mustBeThere({ required, idempotencyToken }: Member): boolean {
  return required && !idempotencyToken;
}

/** ajv with the keywords of this file; patterns have the flag `u`, lengths count code points. */
function judge(): Ajv {
  const ajv = new Ajv({ strictNumbers: false, strictTypes: false, ownProperties: true });
  ajv.addKeyword({
    keyword: 'instance',
    validate: (kind: keyof typeof INSTANCES, value: unknown) => INSTANCES[kind](value),
  });
  ajv.addKeyword({ keyword: 'within', validate: isWithin });
  ajv.addKeyword({
    keyword: 'bytes',
    validate: (bounds: Bounds, value: unknown) =>
      value instanceof Uint8Array && isWithin(bounds, value.length),
  });
  return ajv;
}

/** Of numbers, bigints, and numbers in text. */
function isWithin({ min, max }: Bounds, value: unknown): boolean {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' && typeof number !== 'bigint') return false;
  return (min === undefined || number >= min) && (max === undefined || number <= max);
}

/** What Smithy's types without a form in JSON are in TypeScript. */
const INSTANCES = {
  long: (value: unknown) => typeof value === 'bigint' && BigInt.asIntN(64, value) === value,
  bigInteger: (value: unknown) => typeof value === 'bigint',
  bigDecimal: (value: unknown) =>
    typeof value === 'string' && /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(value),
  blob: (value: unknown) => value instanceof Uint8Array,
  stream: (value: unknown) =>
    typeof value === 'string' ||
    value instanceof Uint8Array ||
    value instanceof Blob ||
    isIterable(value),
  sizedStream: (value: unknown) =>
    typeof value === 'string' || value instanceof Uint8Array || value instanceof Blob,
  events: isIterable,
  timestamp: (value: unknown) =>
    value instanceof Date && !Number.isNaN(value.getTime()) && /^\d{4}-/.test(value.toISOString()),
  /** What comes back from JSON as it was; halves of surrogate pairs do, but only escaped, and UTF-8 has no place for them. */
  document: (value: unknown) => {
    try {
      const text = JSON.stringify(value);
      return isDeepStrictEqual(JSON.parse(text), value) && !/\\ud[89a-f]/.test(text);
    } catch {
      return false;
    }
  },
} as const;

function isIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Surrogates that are half of a pair are a category of their own under the flag `u`. */
export const WELL_FORMED = { pattern: '^\\P{Surrogate}*$' };
