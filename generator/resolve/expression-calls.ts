/** What the functions of JMESPath give (https://jmespath.org/specification.html#built-in-functions). */
import type { FunctionName } from '../jmespath/functions.js';
import type { Absence, Expression, Value } from '../service.js';
import { nothing } from './expression-steps.js';
import {
  absentBesides,
  listValue,
  nullValue,
  present,
  unionOfAll,
  unknownValue,
} from './expression-types.js';

/**
 * The value of a call. A function gives null for an argument that is absent, where JMESPath has an error: what reads
 * an expression takes both for nothing that it waits for.
 */
function callValue(
  name: FunctionName,
  given: readonly Value[],
  reference: Value | undefined,
): Value {
  const value = results[name](given, reference);
  if (takesNull.has(name)) return value;
  const absent = given.some((argument) => argument.type.kind !== 'any' && isAbsent(argument));
  return absent ? absentBesides(value, 'undefined') : value;
}

/** Null is an argument of these like any other. */
const takesNull: ReadonlySet<FunctionName> = new Set([
  'not_null',
  'to_array',
  'to_number',
  'to_string',
  'type',
]);

function isAbsent({ absent }: Value): boolean {
  return absent !== 'never';
}

type Result = (given: readonly Value[], reference: Value | undefined) => Value;

const boolean: Result = () => present({ kind: 'boolean' });
const number: Result = () => present({ kind: 'number' });
const string: Result = () => present({ kind: 'string' });
const sameList: Result = ([list]) => listValue(itemOf(list));
/** Of an empty list there is none. */
const oneItem: Result = ([list]) => absentBesides(itemOf(list), 'undefined');

const results: Readonly<Record<FunctionName, Result>> = {
  abs: number,
  avg: () => ({ type: { kind: 'number' }, absent: 'null' }),
  ceil: number,
  contains: boolean,
  ends_with: boolean,
  floor: number,
  join: string,
  keys: () => listValue(present({ kind: 'string' })),
  length: number,
  map: (_, each = unknownValue) => listValue(each),
  max: oneItem,
  max_by: oneItem,
  merge: () => unknownValue,
  min: oneItem,
  min_by: oneItem,
  not_null: (given) => ({ ...unionOfAll(given), absent: allAbsent(given) }),
  reverse: ([value]) => (value?.type.kind === 'list' ? sameList([value], undefined) : unknownValue),
  sort: sameList,
  sort_by: sameList,
  starts_with: boolean,
  sum: number,
  to_array: ([value = nullValue]) => arrayOf(value),
  to_number: () => ({ type: { kind: 'number' }, absent: 'null' }),
  to_string: string,
  type: string,
  values: ([value]) => listValue(value?.type.kind === 'map' ? value.type.value : unknownValue),
};

function itemOf(value: Value | undefined): Value {
  return value?.type.kind === 'list' ? value.type.item : unknownValue;
}

function arrayOf(value: Value): Value {
  if (value.type.kind === 'any') return listValue(unknownValue);
  if (value.type.kind !== 'list') return listValue(value);
  return isAbsent(value) ? listValue(unknownValue) : value;
}

/** Absent only if all of them are. */
function allAbsent(given: readonly Value[]): Absence {
  return given.some((value) => !isAbsent(value)) ? 'never' : 'null';
}

/** A call as a part of an expression. */
export function callOf(
  name: FunctionName,
  given: readonly Expression[],
  reference: Expression | undefined,
): Expression {
  const isNothing = given.some(({ type }) => type.kind === 'null');
  if (isNothing && !takesNull.has(name)) return nothing;
  const value = callValue(name, given, reference);
  return { kind: 'call', name, arguments: given, ...(reference && { reference }), ...value };
}
