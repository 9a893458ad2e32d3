/** Numbers that JSON cannot say, or that JavaScript cannot hold. Readers leave what they cannot read as it is. */

/** A number from `"NaN"`, `"Infinity"` and `"-Infinity"` (Smithy's JSON protocols, «Shape serialization»). */
export function readDouble(value: unknown): unknown {
  return typeof value === 'string' && SPECIAL.has(value) ? Number(value) : value;
}

/** NaN and the infinities as text, which JSON would say as null. */
export function writeDouble(value: number): number | string;
export function writeDouble(value: number | undefined): number | string | undefined;
export function writeDouble(value: number | undefined): number | string | undefined {
  return value === undefined || Number.isFinite(value) ? value : String(value);
}

/** A bigint from a whole number, or from one in text. A number that was too large to be exact stays a number. */
export function readBigInteger(value: unknown): unknown {
  const isExact = Number.isSafeInteger(value) || (typeof value === 'string' && WHOLE.test(value));
  return isExact && (typeof value === 'number' || typeof value === 'string')
    ? BigInt(value)
    : value;
}

/** For `JSON.stringify`. Throws a RangeError where the engine cannot write a number of that size. */
export function writeBigInteger(value: bigint | number): unknown;
export function writeBigInteger(value: bigint | number | undefined): unknown;
export function writeBigInteger(value: bigint | number | undefined): unknown {
  if (typeof value !== 'bigint') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : rawNumber(String(value));
}

/** Decimal text from a number; what the number has lost by then is lost. */
export function readBigDecimal(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

/** For `JSON.stringify`. Throws a RangeError where the engine cannot write all the digits. */
export function writeBigDecimal(value: string): unknown;
export function writeBigDecimal(value: string | undefined): unknown;
export function writeBigDecimal(value: string | undefined): unknown {
  if (value === undefined) return undefined;
  const number = Number(value);
  return Number.isFinite(number) && String(number) === value ? number : rawNumber(value);
}

function rawNumber(text: string): unknown {
  if (!NUMBER.test(text))
    throw new RangeError('A decimal number must be spelled as JSON spells numbers.');
  if (ENGINE.rawJSON) return ENGINE.rawJSON(text);
  throw new RangeError(
    'This JavaScript engine cannot write numbers beyond the precision of a double.',
  );
}

const SPECIAL: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity']);
const WHOLE = /^-?\d+$/;
/** As JSON spells it: no leading zeros. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/;
/** Node 22 and later, and browsers since 2024, have `JSON.rawJSON`. */
const ENGINE: JSON & { rawJSON?(text: string): unknown } = JSON;
