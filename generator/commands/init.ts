import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { report, type Diagnostic } from '../diagnostics.js';
import { deliver } from './report.js';
import { packageJson, starterFiles, type StarterFile } from './starter.js';
import type { ExitCode, Terminal } from './terminal.js';

export interface InitRequest {
  readonly folder: string;
  readonly force: boolean;
  /** Of stithy itself. */
  readonly version: string;
}

/** `stithy init`: puts a first model and its package into a folder that holds at most what npm and git put there. */
export async function initCommand(request: InitRequest, terminal: Terminal): Promise<ExitCode> {
  const { folder } = request;
  const result = await start(request).catch((error: unknown) => [fileFault(error, folder)]);
  const diagnostics = Array.isArray(result) ? result : [];
  const made = Array.isArray(result) ? { written: [], unchanged: [], installed: false } : result;
  const lines = [
    ...made.written.map((path) => `  new      ${path}`),
    ...made.unchanged.map((path) => `  kept     ${path}`),
    ...nextSteps(folder, made.installed),
  ];
  const data = { folder, written: made.written, unchanged: made.unchanged };
  return deliver({ command: 'init', lines, data, diagnostics }, terminal);
}

interface Made {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** There was a package before, so stithy may be installed. */
  readonly installed: boolean;
}

async function start({ folder, force, version }: InitRequest): Promise<Made | Diagnostic[]> {
  const present = await readdir(folder).catch(ifMissing);
  const foreign = present.find((name) => !harmless.test(name));
  if (foreign !== undefined && !force) {
    return [report('init-folder', { path: folder, name: foreign })];
  }
  const name = packageName(folder);
  const path = join(folder, 'package.json');
  const installed = present.includes('package.json');
  const existing = installed ? await readFile(path, 'utf8') : undefined;
  const text = packageJson(name, version, existing);
  if (text === undefined) return [report('init-package', { path })];
  const written: string[] = [];
  const unchanged: string[] = [];
  for (const file of await starterFiles(name)) {
    ((await create(folder, file)) ? written : unchanged).push(file.path);
  }
  if (text !== existing) await writeFile(path, text);
  (text === existing ? unchanged : written).push('package.json');
  return { written, unchanged, installed };
}

/** What npm, git and a person put into a folder before there is anything in it. */
const harmless = /^(\..*|node_modules|package(-lock)?\.json|(README|LICENSE)(\..*)?|.*\.tgz)$/i;

async function create(folder: string, { path, text }: StarterFile): Promise<boolean> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(target, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    return false;
  }
}

/** The folder's name as npm allows it. */
function packageName(folder: string): string {
  const plain = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-|-$/g, '') || 'weather';
}

function nextSteps(folder: string, installed: boolean): readonly string[] {
  const steps = [
    ...(folder === '.' ? [] : [`cd ${folder}`]),
    installed ? 'npm install --save-dev typescript @types/node' : 'npm install',
    'npm run generate',
    'npm run build',
  ];
  return [
    '',
    'Next:',
    ...steps.map((step) => `  ${step}`),
    '',
    'And then:',
    "  import { Weather } from './generated/dist/weather/index.js';",
    "  const weather = new Weather({ endpoint: 'http://localhost:8080' });",
    "  const { Forecast } = await weather.getForecast({ City: 'Bern', Days: 3 });",
  ];
}

function ifMissing(error: unknown): readonly string[] {
  if (!hasCode(error, 'ENOENT')) throw error;
  return [];
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function fileFault(error: unknown, folder: string): Diagnostic {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    throw error;
  return report('output-failed', { path: folder, reason: error.message, code: error.code });
}
