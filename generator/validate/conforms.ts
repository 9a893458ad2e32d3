import type { Node } from '../model.js';
import { isList, isObject } from './nodes.js';
import { compiled, definition, describing } from './schema.js';
import type { Schema } from './schema.js';

/**
 * Whether data is as the schema wants it, for the keywords that the schema of the language uses; the parts of its `allOf`
 * name keys and say nothing else. Says no reasons, and so takes a tenth of the time that ajv takes to be loaded, to
 * compile the schema and to judge.
 */
export function conforms(node: Node, schema: Schema): boolean {
  const { $ref, type, const: constant, enum: values, anyOf } = schema;
  return (
    (type === undefined || types[type](node)) &&
    (constant === undefined || node === constant) &&
    (values === undefined || (typeof node === 'string' && values.includes(node))) &&
    ($ref === undefined || conforms(node, definition($ref))) &&
    (anyOf === undefined || anyOf.some((each) => conforms(node, each))) &&
    (typeof node !== 'string' || isText(node, schema)) &&
    (!isList(node) || isItems(node, schema)) &&
    (!isObject(node) || isRecord(node, schema))
  );
}

const types: Readonly<Record<NonNullable<Schema['type']>, (node: Node) => boolean>> = {
  object: isObject,
  array: isList,
  string: (node) => typeof node === 'string',
  boolean: (node) => typeof node === 'boolean',
  number: isNumber,
  integer: (node) => isNumber(node) && (typeof node === 'bigint' || Number.isInteger(node)),
};

function isNumber(node: Node): boolean {
  return (typeof node === 'number' || typeof node === 'bigint') && Number.isFinite(Number(node));
}

function isText(text: string, { pattern, minLength }: Schema): boolean {
  return (
    (pattern === undefined || compiled(pattern).test(text)) &&
    (minLength === undefined || Array.from(text).length >= minLength)
  );
}

function isItems(list: readonly Node[], { items, minItems }: Schema): boolean {
  return (
    (minItems === undefined || list.length >= minItems) &&
    (items === undefined || list.every((item) => conforms(item, items)))
  );
}

function isRecord(record: { readonly [key: string]: Node }, schema: Schema): boolean {
  const { required, minProperties = 0, maxProperties = Infinity } = schema;
  const keys = Object.keys(record);
  return (
    keys.length >= minProperties &&
    keys.length <= maxProperties &&
    (required === undefined || required.every((key) => Object.hasOwn(record, key))) &&
    keys.every((key) => isEntry(key, record[key] ?? null, schema))
  );
}

/** What is described is held against all that describes it, in the parts of `allOf` too. */
function isEntry(key: string, value: Node, schema: Schema): boolean {
  const { propertyNames, additionalProperties: others, unevaluatedProperties } = schema;
  if (propertyNames !== undefined && !conforms(key, propertyNames)) return false;
  const described = describing(schema, key);
  if (described.length > 0) return described.every((each) => conforms(value, each));
  if (typeof others === 'object') return conforms(value, others);
  return others !== false && unevaluatedProperties !== false;
}
