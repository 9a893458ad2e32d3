import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Puts the command line into a folder as the package has it. Returns the path of its program. */
export function compileProgram(folder: string): string {
  const settings = buildSettings().map((each) =>
    each === '--outdir=dist' ? `--outdir=${join(folder, 'dist')}` : each,
  );
  execFileSync(join(root, 'node_modules/.bin/esbuild'), settings, { cwd: root });
  for (const name of ['package.json', 'generator/runtime', 'generator/commands', 'model']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'dist/cli.js');
}

/** What `npm run build` gives esbuild. */
function buildSettings(): readonly string[] {
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const [, settings = ''] = scripts['build']?.split(' esbuild ') ?? [];
  return settings.split(' ');
}
