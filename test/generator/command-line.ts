/** Stithy's command line as a program of its own, called in a folder that each test finds empty. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { compileProgram } from '../support/compiled-program.js';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'stithy-cli-'));
/** Where it is called. */
export const folder = join(base, 'work');
/** The program, for `node`. */
export const cli = join(base, 'stithy/dist/cli.js');

/** Each test finds the program, and an empty folder. */
export function useCommandLine(): void {
  beforeAll(() => {
    compileProgram(join(base, 'stithy'));
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
}

/** How a call ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls it and waits for its end. */
export function stithy(...parameters: readonly string[]): Ended {
  return stithyWith({}, ...parameters);
}

/** The same with further variables of the environment. */
export function stithyWith(
  environment: NodeJS.ProcessEnv,
  ...parameters: readonly string[]
): Ended {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawnSync(process.execPath, [cli, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
}

/** Writes the model that `stithy init` makes, edited. */
export function putModel(edit = (model: string): string => model): void {
  const model = readFileSync(join(root, 'generator/commands/weather.yaml'), 'utf8');
  put('model/weather/service.yaml', edit(model));
}

/** An edit with which a model has an error. */
export function faulty(model: string): string {
  return model.replace('target: DayCount', 'target: DayCont');
}

/** Writes a file of the folder. */
export function put(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What a file of the folder says. */
export function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
