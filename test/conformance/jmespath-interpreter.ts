/** JMESPath by its specification, as short as it can be said: what printed expressions are held against. */
import type { Syntax } from '../../generator/jmespath/syntax.js';
import type { Node } from '../../generator/model.js';

/** The value of an expression without functions. */
export function interpret(syntax: Syntax, value: Node): Node {
  const part = (inner: Syntax): Node => interpret(inner, value);
  switch (syntax.kind) {
    case 'current':
      return value;
    case 'field':
      return isObject(value) && Object.hasOwn(value, syntax.name)
        ? (value[syntax.name] ?? null)
        : null;
    case 'literal':
      return syntax.value;
    case 'index': {
      const list = part(syntax.of);
      return isList(list) ? (list.at(syntax.index) ?? null) : null;
    }
    case 'chain':
      return interpret(syntax.right, part(syntax.left));
    case 'projection':
      return project(syntax, part(syntax.of));
    case 'comparison':
      return compare(syntax.operator, part(syntax.left), part(syntax.right));
    case 'and':
      return isTrue(part(syntax.left)) ? part(syntax.right) : part(syntax.left);
    case 'or':
      return isTrue(part(syntax.left)) ? part(syntax.left) : part(syntax.right);
    case 'not':
      return !isTrue(part(syntax.of));
    case 'list':
      return value === null ? null : syntax.items.map(part);
    case 'object': {
      const entries = syntax.entries.map(([key, inner]) => [key, part(inner)] as const);
      return value === null ? null : Object.fromEntries(entries);
    }
    default:
      throw new Error(`${syntax.name} is for the suite`);
  }
}

type Projection = Extract<Syntax, { readonly kind: 'projection' }>;

function project({ by, right }: Projection, value: Node): Node {
  const items = itemsBy(by, value);
  return items?.map((item) => interpret(right, item)).filter((item) => item !== null) ?? null;
}

function itemsBy(by: Projection['by'], value: Node): readonly Node[] | undefined {
  if (by.kind === 'values' && isObject(value)) return Object.values(value);
  if (!isList(value)) return undefined;
  switch (by.kind) {
    case 'items':
      return value;
    case 'flatten':
      return value.flatMap((item) => (isList(item) ? item : [item]));
    case 'filter':
      return value.filter((item) => isTrue(interpret(by.where, item)));
    default:
      return by.kind === 'slice' ? sliceOf(value, by.bounds) : undefined;
  }
}

/** Every index that Python's `range` would give. */
function sliceOf(
  list: readonly Node[],
  { start, stop, step }: { start?: number | undefined; stop?: number | undefined; step: number },
): readonly Node[] {
  const from = (bound: number): number => (bound < 0 ? bound + list.length : bound);
  const isTaken = (index: number): boolean => {
    const first = start === undefined ? (step > 0 ? 0 : list.length - 1) : from(start);
    const begin = step > 0 ? Math.max(first, 0) : Math.min(first, list.length - 1);
    const end = stop === undefined ? (step > 0 ? list.length : -1) : Math.max(from(stop), -1);
    const isInside = step > 0 ? index >= begin && index < end : index <= begin && index > end;
    return isInside && (index - begin) % step === 0;
  };
  const indexes = list.map((_, index) => index).filter(isTaken);
  return (step > 0 ? indexes : indexes.toReversed()).map((index) => list[index] ?? null);
}

function compare(operator: string, left: Node, right: Node): Node {
  if (operator === '==') return isEqual(left, right);
  if (operator === '!=') return !isEqual(left, right);
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  if (operator.endsWith('=') && left === right) return true;
  return operator.startsWith('<') ? left < right : left > right;
}

function isEqual(left: Node, right: Node): boolean {
  if (isList(left) && isList(right)) {
    return (
      left.length === right.length && left.every((item, at) => isEqual(item, right[at] ?? null))
    );
  }
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every(
        (key) => Object.hasOwn(right, key) && isEqual(left[key] ?? null, right[key] ?? null),
      )
    );
  }
  return left === right;
}

function isTrue(value: Node): boolean {
  if (isList(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  return value !== null && value !== false && value !== '';
}

function isList(value: Node): value is readonly Node[] {
  return Array.isArray(value);
}

function isObject(value: Node): value is { readonly [key: string]: Node } {
  return typeof value === 'object' && value !== null && !isList(value);
}
