/**
 * What the last run knew, so that the next one need not find it out again. It is kept with the caches of the project's
 * tools and not in the manifest: that is checked in, and says nothing that depends on the machine or on Stithy's code.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Artifact, WriteReport } from '../module.js';
import { MANIFEST, hash, parseManifest, withManifest } from './manifest.js';
import { kindOf, placeOf, rootFault, workbench } from './places.js';

/** A package that stands on the disk as its last run left it. */
export interface Standing {
  readonly report: WriteReport;
  /** Whether that run had nothing to say of the models. */
  readonly isSilent: boolean;
}

/**
 * The package in the output folder when it is what `fingerprint` gives: the last run that succeeded had that one, and
 * every file that it wrote has the bytes that it had. Nothing when anything differs or is in the way.
 */
export async function recall(
  out: string,
  fingerprint: string | undefined,
): Promise<Standing | undefined> {
  try {
    const path = fingerprint && (await recordOf(out));
    const record = path ? /^(\w+) (\w+) (silent|told)\n$/.exec(await readFile(path, 'utf8')) : null;
    if (!record || record[1] !== fingerprint) return undefined;
    const paths = await intact(out, record[2]);
    if (!paths) return undefined;
    const report = { written: [], created: [], removed: [], unchanged: paths };
    return { report, isSilent: record[3] === 'silent' };
  } catch {
    // Whatever cannot be read, the whole run says it better.
    return undefined;
  }
}

/** Keeps for the next run what the artifacts followed from. Where that cannot be written, the next run is a whole one. */
export async function remember(
  out: string,
  {
    fingerprint,
    isSilent,
  }: { readonly fingerprint: string | undefined; readonly isSilent: boolean },
  artifacts: readonly Artifact[],
): Promise<void> {
  const path = fingerprint && (await recordOf(out).catch(() => undefined));
  const manifest = withManifest(artifacts).find((file) => file.path === MANIFEST);
  if (!path || !manifest) return;
  const text = `${fingerprint} ${hash(manifest.text)} ${isSilent ? 'silent' : 'told'}\n`;
  await mkdir(dirname(path), { recursive: true })
    .then(() => writeFile(path, text))
    .catch(() => undefined);
}

/** The paths of all files, in canonical order, when the manifest has that hash and each file the one that it says. */
async function intact(
  out: string,
  manifest: string | undefined,
): Promise<readonly string[] | undefined> {
  const isFree = (await kindOf(workbench(out).folder)) === 'none' && !(await rootFault(out));
  if (!isFree || (await kindOf(join(out, MANIFEST))) !== 'file') return undefined;
  const bytes = await readFile(join(out, MANIFEST));
  const files = hash(bytes) === manifest ? parseManifest(bytes.toString()) : undefined;
  for (const [path, expected] of files ?? []) {
    const { kind, at } = await placeOf(path, out);
    if (kind !== 'file' || hash(await readFile(at)) !== expected) return undefined;
  }
  return files && [...files.keys(), MANIFEST].toSorted();
}

/**
 * The file of an output folder below `node_modules/.cache` of the project that the run is in. Nothing without a folder
 * of that name, which is not made and, where it is a link, is somebody else's.
 */
async function recordOf(out: string): Promise<string | undefined> {
  for (let folder = resolve(''); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    const kind = await kindOf(modules);
    if (kind === 'folder') return join(modules, '.cache', 'stithy', hash(resolve(out)));
    const isProject = (await kindOf(join(folder, 'package.json'))) !== 'none';
    if (kind !== 'none' || isProject || folder === dirname(folder)) return undefined;
  }
}
