/** Calls in endpoint rules, held against what functions take. */
import { report } from '../diagnostics.js';
import type { RuleType, RuleValue } from '../service.js';
import {
  functionNames,
  signatures,
  typeName,
  type ArgumentType,
  type Signature,
} from './rules-functions.js';
import type { RulePart, RulePath, RuleScope } from './rules-scope.js';
import { resolveAttribute, resolveValue } from './rules-values.js';
import { items } from './traits.js';

/** A call of the function with these arguments (`argv`); nothing where it is at fault, which is told. */
export function resolveCall(
  name: string,
  { node, path }: RulePart,
  scope: RuleScope,
): RuleValue | undefined {
  const parts = items(node).map((item, index) => ({
    node: item,
    path: [...path, 'argv', String(index)],
  }));
  const signature = signatures.find((each) => each.name === name);
  if (signature) return call(signature, { name, path, parts }, scope);
  switch (name) {
    case 'getAttr':
      return attributeOf({ name, path, parts }, scope);
    case 'coalesce':
      return coalesced({ name, path, parts }, scope);
    case 'ite':
      return chosen({ name, path, parts }, scope);
    default:
      scope.fault([...path, 'fn'], (at) =>
        report('rules-function', { name, known: functionNames }, at),
      );
      return undefined;
  }
}

interface Call {
  readonly name: string;
  readonly path: RulePath;
  readonly parts: readonly RulePart[];
}

function call({ takes, gives, ...signature }: Signature, given: Call, scope: RuleScope) {
  const values = argumentsOf(given, takes, scope);
  return (
    values && {
      kind: 'call' as const,
      function: signature.name,
      arguments: values,
      type: gives,
      optional: signature.optional ?? false,
    }
  );
}

function attributeOf(given: Call, scope: RuleScope): RuleValue | undefined {
  const [value, path] = given.parts;
  if (!value || !path || given.parts.length !== 2) return countFault(given, '2', scope);
  const of = resolveValue(value, scope);
  return of && resolveAttribute(of, path, scope);
}

/** The first argument that is there; all are of one type. */
function coalesced(given: Call, scope: RuleScope): RuleValue | undefined {
  if (given.parts.length < 2) return countFault(given, 'at least 2', scope);
  const values = sameType(given.parts, scope);
  const [first] = values ?? [];
  if (!values || !first) return undefined;
  const optional = values.every((value) => value.optional);
  return { kind: 'call', function: 'coalesce', arguments: values, type: first.type, optional };
}

/** The second argument where the first is true, else the third. */
function chosen(given: Call, scope: RuleScope): RuleValue | undefined {
  const [test, ...others] = given.parts;
  if (!test || others.length !== 2) return countFault(given, '3', scope);
  const condition = fitting(test, 'boolean', scope);
  const values = sameType(others, scope);
  const [first] = values ?? [];
  if (!condition || !values || !first) return undefined;
  const optional = values.some((value) => value.optional);
  const all = [condition, ...values];
  return { kind: 'call', function: 'ite', arguments: all, type: first.type, optional };
}

function sameType(parts: readonly RulePart[], scope: RuleScope): readonly RuleValue[] | undefined {
  const [head, ...others] = parts;
  const first = head && resolveValue(head, scope);
  if (!first) return undefined;
  return there([
    first,
    ...others.map((part) => {
      const value = resolveValue(part, scope);
      return value && value.type !== first.type ? typeFault(part, first.type, value, scope) : value;
    }),
  ]);
}

function argumentsOf(
  given: Call,
  takes: readonly ArgumentType[],
  scope: RuleScope,
): readonly RuleValue[] | undefined {
  if (given.parts.length !== takes.length) return countFault(given, String(takes.length), scope);
  return there(given.parts.map((part, index) => fitting(part, takes[index] ?? 'any', scope)));
}

function fitting(part: RulePart, type: ArgumentType, scope: RuleScope): RuleValue | undefined {
  const value = resolveValue(part, scope);
  if (!value || type === 'any' || (value.type === type && !value.optional)) return value;
  return typeFault(part, type, value, scope);
}

function typeFault(
  { path }: RulePart,
  type: RuleType,
  value: RuleValue,
  scope: RuleScope,
): undefined {
  const parameters = { expected: `a ${type}`, received: typeName(value) };
  scope.fault(path, (at) => report('rules-type', parameters, at));
  return undefined;
}

function countFault({ name, path, parts }: Call, count: string, scope: RuleScope): undefined {
  const problem = `${name} takes ${count} arguments and has ${parts.length}`;
  scope.fault(path, (at) => report('rules-form', { problem }, at));
  return undefined;
}

function there<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}
