/** When `stithy diff` fails: limits, and what somebody has accepted. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { bumpBetween } from '../../generator/commands/diff-version.js';
import { commitAll, gitIn } from '../support/repository.js';
import {
  diff,
  diffWith,
  folder,
  put,
  weather,
  withoutDays,
  useRepository,
} from './diff-repository.js';

useRepository();

describe('limits', () => {
  beforeEach(() => put('model/weather/service.yaml', withoutDays));

  it('fail from the severity on that is named', async () => {
    const { told } = await diff();
    expect(told).toContain('Not accepted: 1 break.');
    expect((await diffWith({ failOn: 'warn' })).exitCode).toBe(1);
    expect((await diffWith({ failOn: 'never' })).exitCode).toBe(0);
    put(
      'model/weather/service.yaml',
      weather.replace('ChanceOfRain', 'Wind: Float\n    ChanceOfRain'),
    );
    expect((await diffWith({ failOn: 'danger' })).exitCode).toBe(0);
    expect((await diffWith({ failOn: 'info' })).exitCode).toBe(1);
  });

  it('fail where the version has not moved far enough', async () => {
    const limited = { failOn: 'never', maxBump: 'from-package' } as const;
    expect(await diffWith({ ...limited, maxBump: 'major' })).toMatchObject({ exitCode: 0 });
    expect((await diffWith({ ...limited, maxBump: 'minor' })).told).toContain(
      'The change needs a major version; minor is allowed.',
    );
    expect((await diffWith(limited)).told).toContain('needs a major version; none is allowed');
    put('model/package.yaml', "name: weather\nversion: '1.1.0'\n");
    expect((await diffWith(limited)).exitCode).toBe(1);
    put('model/package.yaml', "name: weather\nversion: '2.0.0'\n");
    expect((await diffWith(limited)).exitCode).toBe(0);
    const piped = await diffWith({ ...limited, named: ['main', '-'] });
    expect([piped.exitCode, piped.codes]).toEqual([3, ['input-stdin']]);
  });

  it.each([
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.2.3', 'none'],
    ['1.2.3', '1.2.3-beta.1', 'none'],
    ['1.2.3', '1.1.9', 'none'],
    ['2.0.0', '1.9.9', 'none'],
    ['0.1.0', '0.2.0', 'major'],
    ['0.1.0', '0.1.1', 'minor'],
    ['0.0.1', '0.0.2', 'major'],
    ['0.9.0', '1.0.0', 'major'],
  ])('between %s and %s allow %s', (before, after, bump) => {
    expect(bumpBetween(before, after)).toBe(bump);
  });
});

describe('a file of acceptances', () => {
  const entry = `- rule: member-optional-removed\n  shape: com.example.weather#*Input$Days\n  reason: Nobody asks.\n`;
  const file = { accept: 'accepted.yaml' };

  it('counts on the base side, so that a change does not accept itself', async () => {
    put('model/weather/service.yaml', withoutDays);
    put('accepted.yaml', entry);
    const first = await diffWith(file);
    expect([first.exitCode, first.rules]).toEqual([
      1,
      ['member-optional-removed', 'acceptance-added'],
    ]);
    expect(first.places).toContain('accepted.yaml:1:3');
    put('model/weather/service.yaml', weather);
    commitAll(folder, 'Accept');
    gitIn(folder, 'branch', '--force', 'main');
    put('model/weather/service.yaml', withoutDays);
    const second = await diffWith(file);
    expect([second.exitCode, second.rules, second.bump]).toEqual([
      0,
      ['member-optional-removed'],
      'none',
    ]);
    put('accepted.yaml', '# None.\n');
    expect(await diffWith(file)).toMatchObject({ exitCode: 0, rules: ['member-optional-removed'] });
    rmSync(join(folder, 'accepted.yaml'));
    expect(await diffWith(file)).toMatchObject({ exitCode: 0, rules: ['member-optional-removed'] });
  });

  it('counts as it is where the old side is no revision', async () => {
    put('old.yaml', weather);
    put('new.yaml', withoutDays);
    put('accepted.yaml', entry);
    const named = ['old.yaml', 'new.yaml'];
    expect(await diffWith({ ...file, named })).toMatchObject({ exitCode: 0, bump: 'none' });
    expect(await diffWith({ ...file, named: ['new.yaml', 'old.yaml'] })).toMatchObject({
      rules: expect.arrayContaining(['acceptance-unused']),
    });
  });

  it('that is nowhere, or wrong, ends with 3', async () => {
    expect(await diffWith(file)).toMatchObject({ exitCode: 3, codes: ['file-unreadable'] });
    put('accepted.yaml', 'rule: member-optional-removed\n');
    expect(await diffWith(file)).toMatchObject({ exitCode: 3, codes: ['acceptance-wrong'] });
  });
});
