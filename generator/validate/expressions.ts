/** What expressions of JMESPath read: whether names are there and steps, comparisons and functions get what they take. */
import { signatureOf, type Parameter } from '../jmespath/functions.js';
import type { CallSyntax, Syntax } from '../jmespath/syntax.js';
import { resultOf } from './expression-results.js';
import {
  anything,
  common,
  nameOfType,
  nothing,
  typeOfLiteral,
  type Type,
} from './expression-types.js';

/** Something that makes a part of an expression null. */
export interface ExpressionProblem {
  readonly kind: 'step' | 'comparison';
  readonly problem: string;
  /** A name that is not there, and those that are. */
  readonly name?: string;
  readonly known?: readonly string[];
}

export interface CheckedExpression {
  readonly type: Type;
  readonly problems: readonly ExpressionProblem[];
}

/** What an expression gives for a value of this type, and what is wrong on the way. */
export function checkExpression(syntax: Syntax, current: Type): CheckedExpression {
  const problems: ExpressionProblem[] = [];
  const type = typed(syntax, { current, problems });
  return { type, problems };
}

interface Scope {
  readonly current: Type;
  readonly problems: ExpressionProblem[];
}

function typed(syntax: Syntax, scope: Scope): Type {
  switch (syntax.kind) {
    case 'current':
      return scope.current;
    case 'field':
      return fieldType(syntax.name, scope);
    case 'literal':
      return typeOfLiteral(syntax.value);
    case 'index':
      return listItem(typed(syntax.of, scope), scope, `item ${syntax.index}`) ?? nothing;
    case 'chain':
      return typed(syntax.right, { ...scope, current: typed(syntax.left, scope) });
    case 'projection':
      return projectionType(syntax, scope);
    case 'comparison':
      return comparisonType(syntax, scope);
    case 'and':
    case 'or':
      return common([typed(syntax.left, scope), typed(syntax.right, scope)]);
    case 'not':
      typed(syntax.of, scope);
      return { kind: 'boolean' };
    case 'list':
      return { kind: 'list', item: common(syntax.items.map((item) => typed(item, scope))) };
    case 'object': {
      const entries = syntax.entries.map(([key, part]) => [key, typed(part, scope)] as const);
      const read = new Map(entries.map(([key, type]) => [key, () => type]));
      return { kind: 'object', of: 'the multi-select', entries: read };
    }
    default:
      return callType(syntax, scope);
  }
}

function fieldType(name: string, { current, problems }: Scope): Type {
  switch (current.kind) {
    case 'any':
    case 'null':
      return current;
    case 'map':
      return current.value();
    case 'object': {
      const entry = current.entries.get(name);
      if (entry) return entry();
      const known = [...current.entries.keys()];
      const problem = `reads "${name}", which ${current.of} does not have`;
      problems.push({ kind: 'step', problem, name, known });
      return nothing;
    }
    default: {
      const problem = `reads "${name}" of ${nameOfType(current)}`;
      problems.push({ kind: 'step', problem });
      return nothing;
    }
  }
}

/** What a list holds; nothing, with a problem, of what is none. */
function listItem(type: Type, { problems }: Scope, part: string): Type | undefined {
  if (type.kind === 'list') return type.item;
  if (type.kind === 'any') return anything;
  if (type.kind !== 'null') {
    problems.push({ kind: 'step', problem: `reads ${part} of ${nameOfType(type)}` });
  }
  return undefined;
}

type Projection = Extract<Syntax, { readonly kind: 'projection' }>;

function projectionType({ of, by, right }: Projection, scope: Scope): Type {
  const source = typed(of, scope);
  const item = by.kind === 'values' ? valueItem(source, scope) : listItem(source, scope, 'items');
  if (!item) return nothing;
  if (by.kind === 'filter') typed(by.where, { ...scope, current: item });
  const current = by.kind === 'flatten' && item.kind === 'list' ? item.item : item;
  return { kind: 'list', item: typed(right, { ...scope, current }) };
}

function valueItem(type: Type, { problems }: Scope): Type | undefined {
  if (type.kind === 'map') return type.value();
  if (type.kind === 'object') return anything;
  if (type.kind === 'any') return anything;
  if (type.kind !== 'null') {
    problems.push({ kind: 'step', problem: `reads values of ${nameOfType(type)}` });
  }
  return undefined;
}

type Comparison = Extract<Syntax, { readonly kind: 'comparison' }>;

/** Only numbers are before or behind each other. */
function comparisonType({ operator, left, right }: Comparison, scope: Scope): Type {
  const sides = [typed(left, scope), typed(right, scope)];
  if (operator === '==' || operator === '!=') return { kind: 'boolean' };
  const wrong = sides.find(({ kind }) => kind !== 'number' && kind !== 'any');
  if (!wrong) return { kind: 'boolean' };
  const problem = `compares ${nameOfType(wrong)} with "${operator}", which gives null`;
  scope.problems.push({ kind: 'comparison', problem });
  return nothing;
}

function callType({ name, arguments: written, reference }: CallSyntax, scope: Scope): Type {
  const given = written.map((argument) => typed(argument, scope));
  const [list] = given;
  const current = list?.kind === 'list' ? list.item : anything;
  const each = reference ? typed(reference, { ...scope, current }) : anything;
  const { parameters } = signatureOf(name);
  const expected = parameters.filter((parameter) => parameter !== 'reference');
  for (const [index, type] of given.entries()) {
    const parameter = expected[index] ?? expected.at(-1) ?? 'any';
    if (takes(parameter, type)) continue;
    const problem = `gives ${name} ${nameOfType(type)} as argument ${index + 1}`;
    scope.problems.push({ kind: 'step', problem });
  }
  return resultOf(name, given, each);
}

function takes(parameter: Parameter, type: Type): boolean {
  const { kind } = type;
  if (kind === 'any' || parameter === 'any') return true;
  const isObject = kind === 'object' || kind === 'map';
  switch (parameter) {
    case 'object':
      return isObject;
    case 'text-or-list':
      return kind === 'string' || kind === 'list';
    case 'countable':
      return kind === 'string' || kind === 'list' || isObject;
    case 'numbers':
      return kind === 'list' && takes('number', type.item);
    case 'strings':
      return kind === 'list' && takes('string', type.item);
    case 'comparables':
      return kind === 'list' && (takes('number', type.item) || takes('string', type.item));
    default:
      return kind === parameter;
  }
}
