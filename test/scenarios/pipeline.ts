/** The generator in memory: what it makes of the model of a page. */
import { andThen } from '../../generator/diagnostics.js';
import type { Diagnostic, Outcome } from '../../generator/diagnostics.js';
import { emit } from '../../generator/emit/emit.js';
import { emitPackage } from '../../generator/emit/package.js';
import { modelOf } from '../../generator/compile.js';
import type { Model } from '../../generator/model.js';
import type { Module } from '../../generator/module.js';
import { print } from '../../generator/print/print.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';
import { show } from '../../generator/show.js';
import { jsonText } from '../../generator/smithy/json.js';
import { writeAst } from '../../generator/smithy/write.js';
import { extract, pick } from './extract.js';
import { isAst, sourcesOf } from './model.js';
import type { Block } from './page.js';
import { situated } from './situations.js';
import type { Situation } from './situations.js';

/** The texts that the blocks of a page should have; those of the model are as they are. */
export async function expected(
  blocks: readonly Block[],
  situation?: Situation,
): Promise<readonly string[]> {
  const model = modelOf(sourcesOf(blocks));
  const result = andThen(model, resolve);
  const modules = result.ok ? modulesOf(result.value, blocks) : [];
  const diagnostics = async (): Promise<readonly Diagnostic[]> =>
    situation === undefined ? result.diagnostics : situated(situation, blocks);
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.language === 'text') texts.push(shown(await diagnostics()));
    else if (isExported(block)) texts.push(pick(exported(model), block.words.slice(1).join(' ')));
    else if (isGenerated(block)) texts.push(await generated(modules, block));
    else texts.push(block.text);
  }
  return texts;
}

/** The model as `stithy export` gives it. */
function exported(model: Outcome<Model>): string {
  return model.ok ? jsonText(writeAst(model.value)) : '{}';
}

function isExported({ language, words: [path] }: Block): boolean {
  return language === 'json' && path === 'ast.json';
}

/** Package information is no part of a model: where a page has any, it is as short as in `package.yaml` itself. */
function modulesOf(found: readonly Service[], blocks: readonly Block[]): readonly Module[] {
  const text = blocks.find(({ words }) => words[0] === 'package.yaml')?.text ?? '';
  const entries = [...text.matchAll(/^(\w+): '?([^'\n]*)'?$/gm)].map(([, key, value]) => [
    key,
    value,
  ]);
  const info = { name: 'clients', version: '0.1.0', ...Object.fromEntries(entries) };
  return [...found.flatMap(emit), ...emitPackage(found, info)];
}

function shown(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${show(diagnostic, { color: false })}\n`).join('\n');
}

/** Blocks of code, other than the model. */
export function isGenerated(block: Block): boolean {
  return block.language === 'ts' || (block.language === 'json' && !isAst(block));
}

async function generated(
  modules: readonly Module[],
  { language, words: [path = '', ...head] }: Block,
): Promise<string> {
  const module = modules.find((each) => each.path === path || each.path.endsWith(`/${path}`));
  if (module === undefined) throw new Error(`There is no file ${path}.`);
  const { text } = await print(module);
  return (language === 'json' ? pick : extract)(text, head.join(' '));
}
