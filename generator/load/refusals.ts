import type { CST } from 'yaml';
import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Places } from './places.js';

/** A thousand control characters say no more than ten. */
const shownControlCharacters = 10;
const deepest = 100;

/**
 * What YAML allows and the model language does not, found in the tokens, before anything recurses. In the order of
 * the text.
 */
export function refusals(
  text: string,
  tokens: readonly CST.Token[],
  at: Places,
): readonly Diagnostic[] {
  const found: Finding[] = [...controlCharacters(text, at), ...documents(tokens, at)];
  walk(tokens, (token, depth) => {
    const finding = refusal(token, depth, at);
    if (finding !== undefined) found.push(finding);
  });
  const tooDeep = found.findIndex(({ diagnostic }) => diagnostic.code === 'yaml-depth');
  return found
    .filter(({ diagnostic }, index) => diagnostic.code !== 'yaml-depth' || index === tooDeep)
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ diagnostic }) => diagnostic);
}

interface Finding {
  readonly offset: number;
  readonly diagnostic: Diagnostic;
}

function controlCharacters(text: string, at: Places): readonly Finding[] {
  const matches = text.matchAll(/(?![\t\n])\p{Cc}/gu);
  const found: Finding[] = [];
  for (const { index: offset, 0: character } of matches) {
    if (found.length === shownControlCharacters) break;
    const code = character.charCodeAt(0);
    found.push({
      offset,
      diagnostic: report('yaml-control-character', { code }, at(offset, offset + 1)),
    });
  }
  return found;
}

function documents(tokens: readonly CST.Token[], at: Places): readonly Finding[] {
  const [, second] = tokens.filter((token) => token.type === 'document');
  if (second === undefined) return [];
  const { offset } = second;
  return [{ offset, diagnostic: report('yaml-documents', undefined, at(offset, offset + 3)) }];
}

function refusal(token: CST.Token, depth: number, at: Places): Finding | undefined {
  const { offset } = token;
  const end = offset + ('source' in token ? token.source.length : 1);
  const found = (diagnostic: Diagnostic): Finding => ({ offset, diagnostic });
  const source = 'source' in token ? token.source : '';
  switch (token.type) {
    case 'directive':
      if (/^%YAML +1\.2\s*(#.*)?$/.test(source)) return undefined;
      return found(report('yaml-directive', { directive: source.trim() }, at(offset, end)));
    case 'anchor':
    case 'alias':
      return found(report('yaml-alias', { kind: token.type, source }, at(offset, end)));
    case 'tag':
      return found(report('yaml-tag', { tag: source }, at(offset, end)));
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      if (depth <= deepest) return undefined;
      return found(report('yaml-depth', { deepest }, at(offset, end)));
    default:
      return undefined;
  }
}

/** Calls `visit` with every token and the number of collections that it stands in, itself included. Does not recurse. */
function walk(
  tokens: readonly CST.Token[],
  visit: (token: CST.Token, depth: number) => void,
): void {
  const stack = tokens.map((token) => ({ token, depth: 0 })).toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const inner = next.depth + ('items' in next.token ? 1 : 0);
    visit(next.token, inner);
    for (const token of parts(next.token)) stack.push({ token, depth: inner });
  }
}

function parts(token: CST.Token): readonly CST.Token[] {
  switch (token.type) {
    case 'document':
      return [...token.start, ...optional(token.value)];
    case 'block-scalar':
      return token.props;
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap((item) => [
        ...item.start,
        ...optional(item.key ?? undefined),
        ...(item.sep ?? []),
        ...optional(item.value),
      ]);
    default:
      return [];
  }
}

function optional(token: CST.Token | undefined): readonly CST.Token[] {
  return token === undefined ? [] : [token];
}
