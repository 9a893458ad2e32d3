/** Text on one line that neither moves a cursor nor turns the direction of writing. */

/** The text with an escape for what cannot be seen: a line feed as `\n`, others as `\u{202e}`. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return character === '\n' ? String.raw`\n` : String.raw`\u{${code}}`;
  });
}
