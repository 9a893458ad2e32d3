/** What a text of JSON is made of, read where a scan of it is. */
import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, ScalarSyntax } from '../model.js';
import type { Places } from './places.js';

/** A text that is gone through from the beginning to the end. */
export interface Scan {
  readonly text: string;
  /** What is before it has been read. */
  offset: number;
  readonly at: Places;
  readonly diagnostics: Diagnostic[];
}

/** The next character that is no white space, where the scan then is; empty at the end. */
export function next(scan: Scan): string {
  const { text } = scan;
  while (isSpace(text.charCodeAt(scan.offset))) scan.offset += 1;
  return text.charAt(scan.offset);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Reads a string, with its quotes. `undefined`, and nothing read, where there is none. */
export function quoted(scan: Scan): string | undefined {
  return token(scan, stringPattern);
}

/** Reads what fits the pattern where the scan is. `undefined`, and nothing read, where nothing does. */
function token(scan: Scan, pattern: RegExp): string | undefined {
  const { text, offset } = scan;
  pattern.lastIndex = offset;
  if (!pattern.test(text)) return undefined;
  scan.offset = pattern.lastIndex;
  return text.slice(offset, scan.offset);
}

const stringPattern = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.])/y;
const wordPattern = /(?:true|false|null)(?!\w)/y;

/** Reads `true`, `false` or `null`. */
export function word(scan: Scan): ScalarSyntax | undefined {
  const start = scan.offset;
  const text = token(scan, wordPattern);
  if (text === undefined) return undefined;
  const known = text === 'null' ? null : text === 'true';
  return { kind: 'scalar', text, quoted: false, value: known, at: placeFrom(scan, start) };
}

/** Reads a number: whole ones are exact, others a double. */
export function number(scan: Scan): ScalarSyntax | undefined {
  const start = scan.offset;
  const text = token(scan, numberPattern);
  if (text === undefined) return undefined;
  const at = placeFrom(scan, start);
  const shortest = /^-?[0-9]+$/.test(text) ? text : String(Number(text));
  const rounded = Number(shortest);
  if (!Number.isFinite(rounded)) scan.diagnostics.push(report('number-wrong', { text }, at));
  const isExact = Number.isSafeInteger(rounded) || !/^-?[0-9]+$/.test(shortest);
  // Zero has no sign here.
  const known = isExact ? rounded + 0 : BigInt(shortest);
  return { kind: 'scalar', text, quoted: false, value: known, at };
}

/** The text that a string in quotes stands for. */
export function decoded(written: string): string {
  if (!written.includes('\\')) return written.slice(1, -1);
  const text: unknown = JSON.parse(written);
  return String(text);
}

/** The place of what was read from an offset on. */
export function placeFrom({ at, offset }: Scan, start: number): Location {
  return at(start, offset);
}

export const unclosed = 'A string is not closed, or holds a control character or wrong escape';

/** What is wrong where something else is next: a string that is none is the fault, and not that it stands there. */
export function expected({ text, offset }: Scan, what: string): string {
  if (offset === text.length) return `${what} is expected, and the file ends`;
  stringPattern.lastIndex = offset;
  const isUnclosed = text[offset] === '"' && !stringPattern.test(text);
  return isUnclosed ? unclosed : `${what} is expected here`;
}

/** Reports a fault of what is next: of a string, number or word all of it, else a character. */
export function fault(scan: Scan, problem: string): undefined {
  const start = scan.offset;
  const isWhole = [stringPattern, numberPattern, wordPattern].some((pattern) =>
    token(scan, pattern),
  );
  if (!isWhole) scan.offset = Math.min(start + 1, scan.text.length);
  return faultAt(scan, placeFrom(scan, start), problem);
}

/** Reports a fault of a place. */
export function faultAt(scan: Scan, at: Location, problem: string): undefined {
  scan.diagnostics.push(report('json-syntax', { problem }, at));
  return undefined;
}
