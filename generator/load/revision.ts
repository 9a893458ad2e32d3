/** Files as a commit has them, by the rules for files of the working folder. */
import { posix } from 'node:path';
import { outcome, report } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { SourceText } from '../model.js';
import { isPartOf, serviceFile } from './files.js';
import { git } from './git.js';
import type { Commit, Repository } from './git.js';
import { decodedText, largest } from './text.js';

/** A place in a commit. */
export interface RevisionPath {
  readonly commit: Commit;
  /** From the root of the repository, with `/`; `.` is the root. */
  readonly path: string;
}

/**
 * Reads the models at a path of a commit, as `read` does those of the working folder. A file is shown as
 * `main:model/weather/service.yaml`.
 */
export async function readRevision(
  { commit, path }: RevisionPath,
  repository: Repository,
): Promise<Outcome<readonly (readonly SourceText[])[]>> {
  const files = await filesBelow({ commit, path }, repository);
  if (!files.ok) return files;
  const isFile = files.value.has(path);
  const folder = isFile ? posix.dirname(path) : path;
  const around = isFile ? await filesBelow({ commit, path: folder }, repository) : files;
  if (!around.ok) return around;
  const mains = isFile ? [path] : mainFiles([...around.value.keys()], folder);
  if (mains.length === 0)
    return { ok: false, diagnostics: [absent({ commit, path }, files.value)] };
  const diagnostics: Diagnostic[] = [];
  const groups: SourceText[][] = [];
  for (const main of mains) {
    const parts = [...around.value.keys()].filter((name) => isPartOf(main, name)).toSorted();
    const texts = await Promise.all(
      [main, ...parts].map((file) => textAt({ commit, path: file }, around.value, repository)),
    );
    diagnostics.push(...texts.flatMap((text) => text.diagnostics));
    groups.push(texts.flatMap((text) => (text.ok ? [text.value] : [])));
  }
  return outcome(groups, diagnostics);
}

/** The text of one file of a commit, or nothing where the commit has no such file. */
export async function revisionText(
  at: RevisionPath,
  repository: Repository,
): Promise<Outcome<SourceText | undefined>> {
  const files = await filesBelow(at, repository);
  if (!files.ok) return files;
  return files.value.has(at.path)
    ? textAt(at, files.value, repository)
    : { ok: true, value: undefined, diagnostics: [] };
}

/** `main:model/weather`. */
export function shownRevision({ commit, path }: RevisionPath): string {
  return `${commit.name}:${path === '.' ? '' : path}`;
}

interface TreeFile {
  readonly id: string;
  readonly bytes: number;
  readonly isLink: boolean;
}

type TreeFiles = ReadonlyMap<string, TreeFile>;

async function filesBelow(
  { commit, path }: RevisionPath,
  { root }: Repository,
): Promise<Outcome<TreeFiles>> {
  const paths = path === '.' ? [] : [path];
  const answer = await git(['ls-tree', '-r', '-l', '-z', commit.id, '--', ...paths], root);
  if (!answer.ok) return failed('ls-tree', answer.reason);
  const lines = new TextDecoder().decode(answer.bytes).split('\0');
  return { ok: true, value: new Map(lines.flatMap(treeFile)), diagnostics: [] };
}

/** `100644 blob 1a2b…   123\tmodel/weather/service.yaml`; a commit is a submodule, which has no files here. */
function treeFile(line: string): readonly (readonly [string, TreeFile])[] {
  const [, mode, id, bytes, path] = /^(\d+) blob (\w+) +(\d+)\t([^]+)$/.exec(line) ?? [];
  if (id === undefined || path === undefined) return [];
  return [[path, { id, bytes: Number(bytes), isLink: mode === '120000' }]];
}

/** The folder's own service.yaml, else those of the folders directly below it, by name. */
function mainFiles(files: readonly string[], folder: string): readonly string[] {
  const own = posix.join(folder, serviceFile);
  if (files.includes(own)) return [own];
  return files
    .filter((file) => {
      const parent = posix.dirname(file);
      const isBelow = posix.basename(file) === serviceFile && posix.dirname(parent) === folder;
      return isBelow && !posix.basename(parent).startsWith('.');
    })
    .toSorted();
}

function absent(at: RevisionPath, files: TreeFiles): Diagnostic {
  const path = shownRevision(at);
  return files.size === 0 ? report('file-missing', { path }) : report('folder-empty', { path });
}

async function textAt(
  at: RevisionPath,
  files: TreeFiles,
  { root }: Repository,
): Promise<Outcome<SourceText>> {
  const path = shownRevision(at);
  const file = files.get(at.path);
  const reason =
    file === undefined ? 'it is not there' : 'it is a link, and a revision has no other files';
  if (file === undefined || file.isLink) {
    return { ok: false, diagnostics: [report('file-unreadable', { path, reason })] };
  }
  if (file.bytes > largest) {
    const parameters = { path, bytes: file.bytes, limit: largest };
    return { ok: false, diagnostics: [report('file-too-large', parameters)] };
  }
  const answer = await git(['cat-file', 'blob', file.id], root);
  return answer.ok ? decodedText(answer.bytes, path) : failed('cat-file', answer.reason);
}

function failed(command: string, reason: string): Outcome<never> {
  return { ok: false, diagnostics: [report('git-failed', { command, reason })] };
}
