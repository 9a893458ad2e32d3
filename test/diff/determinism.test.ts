/** A report is the same bytes in every process, place and language. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { everyReport } from './every-report.js';

it('is the same in another process, time zone and language', { timeout: 120_000 }, async () => {
  const [program, tsx] = ['print-every-report.ts', '../../node_modules/tsx/dist/cli.mjs'].map(
    (path) => fileURLToPath(new URL(path, import.meta.url)),
  );
  const env = { ...process.env, TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const { stdout } = await promisify(execFile)(process.execPath, [tsx ?? '', program ?? ''], {
    env,
  });
  const here = await everyReport();
  expect(here.split('\n')).toHaveLength(16 * 10 + 1);
  expect(stdout).toBe(here);
  expect(stdout).toBe(await everyReport());
});
