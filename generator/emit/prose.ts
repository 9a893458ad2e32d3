/** Text of a model as lines of a comment that cannot end it, direct a tool, or hide anything. */

/** Lines of at most `width` columns; an empty line stands between paragraphs. Empty when the text says nothing. */
export function prose(text: string, width: number): readonly string[] {
  return cleaned(text)
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph, index) => [...(index > 0 ? [''] : []), ...items(paragraph, width)]);
}

/** The text in one line. */
export function sentence(text: string): string {
  return prose(text, Infinity).filter(Boolean).join(' ');
}

/** The first sentence of a text, in one line; all of it when nothing ends it. */
export function firstSentence(text: string): string {
  const [paragraph = ''] = prose(text, Infinity);
  return /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}

/** Lines that begin with a bullet or a number begin anew, the others flow. */
function items(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const line of paragraph.split('\n').map((part) => part.trim())) {
    const last = lines.length - 1;
    if (last < 0 || /^(?:[-*+•]|\d+[.)])\s/.test(line)) lines.push(line);
    else lines[last] = `${lines[last]} ${line}`;
  }
  return lines.flatMap((line) => wrapped(line, width));
}

/** Words in lines of at most `width` columns; a longer word has a line of its own. What follows a bullet is indented. */
export function wrapped(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  const indent = /^[-*+•]\s/.test(line) ? '  ' : '';
  let current = '';
  for (const word of line.split(/\s+/).filter(Boolean)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length <= width || current.trim() === '') current = longer;
    else {
      lines.push(current);
      current = indent + word;
    }
  }
  return current === '' ? lines : [...lines, current];
}

/** Directives are broken visibly, as entities or by a backslash; what cannot be seen goes away. */
function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/[^\S\n]/g, ' ')
    .replaceAll(invisible, '')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll('*/', () => String.raw`*\/`)
    .replaceAll(/(?<![\w.+-])@|@(?!\w)|@(?=internal)/g, '&#64;')
    .replaceAll(/#(?=__PURE__|\s*sourceMappingURL)/g, '&#35;')
    .replaceAll(/<(?=reference\b|\/script)/gi, '&lt;');
}

/** Controls but the line feed, and what cannot be seen or turns the direction of text. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}]/gu;
