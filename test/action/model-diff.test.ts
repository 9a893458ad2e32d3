/** The script of the action `model-diff` against a GitHub of the test's own. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commitAll, gitIn, newRepository } from '../support/repository.js';
import { startGitHub, type GitHub } from './github.js';

const action = fileURLToPath(new URL('../../.github/actions/model-diff/', import.meta.url));
const base = realpathSync(mkdtempSync(join(tmpdir(), 'stithy-action-')));
const folder = join(base, 'work');
const marker = '<!-- stithy model-diff: model-diff -->';
let github: GitHub;

beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => {
  github.close();
  rmSync(base, { recursive: true, force: true });
});
beforeEach(() => {
  mkdirSync(join(folder, 'temp'), { recursive: true });
  put('model/service.yaml', 'The model.\n');
  newRepository(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const list of [github.calls, github.comments, github.failures]) list.length = 0;
});

/** What stithy says, and how it ends. */
interface Said {
  readonly report?: string;
  readonly json?: string | object;
  readonly code?: number;
}

const found = {
  command: 'diff',
  exitCode: 0,
  bump: 'minor',
  changes: 3,
  objections: [],
  diagnostics: [],
};
const fine: Said = { report: '## Minor\n', json: found };
const broken: Said = {
  report: '## Major\n',
  json: { ...found, exitCode: 1, bump: 'major', objections: ['Not accepted: 1 break.'] },
  code: 1,
};

describe('a pull request', () => {
  it('gets a comment, a status and a summary', async () => {
    const { code, outputs, summary } = await run(fine);
    expect(code).toBe(0);
    expect(github.comments).toMatchObject([{ body: `${marker}\n## Minor\n` }]);
    expect(statuses()).toEqual([
      {
        state: 'success',
        context: 'model-diff',
        description: '3 changes; bump: minor.',
        target_url: 'https://github.com/acme/weather/actions/runs/99',
      },
    ]);
    expect(github.calls.at(-1)?.path).toBe(`/repos/acme/weather/statuses/${'c'.repeat(40)}`);
    expect(new Set(github.calls.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer secret-token']),
    );
    expect(summary).toBe('## Minor\n');
    expect(outputs).toMatch(/^bump=minor\nchanges=3\nreport=\/.*\/report\.md\n$/);
  });

  it('keeps its one comment, which the next run edits, on whatever page it is', async () => {
    github.comments.push({ id: 1, user: { login: 'mallory' }, body: `${marker}\nMine.` });
    const others = Array.from({ length: 150 }, (_, n) => comment(n + 10, 'Hello.'));
    github.comments.push(
      ...others,
      comment(500, `${marker}\nOld.`),
      comment(501, `${marker}\nNewer.`),
    );
    await run(broken);
    expect(github.comments.length).toBe(153);
    const bodies = github.comments.filter(({ body }) => body.startsWith(marker));
    expect(bodies.map(({ body }) => body)).toEqual([
      `${marker}\nMine.`,
      `${marker}\n## Major\n`,
      `${marker}\nNewer.`,
    ]);
    await run({ ...fine, report: 'Nothing.\n', json: { ...found, changes: 0, bump: 'none' } });
    expect(github.comments[151]?.body).toBe(`${marker}\nNothing.\n`);
    expect(statuses().at(-1)).toMatchObject({ state: 'success', description: 'No changes.' });
  });

  it('without a change gets no comment', async () => {
    expect((await run({ report: 'Nothing.\n', json: { ...found, changes: 0 } })).code).toBe(0);
    expect([github.comments, statuses().length]).toEqual([[], 1]);
  });

  it('fails with what is not accepted', async () => {
    expect((await run(broken)).code).toBe(1);
    expect(statuses()).toMatchObject([{ state: 'failure', description: 'Not accepted: 1 break.' }]);
  });

  it('with a model at fault is told where', async () => {
    const diagnostics = [
      {
        code: 'trait-unknown',
        severity: 'error',
        message: 'No "lenght".',
        help: '',
        file: 'a.yaml',
        line: 3,
        column: 5,
      },
      {
        code: 'git-missing',
        severity: 'error',
        message: 'No git.',
        help: '',
        file: null,
        line: null,
        column: null,
      },
    ];
    const { code } = await run({ json: { command: 'diff', exitCode: 3, diagnostics }, code: 3 });
    expect([code, statuses()]).toMatchObject([
      3,
      [{ state: 'error', description: 'The models were not compared.' }],
    ]);
    expect(github.comments[0]?.body).toContain(
      '\n    a.yaml:3:5: trait-unknown: No "lenght".\n    git-missing: No git.\n',
    );
  });

  it.each([
    ['a package that is not there', { json: '', code: 1 }],
    ['an answer that is none', { json: 'npm error 404', code: 1 }],
    ['an answer of something else', { json: '[]', code: 0 }],
  ])('is not said to break anything by %s', async (_, said) => {
    expect((await run(said)).code).toBe(70);
    expect(statuses()).toMatchObject([{ state: 'error' }]);
  });

  it('with wrong usage is told what stithy says', async () => {
    const json = { ok: false, exitCode: 2, error: "unknown option '--x'", diagnostics: [] };
    expect((await run({ json, code: 2 })).code).toBe(2);
    expect(github.comments[0]?.body).toContain("unknown option '--x'");
  });

  it('has a comment that GitHub takes, however long the report is', async () => {
    const line = `| ${'\u{1f327}'.repeat(20)} |\n`;
    const { summary } = await run({ ...fine, report: line.repeat(4_000) });
    const body = github.comments[0]?.body ?? '';
    expect(Array.from(body).length).toBeLessThan(65_536);
    expect(body).toMatch(/ \|\n\nThis is cut; .*\n$/u);
    expect(summary).toBe(line.repeat(4_000));
  });

  it('whose model has commands to the runner in it only shows them', async () => {
    const { log } = await run({ ...fine, report: '::set-env name=PATH::/tmp\n' });
    const [, mark = ''] = /^::stop-commands::([0-9a-f]{32})$/m.exec(log) ?? [];
    const [before = '', after = ''] = log.split('::set-env');
    expect(before).toContain(`::stop-commands::${mark}\n`);
    expect(after).toContain(`\n::${mark}::\n`);
  });
});

describe('GitHub', () => {
  it('may refuse to be written to, as for a fork: that is a warning', async () => {
    github.failures.push(403, 403);
    const { code, log } = await run(broken);
    expect(code).toBe(1);
    expect(log.match(/^::warning title=Model diff::.*$/gm)).toEqual([
      '::warning title=Model diff::The comments of the pull request cannot be read.',
      '::warning title=Model diff::The status cannot be set.',
    ]);
  });

  it('is asked again after a fault, but not for a second comment', async () => {
    github.failures.push(502, 0, 502, 502);
    const { log } = await run(fine);
    expect(github.calls.map(({ method }) => method)).toEqual([
      'GET',
      'GET',
      'POST',
      'POST',
      'POST',
    ]);
    expect([github.comments.length, statuses().length]).toEqual([0, 2]);
    expect(log).toContain('No comment can be written.');
  });

  it('is told nothing where there is no pull request', async () => {
    expect((await run(fine, { PULL_REQUEST: '', HEAD: '' })).code).toBe(0);
    expect(github.calls).toEqual([]);
  });

  it('gets no comment where none is wanted, and another for another name', async () => {
    await run(fine, { COMMENT: 'false' });
    expect(github.comments).toEqual([]);
    await run(fine);
    await run(fine, { CONTEXT: 'wire' });
    expect(github.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      marker,
      '<!-- stithy model-diff: wire -->',
    ]);
  });
});

describe('stithy', () => {
  it('gets the inputs as they are, the sides after the options', async () => {
    const { parameters } = await run(fine, {
      MODEL: 'model/a b; touch x',
      OLD: '--help',
      ACCEPT: '$(touch y)',
      MAX_BUMP: 'from-package',
    });
    expect(parameters).toEqual(
      ['diff', '--json', '--format', 'markdown', '--out', expect.stringMatching(/report\.md$/)]
        .concat(['--contract', 'callers', '--enums', 'open', '--fail-on', 'break'])
        .concat(['--accept', '$(touch y)', '--max-bump', 'from-package', '--'])
        .concat(['--help', 'model/a b; touch x']),
    );
    expect([existsSync(join(folder, 'x')), existsSync(join(folder, 'y'))]).toEqual([false, false]);
  });

  it('compares with the commit at which the branch left its base', async () => {
    const left = gitIn(folder, 'rev-parse', 'HEAD');
    commitAll(folder, 'The base goes on');
    const tip = gitIn(folder, 'rev-parse', 'HEAD');
    gitIn(folder, 'checkout', '--quiet', '-b', 'dev', left);
    commitAll(folder, 'The pull request');
    expect((await run(fine, { BASE: tip })).parameters.slice(-3)).toEqual([
      '--',
      left.slice(0, 12),
      'model',
    ]);
    const unknown = await run(fine, { BASE: 'd'.repeat(40) });
    expect(unknown.parameters.slice(-2)).toEqual(['d'.repeat(12), 'model']);
  });

  it('finds the base of a checkout that has one commit alone', async () => {
    const tip = gitIn(folder, 'rev-parse', 'HEAD');
    commitAll(folder, 'The pull request');
    const clone = join(folder, 'clone');
    gitIn(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    gitIn(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    const { parameters } = await run(fine, { BASE: tip }, clone);
    expect(parameters.slice(-2)).toEqual([tip.slice(0, 12), 'model']);
    expect(gitIn(clone, 'show', `${tip}:model/service.yaml`)).toBe('The model.');
  });
});

describe('stithy itself', () => {
  it('says what a pull request breaks', async () => {
    const model = `smithy: '2.0'\nnamespace: com.example\nservice Weather:\n  version: 2026-01-01\n  operations: [GetForecast, GetAlerts]\n  aws.protocols#awsJson1_1: {}\noperation GetForecast: {}\n`;
    put('model/service.yaml', `${model}operation GetAlerts: {}\n`);
    commitAll(folder, 'Two operations');
    const tip = gitIn(folder, 'rev-parse', 'HEAD');
    put('model/service.yaml', model.replace(', GetAlerts', ''));
    commitAll(folder, 'One operation');
    const COMMAND = [
      process.execPath,
      ...['node_modules/tsx/dist/cli.mjs', 'generator/cli.ts'].map((path) =>
        join(action, '../../..', path),
      ),
    ].join(' ');
    const { code } = await run({}, { COMMAND, BASE: tip });
    expect(code).toBe(1);
    expect(github.comments[0]?.body).toContain('GetAlerts');
    expect(statuses()).toMatchObject([{ state: 'failure', description: 'Not accepted: 1 break.' }]);
  });
});

describe('the action', () => {
  const { inputs, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8'));
  const [step] = runs.steps;
  const script = readFileSync(join(action, 'model-diff.sh'), 'utf8');

  it('hands each input to the script, as a value alone', () => {
    const handed = JSON.stringify([step.env, step['working-directory']]).matchAll(
      /inputs\.([a-z-]+)/g,
    );
    expect([...handed].map(([, name]) => name ?? '').toSorted()).toEqual(
      Object.keys(inputs).toSorted(),
    );
    expect(step.run).not.toContain('${{');
    for (const name of Object.keys(step.env))
      expect(script).toMatch(new RegExp(`\\$\\{?${name}\\b`));
  });

  it('has in its folder what it runs', () => {
    expect(readdirSync(action).toSorted()).toEqual(['action.yml', 'model-diff.sh']);
    expect(step.run).toBe('"$GITHUB_ACTION_PATH/model-diff.sh"');
  });
});

function comment(id: number, body: string): GitHub['comments'][number] {
  return { id, user: { login: 'github-actions[bot]' }, body };
}

function statuses(): readonly unknown[] {
  return github.calls.filter(({ path }) => path.includes('/statuses/')).map(({ body }) => body);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Run {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: string;
  /** Those of stithy. */
  readonly parameters: readonly string[];
}

/** Runs the script as a step does, with a stithy that says what it is told. */
async function run(said: Said, env: NodeJS.ProcessEnv = {}, cwd = folder): Promise<Run> {
  const { report, json = '', code = 0 } = said;
  put('said.json', typeof json === 'string' ? json : JSON.stringify(json));
  if (report !== undefined) put('said.md', report);
  put('npx', stub(report !== undefined, code));
  chmodSync(join(folder, 'npx'), 0o755);
  for (const name of ['summary', 'outputs', 'parameters']) put(name, '');
  const child = spawn('bash', [join(action, 'model-diff.sh')], {
    cwd,
    env: { ...settings(), ...env },
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => chunks.push(String(chunk)));
  const ended = await new Promise<number | null>((settle) => child.on('close', settle));
  const [summary = '', outputs = '', words = ''] = ['summary', 'outputs', 'parameters'].map(
    (name) => readFileSync(join(folder, name), 'utf8'),
  );
  return {
    code: ended,
    log: chunks.join(''),
    summary,
    outputs,
    parameters: words.split('\0').slice(1, -1),
  };
}

function stub(reports: boolean, code: number): string {
  const copy = reports ? `cp "${folder}/said.md" "$7"` : ':';
  return `#!/usr/bin/env bash\nprintf '%s\\0' "$@" > "${folder}/parameters"\n${copy}\ncat "${folder}/said.json"\nexit ${code}\n`;
}

function settings(): NodeJS.ProcessEnv {
  return {
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'acme/weather',
    GITHUB_RUN_ID: '99',
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_OUTPUT: join(folder, 'outputs'),
    RUNNER_TEMP: join(folder, 'temp'),
    TOKEN: 'secret-token',
    HEAD: 'c'.repeat(40),
    PULL_REQUEST: '7',
  };
}
