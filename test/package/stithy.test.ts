import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilers, install, pack, root, run } from './installation.js';
import { listen, weather } from './server.js';

const folder = mkdtempSync(join(tmpdir(), 'stithy-tarball-'));
const project = join(folder, 'project');
const stithy = join(project, 'node_modules/.bin/stithy');
let server: Server;
let endpoint: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'packed'));
  await install(project, await pack(root, join(folder, 'packed')));
  [server, endpoint] = await listen(weather);
}, 120_000);

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the tarball of stithy', () => {
  it('holds what it runs on and nothing else', () => {
    const installed = join(project, 'node_modules/stithy');
    const names = readdirSync(installed).toSorted();
    expect(names).toEqual(['LICENSE', 'README.md', 'dist', 'generator', 'model', 'package.json']);
    expect(readdirSync(join(installed, 'generator')).toSorted()).toEqual(['commands', 'runtime']);
    expect(readdirSync(join(installed, 'model'))).toEqual(['model.schema.json']);
    expect(readdirSync(join(installed, 'dist'))).toContain('cli.js');
  });

  it('takes a newcomer from nothing to a call', async () => {
    await run(stithy, ['init'], project);
    const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(manifest.scripts.generate).toBe('stithy generate');
    await run('npm', ['run', 'generate'], project);
    expect(await run(stithy, ['generate', '--check'], project)).toContain('up to date');

    const types = ['--typeRoots', join(root, 'node_modules/@types')];
    const compiler = compilers['TypeScript 7'];
    const settings = ['--project', 'generated', ...types];
    expect(await run(process.execPath, [compiler, ...settings], project)).toBe('');
    writeFileSync(join(project, 'program.js'), program);
    const output = await run(process.execPath, ['program.js', endpoint], project);
    expect(JSON.parse(output)).toEqual(['2023-11-14T22:13:20.000Z', 'rain@1700000000', true]);
  }, 120_000);
});

const program = `
import { UnknownCity, Weather } from './generated/dist/weather/index.js';

const client = new Weather({ endpoint: process.argv[2] });
const { Forecast } = await client.getForecast({ City: 'Bern', Days: 3 });
const SeenAt = Forecast[0].Begins;
const { ObservationId } = await client.reportObservation({ City: 'Bern', SeenAt, Sky: 'rain' });
const unknown = await client.getForecast({ City: 'Atlantis' }).catch((error) => error);
console.log(JSON.stringify([SeenAt, ObservationId, unknown instanceof UnknownCity]));
`;
