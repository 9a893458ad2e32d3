/** Versions of the generated package: https://semver.org, version 2.0.0. */
import { bumps } from '../change.js';
import type { Bump } from '../change.js';

/**
 * The version after one, for a bump. Below 1.0.0 what breaks takes the second number and all else the third, as npm's
 * carets read them. A pre-release that is on the way to a large enough version becomes that version. `none` leaves it.
 */
export function nextVersion(version: string, bump: Bump): string {
  if (bump === 'none') return version;
  const { numbers, isPrerelease } = parsed(version);
  const [major, minor, patch] = numbers;
  const step = major > 0 ? bump : bump === 'major' ? 'minor' : 'patch';
  const isOnTheWay =
    isPrerelease && (step === 'patch' || (patch === 0 && (step === 'minor' || minor === 0)));
  if (isOnTheWay) return numbers.join('.');
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/**
 * The version of a release with a bump after the last one; that one where nothing is to be released. What somebody has
 * declared by hand stands where it comes after the last one and leaves enough room. The first release is as declared.
 */
export function releaseVersion(last: string | undefined, declared: string, bump: Bump): string {
  if (last === undefined) return nextVersion(declared, bump);
  const next = nextVersion(last, bump);
  const core = parsed(declared).numbers.join('.');
  const isEnough = compareVersions(declared, last) > 0 && compareVersions(core, next) >= 0;
  return isEnough ? declared : next;
}

/** Negative where the first comes before the second, 0 where they rank alike; build metadata does not count. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [parsed(a), parsed(b)];
  for (const [index, number] of one.numbers.entries()) {
    const difference = number - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (!one.isPrerelease || !other.isPrerelease) {
    return Number(other.isPrerelease) - Number(one.isPrerelease);
  }
  return compareTags(one.tags, other.tags);
}

/** The larger of two bumps. */
export function largerBump(a: Bump, b: Bump): Bump {
  return bumps.indexOf(a) <= bumps.indexOf(b) ? a : b;
}

interface Version {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  readonly tags: readonly string[];
  readonly isPrerelease: boolean;
}

function parsed(version: string): Version {
  const [core = '', tag = ''] = version.replace(/\+.*$/, '').split(/-(.*)/s);
  const [major = 0, minor = 0, patch = 0] = core.split('.').map(Number);
  return { numbers: [major, minor, patch], tags: tag.split('.'), isPrerelease: tag !== '' };
}

/** Numbers by their size and before texts, texts by their units; more tags after fewer. */
function compareTags(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (one === other) continue;
    const [isNumber, isOther] = [one, other].map((tag) => /^\d+$/.test(tag));
    if (isNumber === true && isOther === true) return Number(one) - Number(other);
    if (isNumber !== isOther) return isNumber === true ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return a.length - b.length;
}
