import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { andThen, outcome, report } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { Document, EntrySyntax, Location, SourceText } from '../model.js';
import type { PackageInfo } from '../module.js';
import { parse } from './parse.js';
import { modelFolder } from './read.js';
import { sourceText } from './text.js';

/** What the generated package is called where no `package.yaml` says it. */
export const defaultPackage: PackageInfo = { name: 'clients', version: '0.1.0' };

/**
 * Reads the `package.yaml` that belongs to the models that are named: of the first of them, in its folder or in the one
 * above. Without one the package has the default name and version.
 */
export async function readPackage(
  named: readonly string[],
  folder: string = process.cwd(),
): Promise<Outcome<PackageInfo>> {
  const file = await packageFile(named, folder);
  if (!(await isFile(file))) return outcome(defaultPackage, []);
  return andThen(await sourceText(file, folder), packageFrom);
}

/** The absolute path of that file; of the one that would be read where there is none. */
export async function packageFile(
  named: readonly string[],
  folder: string = process.cwd(),
): Promise<string> {
  const path = resolve(folder, named[0] ?? modelFolder);
  for (const candidate of [path, dirname(path), dirname(dirname(path))]) {
    const file = join(candidate, 'package.yaml');
    if (await isFile(file)) return file;
  }
  const isModelFile = await isFile(path);
  return join(isModelFile ? dirname(path) : path, 'package.yaml');
}

/** The place of the version in the text of a `package.yaml`; nothing where it has none. */
export function versionPlace(text: SourceText): Location | undefined {
  const parsed = parse([text]);
  const root = parsed.ok ? parsed.value[0]?.root : undefined;
  return root?.kind === 'mapping' ? root.entries.get('version')?.value.at : undefined;
}

/** What the text of a `package.yaml` says. */
export function packageFrom(text: SourceText): Outcome<PackageInfo> {
  return andThen(parse([text]), ([document]) =>
    document === undefined ? outcome(defaultPackage, []) : packageInfo(document),
  );
}

function packageInfo(document: Document): Outcome<PackageInfo> {
  const { root, file: path } = document;
  if (root.kind !== 'mapping') {
    const problem = 'it is not a mapping';
    return { ok: false, diagnostics: [report('package-file', { path, problem }, root.at)] };
  }
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [key, entry] of root.entries) {
    const fault = entryFault(path, key, entry);
    if (fault !== undefined) diagnostics.push(fault);
    else if (entry.value.kind === 'scalar') texts.set(key, entry.value.text);
  }
  const description = texts.get('description');
  const license = texts.get('license');
  const info = {
    name: texts.get('name') ?? defaultPackage.name,
    version: texts.get('version') ?? defaultPackage.version,
    ...(description !== undefined && { description }),
    ...(license !== undefined && { license }),
  };
  return outcome(info, diagnostics);
}

function entryFault(path: string, key: string, { at, value }: EntrySyntax): Diagnostic | undefined {
  if (!keys.has(key)) {
    return report('package-file', { path, problem: `the key "${key}" is not known` }, at);
  }
  if (value.kind !== 'scalar' || value.text === '') {
    return report('package-file', { path, problem: `${key} is not a text` }, at);
  }
  const { text } = value;
  if (key === 'name' && !packageName.test(text)) {
    return report('package-name', { name: text }, value.at);
  }
  if (key === 'version' && !semanticVersion.test(text)) {
    return report('package-version', { version: text }, value.at);
  }
  return undefined;
}

const keys = new Set(['name', 'version', 'description', 'license']);

/** https://docs.npmjs.com/cli/configuring-npm/package-json#name. */
const packageName =
  /^(?=.{1,214}$)(?:@[a-z0-9][a-z0-9._~-]*\/)?(?!node_modules$|favicon\.ico$)[a-z0-9][a-z0-9._~-]*$/;

/** https://semver.org, version 2.0.0. */
const semanticVersion =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}
