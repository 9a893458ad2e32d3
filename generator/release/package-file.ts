/** The `package.yaml` beside the models, which says the version. */
import type { Location } from '../model.js';

/**
 * The text of a package file with another version, and nothing else changed. `at` is the place of the version that it
 * has; without one it gets a line at the end.
 */
export function withVersion(text: string | undefined, version: string, at?: Location): string {
  if (text === undefined) return `version: ${version}\n`;
  if (at === undefined)
    return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}version: ${version}\n`;
  const lines = text.split('\n');
  const line = lines[at.line - 1] ?? '';
  const [before, after] = [line.slice(0, at.column - 1), line.slice(at.column - 1 + at.length)];
  const written = line.slice(at.column - 1, at.column - 1 + at.length);
  const [quote = ''] = /^["']/.exec(written) ?? [];
  lines[at.line - 1] = `${before}${quote}${version}${quote}${after}`;
  return lines.join('\n');
}
