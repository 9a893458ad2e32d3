/** Sets what there is room for. */
import { escapeMarkdown } from './markup.js';
import { plural } from './wording.js';

export interface FittingOptions {
  /** Where what does not fit is found: `the job summary`. */
  readonly elsewhere?: string | undefined;
  /** UTF-16 units at most, 65,000 where nothing is said: GitHub takes 65,536. */
  readonly limit?: number | undefined;
}

/** Lines that go together; if they do not fit, all of them are left out. */
export interface Piece {
  readonly lines: readonly string[];
  /** What it tells of, and how many. */
  readonly what: 'change' | 'operation';
  readonly count: number;
  /** Stands around pieces like this one that follow each other. */
  readonly frame: Frame;
}

export interface Frame {
  readonly open: readonly string[];
  readonly close: readonly string[];
  /** Which part of the limit it may take; all that is left where nothing is said. */
  readonly share?: number | undefined;
}

/** Head, pieces and foot within the limit; in the place of what is left out stands how much that is. */
export function fitted(
  pieces: readonly Piece[],
  { head, foot }: { readonly head: readonly string[]; readonly foot: readonly string[] },
  options: FittingOptions,
): string {
  const { limit = 65_000 } = options;
  const room = limit - lengthOf([...head, ...noteOf(pieces, options), ...foot]);
  const taken = takenOf(pieces, room, limit);
  const left = pieces.filter((piece) => !taken.includes(piece));
  return [...head, ...framed(taken), ...noteOf(left, options), ...foot].join('\n').slice(0, limit);
}

/** Once a piece does not fit, those after it in its frame are left out with it; the next frame may still have room. */
function takenOf(pieces: readonly Piece[], room: number, limit: number): readonly Piece[] {
  let left = room;
  const rooms = new Map<Frame, number>();
  return pieces.filter(({ frame, lines }) => {
    const { open, close, share = 1 } = frame;
    const within = rooms.get(frame) ?? Math.min(left, limit * share);
    const length = lengthOf([...lines, ...(rooms.has(frame) ? [] : [...open, ...close])]);
    const fits = length <= Math.min(within, left);
    rooms.set(frame, fits ? within - length : 0);
    if (fits) left -= length;
    return fits;
  });
}

/** `12 more changes, 30 more operations in the job summary.` */
function noteOf(pieces: readonly Piece[], { elsewhere }: FittingOptions): readonly string[] {
  const where = elsewhere === undefined ? '' : ` in ${escapeMarkdown(elsewhere)}`;
  const parts = (['change', 'operation'] as const).flatMap((what) => {
    const count = pieces.reduce((sum, piece) => sum + (piece.what === what ? piece.count : 0), 0);
    return count === 0 ? [] : plural(count, `more ${what}`);
  });
  return parts.length === 0 ? [] : [`${parts.join(', ')}${where}.`, ''];
}

function framed(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ lines, frame }, index) => [
    ...(pieces[index - 1]?.frame === frame ? [] : frame.open),
    ...lines,
    ...(pieces[index + 1]?.frame === frame ? [] : frame.close),
  ]);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
