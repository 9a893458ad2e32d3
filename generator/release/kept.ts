/**
 * The models that a package keeps. They stand in a folder that no service can have and that is not published: those of
 * the last release in one that is called by its version, and in `unreleased` those of the last run that differ from them.
 * So a pull request shows that models have changed, a release that they have moved, and equal texts are kept once.
 */
import type { Artifact, Kept, KeptModel } from '../module.js';
import { compareVersions } from './version.js';

/** Relative to the package. */
export const keptFolder = '.model';
const unreleased = 'unreleased';

/**
 * What is kept, by the folders in which it stands. `present` says whether the package has code of a model: what a
 * release has and the last run had no more is not of the last run.
 */
export function keptIn(
  folders: ReadonlyMap<string, readonly KeptModel[]>,
  present: (name: string) => boolean,
): Kept {
  const versions = [...folders.keys()].filter((name) => /^\d+\.\d+\.\d+/.test(name));
  const version = versions.toSorted(compareVersions).at(-1);
  const released = folders.get(version ?? '') ?? [];
  const since = folders.get(unreleased) ?? [];
  const isSame = ({ name }: KeptModel) => !since.some((each) => each.name === name);
  const last = [...since, ...released.filter(isSame)].filter(({ name }) => present(name));
  return { version, released, last };
}

/** The files that keep what a run was made from. */
export function keptFiles(
  { version, released }: Pick<Kept, 'version' | 'released'>,
  current: readonly { readonly name: string; readonly text: string }[],
): readonly Artifact[] {
  const texts = new Map(released.map(({ name, source }) => [name, source.text]));
  const since = current.filter(({ name, text }) => texts.get(name) !== text);
  // Build metadata is no part of a version's rank, nor of a path.
  const folder = version?.replace(/\+.*$/, '') ?? '';
  const files = [
    ...[...texts].map(([name, text]) => ({ path: `${folder}/${name}.json`, text })),
    ...since.map(({ name, text }) => ({ path: `${unreleased}/${name}.json`, text })),
  ];
  if (files.length === 0) return [];
  return [{ path: '.gitattributes', text: attributes }, ...files].map(({ path, text }) => ({
    path: `${keptFolder}/${path}`,
    text,
  }));
}

/** Reviewers read the models themselves; pages of pull requests fold these files, and git shows that they differ. */
const attributes = '* linguist-generated -diff\n';
