import { readFile } from 'node:fs/promises';

/** The files of a first project: a model, its package, and what runs stithy on them. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** A weather service with two operations, for a package of the name. */
export async function starterFiles(name: string): Promise<readonly StarterFile[]> {
  return [
    { path: 'model/model.schema.json', text: await textOf('../../model/model.schema.json') },
    { path: 'model/package.yaml', text: packageYaml(name) },
    {
      path: 'model/weather/service.yaml',
      text: await textOf('../../generator/commands/weather.yaml'),
    },
    { path: '.gitignore', text: 'node_modules/\ndist/\n' },
  ];
}

/** The package file of a first project, or an existing one with a `generate` script; nothing when that is no JSON object. */
export function packageJson(
  name: string,
  version: string,
  existing: string | undefined,
): string | undefined {
  if (existing === undefined) return format({ ...freshPackage(name, version) });
  const before = objectOf(existing);
  if (!before) return undefined;
  return format({ ...before, scripts: { ...scripts, ...membersOf(before['scripts']) } });
}

const scripts = { generate: 'stithy generate', build: 'tsc --project generated' };

function freshPackage(name: string, version: string): object {
  const devDependencies = { '@types/node': '>=20', stithy: `^${version}`, typescript: '>=5.9' };
  return { name, version: '0.1.0', private: true, type: 'module', scripts, devDependencies };
}

function packageYaml(name: string): string {
  return [
    '# What the generated package is called.',
    `name: '${name}-client'`,
    'version: 0.1.0',
    'description: A client of the weather service.',
    '',
  ].join('\n');
}

/** Both this file and its compiled form in `dist/parts` stand two folders below the root of the package. */
function textOf(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), 'utf8');
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function format(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
