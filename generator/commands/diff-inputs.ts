/** What the words `OLD` and `NEW` of `stithy diff` mean: a place of models. */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import { report, type Diagnostic, type Outcome } from '../diagnostics.js';
import { commitOf, mergeBase, openRepository, type Repository } from '../load/git.js';
import { modelFolder } from '../load/read.js';
import type { RevisionPath } from '../load/revision.js';

/** Where the models of a side are read. */
export type Input =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'path'; readonly path: string }
  | {
      readonly kind: 'revision';
      readonly at: RevisionPath;
      readonly repository: Repository;
      /** The path is that of the other side: a model that is not there is new, or gone. */
      readonly isDerived: boolean;
    };

export interface Inputs {
  readonly old: Input;
  readonly new: Input;
}

/** What the user named: none, the new side, or both. A file that is there goes before a revision of its name. */
export async function inputsOf(
  named: readonly string[],
  folder: string = process.cwd(),
): Promise<Outcome<Inputs>> {
  const [first, second] = named;
  // The folder that is meant where nothing is named need not be there.
  if (first === undefined) return withMergeBase(pathWord(modelFolder), folder);
  const before = await wordOf(first, folder);
  if (second === undefined) return next(before, (word) => withMergeBase(word, folder));
  const after = await wordOf(second, folder);
  return next(before, (old) => next(after, (now) => bothOf(old, now, folder)));
}

async function bothOf(before: Word, after: Word, folder: string): Promise<Outcome<Inputs>> {
  if (before.kind === 'stdin' && after.kind === 'stdin') {
    return refused(report('input-stdin', { problem: 'Standard input can be one side only' }));
  }
  const old = await inputOf(before, after, folder);
  const now = await inputOf(after, before, folder);
  return next(old, (from) => next(now, (to) => found({ old: from, new: to })));
}

/** A word that is understood; of a revision alone the path comes from the other side. */
type Word =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'path'; readonly path: string }
  | {
      readonly kind: 'revision';
      readonly revision: string;
      readonly path?: string | undefined;
      readonly repository: Repository;
    };

/** A word that says where in a repository. */
type Placed = Exclude<Word, { readonly kind: 'stdin' }>;

function pathWord(path: string): Placed {
  return { kind: 'path', path };
}

async function wordOf(text: string, folder: string): Promise<Outcome<Word>> {
  if (text === '-') return found({ kind: 'stdin' });
  if (text !== '' && (await isThere(resolve(folder, text)))) return found(pathWord(text));
  const colon = text.indexOf(':');
  const revision = colon < 0 ? text : text.slice(0, colon);
  const repository = await openRepository(folder);
  // Outside a repository a misspelt path is the likelier fault.
  if (!repository.ok)
    return colon < 0 ? refused(report('input-unknown', { input: text })) : repository;
  const commit = await commitOf(revision, repository.value);
  if (!commit.ok) return colon < 0 ? refused(report('input-unknown', { input: text })) : commit;
  const path = colon < 0 ? undefined : text.slice(colon + 1);
  return found({ kind: 'revision', revision, path, repository: repository.value });
}

/** The commit at which the new side left the default branch against the new side. */
async function withMergeBase(word: Word, folder: string): Promise<Outcome<Inputs>> {
  if (word.kind === 'stdin')
    return refused(report('input-stdin', { problem: 'Standard input has no merge base' }));
  const repository =
    word.kind === 'revision' ? found(word.repository) : await openRepository(folder);
  return next(repository, async (opened) => {
    const revision = word.kind === 'revision' ? word.revision : 'HEAD';
    const head = await commitOf(revision, opened);
    const base = await next(head, (commit) => mergeBase(commit, opened));
    if (!head.ok) return head;
    if (!base.ok) return base;
    if (word.kind === 'revision' && base.value.id === head.value.id) {
      return refused(report('merge-base-same', { revision }));
    }
    const path = await pathInRepository(word, opened);
    const after = await inputOf(word, word, folder);
    if (!path.ok) return path;
    return next(after, (to): Outcome<Inputs> => {
      const at = { commit: base.value, path: path.value };
      const old: Input = { kind: 'revision', at, repository: opened, isDerived: true };
      return found({ old, new: to });
    });
  });
}

async function inputOf(word: Word, other: Word, folder: string): Promise<Outcome<Input>> {
  if (word.kind === 'stdin') return found({ kind: 'stdin' });
  if (word.kind === 'path') return found({ kind: 'path', path: word.path });
  const { repository, revision } = word;
  const commit = await commitOf(revision, repository);
  const isDerived = word.path === undefined;
  const path = isDerived
    ? await pathOfOther(other, repository, folder)
    : await pathInRepository(word, repository);
  if (!commit.ok) return commit;
  return next(path, (value): Outcome<Input> => {
    const at = { commit: commit.value, path: value };
    return found({ kind: 'revision', at, repository, isDerived });
  });
}

/** What a revision alone means: the path of the other side, or the models of the working folder. */
async function pathOfOther(
  other: Word,
  repository: Repository,
  folder: string,
): Promise<Outcome<string>> {
  const models = pathWord(join(folder, modelFolder));
  return pathInRepository(other.kind === 'stdin' ? models : other, repository);
}

/** From the root of the repository. As in git a path of a revision begins there, and `./` in the working folder. */
export async function pathInRepository(
  word: Placed,
  { root, folder }: Repository,
): Promise<Outcome<string>> {
  const path = word.path ?? join(folder, modelFolder);
  const isRooted =
    word.kind === 'revision' && word.path !== undefined && !/^\.\.?(\/|$)/.test(path);
  const absolute = isRooted ? join(root, path) : await realPath(resolve(folder, path));
  const inside = relative(root, absolute).split(sep).join('/');
  if (inside === '..' || inside.startsWith('../') || resolve(inside) === inside) {
    return refused(report('input-outside', { path }));
  }
  return found(posix.normalize(inside || '.'));
}

/** As far as it is there: a model that is gone has a place too. */
async function realPath(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  const parent = dirname(path);
  return real ?? (parent === path ? path : join(await realPath(parent), basename(path)));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function next<A, B>(
  before: Outcome<A>,
  stage: (value: A) => Outcome<B> | Promise<Outcome<B>>,
): Promise<Outcome<B>> {
  return before.ok ? stage(before.value) : before;
}

function found<T>(value: T): Outcome<T> {
  return { ok: true, value, diagnostics: [] };
}

function refused(diagnostic: Diagnostic): Outcome<never> {
  return { ok: false, diagnostics: [diagnostic] };
}
