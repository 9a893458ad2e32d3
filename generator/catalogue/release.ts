/** What is told of releases of the generated package. */
import type { Bump } from '../change.js';
import { error, warning } from './entry.js';

export const releaseEntries = {
  'kept-unreadable': warning<{ reason: string }>(
    ({ reason }) =>
      `A model that the package keeps cannot be read, so what changed is not told: ${reason}`,
    () => 'Take the folder .model of the package from version control again.',
  ),
  'release-base': error<{ version: string }>(
    ({ version }) =>
      `The models of ${version} cannot be read, so nobody can say which version the changes need.`,
    () =>
      'Take the folder .model of the package from version control again, or say it: --release major.',
  ),
  'release-too-small': error<{ asked: Bump; needed: Bump; since: string }>(
    ({ asked, needed, since }) =>
      `A ${asked} version is too small: what changed since ${since} needs a ${needed} one.`,
    ({ needed }) => `Ask for a ${needed} one, or leave that to --release.`,
  ),
  'release-version': error<{ path: string; version: string }>(
    ({ path }) => `The version in ${path} is written in a way that stithy does not replace.`,
    ({ version }) => `Write it on a line of its own, version: ${version}, and run again.`,
  ),
};
