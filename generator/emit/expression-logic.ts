/** Comparisons and logic of expressions. */
import type { Expression } from '../service.js';
import { Code } from './code.js';
import { contradicts } from './expression-contradictions.js';
import { classOf, equality } from './expression-equality.js';
import {
  called,
  enclosed,
  pieceOf,
  presence,
  scalar,
  type ExpressionScope,
  type Piece,
} from './expression-scope.js';
import { printed } from './expressions.js';

type Logic = Extract<Expression, { readonly kind: 'comparison' | 'and' | 'or' | 'not' }>;
type Comparison = Extract<Expression, { readonly kind: 'comparison' }>;
type Junction = Extract<Expression, { readonly kind: 'and' | 'or' }>;

/** The value; `conditionOf` is for where only its truth counts. */
export function printLogic(logic: Logic, scope: ExpressionScope): Piece {
  switch (logic.kind) {
    case 'not':
      return { code: negated(conditionOf(logic.of, scope)), open: false };
    case 'comparison':
      if (logic.absent === 'never') return { code: conditionOf(logic, scope), open: false };
      return pieceOf(orderedCall(logic, scope), logic);
    default:
      return pieceOf(printJunction(logic, scope), logic);
  }
}

/** Whether JMESPath takes the value for true: not null, nor empty, nor false. A number is true, 0 too. */
export function conditionOf(expression: Expression, scope: ExpressionScope): Code {
  switch (expression.kind) {
    case 'not':
      return negated(conditionOf(expression.of, scope));
    case 'and':
    case 'or':
      return junctionCondition(expression, scope);
    case 'comparison':
      return comparisonCondition(expression, scope);
    case 'literal':
      return new Code(String(isTrueLiteral(expression.value)));
    default:
      return truth(expression, scope);
  }
}

/** `Status == 'A' && Status == 'B'` is never true, and TypeScript says so by refusing it. */
function junctionCondition({ kind, left, right }: Junction, scope: ExpressionScope): Code {
  const first = conditionOf(left, scope);
  const second = conditionOf(right, scope);
  if (!contradicts(kind, first, second)) return junction(kind, first, second);
  return junction(kind, first, conditionOf(right, { ...scope, isNarrowed: true }));
}

/** As `isTrue` of the runtime has it. */
function isTrueLiteral(value: Extract<Expression, { readonly kind: 'literal' }>['value']): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== null && value !== false && value !== '';
}

/** `a && b`, without a part that decides nothing. */
function junction(kind: 'and' | 'or', left: Code, right: Code): Code {
  const decisive = String(kind === 'or');
  const idle = String(kind === 'and');
  if (left.text === idle || right.text === decisive) return right;
  if (right.text === idle || left.text === decisive) return left;
  return new Code(`(${left.text} ${kind === 'and' ? '&&' : '||'} ${right.text})`);
}

function negated({ text }: Code): Code {
  if (text === 'true' || text === 'false') return new Code(String(text === 'false'));
  return new Code(`!${text}`);
}

function truth(expression: Expression, scope: ExpressionScope): Code {
  const { type, absent } = expression;
  const piece = printed(expression, scope);
  const { text } = piece.code;
  switch (type.kind) {
    case 'null':
      return new Code('false');
    case 'boolean':
      if (absent === 'never') return piece.code;
      if (scope.isNarrowed) return called(scope, 'isTrue', piece.code);
      return new Code(`(${text} === true)`);
    case 'string':
      return new Code(absent === 'never' ? `(${text} !== '')` : `Boolean(${text})`);
    case 'number':
    case 'timestamp':
    case 'bigInteger':
    case 'bigDecimal':
    // A multi-select has parts, be they null.
    case 'object':
      return presence(piece.code, absent, true);
    case 'blob':
    case 'list': {
      const length = `${text}${piece.open ? '?.' : '.'}length`;
      return new Code(absent === 'never' ? `(${length} > 0)` : `((${length} ?? 0) > 0)`);
    }
    default:
      return called(scope, 'isTrue', piece.code);
  }
}

function comparisonCondition(comparison: Comparison, scope: ExpressionScope): Code {
  const { operator, left, right } = comparison;
  if (operator === '==' || operator === '!=') return equality(operator, [left, right], scope);
  if (left.type.kind === 'any' || right.type.kind === 'any') {
    return new Code(`(${orderedCall(comparison, scope).text} === true)`);
  }
  const sides = [left, right].map((side) => {
    const { code } = scalar(side, scope);
    // What is not there is neither before nor behind anything.
    return side.absent === 'never'
      ? code.text
      : `(${code.text} ?? ${zeroOrNone(comparison, side)})`;
  });
  return new Code(`(${sides.join(` ${operator} `)})`);
}

/** 0 where it says the same as NaN and reads better: it is not above 0, nor above more. */
function zeroOrNone({ operator, left, right }: Comparison, side: Expression): string {
  const other = side === left ? right : left;
  const above = side === left ? ['>', '>='] : ['<', '<='];
  const bound = other.kind === 'literal' ? other.value : undefined;
  if (typeof bound !== 'number' || !above.includes(operator)) return 'NaN';
  return bound > 0 || (bound === 0 && !operator.endsWith('=')) ? '0' : 'NaN';
}

/** `ordered(left, '<', right)` */
function orderedCall({ operator, left, right }: Comparison, scope: ExpressionScope): Code {
  const [first, second] = [scalar(left, scope).code, scalar(right, scope).code];
  return called(scope, 'ordered', first, scope.code`${operator}`, second);
}

/** `left && right`, where TypeScript and JMESPath mean the same by it. */
function printJunction(expression: Junction, scope: ExpressionScope): Code {
  const { kind, left, right } = expression;
  const isCondition = [left, right].every(
    (side) => side.type.kind === 'boolean' && side.absent === 'never',
  );
  if (isCondition) return conditionOf(expression, scope);
  const [first, second] = [printed(left, scope).code, printed(right, scope).code];
  if (left.kind === 'literal' || left.type.kind === 'null' || first.text === 'undefined') {
    const decided = left.kind === 'literal' && isTrueLiteral(left.value) === (kind === 'or');
    return decided ? first : second;
  }
  const sign = kind === 'and' ? '&&' : '||';
  const plain = classOf(left) === 'boolean' || left.type.kind === 'string';
  if (plain) return new Code(`(${first.text} ${sign} ${second.text})`);
  if (kind === 'or' && left.type.kind === 'number') {
    return left.absent === 'never' ? first : new Code(`(${first.text} ?? ${second.text})`);
  }
  const name = kind === 'and' ? 'both' : 'either';
  return called(scope, name, first, new Code(`() => ${enclosed(second).text}`));
}
