/** Expressions printed as the generator prints them, and run. */
import { build } from 'esbuild';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Code, writing } from '../../generator/emit/code.js';
import { expressionCode } from '../../generator/emit/expressions.js';
import { typeOf } from '../../generator/emit/type-of.js';
import type { Node } from '../../generator/model.js';
import type { Expression, Shape } from '../../generator/service.js';

/** An expression and what it reads. */
export interface Reading {
  readonly expression: Expression;
  readonly shape: Shape;
}
export type Evaluate = (root: Node) => unknown;

/** A module with a list of functions, one a reading, in the folder of a service. */
export function moduleOf(readings: readonly Reading[]): string {
  const { code, refs } = writing();
  const functions = readings.map(({ expression, shape }) => {
    const body = expressionCode(expression, new Code('root'), code);
    return code`(root: ${typeOf(shape, code)}) => ${body},`.text;
  });
  const imports = refs().map(({ name, from, typeOnly }) => {
    const path = from.startsWith('runtime/') ? `../${from}` : `./${from}`;
    return `import ${typeOnly ? 'type ' : ''}{ ${name} } from '${path}.js';`;
  });
  return [...imports, 'export const readings = [', ...functions, '];', ''].join('\n');
}

/** The functions of such a module; a bug may be planted in its text. */
export async function evaluators(
  readings: readonly Reading[],
  bug: (text: string) => string = (text) => text,
): Promise<readonly Evaluate[]> {
  const resolveDir = fileURLToPath(new URL('../../generator/emit', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: bug(moduleOf(readings)), resolveDir, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  const loaded: { readings: readonly Evaluate[] } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  return loaded.readings;
}

/** A package of such modules with the types that they read, for the compiler; `files` are paths to texts. */
export function writePackage(folder: string, files: Readonly<Record<string, string>>): void {
  cpSync(
    fileURLToPath(new URL('../../generator/runtime', import.meta.url)),
    join(folder, 'runtime'),
    {
      recursive: true,
    },
  );
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const all = { ...files, 'package.json': '{ "type": "module" }', 'tsconfig.json': tsconfig };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    types: ['node'],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
  },
});

/** What JSON would say of a value: null for what is undefined. */
export function asJson(value: unknown): Node {
  return JSON.parse(JSON.stringify(value ?? null, (_, part: unknown) => part ?? null));
}
