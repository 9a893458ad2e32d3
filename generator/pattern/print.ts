/** A pattern's tree as a regular expression of ECMA 262 (2022) with the flag `u`. */
import { type CharacterSet, type Expression, type Group, type Item } from './syntax.js';

/** An atomic group becomes a lookahead that captures, and a reference to what it captured. */
export function printPattern(expression: Expression): string {
  const numbers = new Map<Group | number, number>();
  number(expression, numbers);
  return printed(expression, numbers);
}

type Numbers = Map<Group | number, number>;

/** Counts what captures in the order of the opening parentheses; by the number that it had before, or by the atomic group. */
function number(expression: Expression, numbers: Numbers): void {
  if (expression.kind === 'group') {
    if (expression.capture) numbers.set(expression.capture.index, numbers.size + 1);
    if (expression.atomic) numbers.set(expression, numbers.size + 1);
  }
  for (const part of partsOf(expression)) number(part, numbers);
}

/** What an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'sequence':
      return expression.items;
    case 'choice':
      return expression.options;
    case 'group':
    case 'look':
    case 'repeat':
      return [expression.body];
    default:
      return [];
  }
}

function printed(expression: Expression, numbers: Numbers): string {
  const inner = (part: Expression): string => printed(part, numbers);
  switch (expression.kind) {
    case 'set':
      return printSet(expression.set);
    case 'sequence':
      return expression.items
        .map((item) => (item.kind === 'choice' ? `(?:${inner(item)})` : inner(item)))
        .join('');
    case 'choice':
      return expression.options.map(inner).join('|');
    case 'group':
      return group(expression, inner(expression.body), numbers);
    case 'look':
      return `${expression.opening}${inner(expression.body)})`;
    case 'repeat': {
      const { body, min, max, lazy } = expression;
      const one = body.kind === 'set' || body.kind === 'group' ? inner(body) : `(?:${inner(body)})`;
      return one + quantifier(min, max) + (lazy ? '?' : '');
    }
    case 'assertion':
      return expression.text;
    default: {
      const { to } = expression;
      return typeof to === 'string' ? `\\k<${to}>` : `(?:\\${numbers.get(to) ?? to})`;
    }
  }
}

function group(expression: Group, body: string, numbers: Numbers): string {
  const { atomic, capture } = expression;
  if (atomic) return `(?:(?=(${body}))\\${numbers.get(expression)})`;
  if (!capture) return `(?:${body})`;
  return capture.name === undefined ? `(${body})` : `(?<${capture.name}>${body})`;
}

function quantifier(min: number, max: number): string {
  if (max === Infinity) return ['*', '+'][min] ?? `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** One code point; what a class of ECMA 262 cannot say is said by lookaheads at that code point. */
export function printSet(set: CharacterSet): string {
  switch (set.kind) {
    case 'any':
      return '.';
    case 'items': {
      const [only, ...others] = set.items;
      const alone = only && others.length === 0 && !set.negated ? aloneOf(only) : undefined;
      return alone ?? `[${set.negated ? '^' : ''}${set.items.map(printItem).join('')}]`;
    }
    case 'union': {
      const options = set.sets.map(printSet).join('|');
      return set.negated ? `(?:(?!${options})[\\s\\S])` : `(?:${options})`;
    }
    default: {
      const all = set.sets.map((each) => `(?=${printSet(each)})`).join('');
      return set.negated ? `(?:(?!${all})[\\s\\S])` : `(?:${all}[\\s\\S])`;
    }
  }
}

/** An item without brackets; a range needs them. */
function aloneOf(item: Item): string | undefined {
  if (item.from === undefined) return item.escape;
  return item.from === item.to ? literal(item.from, /[\\^$.*+?()[\]{}|/]/) : undefined;
}

function printItem(item: Item): string {
  if (item.from === undefined) return item.escape;
  const [from, to] = [item.from, item.to].map((code) => literal(code, /[\\\]^-]/));
  return from === to ? `${from}` : `${from}-${to}`;
}

/** A sign with a backslash where it needs one; halves of surrogate pairs and controls by their numbers. */
function literal(code: number, syntax: RegExp): string {
  const sign = String.fromCodePoint(code);
  const short = ['\t', '\n', '\v', '\f', '\r'].indexOf(sign);
  if (short >= 0) return ['\\t', '\\n', '\\v', '\\f', '\\r'][short] ?? sign;
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(sign)) return `\\u${code.toString(16).padStart(4, '0')}`;
  return syntax.test(sign) ? `\\${sign}` : sign;
}
