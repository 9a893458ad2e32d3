/** The feed within a page of more: operations of which it says the same stand together. */
import { listed } from './wording.js';

/** Lines of the feed that go together. */
export interface FeedBlock {
  readonly lines: readonly string[];
  /** How many operations they are about; none of a head. */
  readonly operations: number;
}

/** The blocks of a feed; `A, B and 20 more (updated)` stands for those of 22 operations that differ in nothing else. */
export function feedBlocks(feed: string): readonly FeedBlock[] {
  const groups = new Map<string, { readonly names: string[]; readonly rest: readonly string[] }>();
  let page = 0;
  for (const block of feed.replace(/\n+$/, '').split('\n\n')) {
    const [title = '', ...rest] = block.split('\n');
    const [, name, kind] = /^(\S+) \((\w+)\)$/.exec(title) ?? [];
    if (name === undefined) page += 1;
    const key = JSON.stringify(name === undefined ? [page, title] : [page, kind, rest]);
    const group = groups.get(key) ?? { names: [], rest: [kind ?? title, ...rest] };
    if (name !== undefined) group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, rest: [first = '', ...rest] }) => ({
    lines: [names.length === 0 ? first : `${listed(names, named)} (${first})`, ...rest],
    operations: names.length,
  }));
}

/** The same as text. */
export function feedDigest(feed: string): string {
  return feedBlocks(feed)
    .map(({ lines }) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Operations that one title names. */
const named = 6;
