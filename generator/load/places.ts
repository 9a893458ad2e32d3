import type { Location, SourceText } from '../model.js';

/** Finds the place of a range of offsets in a source text. */
export type Places = (start: number, end: number) => Location;

/** Splits the text into lines once; a lookup begins at the line of the one before. A range ends with its first line. */
export function places(source: SourceText): Places {
  const lines = source.text.split('\n');
  const starts = lineStarts(source.text);
  let index = 0;
  return (start, end) => {
    index = isOn(starts, index, start) ? index : lineAt(starts, start);
    const text = lines[index] ?? '';
    const column = start - (starts[index] ?? 0);
    const length = Math.max(1, Math.min(end - start, text.length - column));
    return { file: source.file, line: index + 1, column: column + 1, length, text };
  };
}

/** The offsets at which lines begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

function isOn(starts: readonly number[], line: number, offset: number): boolean {
  return (starts[line] ?? Infinity) <= offset && offset < (starts[line + 1] ?? Infinity);
}

/** The last line that begins at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
