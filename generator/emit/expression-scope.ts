/** What the code of expressions is printed with, and its pieces. */
import type { Absence, Expression } from '../service.js';
import { Code, joined, type CodeTag, type Ref } from './code.js';
import { printed } from './expressions.js';
import { runtime } from './references.js';

/** Where a part of an expression is printed. */
export interface ExpressionScope {
  readonly code: CodeTag;
  /** What the part is evaluated for. */
  readonly current: Code;
  /** In how many functions within functions it stands. */
  readonly depth: number;
  /** TypeScript has drawn conclusions on the way here and would refuse a comparison that contradicts them. */
  readonly isNarrowed?: boolean;
}

/** A part of an expression as code that can stand before a dot. */
export interface Piece {
  readonly code: Code;
  /** It may be absent although all that it hangs on is there: what follows needs `?.`. */
  readonly open: boolean;
}

/** Code in parentheses, which prettier takes away where they are not needed. */
export function enclosed(code: Code): Code {
  return new Code(`(${code.text})`);
}

/** A piece that hangs on nothing. */
export function pieceOf(code: Code, { absent }: { readonly absent: Absence }): Piece {
  return { code, open: absent !== 'never' };
}

/** `.rest` or `?.rest` behind a piece. */
export function behind(piece: Piece, rest: Code): Code {
  return new Code(`${piece.code.text}${piece.open ? '?.' : '.'}${rest.text}`);
}

/** `item`, and within that `inner`: the parameter of a function, and the scope of its body. */
export function parameterOf(scope: ExpressionScope): { name: Code; body: ExpressionScope } {
  const names = ['item', 'inner', 'innermost'];
  const name = new Code(names[scope.depth] ?? `item${scope.depth + 1}`);
  return { name, body: { ...scope, current: name, depth: scope.depth + 1 } };
}

/** `(item) => body` */
export function arrow(scope: ExpressionScope, body: (scope: ExpressionScope) => Code): Code {
  const parameter = parameterOf(scope);
  const { text } = body(parameter.body);
  const uses = new RegExp(`\\b${parameter.name.text}\\b`).test(text);
  return new Code(`(${uses ? parameter.name.text : ''}) => ${text}`);
}

/** A function of the runtime with its arguments. */
export function called(
  { code }: ExpressionScope,
  name: Parameters<typeof runtime>[0],
  ...given: readonly Code[]
): Code {
  const ref: Ref = runtime(name);
  return code`${ref}(${joined(given, ', ')})`;
}

/** `x !== undefined`, with what may be there in the place of `undefined`. */
export function presence(value: Code, absent: Absence, isPresent: boolean): Code {
  const sign = isPresent ? '!==' : '===';
  if (absent === 'never') return new Code(String(isPresent));
  if (absent === 'undefined') return new Code(`(${value.text} ${sign} undefined)`);
  return new Code(`((${value.text} ?? null) ${sign} null)`);
}

/** What `next` makes of a value, and `undefined` where the value is absent. */
export function guarded(
  expression: Expression,
  scope: ExpressionScope,
  next: (code: Code) => Code,
): Code {
  const { code } = scalar(expression, scope);
  const { absent, type } = expression;
  if (absent === 'never' || type.kind === 'any') return next(code);
  if (isShort(code) && absent === 'undefined' && isSelfGuarding(type)) {
    return new Code(`(${code.text} && ${next(code).text})`);
  }
  const { name } = parameterOf(scope);
  const { text } = next(name);
  // A function of the one argument needs no other around it.
  const alone = new RegExp(`^(\\w+)\\(${name.text}\\)$`).exec(text)?.[1];
  return called(scope, 'ifPresent', code, new Code(alone ?? `(${name.text}) => ${text}`));
}

/** A value in the type that JMESPath sees: of a timestamp, its seconds. */
export function scalar(expression: Expression, scope: ExpressionScope): Piece {
  const piece = printed(expression, scope);
  const conversion = conversions.get(expression.type.kind);
  return conversion ? pieceOf(called(scope, conversion, piece.code), expression) : piece;
}

const conversions: ReadonlyMap<string, Parameters<typeof runtime>[0]> = new Map([
  ['timestamp', 'secondsOf'],
  ['bigInteger', 'doubleOf'],
  ['bigDecimal', 'doubleOf'],
  ['blob', 'base64Of'],
]);

/** Of what TypeScript takes for false, there is only what is absent. */
function isSelfGuarding({ kind }: Expression['type']): boolean {
  return ['list', 'map', 'structure', 'object'].includes(kind);
}

/** Whether the code may be written twice: a name, and properties of it. */
export function isShort({ text }: Code): boolean {
  return /^[\w$]+(?:(?:\?\.|\.)?(?:[\w$]+|\[(?:\d+|"[^"\\]*")\]))*$/.test(text);
}

export function isList({ type }: Expression): boolean {
  return type.kind === 'list';
}
