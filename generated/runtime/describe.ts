/** Findings in words. */
import type { Issue } from './issue.js';

/** One sentence: `MaxResults must be at most 100; it is 500.` */
export function describe({ path, expected, received }: Issue): string {
  return `${nameOf(path)} must be ${expected}; it is ${received}.`;
}

/** Whether a value with this finding cannot be sent at all, as against one that the service may have come to allow. */
export function preventsSending({ constraint }: Issue): boolean {
  return FATAL.has(constraint);
}

/** A value in at most 60 characters. Of lists, objects and bytes only what they are, since they may hold a secret. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return short(value);
  if (typeof value === 'bigint') return `${short(String(value), '')}n`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : 'a Date';
  return ArrayBuffer.isView(value) ? `${value.byteLength} bytes` : 'an object';
}

/** `Tags/Owner`: the path as people say it; the value itself has no name. */
function nameOf(path: string): string {
  if (path === '') return 'The value';
  return path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
}

function short(text: string, quote = '"'): string {
  if (text.length <= MAX_SHOWN) return quote + text + quote;
  return `${quote}${text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…${quote}`;
}

/** With two quotation marks, or the `n` of a bigint, and the ellipsis: less than 60. */
const MAX_SHOWN = 56;

const FATAL: ReadonlySet<string> = new Set<Issue['constraint']>([
  'required',
  'type',
  'union',
  'depth',
]);
