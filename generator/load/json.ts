import { outcome, report } from '../diagnostics.js';
import type { Outcome } from '../diagnostics.js';
import type {
  Document,
  EntrySyntax,
  MappingSyntax,
  Repetition,
  SourceText,
  Syntax,
} from '../model.js';
import {
  decoded,
  expected,
  fault,
  faultAt,
  next,
  number,
  placeFrom,
  quoted,
  unclosed,
  word,
} from './json-tokens.js';
import type { Scan } from './json-tokens.js';
import type { Known } from './known.js';
import { places } from './places.js';
import { plainShapes } from './plain.js';
import type { PlainShapes } from './plain.js';

/** As in YAML: the stages behind recurse. */
const deepest = 100;

/**
 * Parses a file as JSON (RFC 8259), with the place of each key and value. Whole numbers are exact. Refuses duplicate
 * keys, numbers beyond a double, and nesting beyond 100 levels; of faults of the syntax the first is reported. Shapes
 * that are known are passed over; where none are, what is plain is read when it is asked for.
 */
export function parseJson(source: SourceText, known: Known = new Map()): Outcome<Document> {
  const { file, text } = source;
  const reader: Reader = {
    text,
    offset: 0,
    at: places(source),
    known,
    plain: known.size === 0 ? plainShapes(text, deepest - 2) : () => undefined,
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

interface Reader extends Scan {
  readonly known: Known;
  readonly plain: PlainShapes;
  /** The key at the root that it is in. */
  section: string;
  /** By key with its quotes. */
  readonly repeated: Map<string, Repetition>;
}

/** The next value; `undefined` after a fault of the syntax, which is reported. */
function value(reader: Reader, depth: number): Syntax | undefined {
  const first = next(reader);
  const start = reader.offset;
  switch (first) {
    case '"': {
      const text = quoted(reader);
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

function mapping(reader: Reader, start: number, depth: number): Syntax | undefined {
  const entries = new Map<string, EntrySyntax>();
  let first = nextKey(reader, depth);
  while (first !== '}' || entries.size > 0) {
    const begin = reader.offset;
    const key = first === '"' ? quoted(reader) : undefined;
    if (key === undefined) return fault(reader, expected(reader, 'A key in quotes'));
    const [name, at] = [decoded(key), placeFrom(reader, begin)];
    // The model language has no way to write it.
    if (name === '') return faultAt(reader, at, 'A key is empty');
    if (depth === 1) reader.section = name;
    if (next(reader) !== ':') return fault(reader, expected(reader, 'A ":"'));
    reader.offset += 1;
    const inner = plainShape(reader, name, depth) ?? value(reader, depth + 1);
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
  if (depth !== 2 || reader.section !== 'shapes' || reader.known.size === 0) return first;
  while (first === '"' && passKnown(reader)) first = next(reader);
  return first;
}

/** Passes over the entry that begins here if it is known, and is not the last; says whether it is. */
function passKnown(reader: Reader): boolean {
  const start = reader.offset;
  const key = quoted(reader) ?? '';
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

/** Passes over a shape that is plain. */
function plainShape(reader: Reader, key: string, depth: number): MappingSyntax | undefined {
  if (depth !== 2 || reader.section !== 'shapes') return undefined;
  next(reader);
  const start = reader.offset;
  const { data, end } = reader.plain(key, start) ?? {};
  if (data === undefined || end === undefined) return undefined;
  reader.offset = end;
  let entries: MappingSyntax['entries'] | undefined;
  return {
    kind: 'mapping',
    data,
    get entries() {
      return (entries ??= entriesFrom(reader, start));
    },
    at: placeFrom(reader, start),
  };
}

/** The entries of an object in which there is no fault. */
function entriesFrom(reader: Reader, start: number): MappingSyntax['entries'] {
  const read = value({ ...reader, offset: start }, 3);
  return read?.kind === 'mapping' ? read.entries : new Map();
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
