import {
  chmod,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  utimes,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact } from '../module.js';
import { MANIFEST, parseManifest } from './manifest.js';
import { kindOf, type Workbench } from './places.js';

/** The new tree, and which of its files the old one holds already. */
export interface Tree {
  readonly files: readonly Artifact[];
  readonly unchanged: ReadonlySet<string>;
}

/**
 * Puts a new tree in the place of the output folder: fills a fresh folder, moves the old one away and the fresh one
 * in, carries over what is not ours. Cut anywhere, the old tree or the new one stands, or {@link recover} brings it.
 */
export async function swap(tree: Tree, out: string, bench: Workbench): Promise<void> {
  const isThere = (await kindOf(out)) === 'folder';
  await fill(tree, out, bench.fresh);
  if (isThere) {
    await chmod(bench.fresh, (await lstat(out)).mode);
    await rename(out, bench.old);
  }
  try {
    await rename(bench.fresh, out);
  } catch (error) {
    if (isThere) await rename(bench.old, out);
    throw error;
  }
  await flush(dirname(out));
  await settle(out, bench);
}

/** Ends what a run that was cut off had begun. */
export async function recover(out: string, bench: Workbench): Promise<void> {
  if ((await kindOf(bench.old)) === 'folder' && (await kindOf(out)) === 'none') {
    // The old tree is moved away only when the fresh one is complete.
    const complete = (await kindOf(bench.fresh)) === 'folder' ? bench.fresh : bench.old;
    await rename(complete, out);
  }
  await rm(bench.fresh, { recursive: true, force: true });
  await settle(out, bench);
}

async function settle(out: string, bench: Workbench): Promise<void> {
  await rm(bench.trash, { recursive: true, force: true });
  if ((await kindOf(bench.old)) === 'none') return;
  await carry('', { from: bench.old, to: out, listed: await listedIn(bench.old) });
  await rename(bench.old, bench.trash);
  await rm(bench.trash, { recursive: true, force: true });
}

async function fill({ files, unchanged }: Tree, out: string, fresh: string): Promise<void> {
  await mkdir(fresh);
  for (const { path, text } of files) {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    if (unchanged.has(path)) await keep(join(out, path), target);
    else await writeDurably(target, text);
  }
}

/** The same file in a second place, with its times; a copy where the file system has no hard links. */
async function keep(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch {
    await copyFile(source, target);
    const { atime, mtime } = await lstat(source);
    await utimes(target, atime, mtime);
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Asks for the renames in a folder to reach the disk; not every platform lets one ask. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function listedIn(old: string): Promise<ReadonlySet<string>> {
  const path = join(old, MANIFEST);
  const text = (await kindOf(path)) === 'file' ? await readFile(path, 'utf8') : '';
  return new Set([MANIFEST, ...(parseManifest(text)?.keys() ?? [])]);
}

interface Move {
  readonly from: string;
  readonly to: string;
  /** What the old manifest lists, and so is ours. */
  readonly listed: ReadonlySet<string>;
}

/** Moves what is not ours to the new tree: folders whole where nothing of ours is in them. */
async function carry(folder: string, move: Move): Promise<void> {
  for (const { name } of await readdir(join(move.from, folder), { withFileTypes: true })) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (move.listed.has(path)) continue;
    const kind = await kindOf(join(move.from, path));
    const isMixed = [...move.listed].some((listed) => listed.startsWith(`${path}/`));
    const taken = (await kindOf(join(move.to, path))) !== 'none';
    if (kind === 'folder' && (isMixed || taken)) await carry(path, move);
    else if (!taken) await place(path, move);
  }
}

async function place(path: string, { from, to }: Move): Promise<void> {
  await mkdir(dirname(join(to, path)), { recursive: true });
  await rename(join(from, path), join(to, path));
}
