/** Comparisons of which TypeScript knows the answer from what stands before them. */
import type { Code } from './code.js';

/**
 * Whether the second condition compares something with a literal where the first has told that it is another one:
 * `x === 'a' && x === 'b'`, `x !== 'a' || x !== 'b'`. It may say so of more than TypeScript refuses.
 */
export function contradicts(kind: 'and' | 'or', first: Code, second: Code): boolean {
  // A group that is turned round tells the contrary of what stands in it.
  const isTold = ({ isEqual }: Comparison): boolean =>
    isEqual === (kind === 'and') || first.text.includes('!((');
  const before = comparisonsIn(first);
  return comparisonsIn(second).some(({ subject, literal }) =>
    before.some((other) => {
      if (other.subject !== subject) return false;
      // What is not true is false, or absent.
      return isBoolean(literal) || (isTold(other) && other.literal !== literal);
    }),
  );
}

function isBoolean(literal: string): boolean {
  return literal === 'true' || literal === 'false';
}

interface Comparison {
  readonly subject: string;
  readonly literal: string;
  readonly isEqual: boolean;
}

function comparisonsIn({ text }: Code): readonly Comparison[] {
  return Array.from(
    text.matchAll(comparison),
    ([, not, subject = '', sign, literal = '']): Comparison => ({
      subject,
      literal,
      isEqual: (sign === '===') === (not === ''),
    }),
  );
}

/** `(x.y === "a")`, as `equality` prints it. */
const comparison = /(!?)\(([\w$.?[\]]+) ([!=]==) ("(?:[^"\\]|\\.)*"|-?[\d.]+|true|false)\)/g;
