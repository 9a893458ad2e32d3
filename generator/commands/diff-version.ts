/** How large a bump the version of the package has made, from one side to the other. */
import { dirname, posix } from 'node:path';
import type { Bump } from '../change.js';
import { andThen, outcome, report, type Outcome } from '../diagnostics.js';
import { packageFrom, readPackage } from '../load/package.js';
import { revisionText } from '../load/revision.js';
import type { Input, Inputs } from './diff-inputs.js';

/** The largest bump that the versions of the two sides' `package.yaml` allow. */
export async function declaredBump(inputs: Inputs): Promise<Outcome<Bump>> {
  const [old, now] = await Promise.all([versionOf(inputs.old), versionOf(inputs.new)]);
  return andThen(old, (before) => andThen(now, (after) => outcome(bumpBetween(before, after), [])));
}

/**
 * As package managers read a version (https://semver.org, and npm's caret for versions below 1.0.0, where the first
 * number that is not zero is the one that tells of breaks). A version that is not larger allows nothing.
 */
export function bumpBetween(before: string, after: string): Bump {
  const [major = 0, minor = 0, patch = 0] = numbersOf(before);
  const [nextMajor = 0, nextMinor = 0, nextPatch = 0] = numbersOf(after);
  if (nextMajor !== major) return nextMajor > major ? 'major' : 'none';
  if (nextMinor !== minor) return nextMinor < minor ? 'none' : major === 0 ? 'major' : 'minor';
  if (nextPatch > patch) return major === 0 ? (minor === 0 ? 'major' : 'minor') : 'patch';
  return 'none';
}

function numbersOf(version: string): readonly number[] {
  return version
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number);
}

async function versionOf(input: Input): Promise<Outcome<string>> {
  if (input.kind === 'stdin') {
    const problem = 'Standard input has no package.yaml beside it';
    return { ok: false, diagnostics: [report('input-stdin', { problem })] };
  }
  if (input.kind === 'path')
    return andThen(await readPackage([input.path]), ({ version }) => outcome(version, []));
  const { commit, path } = input.at;
  for (const folder of new Set([path, dirname(path), dirname(dirname(path))])) {
    const at = { commit, path: posix.join(folder, 'package.yaml') };
    const text = await revisionText(at, input.repository);
    if (!text.ok) return text;
    if (text.value !== undefined) {
      return andThen(packageFrom(text.value), ({ version }) => outcome(version, []));
    }
  }
  return outcome('0.1.0', []);
}
