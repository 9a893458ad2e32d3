import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Puts the command line into a folder as the package has it, compiled in a moment. Returns the path of its program. */
export async function compileProgram(folder: string): Promise<string> {
  await build({
    entryPoints: [join(root, 'generator/**/*.ts')],
    outdir: join(folder, 'dist'),
    outbase: join(root, 'generator'),
    format: 'esm',
    logLevel: 'error',
  });
  for (const name of ['package.json', 'generator/runtime', 'generator/commands', 'model']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'dist/cli.js');
}
