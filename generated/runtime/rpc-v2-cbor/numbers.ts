/** Numbers of CBOR: half precision, bignums and decimal fractions (RFC 8949, sections 3.3 and 3.4.3 to 3.4.4). */

/** A number where a number has exactly that value, else the bigint. */
export function exact(value: number | bigint): number | bigint {
  const number = Number(value);
  return typeof value === 'number' || BigInt(number) === value ? number : value;
}

/** The integer of major type 1 that an argument says. */
export function negative(argument: number | bigint): number | bigint {
  return typeof argument === 'number' ? -1 - argument : exact(-1n - argument);
}

/** The number that two bytes say. */
export function half(bits: number): number {
  const fraction = bits & 0x3ff;
  const exponent = (bits >> 10) & 0x1f;
  const magnitude = exponent === 31 ? special(fraction) : finite(exponent, fraction);
  return bits & 0x8000 ? -magnitude : magnitude;
}

/**
 * From the bytes of its absolute value, of a negative one less one. Throws a RangeError beyond 4,096 of them (9,864
 * decimal digits): to spell a number takes time in the square of its length.
 */
export function bignum(bytes: Uint8Array, isNegative: boolean): bigint {
  if (bytes.length > MAX_BYTES) throw new RangeError(`A number has more than ${MAX_BYTES} bytes.`);
  let digits = '0x0';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return isNegative ? -1n - BigInt(digits) : BigInt(digits);
}

/** Decimal text from an exponent of ten and a mantissa; anything else as it is. All digits stay, trailing zeros too. */
export function decimal(content: unknown): unknown {
  const [exponent, mantissa, ...rest]: unknown[] = Array.isArray(content) ? content : [];
  if (!isWhole(exponent) || !isWhole(mantissa) || rest.length > 0) return content;
  const [, sign = '', digits = ''] = /^(-?)(.*)$/.exec(String(BigInt(mantissa))) ?? [];
  const shift = Number(exponent);
  if (shift === 0) return sign + digits;
  // A hostile exponent makes no text longer than a few zeros.
  if (shift > 0 || shift < -digits.length - MAX_ZEROS)
    return `${sign}${digits}e${BigInt(exponent)}`;
  const padded = digits.padStart(1 - shift, '0');
  return `${sign}${padded.slice(0, shift)}.${padded.slice(shift)}`;
}

/** A bigint from a whole number of any size. */
export function readBignum(value: unknown): unknown {
  return isWhole(value) ? BigInt(value) : value;
}

/** Decimal text from a number, which services may send in place of a decimal fraction. */
export function readDecimalFraction(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'bigint' ? String(readBignum(value)) : value;
}

/** A decimal number in text, such as `-12.50` or `6.02e23`, for `encode`. Throws a RangeError for other text. */
export function writeDecimalFraction(value: string): unknown;
export function writeDecimalFraction(value: string | undefined): unknown;
export function writeDecimalFraction(value: string | undefined): unknown {
  if (value === undefined) return undefined;
  const { whole, fraction = '', exponent = '0' } = DECIMAL.exec(value)?.groups ?? {};
  if (whole === undefined) throw new RangeError('A decimal number must be spelled in digits.');
  const parts = [BigInt(exponent) - BigInt(fraction.length), BigInt(whole + fraction)] as const;
  decimalFractions.add(parts);
  return parts;
}

/** Whether `writeDecimalFraction` made the list. */
export function isDecimalFraction(list: readonly unknown[]): boolean {
  return decimalFractions.has(list);
}

function special(fraction: number): number {
  return fraction === 0 ? Infinity : Number.NaN;
}

function finite(exponent: number, fraction: number): number {
  return exponent === 0 ? fraction * 2 ** -24 : (fraction + 0x400) * 2 ** (exponent - 25);
}

function isWhole(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || Number.isInteger(value);
}

const MAX_BYTES = 4096;
const MAX_ZEROS = 20;
const DECIMAL = /^(?<whole>-?\d+)(\.(?<fraction>\d+))?([eE](?<exponent>[-+]?\d+))?$/;
// By identity, and only as long as the request is being written.
const decimalFractions = new WeakSet<object>();
