/** Documentation as it is written, in pieces: HTML tags, character references, and the text between. */
import { entity } from './entities.js';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly tag: string; readonly href?: string | undefined }
  | { readonly kind: 'close'; readonly tag: string };

/** Tags that begin and end a paragraph: those of HTML, and of AWS's documentation. */
export const blockTags: ReadonlySet<string> = new Set(
  `blockquote caution dd div dl dt fullname h1 h2 h3 h4 h5 h6 hr important li note ol p para pre section table tbody td
  th thead tip title tr ul warning`.split(/\s+/),
);
const inlineTags: ReadonlySet<string> = new Set(
  `a abbr b br cite code em emphasis font function i img kbd literal q s samp small span strike strong sub sup tt u
  var`.split(/\s+/),
);

/** Named and numeric. */
const references = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;
/** No quantifier reads past a `<`, so that all tries together take linear time. */
const markup = new RegExp(
  `<(/?)([A-Za-z][A-Za-z0-9]*)(\\s[^<>]*)?/?>|<!--[^<>]*-->|${references.source}`,
  'g',
);

/** Known tags and references are told from text; `<region>` and `&unknown;` are text. Never throws. */
export function pieces(source: string): readonly Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of source.matchAll(markup)) {
    const piece = pieceOf(match);
    if (match.index > end) found.push({ kind: 'text', text: source.slice(end, match.index) });
    found.push(piece);
    end = match.index + match[0].length;
  }
  found.push({ kind: 'text', text: source.slice(end) });
  return found;
}

function pieceOf([whole, slash, name, attributes, reference]: RegExpExecArray): Piece {
  if (reference !== undefined) return { kind: 'text', text: character(reference) ?? whole };
  if (name === undefined) return { kind: 'text', text: '' };
  const tag = name.toLowerCase();
  if (!blockTags.has(tag) && !inlineTags.has(tag)) return { kind: 'text', text: whole };
  return slash ? { kind: 'close', tag } : { kind: 'open', tag, href: hrefOf(attributes ?? '') };
}

function hrefOf(attributes: string): string | undefined {
  const match = /\bhref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes);
  const written = match?.[1] ?? match?.[2] ?? match?.[3];
  return written && decoded(written).trim();
}

/** Text in which every reference stands for its character; what that makes is not read again. */
function decoded(text: string): string {
  return text.replaceAll(references, (whole, reference: string) => character(reference) ?? whole);
}

function character(reference: string): string | undefined {
  if (!reference.startsWith('#')) {
    const text = entity(reference);
    return text === undefined ? undefined : visible(text);
  }
  const hexadecimal = /^#x/i.test(reference);
  const code = Number.parseInt(reference.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80];
  return code <= 0x10_ff_ff ? visible(String.fromCodePoint(code)) : undefined;
}

/** What browsers make of the numbers 0x80 to 0x9f (HTML, 13.2.5.80): `&#146;` is an apostrophe. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The text without what a reader cannot see and a tool may act on: control characters but line feeds, bidirectional
 * formatting, byte order marks, lone surrogates. Tabs, and what Unicode calls line and paragraph ends, become spaces.
 */
export function visible(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\t\v\f\u0085\u00a0\u2028\u2029]/g, ' ')
    .replaceAll(/(?!\n)[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
