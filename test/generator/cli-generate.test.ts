import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cli,
  faulty,
  folder,
  put,
  putModel,
  stithy,
  textOf,
  useCommandLine,
} from './command-line.js';

useCommandLine();

describe('init', () => {
  it('makes a model that validates, and says what to do next', () => {
    const { status, stdout } = stithy('init', 'weather');
    expect(status).toBe(0);
    expect(stdout).toContain('cd weather\n  npm install\n  npm run generate');
    expect(readdirSync(join(folder, 'weather')).toSorted()).toEqual([
      '.gitignore',
      'model',
      'package.json',
    ]);
    expect(stithy('validate', 'weather/model').status).toBe(0);
  });

  it('adds a script to a package that is there, and keeps what it says', () => {
    put('package.json', '{"name": "mine", "scripts": {"build": "make"}}');
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'stithy-0.1.0.tgz'), '');
    expect(stithy('init').status).toBe(0);
    expect(JSON.parse(textOf('package.json'))).toEqual({
      name: 'mine',
      scripts: { generate: 'stithy generate', build: 'make' },
    });
  });

  it('refuses a folder with something in it', () => {
    put('thesis.txt', 'mine');
    const { status, stderr } = stithy('init');
    expect(status).toBe(3);
    expect(stderr).toContain('init-folder');
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  it('adds to it with --force and overwrites nothing', () => {
    put('thesis.txt', 'mine');
    put('model/weather/service.yaml', 'mine');
    expect(stithy('init', '--force').status).toBe(0);
    expect(textOf('model/weather/service.yaml')).toBe('mine');
    expect(existsSync(join(folder, 'model/package.yaml'))).toBe(true);
  });

  it('refuses a package file that is no JSON object, and writes nothing', () => {
    put('package.json', '[]');
    expect(stithy('init')).toMatchObject({ status: 3 });
    expect(readdirSync(folder)).toEqual(['package.json']);
  });
});

describe('generate', () => {
  it('writes, then finds nothing to do, then names what differs', () => {
    putModel();
    const first = stithy('generate');
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(
      /Read 1 model \(1 file\); in generated: wrote \d+ files, removed 0, left 0 alone \(/,
    );
    expect(stithy('generate').stdout).toMatch(/wrote 0 files, removed 0, left \d+ alone/);
    expect(stithy('generate', '--check')).toMatchObject({ status: 0 });

    put('generated/weather/types.ts', 'edited');
    rmSync(join(folder, 'generated/weather/client.ts'));
    const check = stithy('generate', '--check');
    expect(check.status).toBe(1);
    expect(check.stdout).toContain('  missing  generated/weather/client.ts\n');
    expect(check.stdout).toContain('  changed  generated/weather/types.ts\n');
    expect(textOf('generated/weather/types.ts')).toBe('edited');

    const refused = stithy('generate');
    expect([refused.status, textOf('generated/weather/types.ts')]).toEqual([3, 'edited']);
    expect(refused.stderr).toContain('output-edited');
    expect(stithy('generate', '--force').status).toBe(0);
    expect(textOf('generated/weather/types.ts')).not.toBe('edited');
  }, 60_000);

  it('tells machines the same', () => {
    putModel();
    const written = JSON.parse(stithy('generate', '--json', '-o', 'out').stdout);
    expect(written).toMatchObject({ command: 'generate', ok: true, exitCode: 0, models: 1 });
    expect(written.written).toContain('weather/types.ts');
    rmSync(join(folder, 'out/weather/types.ts'));
    const { status, stdout } = stithy('generate', '--json', '-o', 'out', '--check');
    expect([status, JSON.parse(stdout)]).toEqual([
      1,
      expect.objectContaining({
        ok: false,
        exitCode: 1,
        differences: [{ path: 'weather/types.ts', state: 'missing' }],
      }),
    ]);
  }, 60_000);

  it('run several times at once ends well each time, with the tree of one run', async () => {
    putModel();
    const runs = [1, 2, 3].map(() => spawn(process.execPath, [cli, 'generate'], { cwd: folder }));
    const ends = await Promise.all(runs.map((child) => once(child, 'close')));
    expect(ends).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(['generated', 'model']);
    expect(stithy('generate', '--check').status).toBe(0);
  }, 60_000);

  it('leaves the output as it is when the model has an error', () => {
    putModel(faulty);
    const { status, stderr } = stithy('generate');
    expect([status, existsSync(join(folder, 'generated'))]).toEqual([1, false]);
    expect(stderr).toContain('1 error; nothing was written.');
  }, 60_000);
});

describe('generate --watch', () => {
  it('goes on after a faulty model, and ends with 0 when it is interrupted', async () => {
    putModel();
    const child = spawn(process.execPath, [cli, 'generate', '--watch'], { cwd: folder });
    try {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await until(() => said.includes('left 0 alone'));
      const good = textOf('model/weather/service.yaml');
      put('model/weather/service.yaml', faulty(good));
      await until(() => said.includes('nothing was written'));
      put('model/weather/service.yaml', good);
      await until(() => said.includes('wrote 0 files'));
      expect(child.exitCode).toBe(null);
      child.kill('SIGINT');
      expect(await once(child, 'close')).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  }, 60_000);
});

async function until(isTrue: () => boolean): Promise<void> {
  await expect.poll(isTrue, { timeout: 20_000, interval: 20 }).toBe(true);
}
