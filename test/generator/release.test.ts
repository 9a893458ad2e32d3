import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { generateCommand } from '../../generator/commands/generate.js';
import type * as Package from '../../generator/emit/package.js';
import { generate, type GenerateOptions } from '../../generator/generate.js';

// What the code looks like is no matter here, and takes long to print.
vi.mock('../../generator/print/print.js', () => ({
  print: ({ path, content }: { path: string; content: { value?: unknown } }) => ({
    path,
    text: `${JSON.stringify(content.value ?? path, null, 2)}\n`,
  }),
}));
vi.mock('../../generator/emit/package.js', async (original) => {
  const { emitPackage } = await original<typeof Package>();
  return {
    emitPackage: (...parameters: Parameters<typeof emitPackage>) =>
      emitPackage(...parameters).filter(({ path }) => !path.startsWith('runtime/')),
  };
});

const base = realpathSync(mkdtempSync(join(tmpdir(), 'stithy-release-')));
const folder = join(base, 'work');
vi.spyOn(process, 'cwd').mockReturnValue(folder);
const out = join(folder, 'generated');

afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  put(
    'model/package.yaml',
    '# What it is called.\nname: weather\nversion: "1.0.0" # of the package\n',
  );
  put('model/weather/service.yaml', weather());
});

describe('what is told of models', () => {
  it('is nothing where the package is new, and nothing where no model changed', async () => {
    expect(await news()).toEqual([]);
    put('model/weather/service.yaml', `# Rain.\n${weather()}`);
    expect(await news()).toEqual([]);
  });

  it('is what changed since the last run, as long as nothing is released', async () => {
    await news();
    put('model/weather/service.yaml', weather('Days'));
    expect(await news()).toEqual([['the last run', 'minor', undefined]]);
    put('model/weather/service.yaml', weather());
    expect(await news()).toEqual([['the last run', 'major', undefined]]);
  });

  it('is also what changed since the release, which counts whatever was generated since', async () => {
    await release();
    put('model/weather/service.yaml', weather('Days'));
    expect(await news()).toEqual([['1.0.0', 'minor', '1.1.0']]);
    put('model/weather/service.yaml', weather('Days', 'Rain'));
    expect(await news()).toEqual([
      ['the last run', 'minor', undefined],
      ['1.0.0', 'minor', '1.1.0'],
    ]);
    put('model/weather/service.yaml', weather());
    expect(await news()).toEqual([
      ['the last run', 'major', undefined],
      ['1.0.0', 'none', undefined],
    ]);
  });

  it('is told by a check, too, which keeps nothing', async () => {
    await news();
    put('model/weather/service.yaml', weather('Days'));
    for (const mode of ['check', 'check', 'write', 'check'] as const) {
      expect(await news({ mode })).toHaveLength(
        Number(mode !== 'check' || !kept().includes('"Days"')),
      );
    }
  });

  it('says that a model came, and once that it went', async () => {
    await release();
    put('model/tides/service.yaml', weather().replaceAll('Weather', 'Tides'));
    expect(await rulesNow()).toEqual([expect.arrayContaining(['service-added'])]);
    rmSync(join(folder, 'model/tides'), { recursive: true });
    expect(await rulesNow()).toEqual([expect.arrayContaining(['service-removed']), []]);
    expect(await rulesNow()).toEqual([]);
    rmSync(join(folder, 'model/weather'), { recursive: true });
    put('model/tides/service.yaml', weather().replaceAll('Weather', 'Tides'));
    expect(await rulesNow()).toEqual([['service-shape-renamed']]);
    expect(await rulesNow()).toEqual([]);
  });

  it('is a warning where a kept model cannot be read, and the package is made all the same', async () => {
    await news();
    put('generated/.model/unreleased/weather.json', '<<<<<<< HEAD\n');
    const result = await outcomeOf();
    expect(result).toMatchObject({ ok: true, diagnostics: [{ code: 'kept-unreadable' }] });
    expect(JSON.parse(kept())).toHaveProperty('smithy', '2.0');
  });
});

describe('the models that a package keeps', () => {
  it('are in canonical order, so that another order of keys or of operations changes nothing', async () => {
    await news();
    const before = kept();
    const [head = '', ...shapes] = weather().split(/\n\n/);
    put('model/weather/service.yaml', [head, ...shapes.toReversed()].join('\n\n'));
    expect(await news()).toEqual([]);
    expect(kept()).toBe(before);
  });

  it('have a line for each shape', async () => {
    await news();
    expect(
      kept()
        .split('\n')
        .filter((line) => line.includes('"type":')),
    ).toHaveLength(4);
  });

  it('are kept once where the release has the same', async () => {
    await release();
    expect(keptFiles()).toEqual(['.gitattributes', '1.0.0', '1.0.0/weather.json']);
    put('model/weather/service.yaml', weather('Days'));
    await news();
    expect(keptFiles()).toContain('unreleased/weather.json');
    await release();
    expect(keptFiles()).toEqual(['.gitattributes', '1.1.0', '1.1.0/weather.json']);
  });
});

describe('a release', () => {
  it('writes the version where it was, the package and the change log', async () => {
    await release();
    put('model/weather/service.yaml', weather('Days'));
    await news();
    expect(await release()).toEqual({ from: '1.0.0', version: '1.1.0', bump: 'minor' });
    expect(text('model/package.yaml')).toBe(
      '# What it is called.\nname: weather\nversion: "1.1.0" # of the package\n',
    );
    expect(JSON.parse(text('generated/package.json'))).toMatchObject({
      version: '1.1.0',
      files: ['dist', 'CHANGELOG.md'],
    });
    expect(text('generated/CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## 1\.1\.0 \(2026-06-30\)\n\n### Added\n[^#]*Days[^#]*## 1\.0\.0 \(2026-06-30\)\n\nFirst release\.\n$/,
    );
  });

  it('is made once, whatever was generated since', async () => {
    await release();
    const before = everything();
    expect(await release()).toMatchObject({ version: '1.0.0', nothing: 'unchanged' });
    expect(everything()).toEqual(before);
    await news();
    expect(everything()).toEqual(before);
  });

  it('needs what all changes since the last one need together', async () => {
    put('model/weather/service.yaml', weather('Days'));
    await release();
    put('model/weather/service.yaml', weather());
    await news();
    put('model/weather/service.yaml', weather('Rain'));
    expect(await news()).toMatchObject([
      ['the last run', 'minor', undefined],
      ['1.0.0', 'major', '2.0.0'],
    ]);
    expect(await release()).toMatchObject({ version: '2.0.0', bump: 'major' });
  });

  it('is larger where that is asked for, and never smaller', async () => {
    await release();
    put('model/weather/service.yaml', weather('Days'));
    const smaller = await outcomeOf({ release: { date, bump: 'patch' } });
    expect(smaller).toMatchObject({ ok: false, diagnostics: [{ code: 'release-too-small' }] });
    expect(await release('major')).toMatchObject({ version: '2.0.0', bump: 'major' });
    expect(await release('patch')).toMatchObject({ version: '2.0.1', bump: 'patch' });
    expect(text('generated/CHANGELOG.md')).toContain('## 2.0.1 (2026-06-30)\n\nNo changes.\n');
  });

  it('leaves every word of others in the change log', async () => {
    const words =
      '# Changes\r\n\r\nBy hand.\r\n\r\n## Unreleased\r\n\r\n- Soon.\r\n\r\n## [0.9.0]\r\n\r\n- Once.\r\n';
    put('generated/manifest.json', '{"files":{}}');
    put('generated/CHANGELOG.md', words);
    await release();
    const [above = '', below = ''] = words.split('## [0.9.0]');
    expect(text('generated/CHANGELOG.md')).toBe(
      `${above}## 1.0.0 (2026-06-30)\r\n\r\nFirst release.\r\n\r\n## [0.9.0]${below}`,
    );
    await news();
    expect(await outcomeOf({ mode: 'check' })).toMatchObject({
      value: { written: [], removed: [] },
    });
  });

  it('is refused where the change log cannot be read, which would lose it', async () => {
    await release();
    writeFileSync(join(out, 'CHANGELOG.md'), Buffer.from('Zürich\n', 'latin1'));
    put('model/weather/service.yaml', weather('Days'));
    const before = everything();
    const refused = await outcomeOf({ release: { date } });
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: 'file-not-utf8' }] });
    expect(everything()).toEqual(before);
  });

  it('keeps a version that is large enough by hand, and ends what was cut off after the package file', async () => {
    await release();
    put('model/weather/service.yaml', weather('Days'));
    put('model/package.yaml', 'version: 1.1.0\n');
    expect(await release()).toMatchObject({ from: '1.0.0', version: '1.1.0' });
    put('model/package.yaml', 'version: 3.0.0-beta.1\n');
    expect(await release()).toMatchObject({ from: '1.1.0', version: '3.0.0-beta.1' });
  });

  it('makes the package file where there is none', async () => {
    rmSync(join(folder, 'model/package.yaml'));
    await release('minor');
    expect(text('model/package.yaml')).toBe('version: 0.1.1\n');
    expect(await release()).toMatchObject({ version: '0.1.1', nothing: 'unchanged' });
  });

  it('changes nothing where a file of the package is edited', async () => {
    await release();
    put('model/weather/service.yaml', weather('Days'));
    put('generated/weather/types.ts', '// By hand.\n');
    const before = everything();
    expect(await outcomeOf({ release: { date } })).toMatchObject({ ok: false });
    expect(everything()).toEqual(before);
  });

  it('is refused where the models of the last one cannot be read, unless the bump is named', async () => {
    await release();
    put('generated/.model/1.0.0/weather.json', '{');
    const codes = (await outcomeOf({ release: { date } })).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['kept-unreadable', 'release-base']);
    expect(await release('major')).toMatchObject({ version: '2.0.0' });
  });

  it('is refused where the package file has its version in an uncommon form', async () => {
    await release();
    put('model/package.yaml', 'version: >-\n  1.0.0\n');
    put('model/weather/service.yaml', weather('Days'));
    const before = everything();
    expect(await outcomeOf({ release: { date } })).toMatchObject({
      diagnostics: [{ code: 'release-version' }],
    });
    expect(everything()).toEqual(before);
  });
});

describe('stithy generate', () => {
  it('says what changed in a few lines and what was released, to people and to machines', async () => {
    expect(await said()).not.toContain('Changed');
    await said({ date });
    put('model/weather/service.yaml', weather('A', 'B', 'C', 'D', 'E', 'F', 'G'));
    expect(await said()).toContain(
      'Changed since 1.0.0: 7 info; needs a minor version, 1.1.0.\n' +
        '  info     GetForecastInput.A  A (Integer, optional) is new  (input of GetForecast)\n',
    );
    expect(await said({ date })).toMatch(
      / {2}… and 2 more\nReleased 1\.1\.0, a minor version after 1\.0\.0/,
    );
    expect(await said({ date })).toContain('Nothing to release: the models are those of 1.1.0.');
    put('model/weather/service.yaml', weather());
    const { changes, release: made } = JSON.parse(await said({ date }, true));
    expect(made).toEqual({ from: '1.1.0', version: '2.0.0', bump: 'major' });
    expect(changes).toMatchObject([
      { since: '1.1.0', bump: 'major', version: '2.0.0', counts: { break: 7 } },
    ]);
  });
});

const date = '2026-06-30';

function weather(...members: readonly string[]): string {
  const lines = members.map((name) => `    ${name}: Integer\n`).join('');
  return `smithy: '2.0'
namespace: example

service Weather:
  version: 2026-01-01
  operations: [GetForecast, GetTime]
  aws.protocols#awsJson1_0: {}

operation GetForecast:
  input: GetForecastInput

operation GetTime: {}

structure GetForecastInput:
  members:
    City: String
${lines}`;
}

function put(path: string, content: string): void {
  const target = join(folder, path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, content);
}

function text(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function kept(): string {
  return text('generated/.model/unreleased/weather.json');
}

function keptFiles(): readonly string[] {
  return readdirSync(join(out, '.model'), { recursive: true }).map(String).toSorted();
}

function everything(): Readonly<Record<string, string>> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'utf8')]));
}

function outcomeOf(options: Partial<GenerateOptions> = {}) {
  return generate({ model: ['model'], out, mode: 'write', ...options });
}

async function run(options: Partial<GenerateOptions> = {}) {
  const result = await outcomeOf(options);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

async function news(options: Partial<GenerateOptions> = {}) {
  const { news: told = [] } = await run(options);
  return told.map(({ since, comparison, version }) => [since, comparison.bump, version]);
}

async function rulesNow() {
  const { news: told = [] } = await run();
  return told.map(({ comparison }) => comparison.changes.map(({ rule }) => rule));
}

async function release(bump?: 'major' | 'minor' | 'patch') {
  return (await run({ release: { date, bump } })).release;
}

async function said(request?: { readonly date: string }, json = false): Promise<string> {
  const lines: string[] = [];
  const print = (line: string): unknown => lines.push(line);
  const terminal = {
    print,
    tell: print,
    color: false,
    verbose: false,
    json,
    interruption: () => new AbortController().signal,
  };
  const options = { model: ['model'], out, check: false, force: false };
  await generateCommand({ ...options, release: request }, terminal);
  return `${lines.join('\n')}\n`;
}
