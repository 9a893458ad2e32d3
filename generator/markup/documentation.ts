/**
 * Documentation as plain text. Smithy's is CommonMark that may hold HTML
 * (https://smithy.io/2.0/spec/documentation-traits.html); AWS's models are written in HTML alone.
 */
import { htmlText, inlineText } from './html.js';
import { blockTags, pieces, visible, type Piece } from './pieces.js';

/**
 * Paragraphs with an empty line between, lists as lines that begin with `- ` or a number, code in backticks, links as
 * `text (address)`. Empty for markup without text. Never throws; takes linear time. Not escaped for any language.
 */
export function plainText(markup: string): string {
  const text = visible(markup);
  const found = commonMarkPieces(text);
  const isHtml = found.some((piece) => piece.kind !== 'text' && blockTags.has(piece.tag));
  return isHtml ? htmlText(pieces(text)).trim() : commonMark(inlineText(found));
}

/** Tags and references in CommonMark's code spans are text. */
function commonMarkPieces(text: string): readonly Piece[] {
  return text
    .split(codeSpan)
    .flatMap((part, index): readonly Piece[] =>
      index % 2 === 0 ? pieces(part) : [{ kind: 'text', text: part }],
    );
}

/** Begins where no backtick is before it, so that all tries together take linear time. */
const codeSpan = /((?<!`)`+[^`]+`+)/;

/** CommonMark is plain text already, but for its links. */
function commonMark(text: string): string {
  return text
    .replaceAll(/!?\[([^[\]]*)\]\((https?:[^\s()[\]]*)\)/g, (_, label: string, address: string) =>
      label === address || label === '' ? address : `${label} (${address})`,
    )
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
