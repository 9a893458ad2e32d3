/** JMESPath from text (https://jmespath.org/specification.html#grammar): operators by how strongly they bind. */
import type { ComparisonOperator } from '../expression.js';
import { callOf, type ArgumentSyntax } from './call.js';
import { bindingPower, isComparison, power, PROJECTION_ENDS } from './powers.js';
import { readerOf, type Reader } from './reader.js';
import { sliceOf } from './slice.js';
import type { ParsedExpression, ProjectionBy, Syntax } from './syntax.js';
import { ExpressionFault, tokensOf, type Token } from './tokens.js';

/** The expression that a text holds, or why it holds none. */
export function parseExpression(text: string): ParsedExpression {
  try {
    const reader = readerOf(tokensOf(text));
    if (reader.peek().kind === 'end') return { ok: false, fault: emptyText };
    const syntax = expression(reader, 0);
    if (reader.peek().kind !== 'end') throw reader.unexpected();
    return { ok: true, syntax };
  } catch (error) {
    if (error instanceof ExpressionFault) return { ok: false, fault: error.fault };
    throw error;
  }
}

const emptyText = { kind: 'syntax', at: 0, problem: 'is empty' } as const;

/** What stands here as far as it binds more strongly than `least`. */
function expression(reader: Reader, least: number): Syntax {
  let left = beginning(reader);
  while (least < bindingPower(reader.peek())) left = continuation(reader, left);
  return left;
}

/** What can begin an expression. */
function beginning(reader: Reader): Syntax {
  const token = reader.peek();
  const { at } = token;
  const current: Syntax = { kind: 'current', at };
  if (token.kind !== 'sign') return operand(reader);
  switch (token.text) {
    case '@':
      reader.next();
      return current;
    case '*':
      reader.next();
      return projection(reader, current, { kind: 'values' });
    case '!':
      reader.next();
      return { kind: 'not', of: expression(reader, power.not), at };
    case '(':
      reader.next();
      return closed(reader, expression(reader, 0), ')');
    case '[':
      return isBracketed(reader) ? bracket(reader, current) : multiSelect(reader);
    case '[]':
    case '[?':
      return bracket(reader, current);
    case '{':
      return multiSelect(reader);
    default:
      throw reader.unexpected();
  }
}

/** A name, a function with its arguments, a literal. */
function operand(reader: Reader): Syntax {
  const token = reader.next();
  const { at } = token;
  switch (token.kind) {
    case 'literal':
      return { kind: 'literal', value: token.value, at };
    case 'quoted':
      return { kind: 'field', name: token.text, at };
    case 'name':
      if (!reader.take('(')) return { kind: 'field', name: token.text, at };
      return callOf({ name: token.text, arguments: several(reader, argument, ')'), at });
    default:
      throw reader.unexpected(token);
  }
}

function argument(reader: Reader): ArgumentSyntax {
  if (!reader.take('&')) return expression(reader, 0);
  return { kind: 'reference', of: expression(reader, 0) };
}

/** What can follow an expression. */
function continuation(reader: Reader, left: Syntax): Syntax {
  const token = reader.peek();
  const sign = token.kind === 'sign' ? token.text : '';
  if (sign.startsWith('[')) return bracket(reader, left);
  const { at } = reader.next();
  if (isComparison(sign)) return comparison(reader, left, sign);
  switch (sign) {
    case '.':
      if (reader.take('*')) return projection(reader, left, { kind: 'values' });
      return { kind: 'chain', left, right: afterDot(reader, power.dot), at };
    case '|':
      return { kind: 'chain', left, right: expression(reader, power.pipe), at };
    case '||':
      return { kind: 'or', left, right: expression(reader, power.or), at };
    case '&&':
      return { kind: 'and', left, right: expression(reader, power.and), at };
    default:
      throw reader.unexpected(token);
  }
}

function comparison(reader: Reader, left: Syntax, operator: ComparisonOperator): Syntax {
  const right = expression(reader, power.comparison);
  return { kind: 'comparison', operator, left, right, at: left.at };
}

/** Whether the bracket here holds a number, a slice or `*`, and is no multi-select. */
function isBracketed(reader: Reader): boolean {
  const [after, next] = [reader.peek(1), reader.peek(2)];
  if (after.kind === 'number' || isSign(after, ':')) return true;
  return isSign(after, '*') && isSign(next, ']');
}

/** `[0]`, `[1:2]`, `[*]`, `[]`, `[?where]`. */
function bracket(reader: Reader, of: Syntax): Syntax {
  const { at } = of;
  if (reader.take('[]')) return projection(reader, of, { kind: 'flatten' });
  if (reader.take('[?')) {
    const where = closed(reader, expression(reader, 0), ']');
    return projection(reader, of, { kind: 'filter', where });
  }
  reader.expect('[');
  if (reader.take('*')) return projection(reader, closed(reader, of, ']'), { kind: 'items' });
  const first = reader.peek();
  if (first.kind === 'number' && isSign(reader.peek(1), ']')) {
    reader.next();
    return closed(reader, { kind: 'index', of, index: first.value, at }, ']');
  }
  if (first.kind !== 'number' && !isSign(first, ':')) throw reader.unexpected();
  return projection(reader, of, { kind: 'slice', bounds: sliceOf(reader) });
}

function projection(reader: Reader, of: Syntax, by: ProjectionBy): Syntax {
  const right = projected(reader, by.kind === 'flatten' ? power.flatten : power.star);
  return { kind: 'projection', of, by, right, at: of.at };
}

/** What is done with each item of a projection. */
function projected(reader: Reader, least: number): Syntax {
  const token = reader.peek();
  if (bindingPower(token) < PROJECTION_ENDS) return { kind: 'current', at: token.at };
  if (isSign(token, '[') || isSign(token, '[?')) return expression(reader, least);
  reader.expect('.');
  return afterDot(reader, least);
}

function afterDot(reader: Reader, least: number): Syntax {
  const token = reader.peek();
  if (isSign(token, '[') || isSign(token, '{')) {
    let left = multiSelect(reader);
    while (least < bindingPower(reader.peek())) left = continuation(reader, left);
    return left;
  }
  const isName = token.kind === 'name' || token.kind === 'quoted' || isSign(token, '*');
  if (!isName) throw reader.unexpected();
  return expression(reader, least);
}

/** `[a, b]` or `{a: b}`. */
function multiSelect(reader: Reader): Syntax {
  const { at } = reader.peek();
  if (reader.take('{')) return { kind: 'object', entries: several(reader, entry, '}', 1), at };
  reader.expect('[');
  return { kind: 'list', items: several(reader, (inner) => expression(inner, 0), ']', 1), at };
}

function entry(reader: Reader): readonly [string, Syntax] {
  const token = reader.next();
  if (token.kind !== 'name' && token.kind !== 'quoted') throw reader.unexpected(token);
  reader.expect(':');
  return [token.text, expression(reader, 0)];
}

/** Parts separated by commas, up to the closing sign. */
function several<T>(
  reader: Reader,
  part: (reader: Reader) => T,
  closing: string,
  least: 0 | 1 = 0,
): readonly T[] {
  if (least === 0 && reader.take(closing)) return [];
  const parts = [part(reader)];
  while (reader.take(',')) parts.push(part(reader));
  reader.expect(closing);
  return parts;
}

function closed(reader: Reader, inner: Syntax, closing: string): Syntax {
  reader.expect(closing);
  return inner;
}

function isSign(token: Token, text: string): boolean {
  return token.kind === 'sign' && token.text === text;
}
