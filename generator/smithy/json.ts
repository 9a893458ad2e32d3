import type { Node } from '../model.js';
import { isList } from '../node.js';

/** A value as JSON, indented by two spaces, with a line feed at the end. Big integers keep their digits. */
export function jsonText(value: Node): string {
  return `${written(value, '\n')}\n`;
}

/** `line` is a line feed and the indentation of the line on which the value begins. */
function written(value: Node, line: string): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${line}  `;
  if (isList(value)) {
    const items = value.map((item) => `${inner}${written(item, inner)}`);
    return items.length === 0 ? '[]' : `[${items.join(',')}${line}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${written(item, inner)}`,
  );
  return entries.length === 0 ? '{}' : `{${entries.join(',')}${line}}`;
}
