/** `tsx test/bench/diff.ts`: milliseconds of `stithy diff`, the whole process of the compiled program, on real pairs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileProgram } from '../support/compiled-program.js';

const rounds = 5;
// The certificates that it names are read by Node before any program runs.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const data = fileURLToPath(new URL('../../../shared/conformance/', import.meta.url));

if (existsSync(data)) await measure();
else console.log('left out: the folder ../shared/conformance is not there');

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stithy-bench-'));
  try {
    const program = compileProgram(folder);
    const runs = [{ name: 'stithy --version', parameters: ['--version'] }, ...pairs()];
    const times = runs.map((run) => ({ ...run, taken: new Array<number>() }));
    // Each in turn, so that what else the machine does is shared by all.
    for (let round = 0; round < rounds; round += 1) {
      for (const { taken, parameters } of times) taken.push(millisecondsOf(program, parameters));
    }
    for (const { name, taken } of times) {
      const sorted = taken.toSorted((a, b) => a - b);
      const [least = 0, median = 0] = [sorted[0], sorted[Math.floor(rounds / 2)]];
      console.log(`${name.padEnd(34)} median ${median.toFixed(0)}, least ${least.toFixed(0)}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pairs() {
  const folder = join(data, 'diff/real');
  return readdirSync(folder).map((file) => {
    const pair: { readonly a: string; readonly b: string } = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    const name = file.replace('.json', '');
    return { name, parameters: ['diff', join(data, pair.a), join(data, pair.b)] };
  });
}

/** From start to end; the exit code 1 says that there is something to look at. */
function millisecondsOf(program: string, parameters: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [program, ...parameters], { env });
  if (status !== 0 && status !== 1) throw new Error(`${parameters.join(' ')} ended with ${status}`);
  return performance.now() - started;
}
