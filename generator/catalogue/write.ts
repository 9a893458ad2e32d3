/** What `write` tells: the output folder. */
import { error, quoted } from './entry.js';

export const writeEntries = {
  'output-edited': error<{ path: string }>(
    ({ path }) => `${path} was edited since it was generated.`,
    () => 'Move the change into the model; --force overwrites the file.',
  ),
  'output-failed': error<{ path: string; reason: string; code: string }>(
    ({ path, reason }) => `${path} cannot be written: ${reason}.`,
    ({ code }) => `${remedies[code] ?? 'Remove the cause and run again.'} No file was lost.`,
  ),
  'output-foreign': error<{ path: string }>(
    ({ path }) => `${path} is not empty and was not made by stithy: it has no manifest.json.`,
    () => 'Name an empty or new folder with -o; --force generates beside what is there.',
  ),
  'output-link': error<{ path: string }>(
    ({ path }) => `${path} is a symbolic link, and stithy does not write through links.`,
    () => 'Remove the link, or name another folder with -o.',
  ),
  'output-locked': error<{ path: string; lock: string; pid: number; host: string }>(
    ({ path, pid, host }) => `Another run (process ${pid} on ${host}) is writing to ${path}.`,
    ({ lock }) => `Wait until it ends; if there is no such process, delete ${lock}.`,
  ),
  'output-manifest': error<{ path: string }>(
    ({ path }) => `${path} does not say which files are generated.`,
    () => 'Take it from version control again; --force writes it anew.',
  ),
  'output-not-folder': error<{ path: string }>(
    ({ path }) => `${path} is not a folder.`,
    () => 'Name a folder with -o.',
  ),
  'output-occupied': error<{ path: string }>(
    ({ path }) => `${path} is not generated and stands where something generated must go.`,
    () => 'Move it away, or name another folder with -o; --force overwrites a file.',
  ),
  'output-path': error<{ path: string }>(
    ({ path }) => `${quoted(path)} is not a path that is safe to write on every platform.`,
    () => 'Rename the service or the package that it comes from.',
  ),
  'output-working-folder': error<{ path: string }>(
    ({ path }) => `${path} holds the working folder and cannot be replaced from inside.`,
    () => 'Run from a folder outside it, or name another folder with -o.',
  ),
};

/** What to do about an error of the file system, by its code. */
const remedies: Readonly<Record<string, string>> = {
  EACCES: 'Allow writing there.',
  EBUSY: 'Close what uses the folder; a mounted folder cannot be replaced: name one inside it.',
  EDQUOT: 'Make room on the disk.',
  EMFILE: 'Raise the limit of open files.',
  ENOSPC: 'Make room on the disk.',
  EPERM: 'Allow writing there.',
  EROFS: 'Name a folder on a disk that can be written with -o.',
  EXDEV: 'A mounted folder cannot be replaced: name one inside it.',
};
