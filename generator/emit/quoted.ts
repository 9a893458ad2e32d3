/** Text in quotes, in characters that every tool reads alike. */

/** A string literal; it reads back as the same text, halves of surrogate pairs included. */
export function quoted(text: string): string {
  return escaped(JSON.stringify(text).replaceAll('</', () => String.raw`<\/`));
}

/** Text between the backticks of a template; it reads back as the same text and holds no substitution. */
export function templateText(text: string): string {
  const inside = quoted(text)
    .slice(1, -1)
    .replaceAll(/\\./g, (pair) => (pair === String.raw`\"` ? '"' : pair));
  return inside.replaceAll(/`|\$(?={)/g, String.raw`\$&`);
}

/** Code of a literal with an escape for what cannot be seen, turns the direction of text or ends a line. */
export function escaped(code: string): string {
  return code.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
