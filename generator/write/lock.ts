import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, ifMissing, type Workbench } from './places.js';

/** How long a run waits for another one, in milliseconds. */
const PATIENCE = 30_000;
/** How old a lock without readable content, or a half-done clearance, is before it counts as left behind. */
const GRACE = 10_000;

/** What the locks of this process say, by path; one that bears its number and is not here was left behind. */
const held = new Map<string, string>();
/** Those and the ones that are being tried for. */
const known = new Set<string>();

/** The run that holds the lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Makes the workbench and its lock, so that one run at a time works on an output folder. A lock whose process is
 * gone is cleared. Returns who holds the lock when it stays taken for half a minute, else nothing.
 */
export async function acquire(bench: Workbench, patience = PATIENCE): Promise<Holder | undefined> {
  const deadline = performance.now() + patience;
  while (!(await claim(bench))) {
    const text = await readFile(bench.lock, 'utf8').catch(ifMissing);
    if (text !== undefined) {
      if (await isStale(text, bench.lock)) await clear(bench, text);
      else if (performance.now() > deadline) return holderOf(text) ?? { pid: 0, host: 'unknown' };
    }
    await pause(20);
  }
  return undefined;
}

/** Gives the lock back, and takes the workbench away when it is empty. */
export async function release(bench: Workbench): Promise<void> {
  known.delete(held.get(bench.lock) ?? '');
  held.delete(bench.lock);
  await rm(bench.lock, { force: true });
  // Another run may have moved in already.
  await rmdir(bench.folder).catch(() => undefined);
}

async function claim(bench: Workbench): Promise<boolean> {
  await mkdir(dirname(bench.folder), { recursive: true });
  const text = `${pid} ${hostname()} ${randomUUID()}\n`;
  known.add(text);
  try {
    await mkdir(bench.folder).catch(ifPresent);
    await writeFile(bench.lock, text, { flag: 'wx' });
    held.set(bench.lock, text);
    return true;
  } catch (error) {
    known.delete(text);
    // The folder goes when another run ends between the two steps.
    if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') throw error;
    return false;
  }
}

function ifPresent(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}

function holderOf(text: string): Holder | undefined {
  const match = /^(\d+) (\S+) \S+\n$/.exec(text);
  return match ? { pid: Number(match[1]), host: match[2] ?? '' } : undefined;
}

async function isStale(text: string, lock: string): Promise<boolean> {
  const holder = holderOf(text);
  if (!holder) return isOld(lock);
  if (holder.host !== hostname()) return false;
  return holder.pid === pid ? !known.has(text) : !isRunning(holder.pid);
}

function isRunning(id: number): boolean {
  try {
    kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signalled, but it is there.
    return codeOf(error) === 'EPERM';
  }
}

/** Takes a stale lock away; only one run at a time may, so that nobody takes away a lock made since. */
async function clear(bench: Workbench, stale: string): Promise<void> {
  const guard = `${bench.lock}.clearing`;
  try {
    await mkdir(guard);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await isOld(guard))) await rmdir(guard).catch(ifMissing);
    return;
  }
  const text = await readFile(bench.lock, 'utf8').catch(ifMissing);
  if (text === stale) await rm(bench.lock, { force: true });
  await rmdir(guard);
}

async function isOld(path: string): Promise<boolean> {
  const stats = await stat(path).catch(ifMissing);
  return stats !== undefined && Date.now() - stats.mtimeMs > GRACE;
}
