/** `stithy diff`, in repositories of its own. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bumpBetween } from '../../generator/commands/diff-version.js';
import { diffCommand, type DiffRequest } from '../../generator/commands/diff.js';
import { formatNames } from '../../generator/commands/diff-formats.js';
import type { Terminal } from '../../generator/commands/terminal.js';
import { modelOf } from '../../generator/generate.js';
import { jsonText } from '../../generator/smithy/json.js';
import { writeAst } from '../../generator/smithy/write.js';
import { commitAll, gitIn, newRepository } from '../support/repository.js';

const home = process.cwd();
const base = realpathSync(mkdtempSync(join(tmpdir(), 'stithy-diff-')));
const folder = join(base, 'work');
afterAll(() => {
  process.chdir(home);
  rmSync(base, { recursive: true, force: true });
});

/** A repository whose branch `main` has the model of the weather, and whose branch `dev` is checked out. */
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  put('model/package.yaml', "name: weather\nversion: '1.0.0'\n");
  put('model/weather/service.yaml', weather);
  newRepository(folder);
  gitIn(folder, 'checkout', '--quiet', '-b', 'dev');
  process.chdir(folder);
});

const weather = `smithy: '2.0'
namespace: com.example.weather

service Weather:
  version: 2026-01-01
  operations: [GetForecast]
  aws.protocols#restJson1: {}

operation GetForecast:
  input: GetForecastInput
  output: GetForecastOutput
  readonly: true
  http: { method: GET, uri: '/forecast' }

structure GetForecastInput:
  members:
    City: { target: String, required: true, httpQuery: city }
    Days: { target: Integer, httpQuery: days }

structure GetForecastOutput:
  members:
    ChanceOfRain: Float
`;

const withoutDays = weather.replace(/ {4}Days.*\n/, '');

describe('the sides', () => {
  it('are the merge base and the working tree where none is named', async () => {
    expect(await diff()).toMatchObject({ exitCode: 0, rules: [] });
    put('model/weather/service.yaml', withoutDays);
    const { exitCode, rules, oldName, newName, places } = await diff();
    const id = gitIn(folder, 'rev-parse', 'main').slice(0, 12);
    expect([exitCode, oldName, newName]).toEqual([1, `${id}:model`, 'model']);
    expect(rules).toEqual(['member-optional-removed']);
    expect(places).toEqual([`${id}:model/weather/service.yaml:18:5`]);
  });

  it('leave out what the default branch got since', async () => {
    put('model/weather/service.yaml', withoutDays);
    commitAll(folder, 'Remove a member');
    gitIn(folder, 'checkout', '--quiet', 'main');
    put('model/weather/service.yaml', weather.replace('ChanceOfRain: Float', 'Snow: Float'));
    commitAll(folder, 'Change the forecast');
    expect((await diff('dev')).rules).toEqual(['member-optional-removed']);
  });

  it.each([
    ['main', 'model/weather'],
    ['main', 'model'],
    ['main', 'dev'],
    ['main:model', 'dev:model/weather'],
    ['HEAD~1', 'HEAD'],
    ['v1.2.0:model/weather/service.yaml', 'model/weather/service.yaml'],
    ['main:./model', './model/'],
    ['main', '-'],
  ])('are %s and %s', async (old, now) => {
    gitIn(folder, 'tag', 'v1.2.0');
    put('model/weather/service.yaml', withoutDays);
    commitAll(folder, 'Remove a member');
    expect(await diff(old, now)).toMatchObject({ exitCode: 1, rules: ['member-optional-removed'] });
  });

  it('name a revision from a folder below the root as git does', async () => {
    put('model/weather/service.yaml', withoutDays);
    process.chdir(join(folder, 'model'));
    for (const old of ['main', 'main:model/weather', 'main:./weather']) {
      expect(await diff(old, 'weather')).toMatchObject({
        exitCode: 1,
        rules: ['member-optional-removed'],
      });
    }
  });

  it('are a model in YAML and the same in JSON', async () => {
    const model = modelOf([{ file: 'model/weather/service.yaml', text: weather }]);
    put('weather.json', model.ok ? jsonText(writeAst(model.value)) : '');
    expect(await diff('model/weather', 'weather.json')).toMatchObject({ exitCode: 0, rules: [] });
    const text = readFileSync(join(folder, 'weather.json'));
    const piped = await diffWith({ named: ['main', '-'] }, text);
    expect(piped).toMatchObject({ exitCode: 0, rules: [] });
  });

  it('take the parts of a model, and no file that only looks like one', async () => {
    const [head = '', tail = ''] = withoutDays.split(/(?=structure GetForecastOutput)/);
    put('model/weather/service.yaml', head);
    put(
      'model/weather/service.answers.yaml',
      `smithy: '2.0'\nnamespace: com.example.weather\n${tail}`,
    );
    put('model/weather/service.old.2025.yaml', 'no: model\n');
    commitAll(folder, 'Split the model');
    expect(await diff('main', 'dev')).toMatchObject({
      exitCode: 1,
      rules: ['member-optional-removed'],
    });
  });

  it('are paired by service where folders are renamed, and new and gone models are told', async () => {
    const sun = weather
      .replaceAll('com.example.weather', 'com.example.sun')
      .replaceAll('Weather', 'Sun');
    gitIn(folder, 'mv', 'model/weather', 'model/climate');
    put('model/sun/service.yaml', sun);
    const { rules, shapes } = await diff();
    expect(rules.length).toBeGreaterThan(0);
    expect(shapes.every((shape) => shape.startsWith('com.example.sun#'))).toBe(true);
    commitAll(folder, 'Add the sun');
    const back = await diff('dev', 'main');
    expect(back.shapes.every((shape) => shape.startsWith('com.example.sun#'))).toBe(true);
  });

  it('are a whole new model where the base has no folder of models', async () => {
    gitIn(folder, 'rm', '-r', '--quiet', 'model');
    commitAll(folder, 'Remove the models');
    gitIn(folder, 'branch', '--force', 'main');
    put('model/weather/service.yaml', weather);
    const { exitCode, rules } = await diff();
    expect([exitCode, rules.length > 0]).toEqual([0, true]);
  });

  it('are a file before a revision of the same name', async () => {
    put('main', weather);
    put('model/weather/service.yaml', withoutDays);
    expect((await diff('main', 'model')).oldName).toBe('main');
  });
});

describe('what is no side', () => {
  it.each([
    [['mian', 'model'], 'input-unknown'],
    [['mian:model', 'model'], 'revision-unknown'],
    [['main:modle', 'model'], 'file-missing'],
    [['main:.github', 'model'], 'file-missing'],
    [['main:model/package.yaml/x', 'model'], 'file-missing'],
    [['main:../model', 'model'], 'input-outside'],
    [['main', base], 'input-outside'],
    [['-'], 'input-stdin'],
    [['-', '-'], 'input-stdin'],
    [['main'], 'merge-base-same'],
    [['main..dev', 'model'], 'input-unknown'],
    [['^main', 'model'], 'input-unknown'],
    [['--output=/tmp/stolen', 'model'], 'input-unknown'],
    [['--output=/tmp/stolen:model', 'model'], 'revision-unknown'],
    [['-h:model', 'model'], 'revision-unknown'],
    [['main\n:model', 'model'], 'revision-unknown'],
    [[':model', 'model'], 'revision-unknown'],
  ])('%j ends with 3 and says %s', async (named, code) => {
    expect(await diffWith({ named })).toMatchObject({ exitCode: 3, codes: [code], report: '' });
  });

  it('is a link in a revision', async () => {
    gitIn(folder, 'rm', '--quiet', 'model/weather/service.yaml');
    const id = gitIn(folder, 'rev-parse', 'main:model/package.yaml');
    gitIn(
      folder,
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${id},model/weather/service.yaml`,
    );
    gitIn(folder, 'commit', '--quiet', '--message', 'Link');
    expect(await diff('dev', 'main')).toMatchObject({ exitCode: 3, codes: ['file-unreadable'] });
  });

  it('is a model at fault, in either', async () => {
    put('model/weather/service.yaml', `${weather}string City: { lenght: { max: 1 } }\n`);
    const { exitCode, codes, told } = await diff();
    expect([exitCode, codes]).toEqual([3, ['trait-unknown']]);
    expect(told).toMatch(/^model\/weather\/service\.yaml:23:\d+ {2}error {2}trait-unknown/);
    expect(told).toContain('1 error; nothing was compared.');
    commitAll(folder, 'Break the model');
    expect((await diff('dev', 'main')).told).toContain('dev:model/weather/service.yaml:23:');
  });

  it('is a revision where there is no repository, or no git', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    expect((await diff('main:model', 'model')).codes).toEqual(['git-repository']);
    expect((await diff()).codes).toEqual(['git-repository']);
    const { PATH } = process.env;
    process.env['PATH'] = base;
    const { codes } = await diff();
    process.env['PATH'] = PATH;
    expect(codes).toEqual(['git-missing']);
  });

  it('is a branch that shares no commit', async () => {
    gitIn(folder, 'checkout', '--quiet', '--orphan', 'alone');
    commitAll(folder, 'Begin again');
    expect((await diff()).codes).toEqual(['merge-base-missing']);
    gitIn(folder, 'branch', '--delete', '--force', 'main');
    expect((await diff()).told).toContain('There is no default branch');
  });
});

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

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Result {
  readonly exitCode: number;
  readonly codes: readonly string[];
  readonly told: string;
  readonly report: string;
  readonly oldName?: string;
  readonly newName?: string;
  readonly bump?: string;
  readonly rules: readonly string[];
  readonly shapes: readonly string[];
  readonly places: readonly string[];
}

function diff(...named: readonly string[]): Promise<Result> {
  return diffWith({ named });
}

const usual: DiffRequest = {
  named: [],
  format: 'json',
  contract: 'callers',
  enums: 'open',
  failOn: 'break',
  out: '-',
  version: '1.0.0',
};

/** What is printed and told. */
async function runDiff(
  request: Partial<DiffRequest>,
  terminal: Partial<Terminal> = {},
): Promise<{ readonly exitCode: number; readonly printed: string; readonly told: string }> {
  const printed: string[] = [];
  const told: string[] = [];
  const exitCode = await diffCommand(
    { ...usual, ...request },
    {
      print: (line) => printed.push(line),
      tell: (line) => told.push(line),
      input: async () => readFileSync(join(folder, 'model/weather/service.yaml')),
      color: false,
      verbose: false,
      json: false,
      interruption: () => new AbortController().signal,
      ...terminal,
    },
  );
  return { exitCode, printed: printed.join('\n'), told: told.join('\n') };
}

async function textOf(request: Partial<DiffRequest>): Promise<string> {
  return (await runDiff(request)).printed;
}

/** Standard input is the model of the working tree unless it is given. */
async function diffWith(request: Partial<DiffRequest>, input?: Uint8Array): Promise<Result> {
  const terminal = input === undefined ? {} : { input: async () => input };
  const { exitCode, printed: report, told } = await runDiff(request, terminal);
  const codes = [...told.matchAll(/^(?:\S+ {2})?error {2}([a-z-]+) /gm)].map(
    ([, code]) => code ?? '',
  );
  return { exitCode, codes, told, report, ...contentOf(report) };
}

interface Content {
  readonly old: string;
  readonly new: string;
  readonly bump: string;
  readonly changes: readonly Entry[];
}

interface Entry {
  readonly rule: string;
  readonly shape?: string;
  readonly severity: string;
  readonly old?: Place | null;
  readonly new?: Place | null;
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What the JSON says, without documentation and what comes of metadata. */
function contentOf(text: string): Omit<Result, 'exitCode' | 'codes' | 'told' | 'report'> {
  if (text === '') return { rules: [], shapes: [], places: [] };
  const json: Content = JSON.parse(text);
  const changes = json.changes.filter(({ severity }) => severity !== 'doc');
  const places = changes.flatMap((change) => [change.old, change.new].filter((at) => at != null));
  return {
    oldName: json.old,
    newName: json.new,
    bump: json.bump,
    rules: changes.map(({ rule }) => rule),
    shapes: changes.flatMap(({ shape }) => shape ?? []),
    places: places.map(({ file, line, column }) => `${file}:${line}:${column}`),
  };
}
