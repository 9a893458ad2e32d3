import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Document, Location, Node } from '../model.js';
import { isList, isObject, property } from '../node.js';
import { locate } from './places.js';

/** A document with its data. */
export interface Part {
  readonly document: Document;
  readonly data: Node;
  readonly namespace: string;
}

/** The metadata of all files: lists of one key are joined, all else must be the same (Smithy, «Merging metadata»). */
export function joinedMetadata(
  parts: readonly Part[],
  diagnostics: Diagnostic[],
): ReadonlyMap<string, Node> {
  const joined = new Map<string, Node>();
  const places = new Map<string, Location>();
  for (const { key, node, at } of parts.flatMap(entries)) {
    const before = joined.get(key);
    const first = places.get(key);
    if (before === undefined || first === undefined) {
      joined.set(key, node);
      places.set(key, at);
    } else if (isList(before) && isList(node)) {
      joined.set(key, [...before, ...node]);
    } else if (spelling(before) !== spelling(node)) {
      diagnostics.push(report('metadata-conflict', { key, first }, at));
    }
  }
  return joined;
}

function entries({ document, data }: Part) {
  const metadata = property(data, 'metadata');
  return Object.entries(isObject(metadata) ? metadata : {}).map(([key, node]) => ({
    key,
    node,
    at: locate(document.root, ['metadata', key], 'key'),
  }));
}

/** The same for equal nodes: big integers are told from text. */
function spelling(node: Node): string {
  return JSON.stringify(node, (_, value: unknown) =>
    typeof value === 'bigint' ? { bigint: String(value) } : value,
  );
}
