import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { isWhole } from '../whole/models.js';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program to its end and returns what it prints; rejects with all that it said when it fails. */
export async function run(
  file: string,
  parameters: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  const child = spawn(file, parameters, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await closed;
  if (status === 0) return stdout;
  throw new Error(`${[file, ...parameters].join(' ')} failed:\n${stdout}${stderr}`);
}

/** `npm pack`; returns the path of the tarball. */
export async function pack(folder: string, destination: string): Promise<string> {
  const said = await run('npm', ['pack', '--json', '--pack-destination', destination], folder);
  // What the build prints stands before the array.
  const [packed] = JSON.parse(said.slice(said.lastIndexOf('[\n  {\n    "id"')));
  return join(destination, String(packed.filename));
}

/** Packs what `generated/` holds, in a copy, so that the build leaves nothing in the repository. */
export async function packClients(folder: string): Promise<string> {
  const copy = join(folder, 'generated');
  cpSync(join(root, 'generated'), copy, {
    recursive: true,
    filter: (path) => !/\/(dist|node_modules)$/.test(path),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return pack(copy, folder);
}

/** An empty folder with a package of its own and a tarball installed; npm looks into its cache first. */
export async function install(folder: string, ...tarballs: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...quiet, ...tarballs], folder);
}

/** The compiler of a version, as a file for `node`. */
export const compilers = {
  'TypeScript 5.9': join(root, 'node_modules/typescript-5.9/bin/tsc'),
  'TypeScript 7': join(root, 'node_modules/typescript/bin/tsc'),
};

/** Those that a suite with much to compile tries: TypeScript 5.9 takes five times as long. */
export function compilersTried(suite: string): readonly (readonly [name: string, file: string])[] {
  if (isWhole) return Object.entries(compilers);
  console.log(`${suite}: left out: TypeScript 5.9; npm run whole takes it too`);
  return Object.entries(compilers).filter(([name]) => name === 'TypeScript 7');
}

/**
 * The executable of a Node version: this one where it is of that version, else from npm's packages of the binary. They
 * are no dependencies, because their `node` would take the place of the user's in every script; they stay in a cache.
 */
export async function nodeOf(major: number): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const cache = join(root, 'node_modules/.cache/stithy', `node-${major}`);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const executable = join(cache, 'node_modules', name, 'bin', binary);
  if (!existsSync(executable)) {
    rmSync(cache, { recursive: true, force: true });
    await install(cache, `${name}@${major}`);
  }
  return executable;
}
