import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  faulty,
  folder,
  put,
  putModel,
  stithy,
  stithyWith,
  useCommandLine,
} from './command-line.js';

useCommandLine();

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
