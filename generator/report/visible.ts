/** Text of a model where it must stay on its line and be what it seems. */

/**
 * The text on one line. White space in a row becomes one space; what does not print, moves the cursor or turns the
 * direction of writing is shown by its code point: `<U+202E>`. What the log of a GitHub workflow would read as a command
 * is taken apart: `::` at the beginning, `##[` anywhere.
 */
export function visible(text: string): string {
  return text
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu, codePoint)
    .trim()
    .replaceAll(/^::|##\[/g, (command) => Array.from(command).join(' '));
}

/** At most so many characters, the last of which is `…` where some are left out. */
export function shortened(text: string, most: number): string {
  const units = Array.from(text);
  return units.length <= most ? text : `${units.slice(0, most - 1).join('')}…`;
}

function codePoint(unit: string): string {
  const number = unit.codePointAt(0) ?? 0;
  return `<U+${number.toString(16).toUpperCase().padStart(4, '0')}>`;
}
