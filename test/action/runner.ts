/** Repositories with a pull request, and the script of the action `model-diff` run in them, as a step runs it. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { newRepository } from '../support/repository.js';
import { startGitHub } from './github.js';

/** The folder of the action. */
export const action = fileURLToPath(new URL('../../.github/actions/model-diff/', import.meta.url));
const base = realpathSync(mkdtempSync(join(tmpdir(), 'stithy-action-')));
/** Of the repository. */
export const folder = join(base, 'work');
export const marker = '<!-- stithy model-diff: model-diff -->';
export const github = await startGitHub();

/** Each test finds a repository of one commit, and a GitHub that knows of nothing. */
export function useAction(): void {
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
}

/** What stithy says, and how it ends. */
export interface Said {
  readonly report?: string;
  readonly json?: string | object;
  readonly code?: number;
}

export const found = {
  command: 'diff',
  exitCode: 0,
  bump: 'minor',
  changes: 3,
  objections: [],
  diagnostics: [],
};
export const fine: Said = { report: '## Minor\n', json: found };
export const broken: Said = {
  report: '## Major\n',
  json: { ...found, exitCode: 1, bump: 'major', objections: ['Not accepted: 1 break.'] },
  code: 1,
};

/** The bodies of those that were set. */
export function statuses(): readonly unknown[] {
  return github.calls.filter(({ path }) => path.includes('/statuses/')).map(({ body }) => body);
}

/** Writes a file of the repository. */
export function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

export interface Run {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: string;
  /** Those of stithy. */
  readonly parameters: readonly string[];
}

/** Runs the script as a step does, with a stithy that says what it is told. */
export async function run(said: Said, env: NodeJS.ProcessEnv = {}, cwd = folder): Promise<Run> {
  const { report, json = '', code = 0 } = said;
  put('said.json', typeof json === 'string' ? json : JSON.stringify(json));
  if (report !== undefined) put('said.md', report);
  put('npx', standIn(report !== undefined, code));
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

function standIn(reports: boolean, code: number): string {
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
