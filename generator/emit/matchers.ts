/** The matchers of waiters (https://smithy.io/2.0/additional-specs/waiters.html#matcher-union) as conditions. */
import type { Acceptor, Expression } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { classOf } from './expression-equality.js';
import { mayFail } from './expression-faults.js';
import { conditionOf } from './expression-logic.js';
import { listPiece } from './expression-lists.js';
import { arrow, behind, called, isShort, type ExpressionScope } from './expression-scope.js';
import { expressionCode, printed } from './expressions.js';

export type OutputMatcher = Extract<Acceptor['matcher'], { readonly on: 'output' | 'inputOutput' }>;

/** Whether an output matches, as a condition on `output` and `input`. What ends in an error does not match. */
export function matcherTest(matcher: OutputMatcher, code: CodeTag): Code {
  const scope: ExpressionScope = { code, current: new Code('output'), depth: 0 };
  const test = comparison(matcher, scope);
  if (!mayFail(matcher.path)) return test;
  return code`${called(scope, 'attempt', code`() => ${test}`)} === true`;
}

/** The parameters that a condition reads. */
export function matcherParameters({ text }: Code): Code {
  if (/\binput\b/.test(text))
    return new Code(/\boutput\b/.test(text) ? 'output, input' : '_output, input');
  return new Code(/\boutput\b/.test(text) ? 'output' : '');
}

function comparison({ comparator, expected, path }: OutputMatcher, scope: ExpressionScope): Code {
  switch (comparator) {
    case 'stringEquals':
      if (!canBe(path, 'string')) return new Code('false');
      return scope.code`${printed(path, scope).code} === ${expected}`;
    case 'booleanEquals':
      return booleanEquals(path, expected === 'true', scope);
    case 'anyStringEquals':
      return anyEquals(path, expected, scope);
    default:
      return allEqual(path, expected, scope);
  }
}

function canBe({ type }: Expression, wanted: 'string' | 'boolean'): boolean {
  return type.kind === 'any' || type.kind === wanted;
}

function booleanEquals(path: Expression, expected: boolean, scope: ExpressionScope): Code {
  if (!canBe(path, 'boolean')) return new Code('false');
  const isCondition = classOf(path) === 'boolean' && (expected || path.absent === 'never');
  if (!isCondition)
    return scope.code`${expressionCode(path, scope.current, scope.code)} === ${expected}`;
  const test = conditionOf(path, scope);
  return expected ? test : new Code(`!${test.text}`);
}

/** One item of a list, which a projection need not make first. */
function anyEquals(path: Expression, expected: string, scope: ExpressionScope): Code {
  const { code } = scope;
  if (path.kind === 'projection' && path.each.kind !== 'current' && canBe(path.each, 'string')) {
    const { each } = path;
    const some = arrow(scope, (body) => code`${printed(each, body).code} === ${expected}`);
    return isTrue(path, behind(listPiece(path.of, scope), code`some(${some})`));
  }
  if (!isListOfTexts(path)) return new Code('false');
  const isKnown = path.type.kind === 'list' && path.type.item.type.kind === 'string';
  const test = isKnown ? code`includes(${expected})` : code`some((item) => item === ${expected})`;
  return isTrue(path, behind(listPiece(path, scope), test));
}

/** All of at least one. */
function allEqual(path: Expression, expected: string, scope: ExpressionScope): Code {
  const { code } = scope;
  if (!isListOfTexts(path)) return new Code('false');
  const list = listPiece(path, scope);
  if (!isShort(list.code)) return called(scope, 'allEqual', list.code, code`${expected}`);
  const every = isTrue(path, behind(list, code`every((item) => item === ${expected})`));
  return code`${behind(list, new Code('length'))} !== 0 && ${every}`;
}

function isListOfTexts({ type }: Expression): boolean {
  if (type.kind === 'any') return true;
  return (
    type.kind === 'list' && (type.item.type.kind === 'string' || type.item.type.kind === 'any')
  );
}

/** A list that is not there has no such item. */
function isTrue({ absent, type }: Expression, test: Code): Code {
  return absent === 'never' && type.kind !== 'any' ? test : new Code(`${test.text} === true`);
}
