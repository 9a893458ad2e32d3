import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilersTried, root, run } from '../package/installation.js';
import { models } from './names.js';

const folder = mkdtempSync(join(tmpdir(), 'stithy-names-'));

describe('services in which everything has an odd name', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const files = Object.entries(models).map(([name, model]) => {
      const file = join(folder, `${name}.yaml`);
      writeFileSync(file, JSON.stringify(model()));
      return file;
    });
    const cli = ['--import', 'tsx', join(root, 'generator/cli.ts')];
    await run(process.execPath, [...cli, 'generate', ...files, '--out', join(folder, 'out')], root);
    symlinkSync(join(root, 'node_modules'), join(folder, 'out/node_modules'));
    writeFileSync(join(folder, 'out/planted.ts'), "export const Date: number = 'text';\n");
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(compilersTried('odd names'))(
    'have no fault under %s but a planted one',
    async (_, compiler) => {
      const said = run(
        process.execPath,
        [compiler, '--noEmit', '--strict', '--project', '.'],
        join(folder, 'out'),
      );
      const output = await said.catch(String);
      const faults = output.split('\n').filter((line) => line.includes('error TS'));
      expect(faults).toEqual([expect.stringMatching(/^planted\.ts\(1,14\): error TS2322/)]);
    },
  );
});
