/** JMESPath expressions as TypeScript: a line that a person would write, or a call of the runtime where none would. */
import type { Expression } from '../service.js';
import { Code, joined, type CodeTag } from './code.js';
import { printCall } from './expression-calls.js';
import { printLogic } from './expression-logic.js';
import {
  called,
  enclosed,
  isShort,
  parameterOf,
  pieceOf,
  type ExpressionScope,
  type Piece,
} from './expression-scope.js';
import { printList } from './expression-lists.js';
import { literal } from './literal.js';
import { optionalAccess, propertyAccess, isInherited, propertyName } from './property.js';

/**
 * The value of an expression for `root`, which is the name of a variable; its type is that of the expression, with
 * `undefined` for JMESPath's null. An `inputOutput` matcher reads `input` and `output` instead.
 */
export function expressionCode(expression: Expression, root: Code, code: CodeTag): Code {
  return printed(expression, { code, current: root, depth: 0 }).code;
}

/** A part of an expression. */
export function printed(expression: Expression, scope: ExpressionScope): Piece {
  switch (expression.kind) {
    case 'current':
      if (expression.isRoot && expression.type.kind === 'object') {
        return { code: new Code('({ input, output })'), open: false };
      }
      return pieceOf(scope.current, expression);
    case 'input':
    case 'output':
      return { code: new Code(expression.kind), open: false };
    case 'literal':
      return { code: literalCode(expression.value), open: expression.value === null };
    case 'member':
    case 'entry':
      return printStep(expression, scope);
    case 'pipe':
      return printPipe(expression, scope);
    case 'comparison':
    case 'and':
    case 'or':
    case 'not':
      return printLogic(expression, scope);
    case 'list':
    case 'object':
      return printMultiSelect(expression, scope);
    case 'call':
      return printCall(expression, scope);
    default:
      return printList(expression, scope);
  }
}

type Step = Extract<Expression, { readonly kind: 'member' | 'entry' }>;

/** `.Status`, `?.["x-name"]` */
function printStep(step: Step, scope: ExpressionScope): Piece {
  const of = printed(step.of, scope);
  const open = step.absent !== 'never';
  if (step.kind === 'member') {
    const { name, required, idempotencyToken } = step.member;
    const { type } = step.of;
    if (type.kind === 'structure' && type.shape.kind === 'union') {
      const variant = called(scope, 'variantOf', of.code, scope.code`${name}`);
      return { code: variant, open: true };
    }
    const access = of.open ? optionalAccess(name) : propertyAccess(name);
    return {
      code: new Code(of.code.text + access),
      open: open && !(required && !idempotencyToken),
    };
  }
  const { key } = step;
  if (step.of.type.kind === 'object') {
    const access = of.open ? optionalAccess(key) : propertyAccess(key);
    return { code: new Code(of.code.text + access), open };
  }
  if (step.of.type.kind === 'any' || isInherited(key)) {
    return { code: called(scope, 'entryOf', of.code, scope.code`${key}`), open: true };
  }
  return { code: scope.code`${of.code}${new Code(of.open ? '?.' : '')}[${key}]`, open: true };
}

type Pipe = Extract<Expression, { readonly kind: 'pipe' }>;

/** `pipe(of, (item) => next)` */
function printPipe(pipe: Pipe, scope: ExpressionScope): Piece {
  const { name, body } = parameterOf(scope);
  const next = printed(pipe.next, body).code;
  const code = called(
    scope,
    'pipe',
    printed(pipe.of, scope).code,
    scope.code`(${name}) => ${next}`,
  );
  return pieceOf(code, pipe);
}

type MultiSelect = Extract<Expression, { readonly kind: 'list' | 'object' }>;

/** `[a, b]` or `{ a: b }`; absent when what it reads is. */
function printMultiSelect(select: MultiSelect, scope: ExpressionScope): Piece {
  const { of } = select;
  const piece = printed(of, scope);
  if (of.absent === 'never' && (of.kind === 'current' || isShort(piece.code))) {
    const inner = of.kind === 'current' ? scope : { ...scope, current: piece.code };
    return { code: enclosed(contentOf(select, inner)), open: false };
  }
  const { name, body } = parameterOf(scope);
  const next = scope.code`(${name}) => (${contentOf(select, body)})`;
  const call = of.absent === 'never' ? 'pipe' : 'ifPresent';
  return pieceOf(called(scope, call, piece.code, next), select);
}

function contentOf(select: MultiSelect, scope: ExpressionScope): Code {
  const { code } = scope;
  if (select.kind === 'list') {
    const items = select.items.map((item) => printed(item, scope).code);
    return code`[${joined(items, ', ')}]`;
  }
  const entries = [...select.entries].map(([key, part]) => {
    const value = printed(part, scope).code;
    const name = new Code(propertyName(key));
    if (part.absent === 'never') return code`${name}: ${value}`;
    return part.type.kind === 'null' ? code`${name}: null` : code`${name}: ${value} ?? null`;
  });
  return code`{ ${joined(entries, ', ')} }`;
}

function literalCode(value: Parameters<typeof literal>[0]): Code {
  if (value === null) return new Code('undefined');
  return new Code(typeof value === 'object' ? `(${literal(value)})` : literal(value));
}
