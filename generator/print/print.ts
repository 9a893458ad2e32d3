/** From a module to the text of its file. */
import { readFile } from 'node:fs/promises';
import { format, type Options } from 'prettier';
import { printStructure } from 'ts-morph';
import type { Artifact, Module } from '../module.js';

/** The file's text; of a copy, the text of the runtime's file, to the byte. */
export async function print({ path, content }: Module): Promise<Artifact> {
  switch (content.kind) {
    case 'copy':
      return { path, text: await readFile(new URL(content.of, runtime), 'utf8') };
    case 'json':
      return {
        path,
        text: await format(JSON.stringify(content.value, null, 2), { filepath: path, ...style }),
      };
    default:
      return {
        path,
        text: await format(printStructure(content.structure), { parser: 'typescript', ...style }),
      };
  }
}

/** The same where nobody reads it: to format takes ten times as long as the rest. */
export async function printPlain(module: Module): Promise<Artifact> {
  const { path, content } = module;
  if (content.kind !== 'typescript') return print(module);
  return { path, text: printStructure(content.structure) };
}

/** Whatever configuration lies around: the same structure gives the same text. */
const style: Options = { singleQuote: true, printWidth: 100 };

/** The same folder from `generator/print` and from `dist/print`. */
const runtime = new URL('../../generator/runtime/', import.meta.url);
