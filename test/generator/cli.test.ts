import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileProgram } from '../support/compiled-program.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'stithy-cli-'));
const folder = join(base, 'work');
const cli = join(base, 'stithy/dist/cli.js');

beforeAll(async () => {
  compileProgram(join(base, 'stithy'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

describe('help', () => {
  it('shows examples and exit codes', () => {
    const { status, stdout } = stithy('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('stithy generate --check');
    for (const code of ['  0 ', '  1 ', '  2 ', '  3 ', '  70 ']) expect(stdout).toContain(code);
  });

  it.each(['generate', 'validate', 'diff', 'init'])('of %s shows examples', (command) => {
    const { status, stdout } = stithy(command, '--help');
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining(`Examples:\n  stithy ${command}`),
    ]);
  });
});

describe('the version', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(stithy('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
  });
});

describe('wrong usage', () => {
  it.each([
    [['generat'], 'Did you mean generate?'],
    [['generate', '--chek'], 'Did you mean --check?'],
    [['generate', '--out'], 'argument missing'],
    [['init', 'a', 'b'], 'too many arguments'],
    [['generate', '--check', '--watch'], 'exclude each other'],
    [['generate', '--check', '--release'], '--release goes with neither'],
    [['generate', '--release', 'model'], 'Allowed choices are major, minor, patch'],
    [['diff', 'a', 'b', 'c'], 'too many arguments'],
    [['diff', '--format', 'xml'], 'Allowed choices are text'],
    [[], 'Usage: stithy'],
  ])('%j ends with 2 and says why', (parameters, said) => {
    const { status, stdout, stderr } = stithy(...parameters);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('is an object with --json', () => {
    const { status, stdout } = stithy('generate', '--json', '--chek');
    expect([status, JSON.parse(stdout)]).toEqual([
      2,
      { ok: false, exitCode: 2, error: expect.stringContaining('--chek'), diagnostics: [] },
    ]);
  });
});

describe('diff', () => {
  it('compares a model that is piped in, without a colour where nobody looks', () => {
    putModel();
    const input = textOf('model/weather/service.yaml').replace(
      /\boperations: \[\w+, /,
      'operations: [',
    );
    const { status, stdout } = spawnSync(process.execPath, [cli, 'diff', 'model', '-'], {
      cwd: folder,
      encoding: 'utf8',
      input,
    });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^model → stdin +bump: MAJOR /)]);
  });
});

describe('validate', () => {
  it('counts what a model holds', () => {
    putModel();
    expect(stithy('validate')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^Weather: 2 operations, \d+ shapes\.\nRead 1 file in \d+ ms; no errors\.\n$/,
      ),
      stderr: '',
    });
  });

  it('ends with 1 and shows the place when the model has an error', () => {
    putModel(faulty);
    const { status, stdout, stderr } = stithy('validate');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^model\/weather\/service\.yaml:\d+:\d+ {2}error/);
    expect(stderr).toContain('^^^^^^^');
  });

  it('shows twenty of many findings, from the top of each file, and how many there are', () => {
    const shapes = Array.from({ length: 30 }, (_, n) => `list L${n}: { member: Nowhere }\n`);
    for (const name of ['rain', 'sun']) {
      put(`model/${name}/service.yaml`, `smithy: '2.0'\nnamespace: a\n${shapes.join('')}`);
    }
    const { status, stderr } = stithy('validate');
    expect([status, stderr.split('shape-unknown').length - 1]).toEqual([1, 20]);
    expect(stderr).toMatch(/… and 40 more; --verbose shows all\.\n\n60 errors in 2 files\.\n$/);
    const all = stithy('validate', '--verbose').stderr;
    const lines = [...all.matchAll(/^(.*):(\d+):\d+ /gm)].map(
      ([, file, line]) => `${file} ${line}`,
    );
    expect(lines.length).toBe(60);
    expect(lines.slice(28, 32)).toEqual(
      [31, 32]
        .map((n) => `model/rain/service.yaml ${n}`)
        .concat([3, 4].map((n) => `model/sun/service.yaml ${n}`)),
    );
    expect(JSON.parse(stithy('validate', '--json').stdout).diagnostics.length).toBe(60);
  });

  it('tells many warnings of one kind by the first, and where the next are', () => {
    const members = Array.from({ length: 30 }, (_, n) => `    name${n}: a\n`).join('');
    const enums = `enum E:\n  members:\n${members.replaceAll(/: a/g, (_, at: number) => `: a${at}`)}`;
    putModel((model) => `${model}\n${enums}`);
    const { status, stderr } = stithy('validate');
    expect([status, stderr.split('  enum-name  ').length - 1]).toEqual([0, 1]);
    expect(stderr).toMatch(/^ {2}… and 29 more of this kind: (?:\S+:\d+:5, ){3}…$/m);
    expect(stithy('validate', '--verbose').stderr.split('  enum-name  ').length - 1).toBe(30);
  });

  it('ends with 1 for a danger, and with 0 where the model suppresses it', () => {
    const http = 'http: { method: GET, uri: /a, code: 302 }';
    const operation = `operation Moved: { ${http}, readonly: true }\n`;
    putModel((model) => `${model}\n${operation}`);
    const { status, stderr } = stithy('validate');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/danger {2}http-status(?:.*\n)+1 danger\.\n$/),
    ]);
    const suppressed = operation.replace(
      'readonly',
      'suppress: [HttpResponseCodeSemantics], readonly',
    );
    putModel((model) => `${model}\n${suppressed}`);
    expect(stithy('validate')).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with 3 when there is no model', () => {
    expect(stithy('validate')).toMatchObject({ status: 3, stdout: '' });
  });

  it('tells machines the code, what to do, and the place', () => {
    putModel(faulty);
    const { status, stdout, stderr } = stithy('validate', '--json');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'validate',
      ok: false,
      exitCode: 1,
      diagnostics: [
        {
          code: expect.stringMatching(/^[a-z0-9-]+$/),
          severity: 'error',
          message: expect.stringContaining('DayCont'),
          help: expect.stringContaining('DayCount'),
          file: 'model/weather/service.yaml',
          line: expect.any(Number),
          column: expect.any(Number),
        },
      ],
    });
  });

  it('loads neither ts-morph nor prettier', () => {
    putModel();
    const coverage = join(folder, 'coverage');
    expect(stithyWith({ NODE_V8_COVERAGE: coverage }, 'validate').status).toBe(0);
    const loaded = readdirSync(coverage)
      .flatMap((name) => [
        ...readFileSync(join(coverage, name), 'utf8').matchAll(/node_modules\/([^/"]+)\//g),
      ])
      .map(([, name]) => name);
    expect(loaded).toContain('yaml');
    for (const heavy of ['ts-morph', 'prettier', 'typescript']) expect(loaded).not.toContain(heavy);
  });
});

describe('colour', () => {
  const escape = '\u001b[';

  it.each([
    ['is off in a pipe', {}, [], false],
    ['is on with FORCE_COLOR', { FORCE_COLOR: '1' }, [], true],
    ['is off with FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['is off with NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    ['is off with --no-color', { FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%s', (_, environment, parameters, colored) => {
    const { stderr } = stithyWith(environment, 'validate', 'nowhere', ...parameters);
    expect(stderr).toContain('file-missing');
    expect(stderr.includes(escape)).toBe(colored);
  });
});

describe('a bug in stithy', () => {
  const planted = "data:text/javascript,Math.round=()=>{throw(Error('planted'))}";

  it('ends with 70 and asks for a report, without a stack', () => {
    const { status, stderr } = stithyWith({ NODE_OPTIONS: `--import=${planted}` }, 'validate');
    expect(status).toBe(70);
    expect(stderr).toContain('Please report it');
    expect(stderr).toContain('planted');
    expect(stderr).not.toContain('    at ');
  });

  it('shows where it happened with --verbose', () => {
    const environment = { NODE_OPTIONS: `--import=${planted}` };
    expect(stithyWith(environment, 'validate', '--verbose').stderr).toContain('    at ');
  });
});

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

function putModel(edit = (model: string): string => model): void {
  const model = readFileSync(join(root, 'generator/commands/weather.yaml'), 'utf8');
  put('model/weather/service.yaml', edit(model));
}

function faulty(model: string): string {
  return model.replace('target: DayCount', 'target: DayCont');
}

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function stithy(...parameters: readonly string[]): Ended {
  return stithyWith({}, ...parameters);
}

function stithyWith(environment: NodeJS.ProcessEnv, ...parameters: readonly string[]): Ended {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawnSync(process.execPath, [cli, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
}
