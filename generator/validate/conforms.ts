import type { Node } from '../model.js';
import { isList, isObject } from '../node.js';
import { compiled, definition, describing, remembered } from './schema.js';
import type { Schema } from './schema.js';

/**
 * Whether data is as the schema wants it, for the keywords that the schema of the language uses; the parts of its `allOf`
 * name keys and say nothing else. Says no reasons, and so takes a tenth of the time that ajv takes to be loaded, to
 * compile the schema and to judge.
 */
export function conforms(node: Node, schema: Schema): boolean {
  return testOf(schema)(node);
}

type Test = (node: Node) => boolean;

/** Each part of the schema is looked through once; what its keywords ask is then one test after the other. */
function testOf(schema: Schema): Test {
  return remembered(tests, schema, made);
}

const tests = new Map<Schema, Test>();

function made(schema: Schema): Test {
  return all([...ofValue(schema), ...ofText(schema), ...ofList(schema), ...ofRecord(schema)]);
}

/** Nearly every schema asks one thing only. */
function all([only = () => true, ...others]: readonly Test[]): Test {
  return others.length === 0 ? only : (node) => only(node) && others.every((test) => test(node));
}

/** The test of a part, which may be that of the whole again, is made when it is first needed. */
function later(part: () => Schema): Test {
  let test: Test | undefined;
  return (node) => (test ??= testOf(part()))(node);
}

function ofValue({ $ref, type, const: constant, enum: values, anyOf }: Schema): readonly Test[] {
  const alternatives = anyOf?.map((each) => later(() => each));
  return [
    ...(type === undefined ? [] : [types[type]]),
    ...(constant === undefined ? [] : [(node: Node) => node === constant]),
    ...(values === undefined
      ? []
      : [(node: Node) => typeof node === 'string' && values.includes(node)]),
    ...($ref === undefined ? [] : [later(() => definition($ref))]),
    ...(alternatives ? [(node: Node) => alternatives.some((test) => test(node))] : []),
  ];
}

const types: Readonly<Record<NonNullable<Schema['type']>, Test>> = {
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

function ofText({ pattern, minLength = 0 }: Schema): readonly Test[] {
  if (pattern === undefined && minLength === 0) return [];
  const expression = compiled(pattern ?? '');
  return [
    (node) =>
      typeof node !== 'string' ||
      (expression.test(node) && (minLength === 0 || Array.from(node).length >= minLength)),
  ];
}

function ofList({ items, minItems = 0 }: Schema): readonly Test[] {
  if (items === undefined && minItems === 0) return [];
  const ofItem = items === undefined ? () => true : later(() => items);
  return [(node) => !isList(node) || (node.length >= minItems && node.every(ofItem))];
}

function ofRecord(schema: Schema): readonly Test[] {
  const { required = [], minProperties = 0, maxProperties = Infinity } = schema;
  const known = new Map<string, Test>();
  return [
    (node) => {
      if (!isObject(node)) return true;
      const keys = Object.keys(node);
      return (
        keys.length >= minProperties &&
        keys.length <= maxProperties &&
        required.every((key) => Object.hasOwn(node, key)) &&
        keys.every((key) => (known.get(key) ?? ofEntry(key, schema, known))(node[key] ?? null))
      );
    },
  ];
}

/** What is described is held against all that describes it, in the parts of `allOf` too; that is kept in `known`. */
function ofEntry(key: string, schema: Schema, known: Map<string, Test>): Test {
  const { propertyNames, additionalProperties: others, unevaluatedProperties } = schema;
  if (propertyNames !== undefined && !conforms(key, propertyNames)) return never;
  const described = describing(schema, key);
  if (described.length > 0) return remembered(known, key, () => all(described.map(testOf)));
  if (typeof others === 'object') return testOf(others);
  return others !== false && unevaluatedProperties !== false ? always : never;
}

const always: Test = () => true;
const never: Test = () => false;
