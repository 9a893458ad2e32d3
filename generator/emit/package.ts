/** The files around the services: the package, its build, and the runtime. */
import { readdirSync } from 'node:fs';
import type { Module, PackageInfo } from '../module.js';
import type { Service } from '../service.js';

/** `package.json`, `tsconfig.json` and copies of the runtime. */
export function emitPackage(services: readonly Service[], info: PackageInfo): readonly Module[] {
  const folders = services.map(({ folder }) => folder).toSorted();
  return [
    { path: 'package.json', content: { kind: 'json', value: packageJson(folders, info) } },
    { path: 'tsconfig.json', content: { kind: 'json', value: tsconfig } },
    ...runtimeFiles('').map((of): Module => ({
      path: `runtime/${of}`,
      content: { kind: 'copy', of },
    })),
  ];
}

function packageJson(folders: readonly string[], info: PackageInfo): unknown {
  const { name, version, description, license } = info;
  const entries = folders.flatMap((folder) => [
    [`./${folder}`, entry(`${folder}/index`)],
    [`./${folder}/validators`, entry(`${folder}/validators`)],
  ]);
  return {
    name,
    version,
    ...(description !== undefined && { description }),
    ...(license !== undefined && { license }),
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    exports: { ...Object.fromEntries(entries), './node': entry('runtime/node/index') },
    files: ['dist', 'CHANGELOG.md'],
    scripts: { build: 'tsc', prepack: 'npm run build' },
    devDependencies: { '@types/node': '>=20', typescript: '>=5.9' },
  };
}

/** Types first: resolution takes the first condition that holds. */
function entry(path: string): unknown {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` };
}

const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    types: ['node'],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    erasableSyntaxOnly: true,
    skipLibCheck: true,
    declaration: true,
    sourceMap: true,
    inlineSources: true,
    rootDir: '.',
    outDir: 'dist',
  },
  exclude: ['dist', 'node_modules'],
};

/** Paths below `generator/runtime`, in canonical order. The folder is the same from `generator/emit` and `dist/emit`. */
function runtimeFiles(folder: string): readonly string[] {
  return readdirSync(new URL(folder, runtime), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((found) => {
      const path = folder + found.name;
      if (found.isDirectory()) return runtimeFiles(`${path}/`);
      return path.endsWith('.ts') ? [path] : [];
    });
}

const runtime = new URL('../../generator/runtime/', import.meta.url);
