/** The next release of a package: its version, its entry in the change log, the models that it keeps. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bumps, type Bump, type Comparison } from '../change.js';
import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics.js';
import { packageFile, packageFrom, versionPlace } from '../load/package.js';
import { decodedText, shownPath, writtenText } from '../load/text.js';
import type { Kept, PackageInfo } from '../module.js';
import { withEntry } from '../release/change-log.js';
import { keptFiles } from '../release/kept.js';
import { withVersion } from '../release/package-file.js';
import { largerBump, releaseVersion } from '../release/version.js';
import { changelogReport } from '../report/changelog.js';
import { changesSince, isSame, type Current } from './news.js';
import type { PackageFile, Plan } from './plan.js';

/** What is asked of a release. */
export interface ReleaseRequest {
  /** The smallest bump that is wanted; absent: what the changes need. */
  readonly bump?: Exclude<Bump, 'none'> | undefined;
  /** The day of the release, UTC: `2026-06-30`. */
  readonly date: string;
}

/** What came of it. */
export interface Release {
  /** The version of the last release; absent: this is the first. */
  readonly from?: string | undefined;
  /** Of this one; the last where nothing was released. */
  readonly version: string;
  readonly bump: Bump;
  /** Absent: nothing was released, and this says why. */
  readonly nothing?: 'unchanged' | 'unneeded' | undefined;
}

/** What a release follows from. */
export interface Releasing {
  readonly kept: Kept;
  /** What of it could not be read. */
  readonly unread: readonly Diagnostic[];
  readonly current: readonly Current[];
  readonly info: PackageInfo;
  readonly model: readonly string[];
  readonly out: string;
}

/**
 * The next release: counted from the last one, whatever was generated since. A version that `package.yaml` has already
 * stands where it is large enough; so a release that was cut off is made by the next run.
 */
export async function releaseOf(
  releasing: Releasing,
  request: ReleaseRequest,
): Promise<Outcome<Plan>> {
  const { kept, current, info } = releasing;
  const found = await comparisonOf(releasing, request);
  if (!found.ok) return found;
  const { comparison, needed } = found.value;
  const { bump: asked = 'none' } = request;
  if (asked !== 'none' && bumps.indexOf(asked) > bumps.indexOf(needed)) {
    const since = kept.version ?? info.version;
    return refused(report('release-too-small', { asked, needed, since }));
  }
  const bump = largerBump(asked, needed);
  const version = releaseVersion(kept.version, info.version, bump);
  if (version === kept.version) {
    const nothing = isSame(kept.released, current) ? 'unchanged' : 'unneeded';
    const release = { from: version, version, bump, nothing } as const;
    return outcome({ info, files: keptFiles(kept, current), release }, found.diagnostics);
  }
  const release = { from: kept.version, version, bump };
  return outfit(releasing, release, { comparison, date: request.date });
}

/** Nothing to compare with before the first release. */
async function comparisonOf(
  { kept: { version, released }, unread, current }: Releasing,
  { bump }: ReleaseRequest,
): Promise<Outcome<{ readonly comparison?: Comparison | undefined; readonly needed: Bump }>> {
  if (version === undefined) return outcome({ needed: 'none' }, []);
  const news = await changesSince(version, released, current);
  const isWhole = news.ok && unread.length === 0;
  if (isWhole) {
    const { comparison } = news.value;
    return outcome({ comparison, needed: comparison.bump }, []);
  }
  const told = [...unread, ...news.diagnostics];
  if (bump !== undefined) return outcome({ needed: 'none' }, told);
  return { ok: false, diagnostics: [...told, report('release-base', { version })] };
}

interface Entry {
  readonly comparison?: Comparison | undefined;
  readonly date: string;
}

async function outfit(
  { current, info, model, out }: Releasing,
  release: Release,
  { comparison, date }: Entry,
): Promise<Outcome<Plan>> {
  const { version, from } = release;
  const file = await packageFileWith(version, info, model);
  if (!file.ok) return file;
  const log = await writtenText(join(out, changeLog), process.cwd());
  if (!log.ok) return log;
  const entry =
    comparison === undefined
      ? `## ${version} (${date})\n\n${from === undefined ? 'First release.' : 'See the models.'}\n`
      : changelogReport(comparison, { version, date });
  const text = withEntry(log.value, version, entry);
  const files = [
    ...keptFiles({ version, released: current.map(keptModel) }, current),
    { path: changeLog, text, shared: true } as const,
  ];
  const packaged = file.value === undefined ? {} : { packageFile: file.value };
  const news =
    from === undefined || comparison === undefined
      ? {}
      : { news: [{ since: from, version, comparison }] };
  return outcome({ info: { ...info, version }, files, release, ...news, ...packaged }, []);
}

const changeLog = 'CHANGELOG.md';

function keptModel({ name, text }: Current) {
  return { name, source: { file: `${name}.json`, text } };
}

/** The package file with the version; nothing where it says so already. What would not be read so is not written. */
async function packageFileWith(
  version: string,
  info: PackageInfo,
  model: readonly string[],
): Promise<Outcome<PackageFile | undefined>> {
  if (info.version === version) return outcome(undefined, []);
  const path = await packageFile(model);
  const shown = shownPath(path, process.cwd());
  const bytes = await readFile(path).catch(() => undefined);
  const before = bytes?.toString();
  const source = bytes && decodedText(bytes, shown);
  const at = source?.ok === true ? versionPlace(source.value) : undefined;
  const text = withVersion(before, version, at);
  const read = packageFrom({ file: shown, text: text.replaceAll(/\r\n?/g, '\n') });
  const isRead = read.ok && JSON.stringify(read.value) === JSON.stringify({ ...info, version });
  if (!isRead) return refused(report('release-version', { path: shown, version }));
  return outcome({ path, before, text }, []);
}

function refused(diagnostic: Diagnostic): Outcome<never> {
  return { ok: false, diagnostics: [diagnostic] };
}
