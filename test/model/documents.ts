/** The documents that the models are transcribed from, read where they stand, and the facts that regular expressions find in them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../../shared/documents/', import.meta.url);

/** False where the documents are not beside this repository. */
export const haveDocuments = existsSync(folder);

/** The text of a document by its number, or of its README. */
export function documentText(name: string): string {
  const file = readdirSync(folder).find((each) => each.startsWith(name));
  return file === undefined ? '' : readFileSync(new URL(file, folder), 'utf8');
}

/** What an API reference (001) says of a member. */
export interface Element {
  readonly name: string;
  readonly type: string;
  readonly length?: { readonly min: number; readonly max: number } | undefined;
  readonly pattern?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly required: boolean;
}

/** The elements under a heading of an API reference, up to the next one. */
export function elements(text: string, from: string, to: string): readonly Element[] {
  return section(text, from, to)
    .split(/^- (?=\w+\n-\n)/m)
    .slice(1)
    .map((block) => ({
      name: first(block, /^(\w+)/),
      type: first(block, /^Type: (\w+)/m),
      length: lengthOf(block),
      pattern: /^Pattern:\n(.*)$/m.exec(block)?.[1],
      values: /^Valid Values:\n(.*)$/m.exec(block)?.[1]?.split(' | '),
      required: /^Required: Yes$/m.test(block),
    }));
}

function lengthOf(block: string): Element['length'] {
  const fixed = /Fixed length of (\d+)/.exec(block);
  const bounds = fixed ?? /Minimum length of (\d+)\. Maximum length of (\d+)/.exec(block);
  return bounds ? { min: Number(bounds[1]), max: Number(bounds[2] ?? bounds[1]) } : undefined;
}

/** The errors of an API reference with their HTTP status. */
export function statuses(text: string): Readonly<Record<string, number>> {
  const errors = section(text, '\nErrors\n', '\nSee Also\n');
  const found = errors.matchAll(/^- (\w+)\n-\n[^]*?HTTP Status Code: (\d+)/gm);
  return Object.fromEntries([...found].map(([, name, status]) => [name, Number(status)]));
}

/** The names of the errors on a Python SDK page. */
export function exceptions(text: string): readonly string[] {
  return [...text.matchAll(/exceptions\.(\w+)/g)].map(([, name]) => name ?? '');
}

/** What stands between braces after a heading of a Python SDK page, as JSON with types for values. */
export function syntax(text: string, heading: RegExp): unknown {
  const after = text.slice(text.search(heading));
  const json = /^( *)\{\n[^]*?^\1\}$/m
    .exec(after)?.[0]
    ?.replaceAll(/'\|'/g, '|')
    .replaceAll('datetime(2015, 1, 1)', "'timestamp'")
    .replaceAll('True|False', "'boolean'")
    .replaceAll("'", '"')
    .replaceAll(/,(\s*[\]}])/g, '$1');
  return JSON.parse(json ?? 'null');
}

/** The arguments in a call of a Python SDK page, with the type that the placeholder shows. */
export function callArguments(text: string, method: string): Readonly<Record<string, string>> {
  const call = section(text, `client.${method}(`, ')');
  const pairs = [...call.matchAll(/(\w+)=('string'|\d+)/g)];
  return Object.fromEntries(
    pairs.map(([, name, value]) => [name, value === "'string'" ? 'string' : 'integer']),
  );
}

/** The output tree of a command-line reference, outermost first: names (none for an entry of a list) with types. */
export function outputTree(text: string): readonly string[] {
  const entries = section(text, '\n## Output\n', '').matchAll(/^(?:(\w+) -> )?\((\w+)\)$/gm);
  return [...entries].map(([, name, type]) => `${name ?? '-'} ${type}`);
}

/** The options of a command-line reference. */
export function options(text: string): readonly string[] {
  const synopsis = section(text, '\n## Synopsis\n', '\n## Options\n');
  return [...synopsis.matchAll(/--[a-z-]+/g)].map(([option]) => option);
}

/** The text after one string and before the next; to the end where there is none. */
export function section(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length;
  const end = to === '' ? -1 : text.indexOf(to, start);
  return text.slice(start, end === -1 ? undefined : end);
}

function first(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? '';
}
