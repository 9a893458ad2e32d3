/** What the files of a package follow from: the models, and the program that compiles them. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { version } from 'node:process';
import type { SourceText } from '../model.js';
import type { PackageInfo } from '../module.js';
import { hash } from './manifest.js';
import { ifMissing } from './places.js';

/**
 * A hash of everything that decides the bytes of a package: texts of the models, the package's name and version, code of
 * Stithy, versions of Node and of the packages that Stithy depends on. Equal fingerprints on one machine mean equal
 * packages; that of another machine may differ. Nothing where the program cannot read itself.
 */
export async function fingerprint(
  groups: readonly (readonly SourceText[])[],
  info: PackageInfo,
): Promise<string | undefined> {
  const code = await (program ??= hashOfProgram().catch(() => undefined));
  return code && hash(JSON.stringify([code, info, groups]));
}

/** Of the code as it was at first: what a long run has loaded is not what was edited since. */
let program: Promise<string | undefined> | undefined;

async function hashOfProgram(): Promise<string> {
  const own = await readFile(new URL('../../package.json', import.meta.url));
  const versions = await Promise.all(dependencies(own.toString()).map(manifestOf));
  const files = (await Promise.all(places.map(filesOf))).flat();
  const digest = createHash('sha256').update(version);
  for (const bytes of [
    own,
    ...versions,
    ...(await Promise.all(files.map((file) => readFile(file)))),
  ]) {
    digest.update(`${bytes.length} `).update(bytes);
  }
  return digest.digest('hex');
}

/** The names of what Stithy depends on. */
function dependencies(manifest: string): readonly string[] {
  const data: unknown = JSON.parse(manifest);
  const isListed = typeof data === 'object' && data !== null && 'dependencies' in data;
  return isListed ? Object.keys(data.dependencies ?? {}) : [];
}

/** The manifest of a package, which says its version, where Node finds the package. Throws where it is in no folder. */
async function manifestOf(name: string): Promise<Uint8Array> {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const bytes = await readFile(join(folder, name, 'package.json')).catch(ifMissing);
    if (bytes) return bytes;
  }
  throw new Error(`${name} is not installed`);
}

/** The same from `generator/write` and from `dist/parts`. */
const places = [
  new URL('../', import.meta.url),
  new URL('../../generator/runtime/', import.meta.url),
  new URL('../../model/model.schema.json', import.meta.url),
];

/** The files of code in a folder, in canonical order; a file is its own. */
async function filesOf(place: URL): Promise<readonly URL[]> {
  if (!place.pathname.endsWith('/')) return [place];
  const found = await readdir(place, { recursive: true });
  return found
    .filter((path) => /\.[jt]s$/.test(path))
    .toSorted()
    .map((path) => new URL(path.replaceAll('\\', '/'), place));
}
