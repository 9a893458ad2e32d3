/** Whole services through the command line, as one package: its files, and what the compilers say of them. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ts } from 'ts-morph';
import { check } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilersTried, root, run } from '../package/installation.js';
import { missing } from '../support/conformance.js';
import { leftOut, modelsOf } from './models.js';

const names = modelsOf('arc-region-switch', 'kinesis', 'lex-runtime-v2');
const folder = mkdtempSync(join(tmpdir(), 'stithy-whole-'));
console.log(`whole package: ${names.length} of 14 services, left out: ${leftOut(names)}`);

describe.skipIf(missing !== undefined)('a package of whole services', { timeout: 120_000 }, () => {
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const models = names.map((name) => join(root, '../shared/conformance/models', `${name}.json`));
    const cli = ['--import', 'tsx', join(root, 'generator/cli.ts')];
    await run(process.execPath, [...cli, 'generate', ...models, '--out', folder], root);
    files = new Map(
      typeScriptFiles().map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const settings = { extends: './tsconfig.json', compilerOptions };
    writeFileSync(join(folder, 'tsconfig.strict.json'), JSON.stringify(settings));
    writeFileSync(join(folder, 'planted.ts'), "export const length: number = 'text';\n");
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a folder a service', () => {
    const folders = new Set([...files.keys()].map((path) => path.replace(/\/.*/, '')));
    expect(folders).toEqual(new Set([...names, 'runtime']));
  });

  it('has no file of over 2,000 lines', () => {
    const long = [...files].map(([path, text]) => `${path}: ${text.split('\n').length - 1}`);
    expect(long.filter((line) => Number(line.replace(/.* /, '')) > 2_000)).toEqual([]);
  });

  it('has no any, no assertion, and nothing that silences a tool', () => {
    expect(generated().flatMap(([path, text]) => escapes(path, text))).toEqual([]);
    expect(escapes('planted.ts', 'let a: any;\n// @ts-ignore\nb as C;\nd!;')).toHaveLength(4);
  });

  it('is left alone by prettier', async () => {
    const style = { parser: 'typescript', singleQuote: true, printWidth: 100 };
    const odd = generated().map(async ([path, text]) => ((await check(text, style)) ? [] : [path]));
    expect((await Promise.all(odd)).flat()).toEqual([]);
  });

  it.each(compilersTried('whole package'))(
    'has no fault under %s but a planted one',
    async (_, compiler) => {
      const said = run(process.execPath, [compiler, '--project', 'tsconfig.strict.json'], folder);
      const output = await said.catch(String);
      const faults = output.split('\n').filter((line) => line.includes('error TS'));
      expect(faults).toEqual([expect.stringMatching(/^planted\.ts\(1,14\): error TS2322/)]);
    },
  );

  /** Those that are made from a model; the runtime is copied and has a house of its own. */
  function generated(): readonly (readonly [path: string, text: string])[] {
    return [...files].filter(([path]) => !path.startsWith('runtime/'));
  }
});

/** All that `--strict` stands for and more, with the libraries looked at. */
const compilerOptions = {
  noEmit: true,
  skipLibCheck: false,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noFallthroughCasesInSwitch: true,
  typeRoots: [join(root, 'node_modules/@types')],
};

function typeScriptFiles(): readonly string[] {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  return paths.filter((path) => path.endsWith('.ts')).toSorted();
}

/** The places of `any`, `as`, `!` and comments that silence a tool; `as const` only makes a type narrower. */
function escapes(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: ts.Node[] = [];
  visit(source);
  const comments = text.match(/@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable/g);
  return [...found.map((node) => `${path}: ${node.getText()}`), ...(comments ?? [])];

  function visit(node: ts.Node): void {
    const isCast = ts.isAsExpression(node) && node.type.getText() !== 'const';
    const isAny = node.kind === ts.SyntaxKind.AnyKeyword;
    if (isCast || isAny || ts.isNonNullExpression(node)) found.push(node);
    ts.forEachChild(node, visit);
  }
}
