/** The addresses of lines of models on the web, as the pages of a repository's host have them. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import type { Location } from '../model.js';
import { commitOf, openRepository } from '../load/git.js';
import type { Input, Inputs } from './diff-inputs.js';

export interface LinkRequest {
  /** An address with `{commit}`, `{path}` and `{line}` in it: `https://github.com/acme/weather/blob/{commit}/{path}#L{line}`. */
  readonly links?: string | undefined;
  /** The commit that files of the working tree are of; an id need not be in this clone. */
  readonly commit?: string | undefined;
}

/** The address of a place, if the side that it is on is in a commit. */
export type AddressOf = (at: Location, side: 'old' | 'new') => string | undefined;

/** Nothing without an address; no link for standard input, nor for files whose commit is not told. */
export async function addressesOf(
  inputs: Inputs,
  { links, commit }: LinkRequest,
  folder: string = process.cwd(),
): Promise<AddressOf | undefined> {
  if (links === undefined) return undefined;
  const repository = await openRepository(folder);
  const root = repository.ok ? repository.value.root : undefined;
  const known =
    repository.ok && commit !== undefined ? await commitOf(commit, repository.value) : undefined;
  const own = known?.ok === true ? known.value.id : commit;
  const from = await realpath(folder);
  return ({ file, line }, side) => {
    const place = placeOf(file, inputs[side], own);
    if (place === undefined) return undefined;
    const path = place.isRooted ? place.path : pathFrom(root, from, place.path);
    return path === undefined ? undefined : filled(links, { commit: place.commit, path, line });
  };
}

interface Place {
  readonly commit: string;
  readonly path: string;
  /** The path begins at the root of the repository. */
  readonly isRooted: boolean;
}

/** The files of a revision are shown as `main:model/weather/service.yaml`. */
function placeOf(file: string, input: Input, commit: string | undefined): Place | undefined {
  if (input.kind === 'revision') {
    const { name, id } = input.at.commit;
    return { commit: id, path: file.slice(`${name}:`.length), isRooted: true };
  }
  if (input.kind === 'stdin' || commit === undefined) return undefined;
  return { commit, path: file, isRooted: false };
}

function pathFrom(root: string | undefined, folder: string, file: string): string | undefined {
  if (root === undefined) return undefined;
  const absolute = isAbsolute(file) ? file : join(folder, file);
  const path = posix.normalize(relative(root, absolute).split(sep).join('/'));
  return path.startsWith('../') || isAbsolute(path) ? undefined : path;
}

function filled(
  template: string,
  { commit, path, line }: { readonly commit: string; readonly path: string; readonly line: number },
): string {
  const values: Readonly<Record<string, string>> = {
    commit,
    path: path.split('/').map(encodeURIComponent).join('/'),
    line: String(line),
  };
  return template.replaceAll(/\{(commit|path|line)\}/g, (_, name: string) => values[name] ?? '');
}
