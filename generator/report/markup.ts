/** Text of a model within GitHub's Markdown: it reads as it is written, and does nothing else. */

/**
 * As text. What would begin markup or a tag becomes a character reference, in which Markdown sees no structure; a word
 * joiner keeps names behind `@` from being notified, numbers behind `#` from being linked, and words between colons from
 * becoming pictures.
 */
export function escapeMarkdown(text: string): string {
  return inert(text)
    .replaceAll(/&#(?:35|58|64);|\bGH-(?=\d)/gi, '$&&#8288;')
    .replaceAll(/^[-+=]|(?<=^\d{1,9})[.)]/g, reference);
}

/** As code. Nothing is notified or linked within it. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${inert(text)}</code>`;
}

/** As code that may go on in the next line between the words of a name, so that it fits a telephone. */
export function nameCode(text: string): string {
  if (text.length <= 24) return code(text);
  const words = text.split(/(?<=[._])|(?<=[a-z\d])(?=[A-Z])/);
  return `<code>${words.map(inert).join('<wbr>')}</code>`;
}

function inert(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]\s*/g, ' ')
    .replaceAll(/[!"#$&'*<>@[\\\]^_`{|}~]|:(?=[\w/+-])|(?<=www)\./gi, reference);
}

/** As a block of its own, with a fence that nothing in it can close. */
export function fenced(text: string): readonly string[] {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...text.replace(/\n$/, '').split('\n'), fence];
}

/** A link whose text is the code of a name. Anything but an address of the web gives the text alone. */
export function link(text: string, address: string | undefined): string {
  if (address === undefined || !/^https?:\/\//.test(address)) return nameCode(text);
  const safe = address.replaceAll(/[^\w:/?#@&=%.,~+-]/gu, (unit) =>
    encodeURIComponent(unit.replaceAll(/\p{Cs}/gu, '\ufffd')).replaceAll(/[!'()*]/g, percent),
  );
  return `[${nameCode(text)}](${safe})`;
}

function percent(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase()}`;
}

function reference(unit: string): string {
  return `&#${unit.codePointAt(0)};`;
}
