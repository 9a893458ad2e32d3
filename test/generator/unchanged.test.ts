import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { generate, type GenerateOptions } from '../../generator/generate.js';
import { print } from '../../generator/print/print.js';
import { compileProgram } from '../support/compiled-program.js';

vi.mock('../../generator/print/print.js', { spy: true });

const base = realpathSync(mkdtempSync(join(tmpdir(), 'stithy-unchanged-')));
const folder = join(base, 'work');
const out = join(folder, 'out');
vi.spyOn(process, 'cwd').mockReturnValue(folder);

const model = `smithy: '2.0'
namespace: example

service Weather:
  version: 2026-01-01
  operations: [ReportRain]
  aws.protocols#awsJson1_0: {}

operation ReportRain: {}
`;
/** Of which a warning is told. */
const warned = `${model}
enum Sky:
  members:
    clearSky: clear
`;

afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'weather.yaml'), model);
});

describe('a model that has not changed', () => {
  it('is not printed again, and reported as a whole run reports it', async () => {
    const first = await run();
    const files = filesIn(out);
    expect(first).toMatchObject({ ok: true, prints: true, value: { unchanged: [] } });
    const again = await run();
    expect(again).toMatchObject({ ok: true, prints: false });
    expect(filesIn(out)).toEqual(files);
    rmSync(join(folder, 'node_modules/.cache'), { recursive: true });
    expect(await run()).toEqual({ ...again, prints: true });
  });

  it('has its warnings told again', async () => {
    writeFileSync(join(folder, 'weather.yaml'), warned);
    const { diagnostics } = await run();
    expect(diagnostics).not.toEqual([]);
    expect(await run()).toMatchObject({ ok: true, diagnostics, prints: false });
  });

  it('is printed by a check, which trusts no earlier run', async () => {
    await run();
    expect(await run({ mode: 'check' })).toMatchObject({ ok: true, prints: true });
  });
});

describe('a whole run follows', () => {
  const records = join(folder, 'node_modules/.cache/stithy');

  it.each<[string, () => void]>([
    ['a model that changed', () => appendFileSync(join(folder, 'weather.yaml'), '# Rain.\n')],
    ['a package.yaml', () => writeFileSync(join(folder, 'package.yaml'), 'name: rain\n')],
    ['a file that is missing', () => rmSync(join(out, 'package.json'))],
    ['a manifest that is missing', () => rmSync(join(out, 'manifest.json'))],
    ['a record that was lost', () => rmSync(records, { recursive: true })],
    [
      'a record that is none',
      () => readdirSync(records).forEach((name) => writeFileSync(join(records, name), 'silent')),
    ],
    ['a run that was cut off', () => mkdirSync(join(folder, '.out.stithy'))],
  ])('%s', async (_, change) => {
    await run();
    change();
    expect(await run({ force: true })).toMatchObject({ ok: true, prints: true });
    expect(await run()).toMatchObject({ ok: true, prints: false });
  });

  it('a file that somebody edited, which is not overwritten', async () => {
    await run();
    appendFileSync(join(out, 'package.json'), '\n');
    const diagnostics = [expect.objectContaining({ code: 'output-edited' })];
    expect(await run()).toMatchObject({ ok: false, diagnostics, prints: true });
  });

  it('an output folder that is a copy', async () => {
    await run();
    cpSync(out, join(folder, 'copy'), { recursive: true });
    expect(await run({ out: join(folder, 'copy') })).toMatchObject({ ok: true, prints: true });
  });

  it('a change of Stithy itself or of the runtime', { timeout: 120_000 }, async () => {
    const cli = compileProgram(join(base, 'stithy'));
    const parameters = [cli, 'generate', 'weather.yaml', '--json'];
    const recordsAfter = () => {
      expect(spawnSync(process.execPath, parameters, { cwd: folder }).status).toBe(0);
      return readdirSync(records).map((name) => readFileSync(join(records, name), 'utf8'));
    };
    const seen = [recordsAfter()];
    for (const path of ['dist/cli.js', 'generator/runtime/client.ts']) {
      appendFileSync(join(base, 'stithy', path), '\n');
      seen.push(recordsAfter());
    }
    expect(new Set(seen.map(String)).size).toBe(3);
  });
});

describe('the record of a run', () => {
  it('changes nothing in the output folder, and is not made where there is no place for it', async () => {
    await run();
    const files = filesIn(out);
    rmSync(join(folder, 'node_modules'), { recursive: true });
    const bare = join(folder, 'bare');
    await run({ out: bare });
    expect(filesIn(bare)).toEqual(files);
    expect(existsSync(join(folder, 'node_modules'))).toBe(false);
    expect(await run({ out: bare })).toMatchObject({ ok: true, prints: true });
  });

  it('is not kept behind a link, nor where nothing can be written', async () => {
    const modules = join(folder, 'node_modules');
    rmSync(modules, { recursive: true });
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', modules);
    expect(await run()).toMatchObject({ ok: true, diagnostics: [] });
    expect(readdirSync(modules)).toEqual([]);
    rmSync(modules);
    mkdirSync(modules);
    writeFileSync(join(modules, '.cache'), '');
    expect(await run()).toMatchObject({ ok: true, diagnostics: [] });
  });
});

/** The outcome of a run, and whether anything was printed for it. */
async function run(options: Partial<GenerateOptions> = {}) {
  vi.mocked(print).mockClear();
  const outcome = await generate({ model: ['weather.yaml'], out, mode: 'write', ...options });
  return { ...outcome, prints: vi.mocked(print).mock.calls.length > 0 };
}

/** The texts of files, by path. */
function filesIn(place: string): Readonly<Record<string, string>> {
  const found = readdirSync(place, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(place.length), readFileSync(path, 'utf8')]),
  );
}
