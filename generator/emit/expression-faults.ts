/** Whether the value of an expression may be an error of JMESPath. */
import { isNullFriendly } from './expression-calls.js';
import type { Expression } from '../service.js';

/**
 * A function of the runtime throws a `TypeError` for an argument of which only the running program knows that it is
 * wrong. Code of such an expression stands in `attempt(() => …)`.
 */
export function mayFail(expression: Expression): boolean {
  if (expression.kind === 'call') {
    const unsure = expression.arguments.some(({ type }) => isUnsure(type));
    const isOrder = /^(?:sort|max|min)/.test(expression.name);
    if (isOrder || (unsure && !isNullFriendly(expression.name))) return true;
  }
  return partsOf(expression).some(mayFail);
}

function isUnsure(type: Expression['type']): boolean {
  return type.kind === 'any' || (type.kind === 'list' && isUnsure(type.item.type));
}

/** The expressions of which one is made. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'current':
    case 'input':
    case 'output':
    case 'literal':
      return [];
    case 'filter':
      return [expression.of, expression.where];
    case 'projection':
      return [expression.of, expression.each];
    case 'pipe':
      return [expression.of, expression.next];
    case 'comparison':
    case 'and':
    case 'or':
      return [expression.left, expression.right];
    case 'list':
      return [expression.of, ...expression.items];
    case 'object':
      return [expression.of, ...expression.entries.values()];
    case 'call':
      return [...expression.arguments, ...(expression.reference ? [expression.reference] : [])];
    default:
      return [expression.of];
  }
}
