/** How many files a module takes, and what they are called. */
import type { OwnModule } from './references.js';
import type { Draft, Section } from './section.js';
import { linesOf } from './size.js';

/** A file of a module. */
export interface Part {
  readonly module: OwnModule;
  /** Without extension, relative to the service's folder: `types`, `types/a`. */
  readonly path: string;
  readonly sections: readonly Section[];
  /** The paths of the files whose exports are also this one's. */
  readonly passesOn: readonly string[];
}

/**
 * One file, if it is not too long. Else a file for each first letter of what the sections are about, and for words that
 * begin very many names one of their own, as in `types/c` and `types/create-contact`. So what is added to a model
 * changes the file in which its neighbours are.
 */
export function partsOf({ module, ...draft }: Draft): readonly Part[] {
  const sections = draft.sections.filter(({ statements }) => statements.length > 0);
  if (sections.length === 0) return [];
  const pieces = sections.map((section) => ({ section, lines: linesOf(section) }));
  if (isShort(pieces)) return [{ module, path: module, sections, passesOn: [] }];
  const named = pieces.filter(({ section }) => section.name !== undefined);
  const parts = [...grouped(named, firstLetter)]
    .toSorted(byKey)
    .flatMap(([letter, group]) => divide(group, letter, []))
    .map((file) => ({ ...file, module, path: `${module}/${file.path}`, passesOn: [] }));
  const own = sections.filter(({ name }) => name === undefined);
  const passesOn = parts.map(({ path }) => path);
  return [{ module, path: module, sections: own, passesOn }, ...parts];
}

/** A section and how long it is, which is asked often. */
interface Piece {
  readonly section: Section;
  readonly lines: number;
}

type File = Pick<Part, 'path' | 'sections'>;

/** The file `path` for names that begin with `words`, without the most frequent next words where it would be too long. */
function divide(pieces: readonly Piece[], path: string, words: readonly string[]): readonly File[] {
  const nextWord = ({ section }: Piece) => wordsOf(section)[words.length] ?? '';
  const groups = [...grouped(pieces, nextWord)]
    .filter(([word]) => word !== '' && pathOf(words, word) !== path)
    .toSorted(byKey)
    .toSorted(([, a], [, b]) => total(b) - total(a));
  const taken: (typeof groups)[number][] = [];
  let rest = pieces;
  while (!isShort(rest) && rest.length > 1) {
    const largest = groups.shift();
    if (!largest) break;
    taken.push(largest);
    rest = rest.filter((piece) => !largest[1].includes(piece));
  }
  const apart = taken
    .toSorted(byKey)
    .flatMap(([word, group]) => divide(group, pathOf(words, word), [...words, word]));
  const sections = rest.map(({ section }) => section);
  return rest.length > 0 ? [{ path: fileName(path), sections }, ...apart] : apart;
}

function pathOf(words: readonly string[], word: string): string {
  return [...words, word].join('-');
}

function grouped(pieces: readonly Piece[], keyOf: (piece: Piece) => string) {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return groups;
}

/** In small letters, since file systems may not tell them from capitals. */
function wordsOf({ name = '' }: Section): readonly string[] {
  return name.match(WORD)?.map((word) => word.toLowerCase()) ?? [];
}

function firstLetter({ section: { name = '' } }: Piece): string {
  return name.charAt(0).toLowerCase();
}

function isShort(pieces: readonly Piece[]): boolean {
  return total(pieces) <= LIMIT;
}

function total(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { lines }) => sum + lines, 0);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}

function fileName(path: string): string {
  return DEVICE.test(path) ? `${path}_` : path;
}

/** So that no file has more than 2,000 lines: {@link linesOf} says rather too many than too few. */
const LIMIT = 1800;

/** `ListV2Items` → `List`, `V2`, `Items` */
const WORD = /[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g;

/** Windows keeps these names for devices, whatever follows a dot. */
const DEVICE = /^(?:aux|con|nul|prn|(?:com|lpt)\d)$/;
