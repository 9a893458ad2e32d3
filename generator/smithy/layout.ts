import type { Node } from '../model.js';
import { isList, isObject } from '../node.js';
import { blockText, scalarText } from './scalar.js';

/** Columns of a line, where words allow. */
export const width = 100;

/**
 * A key with its value as lines of YAML: on one line where that fits, else indented below the key. Members always stand
 * one a line, so that a review shows them as a list.
 */
export function entryLines(key: string, value: Node, indent: number): readonly string[] {
  const pad = ' '.repeat(indent);
  const name = scalarText(key, 'key');
  // A longer key needs a mark of its own.
  const head = name.length > 1_000 ? `${pad}? ${name}\n${pad}:` : `${pad}${name}:`;
  const isApart = key === 'members' && isObject(value) && Object.keys(value).length > 0;
  const flow = isApart ? undefined : inFlow(value, width - head.length - 1, key);
  if (flow !== undefined) return [`${head} ${flow}`];
  return below(head, value, { indent, key });
}

/** The value on one line of at most `room` columns; `undefined` where it is longer. */
export function inFlow(value: Node, room: number, key = ''): string | undefined {
  const text = flowText(value, room, key, 'block');
  return text === undefined || text.length > room ? undefined : text;
}

interface Place {
  readonly indent: number;
  readonly key: string;
}

function below(head: string, value: Node, { indent, key }: Place): readonly string[] {
  const pad = ' '.repeat(indent + 2);
  if (isList(value)) return [head, ...value.flatMap((item) => itemLines(item, indent + 2))];
  if (isObject(value)) return [head, ...mappingLines(value, indent + 2)];
  const text = String(value);
  const block = key === 'pattern' ? undefined : blockText(text, width - pad.length);
  if (block === undefined) return [`${head} ${flowText(value, Infinity, key, 'block')}`];
  const lines = block.lines.map((line) => (line === '' ? '' : pad + line));
  return [`${head} ${block.head}`, ...lines];
}

/** The entries of a mapping, each as lines of YAML. */
export function mappingLines(
  value: { readonly [key: string]: Node },
  indent: number,
): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]) => entryLines(key, inner, indent));
}

function itemLines(item: Node, indent: number): readonly string[] {
  const dash = `${' '.repeat(indent)}-`;
  const flow = inFlow(item, width - dash.length - 1);
  if (flow !== undefined) return [`${dash} ${flow}`];
  if (!isObject(item) && !isList(item)) return below(dash, item, { indent, key: '' });
  const inner = isList(item)
    ? item.flatMap((each) => itemLines(each, indent + 2))
    : mappingLines(item, indent + 2);
  const [first = '', ...rest] = inner;
  return [`${dash} ${first.slice(indent + 2)}`, ...rest];
}

function flowText(
  value: Node,
  room: number,
  key: string,
  place: 'block' | 'flow',
): string | undefined {
  if (typeof value === 'string') return scalarText(value, key === 'pattern' ? 'quoted' : place);
  if (isList(value))
    return joined(
      value.map((item) => ['', item] as const),
      room,
      '[]',
    );
  if (!isObject(value)) return String(value);
  return joined(Object.entries(value), room, '{}');
}

/** `[a, b]` or `{ a: b }`; gives up when there is no more room. */
function joined(
  entries: readonly (readonly [string, Node])[],
  room: number,
  brackets: '[]' | '{}',
): string | undefined {
  if (entries.length === 0) return brackets;
  const parts: string[] = [];
  let left = room;
  for (const [key, item] of entries) {
    const text = flowText(item, left, key, 'flow');
    const part = brackets === '[]' ? text : `${scalarText(key, 'key')}: ${text}`;
    if (text === undefined || part === undefined || part.length > left) return undefined;
    left -= part.length + 2;
    parts.push(part);
  }
  const list = parts.join(', ');
  return brackets === '[]' ? `[${list}]` : `{ ${list} }`;
}
