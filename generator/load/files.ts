import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { outcome, report } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import { codeOf, reasonOf, shownPath } from './text.js';

/** The file that a folder of a model stands for. */
export const serviceFile = 'service.yaml';

/** Whether a file is Smithy's JSON AST, by its name. */
export function isJson(file: string): boolean {
  return file.endsWith('.json');
}

/** The files of the models at a path, absolute, a model's main file first and its parts by name. */
export async function filesOf(
  path: string,
  folder: string,
): Promise<Outcome<readonly (readonly string[])[]>> {
  const absolute = resolve(folder, path);
  const shown = isAbsolute(path) ? path : shownPath(absolute, folder);
  try {
    const status = await stat(absolute);
    const isFolder = status.isDirectory();
    if (!isFolder && !status.isFile()) {
      return refused(report('file-unreadable', { path: shown, reason: 'it is not a file' }));
    }
    const mains = isFolder ? await mainFiles(absolute) : [absolute];
    if (mains.length === 0) return refused(report('folder-empty', { path: shown }));
    const groups = await Promise.all(mains.map(withParts));
    const root = await realpath(isFolder ? absolute : dirname(absolute));
    // A file that the user names may be a link to anywhere; what is found beside or below it may not.
    const found = isFolder ? groups.flat() : groups.flatMap((group) => group.slice(1));
    const links = await Promise.all(found.map((file) => linkOut(file, root, folder)));
    return outcome(groups, links.flat());
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      return refused(report('file-unreadable', { path: shown, reason: reasonOf(error) }));
    }
    const known = isAbsolute(path) ? [] : await neighbours(absolute, folder);
    return refused(report('file-missing', { path: shown, known }));
  }
}

/** The folder's own service.yaml, else those of the folders directly below it, by name. */
async function mainFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.name === serviceFile)) return [join(folder, serviceFile)];
  const folders = entries.filter((entry) => !entry.isFile() && !entry.name.startsWith('.'));
  const files = folders.map((entry) => join(folder, entry.name, serviceFile)).toSorted();
  const present = await Promise.all(files.map(exists));
  return files.filter((_, index) => present[index]);
}

/** The file, and its parts: `service.NAME.yaml` beside `service.yaml`. A JSON AST is whole. */
async function withParts(file: string): Promise<readonly string[]> {
  if (isJson(file)) return [file];
  const names = await readdir(dirname(file));
  const beside = names.toSorted().map((name) => join(dirname(file), name));
  return [file, ...beside.filter((name) => isPartOf(file, name))];
}

/** Whether a file stands beside a model's main file as a part of it. */
export function isPartOf(main: string, file: string): boolean {
  if (isJson(main) || dirname(main) !== dirname(file)) return false;
  const [stem, extension] = splitName(basename(main));
  const [inner, end] = splitName(basename(file));
  const part = inner.slice(stem.length + 1);
  return inner.startsWith(`${stem}.`) && end === extension && part !== '' && !part.includes('.');
}

function splitName(name: string): readonly [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}

async function linkOut(file: string, root: string, folder: string): Promise<readonly Diagnostic[]> {
  const way = relative(root, await realpath(file));
  const outside = way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way;
  return outside ? [report('file-link', { path: shownPath(file, folder) })] : [];
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function neighbours(path: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names.map((name) => shownPath(join(dirname(path), name), folder));
}

function refused(diagnostic: Diagnostic): Outcome<never> {
  return { ok: false, diagnostics: [diagnostic] };
}
