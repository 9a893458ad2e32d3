import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { servicesOf } from '../../generator/compile.js';
import { root, textOf } from './source-files.js';

const readme = textOf('README.md');
const { scripts } = JSON.parse(textOf('package.json'));
// Inside the repository, so that the compiler finds the types of Node.
const folder = mkdtempSync(join(root, 'node_modules/.readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the README', () => {
  it('names scripts that exist, and names them all', () => {
    const named = [...readme.matchAll(/npm (?:run )?(?:-s )?(\w+)/g)].map(([, name]) => name ?? '');
    const own = new Set(named.filter((name) => !['ci', 'install', 'pack', 'run'].includes(name)));
    expect([...own].filter((name) => !(name in scripts))).toEqual([]);
    const unnamed = Object.keys(scripts).filter((name) => !own.has(name));
    expect(unnamed).toEqual(['build', 'prepack']);
  });

  it('links to what is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const path of links) expect(() => textOf(`${path}/README.md`)).not.toThrow();
  });

  it('shows calls that compile against the package', { timeout: 60_000 }, async () => {
    const programs = blocks('ts');
    expect(programs.length).toBeGreaterThan(1);
    for (const [index, text] of programs.entries())
      writeFileSync(join(folder, `${index}.ts`), text);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const said = await compiled(folder);
    expect(said).toBe('');
  });

  it('shows a model that stithy takes', () => {
    const [text = ''] = blocks('yaml');
    const services = servicesOf([[{ file: 'model/weather/service.yaml', text }]]);
    expect(services.diagnostics).toEqual([]);
    expect(services.ok && services.value.map(({ name }) => name)).toEqual(['Weather']);
  });
});

const settings = {
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    paths: {
      '@stithy/clients/node': [join(root, 'generated/runtime/node/index.ts')],
      '@stithy/clients/*/validators': [join(root, 'generated/*/validators.ts')],
      '@stithy/clients/*': [join(root, 'generated/*/index.ts')],
    },
  },
  include: ['*.ts'],
  exclude: [],
};

function blocks(language: string): readonly string[] {
  const fences = readme.matchAll(new RegExp('```' + language + '\\n(.*?)```', 'gs'));
  return [...fences].map(([, text]) => text ?? '');
}

async function compiled(project: string): Promise<string> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const run = promisify(execFile)(process.execPath, [tsc, '--project', project]);
  return run.then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}
