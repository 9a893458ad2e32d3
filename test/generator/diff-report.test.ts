/** What `stithy diff` prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitIn } from '../support/repository.js';
import { formatNames } from '../../generator/commands/diff-formats.js';
import {
  diff,
  diffWith,
  folder,
  put,
  runDiff,
  textOf,
  weather,
  withoutDays,
  useRepository,
} from './diff-repository.js';

useRepository();

describe('the report', () => {
  it.each(formatNames)('as %s says what changed, the same each time', async (format) => {
    put(
      'model/weather/service.yaml',
      withoutDays.replace('ChanceOfRain', 'Wind: Float\n    ChanceOfRain'),
    );
    const [first, second] = [await textOf({ format }), await textOf({ format })];
    expect(first).toContain(format === 'aws-feed' ? 'Wind' : 'Days');
    expect(first).toBe(second);
  });

  it('names the command that makes it again', async () => {
    put('model/weather/service.yaml', withoutDays);
    put("it's.yaml", weather);
    const named = ["it's.yaml", 'model'];
    const text = await textOf({ format: 'markdown', named, contract: 'wire', show: 'docs' });
    const plain = text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(plain).toContain(
      String.raw`npx stithy diff 'it'\''s.yaml' model --contract wire --show docs`,
    );
  });

  it('shows on demand what is folded', async () => {
    put(
      'model/weather/service.yaml',
      weather
        .replace(/( {4}City.*\n)( {4}Days.*\n)/, '$2$1')
        .replace('Float', '{ target: Float, documentation: In percent. }'),
    );
    const { rules } = await diffWith({ show: 'order' });
    expect([(await diff()).rules, rules]).toEqual([[], ['member-reordered']]);
    expect(await textOf({ format: 'text' })).not.toContain('is new');
    expect(await textOf({ format: 'text', show: 'docs' })).toContain(
      'ChanceOfRain: documentation is new',
    );
  });

  it('has links to lines where they have addresses, on the sides that are in a commit', async () => {
    put(
      'model/weather/service.yaml',
      withoutDays.replace('City: { target', 'City: { jsonName: x, target'),
    );
    const links = 'https://git.test/acme/weather/blob/{commit}/{path}#L{line}';
    const [old, head] = ['main', 'HEAD'].map((name) => gitIn(folder, 'rev-parse', name));
    const path = 'model/weather/service.yaml';
    const request = { format: 'markdown', links } as const;
    const both = await textOf({ ...request, commit: 'HEAD' });
    expect(both).toContain(`(https://git.test/acme/weather/blob/${old}/${path}#L18)`);
    expect(both).toContain(`(https://git.test/acme/weather/blob/${head}/${path}#L17)`);
    const one = await textOf(request);
    expect(one).toContain('[<code>old 18</code>](https://');
    expect(one).not.toContain(`[<code>new 17`);
    expect(await textOf({ format: 'markdown' })).not.toContain('](');
    process.chdir(join(folder, 'model'));
    const below = await textOf({ ...request, named: ['main', 'weather'], commit: 'f'.repeat(40) });
    expect(below).toContain(`(https://git.test/acme/weather/blob/${'f'.repeat(40)}/${path}#L17)`);
  });

  it('is in one JSON object with --json, with the reasons to fail', async () => {
    put('model/weather/service.yaml', withoutDays);
    const { printed, exitCode } = await runDiff({ format: 'text' }, { json: true });
    expect(JSON.parse(printed)).toEqual({
      command: 'diff',
      ok: false,
      exitCode: 1,
      format: 'text',
      bump: 'major',
      changes: 1,
      objections: ['Not accepted: 1 break.'],
      report: expect.stringContaining('MAJOR'),
      diagnostics: [],
    });
    expect(exitCode).toBe(1);
  });

  it('is coloured where the output may be', async () => {
    put('model/weather/service.yaml', withoutDays);
    const escape = String.fromCharCode(27);
    expect((await runDiff({ format: 'text' }, { paint: true })).printed).toContain(escape);
    expect((await runDiff({ format: 'text' }, { paint: false })).printed).not.toContain(escape);
    await runDiff({ format: 'text', out: 'report.txt' }, { paint: true });
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).not.toContain(escape);
  });

  it('goes into a file', async () => {
    put('model/weather/service.yaml', withoutDays);
    const { exitCode, told } = await diffWith({ out: 'out/report.json' });
    expect([exitCode, told]).toEqual([1, 'Not accepted: 1 break.']);
    expect(readFileSync(join(folder, 'out/report.json'), 'utf8')).toContain(
      'member-optional-removed',
    );
    expect(await diffWith({ out: 'model' })).toMatchObject({ exitCode: 3 });
  });
});
