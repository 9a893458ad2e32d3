/** Where the things of one side stand. */
import type { Location, Model } from '../model.js';

/** The place of a part of a shape: of one that was read in another text, in this one. */
export function placeIn({ repeated }: Model, shape: string, place: Location): Location {
  const repetition = repeated?.get(shape);
  if (repetition === undefined) return place;
  const { there, at } = repetition;
  const { line, column, length, text } = place;
  // On the line of the key something else may stand before and behind the shape, so that its columns are others.
  return line === there.line
    ? {
        file: at.file,
        line: at.line,
        column: column - there.column + at.column,
        length,
        text: at.text,
      }
    : { file: at.file, line: line - there.line + at.line, column, length, text };
}
