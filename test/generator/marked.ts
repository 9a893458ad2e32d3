/** Models in tests: with marks where a finding is expected. */
import { byPlace } from '../../generator/commands/excerpt.js';
import { andThen } from '../../generator/diagnostics.js';
import type { Diagnostic, Outcome } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import type { Model } from '../../generator/model.js';
import { validate } from '../../generator/validate/validate.js';

/** Stands in a marked text before the first character that a caret would be under. */
export const mark = '«';

/** The head of a model file; `Lines` below it count from there. */
export const head = "smithy: '2.0'\nnamespace: com.example\n";

/** What is said of a text, from its top, as `line:column code`. */
export function findings(text: string): readonly string[] {
  return byPlace(checked(text).diagnostics).map(spelled);
}

/** The model that a text becomes, with what is said of it. */
export function checked(...texts: readonly string[]): Outcome<Model> {
  const sources = texts.map((text, index) => ({ file: `part${index}.yaml`, text }));
  return andThen(parse(sources), validate);
}

/** A text without its marks, and the places of the marks as `line:column`. */
export function unmarked(marked: string): {
  readonly text: string;
  readonly places: readonly string[];
} {
  const places: string[] = [];
  const lines = marked.split('\n').map((line, index) => {
    let rest = line;
    for (let column = rest.indexOf(mark); column >= 0; column = rest.indexOf(mark)) {
      places.push(`${index + 1}:${column + 1}`);
      rest = rest.slice(0, column) + rest.slice(column + 1);
    }
    return rest;
  });
  return { text: lines.join('\n'), places };
}

export function spelled({ at, code }: Diagnostic): string {
  return at === undefined ? code : `${at.line}:${at.column} ${code}`;
}
