import { outcome, report } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type {
  Document,
  EntrySyntax,
  Location,
  Repetition,
  ScalarSyntax,
  SourceText,
  Syntax,
} from '../model.js';
import type { Known } from './known.js';
import { places } from './places.js';
import type { Places } from './places.js';

/** As in YAML: the stages behind recurse. */
const deepest = 100;

/**
 * Parses a file as JSON (RFC 8259), with the place of each key and value. Whole numbers are exact. Refuses duplicate
 * keys, numbers beyond a double, and nesting beyond 100 levels; of faults of the syntax the first is reported. Shapes
 * that are known are passed over.
 */
export function parseJson(source: SourceText, known: Known = new Map()): Outcome<Document> {
  const { file, text } = source;
  const reader: Reader = {
    text,
    offset: 0,
    at: places(source),
    known,
    section: '',
    repeated: new Map(),
    diagnostics: [],
  };
  const root = value(reader, 1);
  if (root === undefined) return { ok: false, diagnostics: reader.diagnostics };
  if (next(reader) !== '') fault(reader, 'Nothing can stand after the end of the value');
  const repeated = [...reader.repeated.values()];
  return outcome({ file, root, repeated }, reader.diagnostics);
}

interface Reader {
  readonly text: string;
  /** What is before it has been read. */
  offset: number;
  readonly at: Places;
  readonly known: Known;
  /** The key at the root that it is in. */
  section: string;
  /** By key with its quotes. */
  readonly repeated: Map<string, Repetition>;
  readonly diagnostics: Diagnostic[];
}

/** The next character that is no white space, where the reader then is; empty at the end. */
function next(reader: Reader): string {
  const { text } = reader;
  while (isSpace(text.charCodeAt(reader.offset))) reader.offset += 1;
  return text.charAt(reader.offset);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Reads what fits the pattern where the reader is. `undefined`, and nothing read, where nothing does. */
function token(reader: Reader, pattern: RegExp): string | undefined {
  const { text, offset } = reader;
  pattern.lastIndex = offset;
  if (!pattern.test(text)) return undefined;
  reader.offset = pattern.lastIndex;
  return text.slice(offset, reader.offset);
}

const stringPattern = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.])/y;
const wordPattern = /(?:true|false|null)(?!\w)/y;

/** The next value; `undefined` after a fault of the syntax, which is reported. */
function value(reader: Reader, depth: number): Syntax | undefined {
  const first = next(reader);
  const start = reader.offset;
  switch (first) {
    case '"': {
      const text = token(reader, stringPattern);
      if (text === undefined) return fault(reader, unclosed);
      return { kind: 'scalar', text: decoded(text), quoted: true, at: placeFrom(reader, start) };
    }
    case '{':
    case '[':
      if (depth > deepest) return fault(reader, tooDeep);
      reader.offset += 1;
      return first === '{' ? mapping(reader, start, depth) : sequence(reader, start, depth);
    default:
      return number(reader) ?? word(reader) ?? fault(reader, expected(reader, 'A value'));
  }
}

const tooDeep = `Arrays and objects stand in each other more than ${deepest} levels deep`;
const unclosed = 'A string is not closed, or holds a control character or wrong escape';

function mapping(reader: Reader, start: number, depth: number): Syntax | undefined {
  const entries = new Map<string, EntrySyntax>();
  let first = nextKey(reader, depth);
  while (first !== '}' || entries.size > 0) {
    const begin = reader.offset;
    const key = first === '"' ? token(reader, stringPattern) : undefined;
    if (key === undefined) return fault(reader, expected(reader, 'A key in quotes'));
    const [name, at] = [decoded(key), placeFrom(reader, begin)];
    // The model language has no way to write it.
    if (name === '') return faultAt(reader, at, 'A key is empty');
    if (depth === 1) reader.section = name;
    if (next(reader) !== ':') return fault(reader, expected(reader, 'A ":"'));
    reader.offset += 1;
    const inner = value(reader, depth + 1);
    if (inner === undefined) return undefined;
    const before = entries.get(name)?.at;
    if (before === undefined) entries.set(name, { at, value: inner });
    else reader.diagnostics.push(report('json-duplicate-key', { name, first: before }, at));
    const mark = next(reader);
    if (mark === '}') break;
    if (mark !== ',') return fault(reader, expected(reader, 'A "," or "}"'));
    reader.offset += 1;
    first = nextKey(reader, depth);
  }
  reader.offset += 1;
  return { kind: 'mapping', entries, at: placeFrom(reader, start) };
}

/** What the next key begins with, or the end of the object, behind the shapes that are known. */
function nextKey(reader: Reader, depth: number): string {
  let first = next(reader);
  if (depth !== 2 || reader.section !== 'shapes') return first;
  while (first === '"' && passKnown(reader)) first = next(reader);
  return first;
}

/** Passes over the entry that begins here if it is known, and is not the last; says whether it is. */
function passKnown(reader: Reader): boolean {
  const start = reader.offset;
  const key = token(reader, stringPattern) ?? '';
  const at = placeFrom(reader, start);
  const { shape, text = '', at: there } = reader.known.get(key) ?? {};
  const end = start + text.length;
  const isSame = reader.text.startsWith(text, start) && reader.text[end] === '"';
  const isPassed =
    shape !== undefined && there !== undefined && isSame && !reader.repeated.has(key);
  if (isPassed) reader.repeated.set(key, { shape, there, at });
  reader.offset = isPassed ? end : start;
  return isPassed;
}

function sequence(reader: Reader, start: number, depth: number): Syntax | undefined {
  const items: Syntax[] = [];
  while (next(reader) !== ']' || items.length > 0) {
    const item = value(reader, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    const mark = next(reader);
    if (mark === ']') break;
    if (mark !== ',') return fault(reader, expected(reader, 'A "," or "]"'));
    reader.offset += 1;
  }
  reader.offset += 1;
  return { kind: 'sequence', items, at: placeFrom(reader, start) };
}

function word(reader: Reader): ScalarSyntax | undefined {
  const start = reader.offset;
  const text = token(reader, wordPattern);
  if (text === undefined) return undefined;
  const known = text === 'null' ? null : text === 'true';
  return { kind: 'scalar', text, quoted: false, value: known, at: placeFrom(reader, start) };
}

function number(reader: Reader): ScalarSyntax | undefined {
  const start = reader.offset;
  const text = token(reader, numberPattern);
  if (text === undefined) return undefined;
  const at = placeFrom(reader, start);
  const shortest = /^-?[0-9]+$/.test(text) ? text : String(Number(text));
  const rounded = Number(shortest);
  if (!Number.isFinite(rounded)) reader.diagnostics.push(report('number-wrong', { text }, at));
  const isExact = Number.isSafeInteger(rounded) || !/^-?[0-9]+$/.test(shortest);
  // Zero has no sign here.
  const known = isExact ? rounded + 0 : BigInt(shortest);
  return { kind: 'scalar', text, quoted: false, value: known, at };
}

/** The text that a string in quotes stands for. */
function decoded(written: string): string {
  if (!written.includes('\\')) return written.slice(1, -1);
  const text: unknown = JSON.parse(written);
  return String(text);
}

/** The place of what was read from an offset on. */
function placeFrom({ at, offset }: Reader, start: number): Location {
  return at(start, offset);
}

/** What is wrong where something else is next: a string that is none is the fault, and not that it stands there. */
function expected({ text, offset }: Reader, what: string): string {
  if (offset === text.length) return `${what} is expected, and the file ends`;
  stringPattern.lastIndex = offset;
  const isUnclosed = text[offset] === '"' && !stringPattern.test(text);
  return isUnclosed ? unclosed : `${what} is expected here`;
}

/** Reports a fault of what is next: of a string, number or word all of it, else a character. */
function fault(reader: Reader, problem: string): undefined {
  const start = reader.offset;
  const isWhole = [stringPattern, numberPattern, wordPattern].some((pattern) =>
    token(reader, pattern),
  );
  if (!isWhole) reader.offset = Math.min(start + 1, reader.text.length);
  return faultAt(reader, placeFrom(reader, start), problem);
}

function faultAt(reader: Reader, at: Location, problem: string): undefined {
  reader.diagnostics.push(report('json-syntax', { problem }, at));
  return undefined;
}
