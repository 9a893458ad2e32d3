/** What `stithy diff` tells beside its findings: revisions, and the file of what is accepted. */
import { error, quoted } from './entry.js';

export const diffEntries = {
  'git-missing': error<undefined>(
    () => 'There is no git here, which a revision is read with.',
    () => 'Install git, or name two files or folders.',
  ),
  'git-repository': error<{ reason: string }>(
    ({ reason }) => `Git finds no repository here: ${reason}.`,
    () => 'Run inside the repository of the models, or name two files or folders.',
  ),
  'git-failed': error<{ command: string; reason: string }>(
    ({ command, reason }) => `git ${command} failed: ${reason}.`,
    () => 'Remove the cause; git fsck looks for what is broken in a repository.',
  ),
  'revision-unknown': error<{ revision: string }>(
    ({ revision }) => `Git knows no revision ${quoted(revision)}.`,
    () => 'Name a branch, a tag or a commit that is here; git fetch gets those of a remote.',
  ),
  'input-unknown': error<{ input: string }>(
    ({ input }) => `${quoted(input)} is neither a file or folder nor a revision of git.`,
    () => 'Name a model file, a folder of models, a revision such as main, or main:model/weather.',
  ),
  'input-outside': error<{ path: string }>(
    ({ path }) => `${path} is outside this repository, so no revision has it.`,
    () => 'Name both sides, or run inside the repository of that model.',
  ),
  'input-stdin': error<{ problem: string }>(
    ({ problem }) => `${problem}.`,
    () => 'Name the other side, such as stithy diff main -.',
  ),
  'merge-base-missing': error<{ revision: string; branch?: string }>(
    ({ revision, branch }) =>
      branch === undefined
        ? 'There is no default branch: neither origin/HEAD nor main nor master.'
        : `${branch} and ${revision} have no common commit here.`,
    ({ branch }) =>
      branch === undefined
        ? 'Name the old side too: stithy diff OLD NEW.'
        : 'Fetch the whole history (git fetch --unshallow), or name the old side too.',
  ),
  'merge-base-same': error<{ revision: string }>(
    ({ revision }) =>
      `${quoted(revision)} is in the default branch already, so there is nothing to compare it with.`,
    ({ revision }) => `Name both sides, such as stithy diff ${revision} model.`,
  ),
  'acceptance-wrong': error<{ problem: string }>(
    ({ problem }) => `The acceptance is not as expected: ${problem}.`,
    () =>
      'An entry has a reason, and a fingerprint or a rule with a shape; owner and expires (2027-01-31) are optional.',
  ),
};
