import { describe, expect, it } from 'vitest';
import { withEntry } from '../../generator/release/change-log.js';
import { compareVersions, nextVersion, releaseVersion } from '../../generator/release/version.js';

describe('the next version', () => {
  it.each([
    ['1.4.2', '2.0.0', '1.5.0', '1.4.3'],
    ['0.4.2', '0.5.0', '0.4.3', '0.4.3'],
    ['0.0.2', '0.1.0', '0.0.3', '0.0.3'],
    ['2.0.0-beta.1', '2.0.0', '2.0.0', '2.0.0'],
    ['1.4.0-rc.1', '2.0.0', '1.4.0', '1.4.0'],
    ['1.4.2-rc.1', '2.0.0', '1.5.0', '1.4.2'],
    ['0.4.0-rc.1', '0.4.0', '0.4.0', '0.4.0'],
    ['1.4.2+build.7', '2.0.0', '1.5.0', '1.4.3'],
  ])('after %s is %s, %s or %s', (version, major, minor, patch) => {
    const bumps = ['major', 'minor', 'patch', 'none'] as const;
    expect(bumps.map((bump) => nextVersion(version, bump))).toEqual([major, minor, patch, version]);
  });

  it.each<[string, Parameters<typeof releaseVersion>, string]>([
    ['is counted from the last release', ['1.4.0', '1.4.0', 'minor'], '1.5.0'],
    ['is what is declared, where that is large enough', ['1.4.0', '1.6.0', 'minor'], '1.6.0'],
    ['is larger than what is declared, where that is not', ['1.4.0', '1.4.1', 'minor'], '1.5.0'],
    ['does not go back with what is declared', ['1.4.0', '1.0.0', 'patch'], '1.4.1'],
    ['may be declared to be one before it', ['1.4.0', '2.0.0-rc.1', 'major'], '2.0.0-rc.1'],
    ['may follow one before it', ['2.0.0-rc.1', '2.0.0-rc.2', 'patch'], '2.0.0-rc.2'],
    ['is the last where nothing is needed', ['1.4.0', '1.4.0', 'none'], '1.4.0'],
    ['is the declared one at first', [undefined, '1.4.0', 'none'], '1.4.0'],
  ])('%s', (_, parameters, version) => {
    expect(releaseVersion(...parameters)).toBe(version);
  });

  // https://semver.org, 11.
  it('comes after the one before it', () => {
    const sorted =
      `1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0
      1.0.10 1.2.0 1.10.0 2.0.0`.split(/\s+/);
    expect(sorted.toReversed().toSorted(compareVersions)).toEqual(sorted);
    expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
  });
});

describe('the change log', () => {
  const entry = '## 2.0.0 (2026-06-30)\n\n- New.\n';

  it.each([
    ['begins with a heading', undefined, `# Changelog\n\n${entry}`],
    [
      'has the last version first',
      '# Log\n\n## 1.0.0\n\n- Old.\n',
      `# Log\n\n${entry}\n## 1.0.0\n\n- Old.\n`,
    ],
    ['keeps a foot without a version', '# Log\n\nWords', `# Log\n\nWords\n\n${entry}`],
    ['is left alone where the version is there', '## [2.0.0] - today\n', '## [2.0.0] - today\n'],
    ['knows versions with a letter', '## v1.9.0\n', `${entry}\n## v1.9.0\n`],
    [
      'does not take an earlier pre-release for the version',
      '## 2.0.0-rc.1\n',
      `${entry}\n## 2.0.0-rc.1\n`,
    ],
    [
      'is not led astray by code',
      '# Log\n\n````md\n## 1.0.0\n```\n````\n\n## 1.0.0\n',
      `# Log\n\n\`\`\`\`md\n## 1.0.0\n\`\`\`\n\`\`\`\`\n\n${entry}\n## 1.0.0\n`,
    ],
    ['takes no deeper heading', '# Log\n\n### 1.0.0\n', `# Log\n\n### 1.0.0\n\n${entry}`],
  ])('%s', (_, before, after) => {
    expect(withEntry(before, '2.0.0', entry)).toBe(after);
  });
});
