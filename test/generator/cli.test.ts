import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  cli,
  folder,
  putModel,
  root,
  stithy,
  stithyWith,
  textOf,
  useCommandLine,
} from './command-line.js';

useCommandLine();

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
