import { lstat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { report, type Diagnostic } from '../diagnostics.js';

export type Kind = 'none' | 'file' | 'folder' | 'link' | 'other';

/** What stands at a path, or already on the way there. */
export interface Place {
  readonly kind: Kind;
  readonly at: string;
}

/** Where a run works: a hidden folder beside the output, gone when no run is under way. */
export interface Workbench {
  readonly folder: string;
  readonly lock: string;
  /** The new tree while it is filled. */
  readonly fresh: string;
  /** The old tree until what is not ours has been carried over. */
  readonly old: string;
  /** An old tree that holds nothing of worth any more. */
  readonly trash: string;
}

export function workbench(out: string): Workbench {
  const folder = join(dirname(resolve(out)), `.${basename(resolve(out))}.stithy`);
  const inside = (name: string): string => join(folder, name);
  return {
    folder,
    lock: inside('lock'),
    fresh: inside('fresh'),
    old: inside('old'),
    trash: inside('trash'),
  };
}

/** The kind of what stands at a path; links are not followed. */
export async function kindOf(path: string): Promise<Kind> {
  const stats = await lstat(path).catch(ifMissing);
  if (!stats) return 'none';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

/** What stands at a path of the output folder; a file or a link on the way there is the answer. */
export async function placeOf(path: string, out: string): Promise<Place> {
  const parts = path.split('/');
  for (const depth of parts.keys()) {
    const at = join(out, ...parts.slice(0, depth + 1));
    const kind = await kindOf(at);
    if (kind === 'none' || depth === parts.length - 1) return { kind, at };
    if (kind !== 'folder') return { kind: kind === 'link' ? kind : 'other', at };
  }
  return { kind: 'none', at: out };
}

/**
 * What keeps a folder from being the output: it is a link or lies behind one (looked at from the working folder
 * down), it is a file, or the working folder lies in it and would be pulled away.
 */
export async function rootFault(out: string): Promise<Diagnostic | undefined> {
  const path = shown(out);
  const kind = await kindOf(out);
  if (kind === 'link') return report('output-link', { path });
  if (kind !== 'folder' && kind !== 'none') return report('output-not-folder', { path });
  if (isBelow(resolve(''), resolve(out))) return report('output-working-folder', { path });
  for (const parent of parentsOf(out)) {
    if ((await kindOf(parent)) === 'link') return report('output-link', { path: shown(parent) });
  }
  return undefined;
}

/** The folders between the working folder and a path below it. */
function parentsOf(out: string): readonly string[] {
  const below = relative('', out);
  if (!isBelow(resolve(out), resolve(''))) return [];
  const parts = dirname(below).split(sep);
  return parts.map((_, index) => join(...parts.slice(0, index + 1)));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && resolve(folder, way) === path;
}

/** A path as the user would write it: with `/`. */
export function shown(path: string): string {
  return path.split(sep).join('/');
}

/** Nothing for what is not there; any other fault goes on. A path through a file is not there either. */
export function ifMissing(error: unknown): undefined {
  const code = codeOf(error);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
}

/** `ENOSPC` and the like; nothing for errors that are not the file system's. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
