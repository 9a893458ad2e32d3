/** Git, asked without a shell: what a user names reaches it only as a checked revision or as an object id. */
import { execFile } from 'node:child_process';
import { report } from '../diagnostics.js';
import type { Outcome } from '../diagnostics.js';
import { codeOf } from './text.js';

export interface Repository {
  /** The folder that git is called in, which paths of the user are relative to. */
  readonly folder: string;
  /** The folder of the working tree, absolute and without links. */
  readonly root: string;
}

/** A commit, and what the user sees as its name. */
export interface Commit {
  readonly name: string;
  readonly id: string;
}

/** The repository around a folder. */
export async function openRepository(folder: string): Promise<Outcome<Repository>> {
  const answer = await git(['rev-parse', '--show-toplevel'], folder);
  if (answer.ok) return found({ folder, root: textOf(answer) });
  if (answer.missing) return refused(report('git-missing', undefined));
  const reason = answer.reason.replace(/ \(or any .*$/, '');
  return refused(report('git-repository', { reason }));
}

/** The commit that a revision names, such as `main`, `v1.2.0` or `HEAD~1`. */
export async function commitOf(revision: string, { folder }: Repository): Promise<Outcome<Commit>> {
  const unknown = refused(report('revision-unknown', { revision }));
  if (!isRevision(revision)) return unknown;
  const named = `${revision}^{commit}`;
  const answer = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', named], folder);
  const id = answer.ok ? textOf(answer) : '';
  // `^main` is answered by more than an id.
  return objectId.test(id) ? found({ name: revision, id }) : unknown;
}

/** Where a commit left the default branch: that of the remote `origin`, else a local `main` or `master`. */
export async function mergeBase(to: Commit, repository: Repository): Promise<Outcome<Commit>> {
  const branch = await defaultBranch(repository);
  if (branch === undefined) return refused(report('merge-base-missing', { revision: to.name }));
  const answer = await git(['merge-base', branch.id, to.id], repository.folder);
  const id = answer.ok ? textOf(answer) : '';
  if (objectId.test(id)) return found({ name: id.slice(0, 12), id });
  return refused(report('merge-base-missing', { revision: to.name, branch: branch.name }));
}

async function defaultBranch(repository: Repository): Promise<Commit | undefined> {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const commit = await commitOf(name, repository);
    if (commit.ok) return commit.value;
  }
  return undefined;
}

/** An option cannot be passed for a revision; the rest of the grammar is git's. */
function isRevision(text: string): boolean {
  return /^[^-\p{Cc}][^\p{Cc}]*$/u.test(text);
}

/** SHA-1 or SHA-256. */
const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export type Answer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `missing`: there is no git. `reason`: the first line of what it says. */
  | { readonly ok: false; readonly missing: boolean; readonly reason: string };

/** What git prints. Nothing is asked of a user, nothing is locked, and no path is a pattern. */
export async function git(parameters: readonly string[], cwd: string): Promise<Answer> {
  const env = {
    ...process.env,
    GIT_LITERAL_PATHSPECS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
  return new Promise((settle) => {
    const options = { cwd, env, encoding: 'buffer', maxBuffer: most } as const;
    execFile('git', parameters, options, (error, bytes, said) => {
      if (!error) return settle({ ok: true, bytes });
      const [line = ''] = new TextDecoder().decode(said).split('\n');
      const reason = line.replace(/^fatal: /, '') || error.message;
      settle({ ok: false, missing: codeOf(error) === 'ENOENT', reason });
    });
  });
}

/** In bytes: listings of large repositories. */
const most = 256 * 1024 * 1024;

function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return new TextDecoder().decode(bytes).trimEnd();
}

function found<T>(value: T): Outcome<T> {
  return { ok: true, value, diagnostics: [] };
}

function refused(diagnostic: ReturnType<typeof report>): Outcome<never> {
  return { ok: false, diagnostics: [diagnostic] };
}
