/** What plain scalars mean: by the type of their place, or without one by JSON's spelling. */

const wholeNumber = /^-?(?:0|[1-9][0-9]*)$/;
const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** A number in JSON's spelling; whole numbers beyond 2^53 are exact. `undefined` for all else, `1e999` among it. */
export function numberFrom(text: string): number | bigint | undefined {
  if (wholeNumber.test(text)) {
    const value = Number(text);
    // Zero has no sign here.
    return Number.isSafeInteger(value) ? value + 0 : BigInt(text);
  }
  if (!jsonNumber.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Where no type is known: null, a boolean or a number only when that prints back as it was written, else text. */
export function freeScalar(text: string): null | boolean | number | bigint | string {
  if (text === 'null' || text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  const value = numberFrom(text);
  return value !== undefined && String(value) === text ? value : text;
}

/**
 * What tools for YAML 1.1 read instead of text, where YAML 1.2 differs from them (https://yaml.org/type/). Single
 * letters are left out: `y` and `n` are text to most of these tools too, and names of members.
 */
export function meaningInYaml11(text: string): string | undefined {
  if (/^(?:yes|on)$/i.test(text)) return 'true';
  if (/^(?:no|off)$/i.test(text)) return 'false';
  if (/^[-+]?0[0-7_]+$/.test(text)) return 'an octal number';
  if (/^[-+]?0b[01_]+$/.test(text)) return 'a binary number';
  if (/^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/.test(text)) return 'a number to base 60';
  if (/^[-+]?[0-9][0-9]*_[0-9_]*(?:\.[0-9_]*)?$/.test(text)) return 'a number';
  return undefined;
}
