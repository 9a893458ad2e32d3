/** The tokens of an expression one by one. */
import { ExpressionFault, type Token } from './tokens.js';

export interface Reader {
  /** The token that comes, or one behind it; at the end, the end. */
  readonly peek: (ahead?: number) => Token;
  /** Goes on behind the token that comes, and gives it. */
  readonly next: () => Token;
  /** Goes on behind the sign when it comes. */
  readonly take: (sign: string) => boolean;
  /** The same, and throws when something else comes. */
  readonly expect: (sign: string) => void;
  /** What to throw for a token that cannot stand where it does: the one that comes, or another. */
  readonly unexpected: (token?: Token) => ExpressionFault;
}

/** Reads tokens of which the last is `end`. */
export function readerOf(tokens: readonly Token[]): Reader {
  let position = 0;
  const end: Token = tokens.at(-1) ?? { kind: 'end', at: 0 };
  const peek = (ahead = 0): Token => tokens[position + ahead] ?? end;
  const next = (): Token => {
    const token = peek();
    position += 1;
    return token;
  };
  const take = (sign: string): boolean => {
    const token = peek();
    const found = token.kind === 'sign' && token.text === sign;
    if (found) position += 1;
    return found;
  };
  const unexpected = (token = peek()): ExpressionFault => faultOf(token);
  const expect = (sign: string): void => {
    if (!take(sign)) throw faultOf(peek(), sign);
  };
  return { peek, next, take, expect, unexpected };
}

function faultOf(token: Token, wanted?: string): ExpressionFault {
  const { at } = token;
  const misses = wanted === undefined ? '' : `, where "${wanted}" is missing`;
  const problem =
    token.kind === 'end'
      ? `ends in the middle${misses}`
      : `has ${shown(token)} at column ${at + 1}${misses || ', where it cannot stand'}`;
  return new ExpressionFault({ kind: 'syntax', at, problem });
}

function shown(token: Token): string {
  switch (token.kind) {
    case 'name':
    case 'quoted':
    case 'sign':
      return `"${token.text}"`;
    case 'number':
      return `"${token.value}"`;
    default:
      return 'a literal';
  }
}
