import type { ParsedNode, YAMLMap } from 'yaml';
import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { EntrySyntax, Location, MappingSyntax, Syntax } from '../model.js';
import type { Places } from './places.js';
import { yaml } from './yaml.js';

/** The parser's nodes as our own, each with its place. What is wrong with keys is added to `diagnostics`. */
export function tree(node: ParsedNode, places: Places, diagnostics: Diagnostic[]): Syntax {
  const { isAlias, isMap, isScalar, Scalar } = yaml();
  const at = placeOf(node, places);
  // An alias was refused before.
  if (isAlias(node)) return empty(at);
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : '';
    const quoted = node.type !== undefined && node.type !== Scalar.PLAIN;
    return { kind: 'scalar', text, quoted, at };
  }
  if (isMap(node)) return mapping(node, places, diagnostics);
  return { kind: 'sequence', items: node.items.map((item) => tree(item, places, diagnostics)), at };
}

function mapping(node: YAMLMap.Parsed, places: Places, diagnostics: Diagnostic[]): MappingSyntax {
  const entries = new Map<string, EntrySyntax>();
  for (const { key, value } of node.items) {
    const at = placeOf(key, places);
    const name = yaml().isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
    const first = name === undefined ? undefined : entries.get(name);
    const fault = keyFault(key, at, first);
    if (fault !== undefined) diagnostics.push(fault);
    const inner = value === null || isNothing(value) ? empty(at) : tree(value, places, diagnostics);
    if (fault === undefined && name !== undefined) entries.set(name, { at, value: inner });
  }
  return { kind: 'mapping', entries, at: placeOf(node, places) };
}

/** Nothing after the colon: it is shown at the key. */
function isNothing(value: ParsedNode): boolean {
  return yaml().isScalar(value) && value.range[0] === value.range[1];
}

function keyFault(
  key: ParsedNode,
  at: Location,
  first: EntrySyntax | undefined,
): Diagnostic | undefined {
  const { isAlias, isScalar, Scalar } = yaml();
  if (isAlias(key)) return undefined;
  if (!isScalar(key) || typeof key.value !== 'string' || key.value === '') {
    return report('yaml-key', undefined, at);
  }
  const name = key.value;
  if (name === '<<' && key.type === Scalar.PLAIN) return report('yaml-merge-key', undefined, at);
  if (first !== undefined) return report('yaml-duplicate-key', { name, first: first.at }, at);
  return undefined;
}

function placeOf(node: ParsedNode, places: Places): Location {
  const [start, end] = node.range;
  return places(start, end);
}

function empty(at: Location): Syntax {
  return { kind: 'scalar', text: '', quoted: false, at };
}
