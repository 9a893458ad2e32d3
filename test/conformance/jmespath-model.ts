/** Models of JSON values: the shapes that a value could be of, for expressions to read. */
import type { Node } from '../../generator/model.js';
import type { Shape } from '../../generator/service.js';
import type { Compact } from '../support/model.js';
import { memberOf, serviceOf, shapeOf } from '../support/resolved.js';

/** What is known of a value: objects are structures, lists have items of one shape, the rest is a document. */
type Guess =
  | { readonly kind: 'Boolean' | 'Double' | 'String' | 'Document' }
  | { readonly kind: 'list'; readonly item: Guess; readonly sparse: boolean }
  | { readonly kind: 'structure'; readonly members: ReadonlyMap<string, Guess> };

const unknown: Guess = { kind: 'Document' };

/** A shape for each value, and the service that has them; in the order of the values. */
export function shapesOf(values: readonly Node[], guess: (value: Node) => Guess) {
  const shapes: Record<string, Compact[string]> = {};
  const name = (): string => `Shape${Object.keys(shapes).length}`;
  const declared = (guessed: Guess): string => {
    if (guessed.kind === 'list') {
      const member = declared(guessed.item);
      const own = name();
      shapes[`list ${own}`] = { member, ...(guessed.sparse && { sparse: true }) };
      return own;
    }
    if (guessed.kind !== 'structure') return guessed.kind;
    const members = Object.fromEntries(
      [...guessed.members].map(([key, of]) => [key, declared(of)]),
    );
    const own = name();
    shapes[`structure ${own}`] = { members };
    return own;
  };
  const roots = values.map((value, index) => [`Root${index}`, declared(guess(value))]);
  shapes['structure Roots'] = { members: Object.fromEntries(roots) };
  const service = serviceOf({ 'operation Read': { output: 'Roots' }, ...shapes });
  const holder = shapeOf(service, 'Roots');
  const rootOf = (index: number): Shape => memberOf(holder, `Root${index}`).target;
  return { service, rootOf };
}

/** Nothing is known of it. */
export function asDocument(): Guess {
  return unknown;
}

/** The narrowest shape that has the value; what no shape can say is a document. */
export function asShape(value: Node): Guess {
  if (typeof value === 'string') return { kind: 'String' };
  if (typeof value === 'number') return { kind: 'Double' };
  if (typeof value === 'boolean') return { kind: 'Boolean' };
  if (value === null) return unknown;
  if (isList(value)) return { kind: 'list', ...itemsOf(value) };
  const entries = Object.entries(value).filter(([, member]) => member !== null);
  const isStructure = Object.keys(value).every((key) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(key));
  if (!isStructure) return unknown;
  return { kind: 'structure', members: new Map(entries.map(([key, of]) => [key, asShape(of)])) };
}

function itemsOf(list: readonly Node[]): { item: Guess; sparse: boolean } {
  const items = list.filter((item) => item !== null);
  const [first = unknown, ...rest] = items.map(asShape);
  const item = rest.reduce(merged, first);
  return { item, sparse: items.length < list.length && item.kind !== 'Document' };
}

/** One shape for both. */
function merged(left: Guess, right: Guess): Guess {
  if (left.kind === 'structure' && right.kind === 'structure') {
    const names = [...new Set([...left.members.keys(), ...right.members.keys()])];
    const members = names.map((name): [string, Guess] => {
      const [a, b] = [left.members.get(name), right.members.get(name)];
      return [name, a && b ? merged(a, b) : (a ?? b ?? unknown)];
    });
    return { kind: 'structure', members: new Map(members) };
  }
  if (left.kind === 'list' && right.kind === 'list') {
    const sparse = left.sparse || right.sparse;
    return { kind: 'list', item: merged(left.item, right.item), sparse };
  }
  return left.kind === right.kind ? left : unknown;
}

function isList(value: Node): value is readonly Node[] {
  return Array.isArray(value);
}
