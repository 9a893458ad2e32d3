/** The words and signs of JMESPath. */
import type { Node } from '../model.js';
import type { SyntaxFault } from './syntax.js';

export type Token = { readonly at: number } & (
  | { readonly kind: 'name' | 'quoted'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'literal'; readonly value: Node }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'end' }
);

/** Thrown within the parser, and caught at its door. */
export class ExpressionFault extends Error {
  readonly fault: SyntaxFault;

  constructor(fault: SyntaxFault) {
    super(fault.problem);
    this.fault = fault;
  }
}

/** The tokens of a text, `end` last. Throws an `ExpressionFault`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(words, 'suy');
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw new ExpressionFault({ kind: 'syntax', at, problem: unreadable(text, at) });
    const token = tokenOf(groups, at);
    if (token) tokens.push(token);
    if (tokens.length > MAX_TOKENS)
      throw new ExpressionFault({ kind: 'syntax', at, problem: tooLong });
  }
  return [...tokens, { kind: 'end', at: text.length }];
}

/** What walks an expression goes as deep as it is nested. */
const MAX_TOKENS = 1000;
const tooLong = `has more than ${MAX_TOKENS} words and signs`;

/** Blank space, and the tokens; of signs, the longest first. */
const words = [
  /(?<space>[ \t\r\n]+)/,
  /(?<name>[A-Za-z_][A-Za-z0-9_]*)/,
  /(?<number>-?[0-9]+)/,
  /"(?<quoted>(?:[^"\\]|\\.)*)"/,
  /'(?<raw>(?:[^'\\]|\\.)*)'/,
  /`(?<literal>(?:[^`\\]|\\.)*)`/,
  /(?<sign>\[\?|\[\]|\|\||&&|==|!=|<=|>=|[.*()[\]{},:|&!<>@])/,
]
  .map(({ source }) => source)
  .join('|');

function tokenOf(groups: Record<string, string | undefined>, at: number): Token | undefined {
  const { name, number, quoted, raw, literal, sign } = groups;
  if (name !== undefined) return { kind: 'name', text: name, at };
  if (number !== undefined) return { kind: 'number', value: Number(number), at };
  if (quoted !== undefined) return { kind: 'quoted', text: quotedText(quoted, at), at };
  if (raw !== undefined) return { kind: 'literal', value: rawText(raw), at };
  if (literal !== undefined) return { kind: 'literal', value: literalValue(literal, at), at };
  return sign === undefined ? undefined : { kind: 'sign', text: sign, at };
}

/** Text between apostrophes: a backslash escapes an apostrophe, and else stands for itself. */
function rawText(raw: string): string {
  return raw.replaceAll("\\'", "'");
}

function quotedText(quoted: string, at: number): string {
  const value = json(`"${quoted}"`);
  if (typeof value === 'string') return value;
  throw new ExpressionFault({ kind: 'syntax', at, problem: 'has a quoted name that is no JSON' });
}

/** JSON between backticks; text that is none stands for itself, as in JMESPath's first version (JEP 12). */
function literalValue(literal: string, at: number): Node {
  const text = literal.replaceAll('\\`', '`').trim();
  const strict = json(text);
  const value = strict === undefined && !/^["[{]/.test(text) ? json(`"${text}"`) : strict;
  if (value !== undefined) return value;
  throw new ExpressionFault({ kind: 'syntax', at, problem: 'has a literal that is no JSON' });
}

function json(text: string): Node | undefined {
  try {
    const value: Node = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function unreadable(text: string, at: number): string {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/["'`]/.test(sign)) return 'has a quote that is not closed';
  return `has "${sign}", which JMESPath does not know`;
}
