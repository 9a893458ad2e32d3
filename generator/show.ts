import type { Diagnostic } from './diagnostics.js';
import type { Location } from './model.js';

/** Columns of a source line that are shown around the caret. */
const widest = 120;

/**
 * A diagnostic as text of several lines: place, severity, code and message; the source line with carets under what is
 * meant; what to do. Without a place only the first and the last. `color` adds ANSI colours.
 */
export function show(diagnostic: Diagnostic, { color }: { readonly color: boolean }): string {
  const paint = color ? painted : plain;
  const { at, severity, code, message, help } = diagnostic;
  const place = at === undefined ? [] : [`${at.file}:${at.line}:${at.column}`];
  const hue = severity === 'warning' ? 'yellow' : 'red';
  const head = [...place, paint(severity, hue), paint(code, 'dim'), message].join('  ');
  const source = at === undefined ? [] : sourceLines(at, (text) => paint(text, hue));
  return [head, ...source, `  ${paint('help:', 'cyan')} ${help}`].join('\n');
}

function sourceLines(at: Location, mark: (text: string) => string): readonly string[] {
  // A long line is shown from a little before the place, so that the place is in it.
  const start = at.text.length <= widest ? 0 : Math.max(0, at.column - 1 - 20);
  const shown = visible(at.text.slice(start, start + widest));
  const number = String(at.line);
  const before = at.column - 1 - start;
  const carets = '^'.repeat(Math.max(1, Math.min(at.length, shown.length - before)));
  return [
    `  ${number} | ${shown}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(before)}${mark(carets)}`,
  ];
}

/** One column for each unit, and nothing that moves the cursor or turns the direction of writing. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (unit) =>
    unit === '\t' ? ' ' : '\ufffd',
  );
}

type Hue = keyof typeof hues;

/** Codes of ECMA-48 «select graphic rendition». */
const hues = { red: 31, yellow: 33, cyan: 36, dim: 2 } as const;

function painted(text: string, hue: Hue): string {
  return `\u001b[${hues[hue]}m${text}\u001b[0m`;
}

function plain(text: string): string {
  return text;
}
