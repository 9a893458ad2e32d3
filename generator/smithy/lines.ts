/** A model as the text that a package keeps of it. */
import type { Fields, Model, Node } from '../model.js';
import { isList, isObject } from '../node.js';
import { writeAst } from './write.js';

/**
 * Smithy's JSON AST with a line a shape, in canonical order: by shape, by trait, by key. Only members stand as they are
 * written, since their order is that of the generated code. Models that say the same have the same text, and a change of
 * one shape is a change of one line.
 */
export function linesText(model: Model): string {
  const { shapes, ...head } = fieldsOf(writeAst(model));
  const heads = keysOf(head).map((key) => `${JSON.stringify(key)}:${compact(head[key] ?? null)}`);
  const lines = keysOf(fieldsOf(shapes)).map(
    (id) => `${JSON.stringify(id)}:${shapeText(fieldsOf(fieldsOf(shapes)[id]))}`,
  );
  return `{\n${[...heads, `"shapes":{\n${lines.join(',\n')}\n}`].join(',\n')}\n}\n`;
}

function shapeText(shape: Fields): string {
  const entries = keysOf(shape).map((key) => {
    const value = shape[key] ?? null;
    return `${JSON.stringify(key)}:${propertyText(key, value)}`;
  });
  return `{${entries.join(',')}}`;
}

function propertyText(key: string, value: Node): string {
  if (key === 'members') {
    const members = Object.entries(fieldsOf(value));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${compact(member)}`).join(',')}}`;
  }
  return sets.has(key) && isList(value)
    ? `[${value.map(compact).toSorted().join(',')}]`
    : compact(value);
}

/** Properties of shapes that are lists and mean sets. */
const sets: ReadonlySet<string> = new Set([
  'collectionOperations',
  'errors',
  'operations',
  'resources',
]);

/** On one line, with the keys of objects in order. Big integers keep their digits. */
function compact(node: Node): string {
  if (typeof node === 'bigint') return String(node);
  if (typeof node !== 'object' || node === null) return JSON.stringify(node);
  if (isList(node)) return `[${node.map(compact).join(',')}]`;
  const entries = keysOf(node).map((key) => `${JSON.stringify(key)}:${compact(node[key] ?? null)}`);
  return `{${entries.join(',')}}`;
}

function fieldsOf(node: Node | undefined): Fields {
  return isObject(node) ? node : {};
}

/** By UTF-16 unit: the same on any locale. */
function keysOf(node: Fields): readonly string[] {
  return Object.keys(node).toSorted();
}
