/** Clients of the services that the protocol tests are about: generated in memory, bundled and imported. */
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { emit } from '../../generator/emit/emit.js';
import type { Artifact } from '../../generator/module.js';
import { print } from '../../generator/print/print.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';
import { conformanceText } from '../support/conformance.js';
import { astModel } from '../support/model.js';

/** What a generated module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** The one service of a file of protocol tests; `file` as in `restJson1.RestJson`. */
export function serviceOf(file: string): Service {
  const resolved = resolve(astModel(JSON.parse(conformanceText(`protocol/${file}.json`))));
  const [service] = resolved.ok ? resolved.value : [];
  if (!service) throw new Error(JSON.stringify(resolved.diagnostics));
  return service;
}

/** What the `index.ts` of the service's generated client exports; the runtime is the one in `generator/runtime`. */
export async function generatedClient(service: Service): Promise<Exports> {
  const modules = await Promise.all(emit(service).map(print));
  return imported(modules, `${service.folder}/index.ts`);
}

/** What the module at `entry` exports, one of those that were printed. */
export async function imported(modules: readonly Artifact[], entry: string): Promise<Exports> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    logLevel: 'error',
    plugins: [inMemory(modules)],
  });
  const code = outputFiles.map((file) => file.text).join('');
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  return import(/* @vite-ignore */ url);
}

/** Lets esbuild read the modules that were printed, and the runtime from its folder. */
function inMemory(modules: readonly Artifact[]): Plugin {
  const texts = new Map(modules.map(({ path, text }) => [path, text]));
  return {
    name: 'generated',
    setup(bundler) {
      bundler.onResolve({ filter: /\.ts$/ }, ({ path }) => ({ path, namespace: 'generated' }));
      bundler.onResolve({ filter: /^\.\.?\//, namespace: 'generated' }, ({ path, importer }) => {
        const found = posix.join(posix.dirname(importer), path).replace(/\.js$/, '.ts');
        if (!found.startsWith('runtime/')) return { path: found, namespace: 'generated' };
        return { path: runtime + found.slice('runtime/'.length) };
      });
      bundler.onLoad({ filter: /.*/, namespace: 'generated' }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: 'ts',
      }));
    },
  };
}

const runtime = fileURLToPath(new URL('../../generator/runtime/', import.meta.url));
