/** Shapes of a JSON text that need no reader of ours. */
import type { Fields, Node } from '../model.js';
import { isObject } from '../node.js';

/** A shape that the engine's own reader of JSON has read as ours would. */
export interface PlainShape {
  readonly data: Fields;
  /** The offset behind its text. */
  readonly end: number;
}

/** The shape of a key, whose text begins at an offset. */
export type PlainShapes = (key: string, offset: number) => PlainShape | undefined;

/**
 * The shapes of an AST that are written as `JSON.stringify` writes them: so nothing in them stands twice, and no number
 * loses a digit. `deepest` is how many levels may stand in each other, the shape itself included.
 */
export function plainShapes(text: string, deepest: number): PlainShapes {
  const root = valueOf(text);
  const shapes = isObject(root) && isObject(root['shapes']) ? root['shapes'] : {};
  const indent = /^\{\n([ \t]+)"/.exec(text)?.[1] ?? '';
  return (key, offset) => {
    const data = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
    // What is deeper cannot be written either.
    if (!isObject(data) || !isShallow(data, deepest)) return undefined;
    const lines = JSON.stringify(data, undefined, indent);
    const written = lines.replaceAll('\n', `\n${indent}${indent}`);
    const isPlain = text.startsWith(written, offset) && !doubtful.test(written);
    return isPlain ? { data, end: offset + written.length } : undefined;
  };
}

/** Nothing where the text is no JSON. */
function valueOf(text: string): Node {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A key that our reader refuses, one that sets no property, and digits of which a double may not hold all. */
const doubtful = /"":|"__proto__":|[0-9]{16}/;

/** Whether no more than so many levels stand in each other. */
function isShallow(node: object, levels: number): boolean {
  if (levels === 0) return false;
  return Object.values(node).every(
    (inner: unknown) => typeof inner !== 'object' || inner === null || isShallow(inner, levels - 1),
  );
}
