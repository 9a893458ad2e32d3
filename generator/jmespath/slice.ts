/** `[start:stop:step]` (https://jmespath.org/specification.html#slices). */
import type { SliceBounds } from '../expression.js';
import type { Reader } from './reader.js';
import { ExpressionFault } from './tokens.js';

/** Reads what stands between the brackets, and the closing one. Throws for the step 0. */
export function sliceOf(reader: Reader): SliceBounds {
  const start = bound(reader);
  reader.expect(':');
  const stop = bound(reader);
  const { at } = reader.peek();
  const step = reader.take(':') ? (bound(reader) ?? 1) : 1;
  reader.expect(']');
  if (step === 0) {
    throw new ExpressionFault({ kind: 'value', at, problem: 'has a slice with the step 0' });
  }
  return { ...(start !== undefined && { start }), ...(stop !== undefined && { stop }), step };
}

function bound(reader: Reader): number | undefined {
  const token = reader.peek();
  if (token.kind !== 'number') return undefined;
  reader.next();
  return token.value;
}
