import type { Location, SourceText } from '../model.js';

/** Finds the place of a range of offsets in a source text. */
export type Places = (start: number, end: number) => Location;

/** Splits the text into lines once; a lookup is a binary search. A range ends with its first line. */
export function places(source: SourceText): Places {
  const lines = source.text.split('\n');
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return (start, end) => {
    const index = lineAt(starts, start);
    const text = lines[index] ?? '';
    const column = start - (starts[index] ?? 0);
    const length = Math.max(1, Math.min(end - start, text.length - column));
    return { file: source.file, line: index + 1, column: column + 1, length, text };
  };
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
