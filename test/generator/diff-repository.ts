/** Repositories of models, and `stithy diff` called in them. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { diffCommand, type DiffRequest } from '../../generator/commands/diff.js';
import type { Terminal } from '../../generator/commands/terminal.js';
import { gitIn, newRepository } from '../support/repository.js';

const home = process.cwd();
/** A folder of this suite outside any repository. */
export const base = realpathSync(mkdtempSync(join(tmpdir(), 'stithy-diff-')));
/** Of the repository, which is the working folder of every test. */
export const folder = join(base, 'work');

/** Each test finds a repository whose branch `main` has the model of the weather; its branch `dev` is checked out. */
export function useRepository(): void {
  afterAll(() => {
    process.chdir(home);
    rmSync(base, { recursive: true, force: true });
  });
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    put('model/package.yaml', "name: weather\nversion: '1.0.0'\n");
    put('model/weather/service.yaml', weather);
    newRepository(folder);
    gitIn(folder, 'checkout', '--quiet', '-b', 'dev');
    process.chdir(folder);
  });
}

export const weather = `smithy: '2.0'
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

/** One optional member of an input fewer. */
export const withoutDays = weather.replace(/ {4}Days.*\n/, '');

/** Writes a file of the repository. */
export function put(path: string, text: string): void {
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

/** As JSON, with the words that say what is compared. */
export function diff(...named: readonly string[]): Promise<Result> {
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
export async function runDiff(
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

/** The report. */
export async function textOf(request: Partial<DiffRequest>): Promise<string> {
  return (await runDiff(request)).printed;
}

/** Standard input is the model of the working tree unless it is given. */
export async function diffWith(request: Partial<DiffRequest>, input?: Uint8Array): Promise<Result> {
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
