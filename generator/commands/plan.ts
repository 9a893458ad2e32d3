/** What a run of `generate` puts into a package beside its code, and what it has to say of the models. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../diagnostics.js';
import type { Compiled } from '../compile.js';
import { readKept } from '../load/kept.js';
import type { Artifact, PackageInfo, WriteReport } from '../module.js';
import { keptFiles, keptFolder, keptIn } from '../release/kept.js';
import { writeText } from '../write/replace.js';
import { currentOf, newsOf, type News } from './news.js';
import { releaseOf, type Release, type ReleaseRequest } from './release.js';

/** All but the code. */
export interface Plan {
  /** With the version that the package gets. */
  readonly info: PackageInfo;
  /** Models to keep, and the change log where it grows. */
  readonly files: readonly Artifact[];
  readonly news?: readonly News[] | undefined;
  readonly release?: Release | undefined;
  /** The `package.yaml` with its next version. */
  readonly packageFile?: PackageFile | undefined;
}

/** The text of a `package.yaml` before and after. */
export interface PackageFile {
  readonly path: string;
  /** Absent: there is none. */
  readonly before?: string | undefined;
  readonly text: string;
}

/** Where the models come from and the package goes. */
interface Place {
  readonly model: readonly string[];
  readonly out: string;
  readonly release?: ReleaseRequest | undefined;
}

/** Reads what the package keeps of earlier runs, and compares with it only where a model is another. */
export async function planned(
  models: readonly Compiled[],
  info: PackageInfo,
  { model, out, release }: Place,
): Promise<Outcome<Plan>> {
  const folders = await readKept(join(out, keptFolder));
  if (!folders.ok) return folders;
  const manifest = await readFile(join(out, 'manifest.json'), 'utf8').catch(() => '');
  const kept = keptIn(folders.value, (name) => manifest.includes(`"${name}/index.ts"`));
  const current = currentOf(models);
  const { diagnostics: unread } = folders;
  if (release) return releaseOf({ kept, unread, current, info, model, out }, release);
  const news = await newsOf(kept, current, info.version);
  const diagnostics = [...unread, ...news.diagnostics];
  const told = news.ok && news.value.length > 0 ? { news: news.value } : {};
  return { ok: true, value: { info, files: keptFiles(kept, current), ...told }, diagnostics };
}

/**
 * Writes a package with its package file. That one goes first, and only when the package can follow: a version that is
 * ahead of the package does no harm, since the next release counts from the last one.
 */
export async function inStep(
  file: PackageFile | undefined,
  write: (mode?: 'check') => Promise<Outcome<WriteReport>>,
): Promise<Outcome<WriteReport>> {
  if (file === undefined) return write();
  const trial = await write('check');
  if (!trial.ok) return trial;
  const put = await writeText(file.path, file.text);
  if (!put.ok) return put;
  const written = await write();
  if (!written.ok && file.before !== undefined) await writeText(file.path, file.before);
  return written;
}
