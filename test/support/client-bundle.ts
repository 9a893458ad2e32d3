/** The client of a service, generated, bundled and imported without a file being written. */
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { printStructure } from 'ts-morph';
import { emit } from '../../generator/emit/emit.js';
import type { Artifact, Module } from '../../generator/module.js';
import type { Service } from '../../generator/service.js';

/** What a generated module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** What the `index.ts` of a service exports; the runtime is the one in `generator/runtime`. */
export async function importClient(service: Service): Promise<Exports> {
  return importModule(emit(service).map(unformatted), `${service.folder}/index.ts`);
}

/** What the one of the modules at `path` exports. */
export async function importModule(modules: readonly Artifact[], path: string): Promise<Exports> {
  const { outputFiles } = await build({
    entryPoints: [path],
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

/** Calls a method of a client by its name. */
export function callMethod(client: object, method: string, ...given: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(client, method);
  if (typeof found !== 'function') throw new TypeError(`There is no method ${method}.`);
  return Reflect.apply(found, client, given);
}

/** An instance of an exported class. */
export function construct(type: unknown, config: object): object {
  if (typeof type !== 'function') throw new TypeError('There is no such class.');
  const made: unknown = Reflect.construct(type, [config]);
  return Object(made);
}

/** Lets esbuild read the modules, and the runtime from its folder. */
function inMemory(modules: readonly Artifact[]): Plugin {
  const texts = new Map(modules.map(({ path, text }) => [path, text]));
  return {
    name: 'generated',
    setup(bundler) {
      bundler.onResolve({ filter: /./ }, ({ path, importer, namespace }) => {
        if (namespace === 'file' && importer !== '') return undefined;
        const found = join(importer === '' ? '' : dirname(importer), path).replace(/\.js$/, '.ts');
        if (!found.startsWith('runtime/')) return { path: found, namespace: 'generated' };
        return { path: runtime + found.slice('runtime/'.length) };
      });
      bundler.onLoad({ filter: /./, namespace: 'generated' }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: 'ts',
      }));
    },
  };
}

/** A module as text that nobody reads: to format it takes ten times as long as the rest. */
export function unformatted({ path, content }: Module): Artifact {
  return { path, text: content.kind === 'typescript' ? printStructure(content.structure) : '' };
}

const runtime = fileURLToPath(new URL('../../generator/runtime/', import.meta.url));
