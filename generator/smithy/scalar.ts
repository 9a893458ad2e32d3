/** Scalars of YAML that are read again as exactly what they were. */

/**
 * Text on one line: plain where every tool reads plain text as this text, else in quotes. In a flow collection fewer
 * texts can be plain; of keys those that hold no ":" and do not begin like markup.
 */
export function scalarText(text: string, place: 'block' | 'flow' | 'key' | 'quoted'): string {
  if (place !== 'quoted' && isPlain(text, place)) return text;
  if (unseen.test(text)) return escaped(text);
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Text as a block scalar: the head (`>-`) and the lines, not yet indented, at most `width` wide where words allow.
 * `undefined` where no block is read again as this text, or where none would break its line.
 */
export function blockText(
  text: string,
  width: number,
): { readonly head: string; readonly lines: readonly string[] } | undefined {
  const body = text.replace(/\n+$/, '');
  const end = text.length - body.length;
  const lines = body.split('\n');
  if (/^\s|^$/.test(body) || hidden.test(body)) return undefined;
  const chomping = end === 0 ? '-' : end === 1 ? '' : '+';
  const after = Array.from({ length: Math.max(0, end - 1) }, () => '');
  const fits = text.includes('\n') && lines.every((line) => line.length <= width);
  const folds = lines.every((line) => line === line.trim()) && body.includes(' ');
  if (!fits && folds) {
    return { head: `>${chomping}`, lines: [...folded(lines, width), ...after] };
  }
  return text.includes('\n') ? { head: `|${chomping}`, lines: [...lines, ...after] } : undefined;
}

/** What YAML or a reader cannot tell on a line: control characters, other line ends, half characters. */
const hidden =
  /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
/** The same, with line feeds. */
const unseen =
  /[^\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

function isPlain(text: string, place: 'block' | 'flow' | 'key'): boolean {
  if (!/^[A-Za-z0-9_$/<(\\^\u00a1-\ud7ff]/.test(text) || unseen.test(text)) return false;
  if (/: | #|[: ]$/.test(text) || meansOther(text)) return false;
  if (place === 'key') return /^[A-Za-z0-9_$/]/.test(text) && !/[:,[\]{}]/.test(text);
  return place === 'block' || !/[,[\]{}]/.test(text);
}

/** Words and numbers of YAML 1.1 or 1.2; dates are not among them, for the model language has none. */
function meansOther(text: string): boolean {
  if (/^(?:null|true|false|yes|no|on|off)$/i.test(text)) return true;
  return /^[0-9][-+.0-9_:a-fxo]*$/i.test(text) && !/^\d{4}-\d\d-\d\d$/.test(text);
}

/** In double quotes. JSON's escapes are YAML's, too. */
function escaped(text: string): string {
  const characters = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
  return JSON.stringify(text).replaceAll(
    characters,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Each line broken between words; a line feed of the text becomes an empty line. */
function folded(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line, index) => {
    const wrapped = line === '' ? [''] : wrap(line, width);
    return index === 0 || line === '' ? wrapped : ['', ...wrapped];
  });
}

function wrap(line: string, width: number): readonly string[] {
  const wrapped: string[] = [];
  let left = line;
  while (left.length > width) {
    const at = breakOf(left, width);
    if (at < 0) break;
    wrapped.push(left.slice(0, at));
    left = left.slice(at + 1);
  }
  return [...wrapped, left];
}

/** The last single space that keeps the line within the width, else the first one. */
function breakOf(line: string, width: number): number {
  for (let at = width; at > 0; at -= 1) if (isBreak(line, at)) return at;
  for (let at = width + 1; at < line.length; at += 1) if (isBreak(line, at)) return at;
  return -1;
}

function isBreak(line: string, at: number): boolean {
  return line[at] === ' ' && line[at - 1] !== ' ' && line[at + 1] !== ' ';
}
