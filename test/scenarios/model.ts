/** The model that a scenario page shows, and the part of it that all pages leave out. */
import type { Node, SourceText } from '../../generator/model.js';
import type { Block } from './page.js';

/**
 * The files of a page: its `yaml` blocks, by the names in their heads, and where none of them has a service also
 * `service.implied.yaml`, which brings what is shown into one. A `json` block called `model.json` is a JSON AST, and whole.
 */
export function sourcesOf(blocks: readonly Block[]): readonly SourceText[] {
  const sources = blocks
    .filter((block) => isAst(block) || (block.language === 'yaml' && !isPackage(block)))
    .map(({ words, text }) => ({
      file: words[0] ?? 'service.yaml',
      text: words.includes('escaped') ? unescaped(text) : text,
    }));
  const text = sources.map((source) => source.text).join('\n');
  const isWhole = /^service /m.test(text) || blocks.some(isAst);
  return isWhole ? sources : [...sources, implied(text)];
}

/** A model in Smithy's JSON AST. */
export function isAst({ language, words }: Block): boolean {
  return language === 'json' && words[0] === 'model.json';
}

function isPackage({ words }: Block): boolean {
  return words[0] === 'package.yaml';
}

/** Control characters and the like cannot stand in a page: they are written as `\u{7}`. */
function unescaped(text: string): string {
  return text.replaceAll(/\\u\{([0-9a-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** A service of the operations and resources that are shown; without any, of one that takes and returns each shape. */
function implied(shown: string): SourceText {
  const shapes = [...shown.matchAll(/^(\w+) (\w+):([^]*?)(?=^\S|(?![^]))/gm)].map(
    ([, type = '', name = '', body = '']) => ({ type, name, body }),
  );
  const named = (types: string): string[] =>
    shapes.filter(({ type }) => types.split(' ').includes(type)).map(({ name }) => name);
  const values = shapes.filter(
    ({ type, body }) => isValue(type) && !/\b(mixin|streaming): true/.test(body),
  );
  const errors = values.filter(({ body }) => /^ {2}error: /m.test(body));
  const members = values.filter((shape) => !errors.includes(shape)).map(({ name }) => [name, name]);
  const operations = named('operation');
  const resources = named('resource');
  const usesAll = operations.length + resources.length === 0;
  const content: Node = {
    smithy: '2.0',
    namespace: /^namespace: (.*)$/m.exec(shown)?.[1] ?? 'example',
    'service Example': {
      version: '2026-01-01',
      operations: usesAll ? ['Use'] : operations,
      ...(resources.length > 0 && { resources }),
      'aws.protocols#awsJson1_1': {},
    },
    ...(usesAll && {
      'operation Use': { input: 'UseInput', output: 'UseOutput', errors: errors.map(nameOf) },
      'structure UseInput': { members: Object.fromEntries(members) },
      'structure UseOutput': { members: Object.fromEntries(members) },
    }),
  };
  // JSON is YAML, too.
  return { file: 'service.implied.yaml', text: JSON.stringify(content, null, 2) };
}

function isValue(type: string): boolean {
  return !['service', 'operation', 'resource'].includes(type);
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
