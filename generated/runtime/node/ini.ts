/** The format of `~/.aws/config` and `~/.aws/credentials`: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html. */

/** Settings by name. */
export type Section = ReadonlyMap<string, string>;

/**
 * The sections of a file by what stands between the brackets. A section that occurs twice is one. Nested settings
 * (indented, under a setting without a value) and lines that say nothing are left out.
 */
export function parseIni(text: string): ReadonlyMap<string, Section> {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const content = line.replace(COMMENT, '').trim();
    const header = /^\[(.*)\]$/.exec(content)?.[1];
    if (header !== undefined) {
      const name = header.trim().replace(/\s+/g, ' ');
      current = sections.get(name) ?? new Map();
      sections.set(name, current);
    } else if (current && !/^\s/.test(line)) {
      addSetting(current, content);
    }
  }
  return sections;
}

function addSetting(section: Map<string, string>, content: string): void {
  const equals = content.indexOf('=');
  const value = content.slice(equals + 1).trim();
  if (equals > 0 && value) section.set(content.slice(0, equals).trim(), value);
}

/** From a `#` or `;` that begins a line or follows a blank. */
const COMMENT = /(^|\s)[#;].*$/;
