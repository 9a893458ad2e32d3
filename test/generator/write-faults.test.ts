import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Artifact } from '../../generator/module.js';
import { acquire, release } from '../../generator/write/lock.js';
import { workbench } from '../../generator/write/places.js';
import { write } from '../../generator/write/write.js';
import { isWhole } from '../whole/models.js';

/** What happens to the calls of `node:fs/promises`: nothing, or a fault at and, for a crash, after one of them. */
const faults = vi.hoisted(() => ({
  calls: 0,
  at: Infinity,
  code: 'EIO',
  lasting: false,
}));

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<Record<string, unknown>>();
  return Object.fromEntries(
    Object.entries(original).map(([name, call]) => [name, faulty(name, call)]),
  );
});

function faulty(name: string, call: unknown): unknown {
  if (typeof call !== 'function' || !/^[a-z]/.test(name)) return call;
  return async (...parameters: unknown[]) => {
    faults.calls += 1;
    const isHit = faults.lasting ? faults.calls >= faults.at : faults.calls === faults.at;
    if (isHit) throw Object.assign(new Error(`${faults.code}: ${name}`), { code: faults.code });
    return call(...parameters);
  };
}

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stithy-faults-'));
  out = join(folder, 'generated');
});
afterEach(() => {
  heal();
  rmSync(folder, { recursive: true, force: true });
});

const first: readonly Artifact[] = [
  { path: 'a/types.ts', text: 'a 1' },
  { path: 'b/types.ts', text: 'b 1' },
  { path: 'same.ts', text: 'same' },
];
const second: readonly Artifact[] = [
  { path: 'a/types.ts', text: 'a 2' },
  { path: 'c/types.ts', text: 'c 2' },
  { path: 'same.ts', text: 'same' },
];

/** Of the file operations, those that are tried where the first test here tries all. */
const stride = isWhole ? 1 : 2;
if (!isWhole) console.log('write faults: every other operation left out but for npm run whole');

describe('a run that is cut off at any file operation', () => {
  it('leaves the old tree or the new one, and the next run ends it', async () => {
    const total = await countCalls();
    expect(total).toBeGreaterThan(60);
    const seen = new Set<string>();
    for (let at = 1; at <= total; at++) {
      await prepare();
      crashAt(at, 'EIO');
      await write(second, out, 'write').catch(() => undefined);
      heal();
      seen.add(generation());
      await write(second, out, 'write');
      expect([at, generation(), foreign(), readdirSync(folder)]).toEqual([
        at,
        'new',
        'kept',
        ['generated'],
      ]);
    }
    // Between the two renames there is no tree for a moment; the next run completes it.
    expect(seen).toEqual(new Set(['old', 'none', 'new']));
  });

  it('is ended by a run that would change nothing', async () => {
    const total = await countCalls();
    for (let at = 1; at <= total; at += stride) {
      await prepare();
      crashAt(at, 'EIO');
      await write(second, out, 'write').catch(() => undefined);
      heal();
      await write(first, out, 'write');
      expect([at, generation(), foreign(), readdirSync(folder)]).toEqual([
        at,
        'old',
        'kept',
        ['generated'],
      ]);
    }
  });

  it('is ended when the folder came back from version control in between', async () => {
    await prepare();
    crashAt(await callOf('none'), 'EIO');
    await write(second, out, 'write').catch(() => undefined);
    heal();
    expect(existsSync(out)).toBe(false);
    await write(first, join(folder, 'copy'), 'write');
    renameSync(join(folder, 'copy'), out);
    await write(second, out, 'write');
    expect([generation(), foreign(), readdirSync(folder)]).toEqual(['new', 'kept', ['generated']]);
  });
});

describe.each(['ENOSPC', 'EBUSY'])('the fault %s', (code) => {
  it('at any file operation is one diagnostic or harmless, and never a mixed tree', async () => {
    const total = await countCalls();
    let told = 0;
    for (let at = 1; at <= total; at += stride) {
      await prepare();
      faultAt(at, code);
      const result = await write(second, out, 'write');
      heal();
      expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(
        result.ok ? [] : ['output-failed'],
      );
      expect(result.ok ? ['new'] : ['old', 'new']).toContain(generation());
      told += Number(!result.ok);
      await write(second, out, 'write');
      expect([at, generation(), foreign(), readdirSync(folder)]).toEqual([
        at,
        'new',
        'kept',
        ['generated'],
      ]);
    }
    expect(told).toBeGreaterThan(total / stride / 2);
  });
});

describe('an error that is not the file system’s', () => {
  it('is thrown on, as a bug', async () => {
    faultAt(1, 'ERR_INVALID_ARG_TYPE');
    await expect(write(first, out, 'write')).rejects.toThrow('ERR_INVALID_ARG_TYPE');
  });
});

describe('two runs at once', () => {
  it('both end, and the tree is one of theirs', async () => {
    for (let round = 0; round < 25; round++) {
      const results = await Promise.all([
        write(first, out, 'write'),
        write(second, out, 'write'),
        write(second, out, 'write'),
      ]);
      expect(results.map(({ ok, diagnostics }) => [ok, diagnostics])).toEqual([
        [true, []],
        [true, []],
        [true, []],
      ]);
      expect(['old', 'new']).toContain(generation());
      expect(readdirSync(folder)).toEqual(['generated']);
      rmSync(out, { recursive: true });
    }
  });

  it('wait for each other, and say who holds the lock when it takes too long', async () => {
    const bench = workbench(out);
    expect(await acquire(bench)).toBeUndefined();
    expect(await acquire(bench, 50)).toEqual({ pid: process.pid, host: hostname() });
    await release(bench);
    expect(await acquire(bench, 50)).toBeUndefined();
    await release(bench);
  });
});

describe('a lock', () => {
  it('of a process that is gone is cleared at once', async () => {
    const { pid } = spawnSync('true');
    leaveLock(`${pid} ${hostname()} x\n`);
    expect(await write(first, out, 'write')).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['generated']);
  });

  it('of a process that was killed is cleared by one of many', async () => {
    const victim = spawn('sleep', ['60']);
    leaveLock(`${victim.pid} ${hostname()} x\n`);
    const closed = new Promise((resolve) => victim.once('close', resolve));
    victim.kill('SIGKILL');
    await closed;
    const results = await Promise.all([1, 2, 3, 4].map(() => write(first, out, 'write')));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(readdirSync(folder)).toEqual(['generated']);
  });

  it('of another machine is not cleared', async () => {
    leaveLock('1 elsewhere x\n');
    expect(await acquire(workbench(out), 50)).toEqual({ pid: 1, host: 'elsewhere' });
  });

  it('that says nothing is cleared once it is ten seconds old', async () => {
    leaveLock('');
    expect(await acquire(workbench(out), 50)).toEqual({ pid: 0, host: 'unknown' });
    const then = new Date(Date.now() - 11_000);
    utimesSync(workbench(out).lock, then, then);
    expect(await acquire(workbench(out), 500)).toBeUndefined();
  });

  it('whose clearance was cut off is cleared once that is ten seconds old', async () => {
    const { pid } = spawnSync('true');
    leaveLock(`${pid} ${hostname()} x\n`);
    const guard = `${workbench(out).lock}.clearing`;
    mkdirSync(guard);
    const then = new Date(Date.now() - 11_000);
    utimesSync(guard, then, then);
    expect(await acquire(workbench(out), 500)).toBeUndefined();
  });
});

function leaveLock(text: string): void {
  mkdirSync(workbench(out).folder);
  writeFileSync(workbench(out).lock, text);
}

async function prepare(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await write(first, out, 'write');
  mkdirSync(join(out, 'dist'));
  for (const path of ['README.md', 'a/notes.md', 'b/notes.md', 'dist/index.js']) {
    writeFileSync(join(out, path), 'mine');
  }
}

async function countCalls(): Promise<number> {
  await prepare();
  faults.calls = 0;
  await write(second, out, 'write');
  return faults.calls;
}

/** The first operation at which a crash leaves this state. */
async function callOf(state: string): Promise<number> {
  for (let at = 1; at < 1_000; at++) {
    await prepare();
    crashAt(at, 'EIO');
    await write(second, out, 'write').catch(() => undefined);
    heal();
    if (generation() === state) return prepare().then(() => at);
  }
  throw new Error(`no crash leaves ${state}`);
}

/** Which tree stands; a mixed one is shown. */
function generation(): string {
  if (!existsSync(out)) return 'none';
  const files = ['a', 'b', 'c']
    .map((name) => join(out, name, 'types.ts'))
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : '-'));
  const manifest = Object.keys(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).files);
  const state = [...files, existsSync(join(out, 'same.ts')), manifest].join(' ');
  if (state === 'a 1 b 1 - true a/types.ts,b/types.ts,same.ts') return 'old';
  if (state === 'a 2 - c 2 true a/types.ts,c/types.ts,same.ts') return 'new';
  return state;
}

function foreign(): string {
  const paths = ['README.md', 'a/notes.md', 'b/notes.md', 'dist/index.js'];
  const lost = paths.filter((path) => !existsSync(join(out, path)));
  return lost.length === 0 ? 'kept' : lost.join(' ');
}

function crashAt(at: number, code: string): void {
  Object.assign(faults, { calls: 0, at, code, lasting: true });
}

function faultAt(at: number, code: string): void {
  Object.assign(faults, { calls: 0, at, code, lasting: false });
}

function heal(): void {
  Object.assign(faults, { calls: 0, at: Infinity, lasting: false });
}
