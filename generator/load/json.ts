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
  const root = value(reader, next(reader), 1);
  if (root === undefined) return { ok: false, diagnostics: reader.diagnostics };
  const rest = next(reader);
  if (rest.kind !== 'end') fault(reader, rest, 'Nothing can stand after the end of the value');
  const repeated = [...reader.repeated.values()];
  return outcome({ file, root, repeated }, reader.diagnostics);
}

interface Reader {
  readonly text: string;
  /** Where the next token begins, or the white space before it. */
  offset: number;
  readonly at: Places;
  readonly known: Known;
  /** The key at the root that it is in. */
  section: string;
  /** By key with its quotes. */
  readonly repeated: Map<string, Repetition>;
  readonly diagnostics: Diagnostic[];
}

interface Token {
  /** A mark is its own kind. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

function next(reader: Reader): Token {
  const { text } = reader;
  let start = reader.offset;
  while (isSpace(text.charCodeAt(start))) start += 1;
  const first = text.charAt(start);
  const kind = kinds[first] ?? (first === '' ? 'end' : 'number');
  const end = kind === first ? start + 1 : endOf(kind, start, text);
  if (end === undefined) return { kind: 'wrong', start, end: start + 1 };
  reader.offset = end;
  return { kind, start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** By the first character; what is not here can only begin a number. */
const kinds: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('{}[],:', (mark) => [mark, mark])),
  '"': 'string',
  t: 'word',
  f: 'word',
  n: 'word',
};

/** Where the token ends that begins there; `undefined` where there is none of the kind. */
function endOf(kind: string, start: number, text: string): number | undefined {
  const pattern = patterns[kind];
  if (pattern === undefined) return start;
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const patterns: Readonly<Record<string, RegExp>> = {
  string: /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y,
  number: /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.])/y,
  word: /(?:true|false|null)(?!\w)/y,
};

/** The value that begins with the token; `undefined` after a fault of the syntax, which is reported. */
function value(reader: Reader, token: Token, depth: number): Syntax | undefined {
  const at = placeOf(reader, token);
  switch (token.kind) {
    case 'string':
      return { kind: 'scalar', text: decoded(reader, token), quoted: true, at };
    case 'number':
      return number(reader, sourceOf(reader, token), at);
    case 'word': {
      const text = sourceOf(reader, token);
      const known = text === 'null' ? null : text === 'true';
      return { kind: 'scalar', text, quoted: false, value: known, at };
    }
    case '{':
    case '[':
      if (depth > deepest) return fault(reader, token, tooDeep);
      return token.kind === '{' ? mapping(reader, token, depth) : sequence(reader, token, depth);
    default:
      return fault(reader, token, problemOf(reader, token, 'A value'));
  }
}

const tooDeep = `Arrays and objects stand in each other more than ${deepest} levels deep`;

function mapping(reader: Reader, { start }: Token, depth: number): Syntax | undefined {
  const entries = new Map<string, EntrySyntax>();
  let token = nextKey(reader, depth);
  while (token.kind !== '}' || entries.size > 0) {
    if (token.kind !== 'string')
      return fault(reader, token, problemOf(reader, token, 'A key in quotes'));
    const [name, at] = [decoded(reader, token), placeOf(reader, token)];
    // The model language has no way to write it.
    if (name === '') return fault(reader, token, 'A key is empty');
    if (depth === 1) reader.section = name;
    const colon = next(reader);
    if (colon.kind !== ':') return fault(reader, colon, problemOf(reader, colon, 'A ":"'));
    const inner = value(reader, next(reader), depth + 1);
    if (inner === undefined) return undefined;
    const first = entries.get(name)?.at;
    if (first === undefined) entries.set(name, { at, value: inner });
    else reader.diagnostics.push(report('json-duplicate-key', { name, first }, at));
    const mark = next(reader);
    if (mark.kind === '}') break;
    if (mark.kind !== ',') return fault(reader, mark, problemOf(reader, mark, 'A "," or "}"'));
    token = nextKey(reader, depth);
  }
  return { kind: 'mapping', entries, at: reader.at(start, reader.offset) };
}

/** The next token, which should be a key or the end, behind the shapes that are known. */
function nextKey(reader: Reader, depth: number): Token {
  let isPassed = depth === 2 && reader.section === 'shapes';
  while (isPassed) isPassed = passKnown(reader);
  return next(reader);
}

/** Passes over the next entry if it is known, and is not the last; says whether it is. */
function passKnown(reader: Reader): boolean {
  const token = next(reader);
  const key = sourceOf(reader, token);
  const { shape, text = '', at: there } = reader.known.get(key) ?? {};
  const end = token.start + text.length;
  const isSame = reader.text.startsWith(text, token.start) && reader.text[end] === '"';
  const isPassed =
    shape !== undefined && there !== undefined && isSame && !reader.repeated.has(key);
  if (isPassed) reader.repeated.set(key, { shape, there, at: placeOf(reader, token) });
  reader.offset = isPassed ? end : token.start;
  return isPassed;
}

function sequence(reader: Reader, { start }: Token, depth: number): Syntax | undefined {
  const items: Syntax[] = [];
  let token = next(reader);
  while (token.kind !== ']' || items.length > 0) {
    const item = value(reader, token, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    const mark = next(reader);
    if (mark.kind === ']') break;
    if (mark.kind !== ',') return fault(reader, mark, problemOf(reader, mark, 'A "," or "]"'));
    token = next(reader);
  }
  return { kind: 'sequence', items, at: reader.at(start, reader.offset) };
}

function number(reader: Reader, text: string, at: Location): ScalarSyntax {
  const shortest = /^-?[0-9]+$/.test(text) ? text : String(Number(text));
  const rounded = Number(shortest);
  if (!Number.isFinite(rounded)) reader.diagnostics.push(report('number-wrong', { text }, at));
  const isExact = Number.isSafeInteger(rounded) || !/^-?[0-9]+$/.test(shortest);
  // Zero has no sign here.
  const known = isExact ? rounded + 0 : BigInt(shortest);
  return { kind: 'scalar', text, quoted: false, value: known, at };
}

function decoded(reader: Reader, { start, end }: Token): string {
  const inner = reader.text.slice(start + 1, end - 1);
  if (!inner.includes('\\')) return inner;
  const text: unknown = JSON.parse(reader.text.slice(start, end));
  return String(text);
}

function sourceOf({ text }: Reader, { start, end }: Token): string {
  return text.slice(start, end);
}

function placeOf({ at }: Reader, { start, end }: Token): Location {
  return at(start, end);
}

function problemOf(reader: Reader, token: Token, expected: string): string {
  if (token.kind === 'end') return `${expected} is expected, and the file ends`;
  if (sourceOf(reader, token) === '"')
    return 'A string is not closed, or holds a control character or wrong escape';
  return `${expected} is expected here`;
}

function fault(reader: Reader, token: Token, problem: string): undefined {
  reader.diagnostics.push(report('json-syntax', { problem }, placeOf(reader, token)));
  return undefined;
}
