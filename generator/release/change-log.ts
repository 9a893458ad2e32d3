/** The `CHANGELOG.md` of the generated package, which people write in too. */

/**
 * The text with one entry more, above the entries of versions that are there and below everything else at the top, such
 * as an introduction or what somebody collects under `Unreleased`. Nothing else of the text changes; where it has an
 * entry of that version, nothing does. `entry` ends with a line feed.
 */
export function withEntry(text: string | undefined, version: string, entry: string): string {
  if (text === undefined || text.trim() === '') return `# Changelog\n\n${entry}`;
  const heads = headsOf(text);
  if (heads.some((head) => head.version === version)) return text;
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const own = entry.trimEnd().replaceAll('\n', feed);
  const at = heads.find((head) => head.version !== undefined)?.index;
  if (at !== undefined) return `${text.slice(0, at)}${own}${feed}${feed}${text.slice(at)}`;
  return `${text}${text.endsWith(feed) ? '' : feed}${feed}${own}${feed}`;
}

/** A heading of the second level. */
interface Head {
  readonly index: number;
  readonly version: string | undefined;
}

/** `## 1.4.0 (2026-06-30)`, `## [1.4.0] - 2026-06-30`, `## v1.4.0`, `## Unreleased`; none of code blocks. */
function headsOf(text: string): readonly Head[] {
  const heads: Head[] = [];
  let fence: string | undefined;
  let index = 0;
  for (const line of text.split('\n')) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && closes(line, fence)) fence = undefined;
    else if (fence === undefined && line.startsWith('## ')) {
      heads.push({ index, version: versionIn(line) });
    }
    index += line.length + 1;
  }
  return heads;
}

function closes(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.startsWith(fence) && mark.replaceAll(fence.charAt(0), '') === '';
}

function versionIn(line: string): string | undefined {
  return /^## +\[?v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/.exec(line)?.[1]?.replace(/[.-]+$/, '');
}
