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

/** Nearly every schema asks one thing only, or two. */
function all([first = always, ...others]: readonly Test[]): Test {
  if (others.length === 0) return first;
  const rest = all(others);
  return (node) => first(node) && rest(node);
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
  const expression = pattern === undefined ? undefined : compiled(pattern);
  return [
    (node) =>
      typeof node !== 'string' ||
      (expression?.test(node) !== false && (minLength === 0 || isAsLong(node, minLength))),
  ];
}

/** In code points, of which each has two units at most. */
function isAsLong(text: string, length: number): boolean {
  return text.length >= 2 * length || Array.from(text).length >= length;
}

function ofList({ items, minItems = 0 }: Schema): readonly Test[] {
  if (items === undefined && minItems === 0) return [];
  const ofItem = items === undefined ? () => true : later(() => items);
  return [(node) => !isList(node) || (node.length >= minItems && node.every(ofItem))];
}

function ofRecord(schema: Schema): readonly Test[] {
  const { required = [], minProperties = 0, maxProperties = Infinity } = schema;
  const known = new Map<string, Test>();
  const entryTest = ofEntries(schema);
  return [
    (node) => {
      if (!isObject(node)) return true;
      const keys = Object.keys(node);
      return (
        keys.length >= minProperties &&
        keys.length <= maxProperties &&
        required.every((key) => Object.hasOwn(node, key)) &&
        keys.every((key) => remembered(known, key, entryTest)(node[key] ?? null))
      );
    },
  ];
}

/** The test of the value of a key. What is described is held against all that describes it, in the parts of `allOf` too. */
function ofEntries(schema: Schema): (key: string) => Test {
  const { propertyNames, additionalProperties: others, unevaluatedProperties } = schema;
  const isName = propertyNames === undefined ? always : later(() => propertyNames);
  const isOpen = others !== false && unevaluatedProperties !== false;
  const ofOther = typeof others === 'object' ? later(() => others) : isOpen ? always : never;
  return (key) => {
    if (!isName(key)) return never;
    const described = describing(schema, key);
    return described.length > 0 ? all(described.map(testOf)) : ofOther;
  };
}

const always: Test = () => true;
const never: Test = () => false;
