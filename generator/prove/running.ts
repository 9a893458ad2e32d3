/** Generated modules, run as they are: made JavaScript of and called in memory, each when something of it is first used. */
import { posix } from 'node:path';
import { compileFunction } from 'node:vm';
import { ts } from 'ts-morph';

/** What a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>;

export interface Program {
  /** The exports of the module at `path`, `sso-admin/operations.ts`. Throws where there is none, and what it throws. */
  readonly load: (path: string) => Exports;
  /** What the module of `folder` that declares `name` exports under it; `undefined` where none does. */
  readonly find: (folder: string, name: string) => unknown;
}

/** The modules of a package; nothing runs yet. The texts of two packages that are equal are compiled once. */
export function programOf(modules: ReadonlyMap<string, string>): Program {
  const loaded = new Map<string, Exports>();
  const homes = new Map<string, ReadonlyMap<string, string>>();

  function load(path: string): Exports {
    const known = loaded.get(path);
    if (known) return known;
    const text = modules.get(path);
    if (text === undefined) throw new Error(`There is no module ${path}.`);
    const exports: Exports = {};
    loaded.set(path, exports);
    const require = (specifier: string): Exports => lazy(() => load(resolved(path, specifier)));
    compiled(text, path)(exports, require);
    return exports;
  }

  function find(folder: string, name: string): unknown {
    const home = homes.get(folder) ?? homesIn(folder, modules);
    homes.set(folder, home);
    const path = home.get(name);
    return path === undefined ? undefined : load(path)[name];
  }
  return { load, find };
}

/** A module that runs when something of it is asked for; generated modules import each other in circles. */
function lazy(module: () => Exports): Exports {
  let loaded: Exports | undefined;
  const load = (): Exports => (loaded ??= module());
  return new Proxy<Exports>(
    {},
    {
      get: (_, name) => (name === '__esModule' ? true : Reflect.get(load(), name)),
      has: (_, name) => Reflect.has(load(), name),
      ownKeys: () => Reflect.ownKeys(load()),
      getOwnPropertyDescriptor: (_, name) => {
        const found = Reflect.getOwnPropertyDescriptor(load(), name);
        return found && { ...found, configurable: true };
      },
    },
  );
}

/** By name, where the modules of a folder declare what they export. */
function homesIn(
  folder: string,
  modules: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const [path, text] of modules) {
    if (!path.startsWith(`${folder}/`)) continue;
    for (const [, name = ''] of text.matchAll(DECLARATION)) homes.set(name, path);
  }
  return homes;
}

type Run = (exports: Exports, require: (specifier: string) => Exports) => void;

/** By the text: of the runtime, two packages have the same. */
const known = new Map<string, Run>();
let size = 0;

function compiled(text: string, path: string): Run {
  const found = known.get(text);
  if (found) return found;
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      isolatedModules: true,
      removeComments: true,
    },
  });
  const run = compileFunction(outputText, ['exports', 'require'], { filename: path });
  // What is kept is kept small: a process may compare many packages.
  size += text.length;
  if (size > LARGEST) {
    known.clear();
    size = text.length;
  }
  const call: Run = (exports, require) => {
    Reflect.apply(run, undefined, [exports, require]);
  };
  known.set(text, call);
  return call;
}

function resolved(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

/** In UTF-16 units of TypeScript. */
const LARGEST = 2 ** 25;
const DECLARATION = /^export (?:async )?(?:function|const|class) (\w+)/gm;
