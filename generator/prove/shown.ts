/** Values as evidence shows them: on one line, and not too long. */

/** JSON, as near as it comes. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value, plain) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

const LONGEST = 120;
