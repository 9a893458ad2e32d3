/** `stithy import` and `stithy export`, in folders of their own. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { exportCommand } from '../../generator/commands/export.js';
import { importCommand } from '../../generator/commands/import.js';
import { program } from '../../generator/commands/program.js';
import type { Terminal } from '../../generator/commands/terminal.js';

const base = mkdtempSync(join(tmpdir(), 'stithy-formats-'));
const file = join(base, 'weather.json');
const out = join(base, 'model/weather');
afterAll(() => rmSync(base, { recursive: true, force: true }));

const ast = {
  smithy: '2.0',
  metadata: { suppressions: [{ id: 'A', namespace: '*' }] },
  shapes: {
    'example#Weather': {
      type: 'service',
      version: '2026-01-01',
      operations: [{ target: 'example#Forecast' }],
      traits: { 'aws.protocols#awsJson1_1': {}, 'acme#owner': { team: 7 } },
    },
    'example#Forecast': { type: 'operation', traits: { 'smithy.api#readonly': {} } },
  },
};

beforeEach(() => {
  rmSync(base, { recursive: true, force: true });
  write('weather.json', JSON.stringify(ast));
});

describe('import', () => {
  it('writes a model that export gives back', async () => {
    expect(await imported()).toMatchObject({ exitCode: 0, told: '' });
    expect(read('model/weather/service.yaml')).toContain(
      '\noperation Forecast: { readonly: true }',
    );
    const { printed } = await exported('-');
    expect(JSON.parse(printed)).toEqual(ast);
    const target = join(base, 'deep/weather.json');
    expect(await exported(target)).toMatchObject({ exitCode: 0, told: '' });
    expect(JSON.parse(read('deep/weather.json'))).toEqual(ast);
  });

  it('leaves a model alone that is there, and replaces all of it with --force', async () => {
    write('model/weather/service.yaml', '# Mine.\n');
    write('model/weather/service.old.yaml', '# Old.\n');
    write('model/weather/notes.txt', 'Mine.\n');
    const { exitCode, told } = await imported();
    expect([exitCode, read('model/weather/service.yaml')]).toEqual([3, '# Mine.\n']);
    expect(told).toContain('output-model');
    expect(await imported(true)).toMatchObject({ exitCode: 0 });
    expect(readdirSync(out).toSorted()).toEqual(['notes.txt', 'service.yaml']);
  });

  it('writes nothing of a model at fault, and says where the fault is', async () => {
    write('weather.json', JSON.stringify({ ...ast, shapes: { 'example#A': { type: 'blop' } } }));
    const { exitCode, told } = await imported();
    expect(exitCode).toBe(1);
    expect(told).toMatch(/weather\.json:1:\d+ {2}error {2}shape-type-unknown/);
    expect(readdirSync(base)).toEqual(['weather.json']);
  });

  it('says what cannot be written', async () => {
    write('model', 'A file.\n');
    expect(await imported()).toMatchObject({
      exitCode: 3,
      told: expect.stringContaining('output-failed'),
    });
  });

  it('takes only files of JSON', async () => {
    const said: string[] = [];
    const commands = program('1.0.0', {
      run: async (_, command) => void (await command(terminal([], []))),
      color: () => false,
    });
    for (const command of commands.commands) {
      command.configureOutput({ writeErr: (text) => said.push(text) });
    }
    await expect(commands.parseAsync(['import', 'a.yaml'], { from: 'user' })).rejects.toThrow(
      'ends in',
    );
    expect(said.join('')).toContain('ends in');
  });
});

describe('export', () => {
  it('takes one model at a time', async () => {
    await imported();
    write('model/other/service.yaml', read('model/weather/service.yaml'));
    const { exitCode, told } = await exported('-', join(base, 'model'));
    expect([exitCode, told]).toEqual([1, expect.stringContaining('export-several')]);
  });

  it('takes a JSON AST, too', async () => {
    const { printed } = await exported('-', file);
    expect(JSON.parse(printed)).toEqual(ast);
  });
});

async function imported(force = false) {
  return answer((to) => importCommand({ file, out, force }, to));
}

async function exported(to: string, model = out) {
  return answer((shown) => exportCommand({ model, out: to }, shown));
}

async function answer(run: (to: Terminal) => Promise<number>) {
  const printed: string[] = [];
  const told: string[] = [];
  const exitCode = await run(terminal(printed, told));
  return { exitCode, printed: printed.join('\n'), told: told.join('\n') };
}

function terminal(printed: string[], told: string[]): Terminal {
  return {
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
    color: false,
    verbose: false,
    json: false,
    interruption: () => new AbortController().signal,
  };
}

function write(path: string, text: string): void {
  const target = join(base, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function read(path: string): string {
  return readFileSync(join(base, path), 'utf8');
}
