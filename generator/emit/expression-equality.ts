/** `==` and `!=` of expressions. */
import type { Expression } from '../service.js';
import { Code } from './code.js';
import { called, presence, scalar, type ExpressionScope } from './expression-scope.js';

/** `left === right`, or what says the same where TypeScript would see two types that never meet. */
export function equality(
  operator: '==' | '!=',
  [left, right]: readonly [Expression, Expression],
  scope: ExpressionScope,
): Code {
  const isEqual = operator === '==';
  const truth = (equal: boolean): Code => new Code(String(equal === isEqual));
  if (left.kind === 'literal' && right.kind === 'literal') return truth(isSame(left, right));
  if (left.type.kind === 'null') return absence(right, scope, isEqual);
  if (right.type.kind === 'null') return absence(left, scope, isEqual);
  const [a, b] = [scalar(left, scope).code, scalar(right, scope).code];
  const unknownEquality = (first: Code, second: Code): Code =>
    new Code(`${isEqual ? '' : '!'}${called(scope, 'equals', first, second).text}`);
  if (isConstant(a) && isConstant(b)) return truth(a.text === b.text);
  if (scope.isNarrowed) return unknownEquality(a, b);
  const [leftClass, rightClass] = [classOf(left), classOf(right)];
  const sign = isEqual ? '===' : '!==';
  if (leftClass !== 'other' && leftClass === rightClass) {
    const mixed = left.absent !== 'never' && right.absent !== 'never' && isNullable(left, right);
    return new Code(
      mixed ? `((${a.text} ?? null) ${sign} (${b.text} ?? null))` : `(${a.text} ${sign} ${b.text})`,
    );
  }
  if (isScalar(left) && isScalar(right)) {
    if (left.absent === 'never' || right.absent === 'never') return truth(false);
    const absent = `(${presence(a, left.absent, false).text} && ${presence(b, right.absent, false).text})`;
    return new Code(isEqual ? absent : `!${absent}`);
  }
  if (isUnknownWithScalar(left, right)) return new Code(`(${a.text} ${sign} ${b.text})`);
  return unknownEquality(a, b);
}

function isConstant({ text }: Code): boolean {
  return text === 'true' || text === 'false';
}

/** Types of which TypeScript compares values with each other; `other` stands for all that it compares by identity. */
export function classOf({ type }: Expression): 'boolean' | 'number' | 'string' | 'other' {
  switch (type.kind) {
    case 'boolean':
      return 'boolean';
    case 'number':
    case 'timestamp':
    case 'bigInteger':
    case 'bigDecimal':
      return 'number';
    case 'string':
    case 'blob':
      return 'string';
    default:
      return 'other';
  }
}

function isScalar(expression: Expression): boolean {
  return classOf(expression) !== 'other';
}

function isNullable(left: Expression, right: Expression): boolean {
  return left.absent === 'null' || right.absent === 'null';
}

/** What TypeScript has as `unknown` too is compared with a scalar that is there as it stands. */
function isUnknownWithScalar(left: Expression, right: Expression): boolean {
  const [unknown, other] = left.type.kind === 'any' ? [left, right] : [right, left];
  return isUnknown(unknown) && isScalar(other) && other.absent === 'never';
}

function isUnknown(expression: Expression): boolean {
  if (expression.type.kind !== 'any') return false;
  if (expression.kind === 'entry' || expression.kind === 'index') {
    return expression.of.type.kind === 'any';
  }
  return expression.kind === 'member';
}

function absence(expression: Expression, scope: ExpressionScope, isEqual: boolean): Code {
  if (expression.type.kind === 'null') return new Code(String(isEqual));
  return presence(scalar(expression, scope).code, expression.absent, !isEqual);
}

function isSame(left: Expression, right: Expression): boolean {
  const [a, b] = [left, right].map((side) => (side.kind === 'literal' ? side.value : undefined));
  return canonical(a) === canonical(b);
}

/** The same text for the same JSON, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
