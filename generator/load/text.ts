import { readFile, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { report } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { SourceText } from '../model.js';

/** In bytes. The largest public model of AWS has 6 MB as JSON; a parser of YAML takes seconds for each 2 MB. */
export const largest = 16 * 1024 * 1024;

/** The text of a file, decoded from UTF-8, without a byte order mark and with line feeds only. */
export async function sourceText(file: string, folder: string): Promise<Outcome<SourceText>> {
  const path = shownPath(file, folder);
  try {
    const { size } = await stat(file);
    if (size > largest) {
      return failure(report('file-too-large', { path, bytes: size, limit: largest }));
    }
    return decodedText(await readFile(file), path);
  } catch (error) {
    return failure(report('file-unreadable', { path, reason: reasonOf(error) }));
  }
}

/** The text of a file as it is, line ends and all; nothing where there is none. */
export async function writtenText(
  file: string,
  folder: string,
): Promise<Outcome<string | undefined>> {
  const text = await sourceText(file, folder);
  if (text.ok) return { ...text, value: (await readFile(file)).toString() };
  const isThere = await stat(file).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
  return isThere ? text : { ok: true, value: undefined, diagnostics: [] };
}

/** The text of what was read, under the path that is shown. */
export function decodedText(bytes: Uint8Array, path: string): Outcome<SourceText> {
  const text = decoded(bytes);
  if (text === undefined) {
    return failure(report('file-not-utf8', { path, offset: firstInvalid(bytes) }));
  }
  const value = { file: path, text: text.replaceAll(/\r\n?/g, '\n') };
  return { ok: true, value, diagnostics: [] };
}

/** A path as it is shown: relative to the folder, with `/`. */
export function shownPath(file: string, folder: string): string {
  return relative(folder, file).split(sep).join('/') || '.';
}

/** Why the system refused, without the path that its message repeats. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return code === undefined ? String(error) : (reasons[code] ?? code);
}

/** The code of an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

const reasons: { readonly [code: string]: string } = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  EMFILE: 'too many files are open',
  ENOENT: 'it is not there',
};

function failure(diagnostic: Diagnostic): Outcome<never> {
  return { ok: false, diagnostics: [diagnostic] };
}

function decoded(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** The first byte that no UTF-8 has there: the end of the shortest beginning that cannot be decoded. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 1;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decoded(bytes.subarray(0, middle), true) === undefined) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
