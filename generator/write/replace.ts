import { lstat, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';
import { report, type Diagnostic, type Outcome } from '../diagnostics.js';
import type { Artifact, WriteReport } from '../module.js';
import { codeOf, ifMissing, shown } from './places.js';

/**
 * Puts the files of a model into its folder, where other files stay. With `force` they take the place of the model that
 * is there, all of its files; else that model is left alone and reported. No file is ever seen half written.
 */
export async function writeModel(
  files: readonly Artifact[],
  folder: string,
  force: boolean,
): Promise<Outcome<WriteReport>> {
  try {
    const present = ((await readdir(folder).catch(ifMissing)) ?? []).filter(isPart);
    if (present.length > 0 && !force) {
      return { ok: false, diagnostics: [report('output-model', { path: shown(folder) })] };
    }
    await replaceFiles(files, folder);
    const written = files.map(({ path }) => path);
    const removed = present.filter((name) => !written.includes(name));
    for (const name of removed) await rm(join(folder, name));
    const created = written.filter((path) => !present.includes(path));
    return { ok: true, value: { written, created, removed, unchanged: [] }, diagnostics: [] };
  } catch (error) {
    return { ok: false, diagnostics: [fileFault(error, folder)] };
  }
}

/** Writes one file, in place of the file that is there; into what is no file itself, such as a link, a pipe or a device. */
export async function writeText(path: string, text: string): Promise<Outcome<string>> {
  try {
    const present = await lstat(path).catch(ifMissing);
    if (present === undefined || present.isFile()) await replaceFiles([{ path, text }], '');
    else await writeFile(path, text);
    return { ok: true, value: path, diagnostics: [] };
  } catch (error) {
    return { ok: false, diagnostics: [fileFault(error, path)] };
  }
}

/** `service.yaml` and `service.NAME.yaml`, which are read as one model. */
function isPart(name: string): boolean {
  return /^service(\.[^.]+)?\.yaml$/.test(name);
}

/** Fills new files beside the old ones, and puts them in their places when all are complete. */
async function replaceFiles(files: readonly Artifact[], folder: string): Promise<void> {
  const moves: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, text } of files) {
      const to = join(folder, path);
      const from = `${to}.${pid}.stithy`;
      await mkdir(dirname(to), { recursive: true });
      moves.push({ from, to });
      await fill(from, text);
    }
    for (const { from, to } of moves) await rename(from, to);
  } finally {
    for (const { from } of moves) await rm(from, { force: true });
  }
}

async function fill(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function fileFault(error: unknown, path: string): Diagnostic {
  const code = codeOf(error);
  // Node's own codes (`ERR_INVALID_ARG_TYPE`) tell of a bug.
  if (code === undefined || code.startsWith('ERR_') || !(error instanceof Error)) throw error;
  return report('output-failed', { path: shown(path), reason: error.message, code });
}
