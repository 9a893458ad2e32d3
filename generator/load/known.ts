/** Entries that two texts of a model have word for word, so that the second text need not be read there. */
import type { Location, Model, Repetition, ShapeSyntax, SourceText } from '../model.js';
import { isJson } from './files.js';
import { lineStarts } from './places.js';

/** An entry of a text that was read. */
export interface KnownEntry {
  /** From its key to that of the next entry. */
  readonly text: string;
  /** The place of the key. */
  readonly at: Location;
  readonly shape: ShapeSyntax;
}

/** By the key with its quotes in JSON; else by the line of the namespace and the text. */
export type Known = ReadonlyMap<string, KnownEntry>;

/**
 * The entries of the texts whose shapes are the same in any model: none with mixins, defaults or examples, which depend
 * on what else is there; of a JSON AST not the last, and none at all beside `apply` statements.
 */
export function knownOf(sources: readonly SourceText[], { shapes }: Model): Known {
  const all = [...shapes.values()];
  return new Map(
    sources.flatMap((source) => {
      const own = all.filter(({ at }) => at.file === source.file);
      return isJson(source.file) ? entriesOfAst(source, own) : entriesOfYaml(source, own);
    }),
  );
}

/** A text of the model language with blank lines for what is known, and that. */
export function withoutKnown(
  { file, text }: SourceText,
  known: Known,
): { readonly source: SourceText; readonly repeated: readonly Repetition[] } {
  const repeated = new Map<ShapeSyntax, Repetition>();
  const namespace = namespaceIn(text);
  const left = partsOf(text).map((part) => {
    const entry = known.get(namespace + part.text);
    if (entry === undefined || repeated.has(entry.shape)) return part.text;
    const { shape, at: there } = entry;
    repeated.set(shape, { shape, there, at: { ...there, file, line: part.line } });
    return part.text.replaceAll(/[^\n]+/g, '');
  });
  return { source: { file, text: left.join('') }, repeated: [...repeated.values()] };
}

type Entry = readonly [key: string, entry: KnownEntry];

/** From one key to the next there is nothing but the entry, as shapes stand in an object of their own. */
function entriesOfAst({ text }: SourceText, shapes: readonly ShapeSyntax[]): readonly Entry[] {
  if (text.includes('"apply"')) return [];
  const starts = lineStarts(text);
  const offsets = shapes.map(({ at }) => (starts[at.line - 1] ?? 0) + at.column - 1);
  return shapes.flatMap((shape, index): readonly Entry[] => {
    const end = offsets[index + 1];
    const entry = text.slice(offsets[index], end);
    if (end === undefined || !standsAlone(shape) || !endsItsLine(entry)) return [];
    return [[`"${shape.id}"`, { text: entry, at: shape.at, shape }]];
  });
}

/** Whether the lines that hold more than the key hold nothing of the next entry. */
function endsItsLine(entry: string): boolean {
  return !entry.includes('\n') || /\n[\t ]*$/.test(entry);
}

function entriesOfYaml({ text }: SourceText, shapes: readonly ShapeSyntax[]): readonly Entry[] {
  const namespace = namespaceIn(text);
  const byLine = new Map(shapes.map((shape) => [shape.at.line, shape]));
  return partsOf(text).flatMap((part): readonly Entry[] => {
    const shape = byLine.get(part.line);
    if (shape === undefined || !standsAlone(shape)) return [];
    return [[namespace + part.text, { text: part.text, at: { ...shape.at, column: 1 }, shape }]];
  });
}

function standsAlone(shape: ShapeSyntax): boolean {
  if (shape.mixins.length > 0 || isLate(shape)) return false;
  return !('members' in shape && [...shape.members.values()].some(isLate));
}

/** Whether there are values that get their types from other shapes. */
function isLate({ traits }: Pick<ShapeSyntax, 'traits'>): boolean {
  return traits.has('smithy.api#default') || traits.has('smithy.api#examples');
}

/**
 * A text in parts: what goes before the first entry, then an entry each. In a block mapping only keys and comments begin
 * at the margin (YAML 1.2.2, 8.2.2); a flow mapping is one part.
 */
function partsOf(text: string): readonly { readonly text: string; readonly line: number }[] {
  let line = 1;
  const parts = /^[{"']/m.test(text) ? [text] : text.split(/^(?=[^\s#])/m);
  return parts.map((part) => {
    const found = { text: part, line };
    line += part.split('\n').length - 1;
    return found;
  });
}

/** Relative names are of it. */
function namespaceIn(text: string): string {
  return /^namespace:.*$/m.exec(text)?.[0] ?? '';
}
