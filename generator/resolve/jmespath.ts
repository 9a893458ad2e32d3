/** JMESPath expressions (https://jmespath.org/specification.html) against the shapes that they read. */
import { parseExpression } from '../jmespath/parse.js';
import type { CallSyntax, ProjectionBy, Syntax } from '../jmespath/syntax.js';
import { usesOf } from '../jmespath/uses.js';
import type { Expression, Shape, Value } from '../service.js';
import { callOf } from './expression-calls.js';
import { comparisonOf, logicOf, notOf } from './expression-logic.js';
import {
  currentOf,
  entryOf,
  filterOf,
  flattenOf,
  indexOf,
  nothing,
  projectionOf,
  sliceOf,
  valuesOf,
} from './expression-steps.js';
import {
  listValue,
  literalValue,
  present,
  shapeValue,
  unionOfAll,
  unknownValue,
} from './expression-types.js';

/** What an expression reads; of an `inputOutput` matcher, the two that it begins with by name. */
export type Root = Shape | { readonly input: Shape; readonly output: Shape };

/** The expression; `validate` has seen that it can be read. A name that leads nowhere gives null. */
export function expressionOf(text: string, from: Root): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`unreachable: ${text} ${parsed.fault.problem}`);
  return resolved(parsed.syntax, { kind: 'current', isRoot: true, ...rootValue(from) });
}

function rootValue(from: Root): Value {
  if ('kind' in from) return shapeValue(from);
  const entries = new Map([
    ['input', shapeValue(from.input)],
    ['output', shapeValue(from.output)],
  ]);
  return present({ kind: 'object', entries });
}

/** A part that reads `current`, which is an expression itself: `a.b` is what `b` is for `a`. */
function resolved(syntax: Syntax, current: Expression): Expression {
  const part = (inner: Syntax): Expression => resolved(inner, current);
  switch (syntax.kind) {
    case 'current':
      return current;
    case 'field':
      return entryOf(current, syntax.name);
    case 'literal':
      return { kind: 'literal', value: syntax.value, ...literalValue(syntax.value) };
    case 'index':
      return indexOf(part(syntax.of), syntax.index);
    case 'chain':
      return chainOf(part(syntax.left), syntax.right);
    case 'projection':
      return projected(part(syntax.of), syntax.by, syntax.right);
    case 'comparison':
      return comparisonOf(syntax.operator, part(syntax.left), part(syntax.right));
    case 'and':
    case 'or':
      return logicOf(syntax.kind, part(syntax.left), part(syntax.right));
    case 'not':
      return notOf(part(syntax.of));
    case 'call':
      return called(syntax, current);
    default:
      return multiSelect(syntax, current);
  }
}

/** A left part that is not short is evaluated once, however often the right one reads it. */
function chainOf(left: Expression, right: Syntax): Expression {
  if (isShort(left) || usesOf(right) < 2) return resolved(right, left);
  const next = resolved(right, currentOf(left));
  return { kind: 'pipe', of: left, next, type: next.type, absent: next.absent };
}

function isShort(expression: Expression): boolean {
  if (expression.kind === 'member') return isShort(expression.of);
  return ['current', 'input', 'output', 'literal'].includes(expression.kind);
}

function projected(of: Expression, by: ProjectionBy, right: Syntax): Expression {
  const each = (item: Expression): Expression => resolved(right, item);
  switch (by.kind) {
    case 'items':
      return projectionOf(of, each);
    case 'values':
      return projectionOf(valuesOf(of), each);
    case 'flatten':
      return projectionOf(flattenOf(of), each);
    case 'slice':
      return projectionOf(sliceOf(of, by.bounds), each);
    default:
      return projectionOf(
        filterOf(of, (item) => resolved(by.where, item)),
        each,
      );
  }
}

/** A reference reads the items of the list that the function takes. */
function called({ name, arguments: given, reference }: CallSyntax, current: Expression) {
  const values = given.map((argument) => resolved(argument, current));
  const [list] = values;
  if (!reference || !list) return callOf(name, values, undefined);
  const item = indexOf(list, 0);
  const absent = list.type.kind === 'list' ? list.type.item.absent : item.absent;
  return callOf(name, values, resolved(reference, currentOf({ type: item.type, absent })));
}

/** Where the parts are evaluated, what they read is there. */
function multiSelect(
  syntax: Extract<Syntax, { readonly kind: 'list' | 'object' }>,
  of: Expression,
): Expression {
  if (of.type.kind === 'null') return nothing;
  const { absent, type } = of;
  const there = type.kind === 'any' ? unknownValue : present(type);
  const current = of.kind === 'current' && absent === 'never' ? of : currentOf(there);
  if (syntax.kind === 'list') {
    const items = syntax.items.map((item) => resolved(item, current));
    return { kind: 'list', of, items, ...listValue(unionOfAll(items), absent) };
  }
  const entries = new Map(syntax.entries.map(([key, part]) => [key, resolved(part, current)]));
  // What is null is there all the same, and so it is not undefined.
  const values = [...entries].map(([key, entry]): [string, Value] => [key, withNull(entry)]);
  return {
    kind: 'object',
    of,
    entries,
    type: { kind: 'object', entries: new Map(values) },
    absent,
  };
}

function withNull({ type, absent }: Value): Value {
  return { type, absent: absent === 'never' ? 'never' : 'null' };
}
