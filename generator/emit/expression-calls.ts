/** Functions of JMESPath: a line where the types of the arguments are known, else a function of the runtime. */
import type { FunctionName } from '../jmespath/functions.js';
import type { Expression } from '../service.js';
import { Code, joined } from './code.js';
import { classOf } from './expression-equality.js';
import {
  arrow,
  behind,
  called,
  enclosed,
  guarded,
  pieceOf,
  scalar,
  type ExpressionScope,
  type Piece,
} from './expression-scope.js';
import { printed } from './expressions.js';
import type { runtime } from './references.js';

export type Call = Extract<Expression, { readonly kind: 'call' }>;

/** A function that takes an argument which is absent gives nothing. */
export function printCall(call: Call, scope: ExpressionScope): Piece {
  const inline = inlines[call.name]?.(call, scope);
  if (inline) return inline;
  if (isNullFriendly(call.name)) return pieceOf(plainCall(call, scope), call);
  return pieceOf(guardedCall(call, scope, []), call);
}

/** Whether null is an argument of the function like any other. */
export function isNullFriendly(name: FunctionName): boolean {
  return nullFriendly.has(name);
}

const nullFriendly: ReadonlySet<FunctionName> = new Set([
  'not_null',
  'to_array',
  'to_number',
  'to_string',
  'type',
]);

function plainCall(call: Call, scope: ExpressionScope): Code {
  const given = call.arguments.map((argument) => scalar(argument, scope).code);
  return called(scope, runtimeNames[call.name], ...given);
}

/** Every argument that may be absent is asked for before the call. */
function guardedCall(call: Call, scope: ExpressionScope, given: readonly Code[]): Code {
  const argument = call.arguments[given.length];
  if (!argument)
    return called(scope, runtimeNames[call.name], ...withReference(call, scope, given));
  return guarded(argument, scope, (code) => {
    const inner = isParameter(code, scope) ? { ...scope, depth: scope.depth + 1 } : scope;
    return guardedCall(call, inner, [...given, code]);
  });
}

/** Whether a guard has brought a name of its own, which the next one must not take. */
function isParameter({ text }: Code, scope: ExpressionScope): boolean {
  return /^(item\d*|inner|innermost)$/.test(text) && text !== scope.current.text;
}

function withReference(
  { name, reference }: Call,
  scope: ExpressionScope,
  given: readonly Code[],
): readonly Code[] {
  if (!reference) return given;
  const by = arrow(scope, (body) => scalar(reference, body).code);
  return name === 'map' ? [by, ...given] : [...given, by];
}

const runtimeNames = {
  abs: 'absoluteOf',
  avg: 'averageOf',
  ceil: 'ceilingOf',
  contains: 'contains',
  ends_with: 'endsWith',
  floor: 'floorOf',
  join: 'joined',
  keys: 'keysOf',
  length: 'lengthOf',
  map: 'mapped',
  max: 'maxOf',
  max_by: 'maxBy',
  merge: 'merged',
  min: 'minOf',
  min_by: 'minBy',
  not_null: 'firstPresent',
  reverse: 'reversed',
  sort: 'sorted',
  sort_by: 'sortedBy',
  starts_with: 'startsWith',
  sum: 'sumOf',
  to_array: 'listFrom',
  to_number: 'numberFrom',
  to_string: 'textFrom',
  type: 'typeOf',
  values: 'valuesOf',
} as const satisfies Readonly<Record<FunctionName, Parameters<typeof runtime>[0]>>;

type Inline = (call: Call, scope: ExpressionScope) => Piece | undefined;

const inlines: Partial<Readonly<Record<FunctionName, Inline>>> = {
  abs: maths('Math.abs'),
  ceil: maths('Math.ceil'),
  contains: (call, scope) => method('includes', call, scope) ?? listIncludes(call, scope),
  ends_with: (call, scope) => method('endsWith', call, scope),
  floor: maths('Math.floor'),
  join: (call, scope) => joinOf(call, scope),
  keys: ofMap('Object.keys'),
  length: (call, scope) => lengthOf(call, scope),
  map: (call, scope) => mapOf(call, scope),
  not_null: (call, scope) => firstOf(call, scope),
  starts_with: (call, scope) => method('startsWith', call, scope),
  to_array: (call, scope) => arrayOf(call, scope),
  to_string: (call, scope) => certainText(call, scope),
  values: ofMap('Object.values'),
};

/** `Math.abs(x)` */
function maths(name: string): Inline {
  return ({ arguments: [value] }, scope) => {
    if (!value || classOf(value) !== 'number' || value.absent !== 'never') return undefined;
    return { code: new Code(`${name}(${scalar(value, scope).code.text})`), open: false };
  };
}

/** `Object.keys(x)` */
function ofMap(name: string): Inline {
  return ({ arguments: [value] }, scope) => {
    if (value?.type.kind !== 'map') return undefined;
    return pieceOf(
      guarded(value, scope, (code) => new Code(`${name}(${code.text})`)),
      value,
    );
  };
}

/** `text.startsWith(part)` */
function method(name: string, call: Call, scope: ExpressionScope): Piece | undefined {
  const [text, part] = call.arguments;
  if (!text || !part || !isText(text) || !isText(part) || part.absent !== 'never') return undefined;
  const argument = new Code(`${name}(${scalar(part, scope).code.text})`);
  return { code: behind(scalar(text, scope), argument), open: false };
}

function isText(expression: Expression): boolean {
  return classOf(expression) === 'string';
}

/** `list.includes(item)` of texts, numbers or booleans. */
function listIncludes(
  { arguments: [list, part] }: Call,
  scope: ExpressionScope,
): Piece | undefined {
  if (list?.type.kind !== 'list' || !part || part.absent !== 'never') return undefined;
  const { kind } = list.type.item.type;
  const simple = kind === 'string' || kind === 'number' || kind === 'boolean';
  if (!simple || part.type.kind !== kind) return undefined;
  const argument = new Code(`includes(${printed(part, scope).code.text})`);
  return { code: behind(printed(list, scope), argument), open: false };
}

/** `list.join(', ')` */
function joinOf({ arguments: [glue, list] }: Call, scope: ExpressionScope): Piece | undefined {
  if (glue?.type.kind !== 'string' || glue.absent !== 'never') return undefined;
  if (list?.type.kind !== 'list') return undefined;
  const { type, absent } = list.type.item;
  if (type.kind !== 'string' || absent !== 'never') return undefined;
  const argument = new Code(`join(${printed(glue, scope).code.text})`);
  return { code: behind(printed(list, scope), argument), open: false };
}

/** `list.length`, `Object.keys(map).length` */
function lengthOf({ arguments: [value] }: Call, scope: ExpressionScope): Piece | undefined {
  if (value?.type.kind === 'list') {
    return { code: behind(printed(value, scope), new Code('length')), open: false };
  }
  if (value?.type.kind !== 'map') return undefined;
  return pieceOf(
    guarded(value, scope, (code) => new Code(`Object.keys(${code.text}).length`)),
    value,
  );
}

/** `list.map((item) => item.Name)` */
function mapOf({ arguments: [list], reference }: Call, scope: ExpressionScope): Piece | undefined {
  if (list?.type.kind !== 'list' || !reference) return undefined;
  const each = arrow(scope, (body) => printed(reference, body).code);
  return { code: behind(printed(list, scope), new Code(`map(${each.text})`)), open: false };
}

/** `a ?? b` */
function firstOf(call: Call, scope: ExpressionScope): Piece {
  const { arguments: given } = call;
  const last = given.findIndex(({ absent }) => absent === 'never');
  const needed = last < 0 ? given : given.slice(0, last + 1);
  const codes = needed
    .filter(({ type }) => type.kind !== 'null')
    .map((argument) => printed(argument, scope).code);
  return pieceOf(codes.length > 0 ? enclosed(joined(codes, ' ?? ')) : new Code('undefined'), call);
}

/** A list itself, or `[x]`. */
function arrayOf({ arguments: [value] }: Call, scope: ExpressionScope): Piece | undefined {
  if (!value || value.type.kind === 'any') return undefined;
  const { code } = printed(value, scope);
  if (value.type.kind !== 'list')
    return { code: enclosed(new Code(`[${code.text}]`)), open: false };
  return value.absent === 'never' ? { code, open: false } : undefined;
}

function certainText({ arguments: [value] }: Call, scope: ExpressionScope): Piece | undefined {
  const isCertain = value && isText(value) && value.absent === 'never';
  return isCertain ? { code: scalar(value, scope).code, open: false } : undefined;
}
