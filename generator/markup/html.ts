/** Pieces of markup as plain text. */
import { blockTags, type Piece } from './pieces.js';

interface Page {
  readonly blocks: { readonly text: string; readonly inList: boolean }[];
  /** Lists that are open, from the outermost: how many items a numbered one has so far. */
  readonly lists: { ordered: boolean; items: number }[];
  /** What begins the next block. */
  marker: string;
  /** The paragraph so far, in parts: adding to one long text for each would take more than linear time. */
  parts: string[];
  /** With which part an open link or piece of code begins. */
  link: { readonly href: string; readonly start: number } | undefined;
  code: number | undefined;
  preformatted: boolean;
}

/** A line end that stays one when white space collapses; `visible` has removed the character from what is written. */
const lineEnd = '\u0001';
const deepestIndent = 8;

/** Paragraphs and lists; white space means what it means in HTML. */
export function htmlText(pieces: readonly Piece[]): string {
  const page = blank();
  for (const piece of pieces) {
    if (piece.kind === 'open') open(page, piece);
    else if (piece.kind === 'close') close(page, piece.tag);
    else page.parts.push(page.preformatted ? piece.text.replaceAll('\n', lineEnd) : piece.text);
  }
  endBlock(page);
  return page.blocks
    .map(({ text, inList }, index) => {
      if (index === 0) return text;
      return (inList && page.blocks[index - 1]?.inList ? '\n' : '\n\n') + text;
    })
    .join('');
}

/** The same for pieces without paragraphs of HTML: lines stay as they are. */
export function inlineText(pieces: readonly Piece[]): string {
  const page = blank();
  for (const piece of pieces) {
    if (piece.kind === 'open') openInline(page, piece);
    else if (piece.kind === 'close') closeInline(page, piece.tag);
    else page.parts.push(piece.text);
  }
  return page.parts.join('');
}

function blank(): Page {
  const closed = { marker: '', link: undefined, code: undefined, preformatted: false };
  return { blocks: [], lists: [], parts: [], ...closed };
}

function open(page: Page, piece: Piece & { readonly kind: 'open' }): void {
  const { tag } = piece;
  if (tag === 'br') page.parts.push(lineEnd);
  else if (!blockTags.has(tag)) openInline(page, piece);
  else {
    endBlock(page);
    if (tag === 'ul' || tag === 'ol') page.lists.push({ ordered: tag === 'ol', items: 0 });
    if (tag === 'li') page.marker = markerOf(page);
    if (tag === 'pre') page.preformatted = true;
  }
}

function close(page: Page, tag: string): void {
  if (!blockTags.has(tag)) {
    closeInline(page, tag);
    return;
  }
  endBlock(page);
  if (tag === 'ul' || tag === 'ol') page.lists.pop();
  if (tag === 'ul' || tag === 'ol' || tag === 'li') page.marker = '';
  if (tag === 'pre') page.preformatted = false;
}

function openInline(page: Page, { tag, href }: Piece & { readonly kind: 'open' }): void {
  if (tag === 'a' && href !== undefined) page.link = { href, start: page.parts.length };
  if (isCode(tag) && page.code === undefined) {
    page.code = page.parts.push('`') - 1;
  }
}

function closeInline(page: Page, tag: string): void {
  if (tag === 'a' && page.link) {
    const { href, start } = page.link;
    const label = page.parts.slice(start).join('');
    page.link = undefined;
    if (/^https?:\/\//.test(href) && !label.includes(href)) page.parts.push(` (${href})`);
  }
  if (isCode(tag) && page.code !== undefined) {
    const written = page.parts.splice(page.code + 1).join('');
    if (written.trim() === '') page.parts.pop();
    else page.parts.push(written, '`');
    page.code = undefined;
  }
}

function isCode(tag: string): boolean {
  return tag === 'code' || tag === 'tt' || tag === 'samp' || tag === 'literal';
}

/** The paragraph so far is one; what is open within it is open no longer. */
function endBlock(page: Page): void {
  if (page.code !== undefined) closeInline(page, 'code');
  const lines = page.parts.join('').replaceAll(/\s+/g, ' ').split(lineEnd);
  const text = lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
  page.parts = [];
  page.link = undefined;
  if (text === '') return;
  const inList = page.lists.length > 0;
  const indent = '  '.repeat(Math.min(page.lists.length, deepestIndent));
  const first = page.marker || indent;
  page.blocks.push({ text: first + text.replaceAll('\n', `\n${indent}`), inList });
  page.marker = '';
}

function markerOf({ lists }: Page): string {
  const list = lists.at(-1);
  const indent = '  '.repeat(Math.min(Math.max(lists.length - 1, 0), deepestIndent));
  if (!list) return '- ';
  list.items += 1;
  return list.ordered ? `${indent}${list.items}. ` : `${indent}- `;
}
