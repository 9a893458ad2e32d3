import { rm } from 'node:fs/promises';
import { report, type Diagnostic, type Outcome } from '../diagnostics.js';
import type { Artifact, WriteReport } from '../module.js';
import { acquire, release } from './lock.js';
import { isSafePath, withManifest } from './manifest.js';
import { codeOf, kindOf, shown, workbench } from './places.js';
import { recover, swap } from './swap.js';
import { survey, type Survey } from './survey.js';

/**
 * Makes the output folder hold exactly the artifacts and `manifest.json`, and says what became of each file. Files
 * that no run wrote stay where they are; an unchanged file is not touched; when nothing changed, nothing is. The
 * folder is replaced as a whole: a run that is cut off leaves the old tree or the new one, and the next run ends it.
 *
 * With `check` nothing is written and the report says what would be. With `force` a file that somebody edited, or
 * that stands where one of ours must go, is overwritten.
 */
export async function write(
  artifacts: readonly Artifact[],
  out: string,
  mode: 'write' | 'check',
  force = false,
): Promise<Outcome<WriteReport>> {
  const files = withManifest(artifacts);
  const unsafe = unsafePaths(files);
  if (unsafe.length > 0) return { ok: false, diagnostics: unsafe };
  try {
    if (mode === 'check') return verdict(await survey(files, out), true);
    return await update(files, out, force);
  } catch (error) {
    return { ok: false, diagnostics: [fileFault(error, out)] };
  }
}

async function update(
  files: readonly Artifact[],
  out: string,
  force: boolean,
): Promise<Outcome<WriteReport>> {
  const bench = workbench(out);
  const isLeftOver = (await kindOf(bench.folder)) !== 'none';
  const found = await survey(files, out);
  const first = verdict(found, force);
  if (!isLeftOver && (!first.ok || isDone(first.value))) return first;
  if (found.faults.length > 0) return first;
  const holder = await acquire(bench);
  if (holder) return { ok: false, diagnostics: [locked(out, holder)] };
  try {
    await recover(out, bench);
    return await replace(files, out, force);
  } finally {
    await release(bench).catch(() => undefined);
  }
}

async function replace(
  files: readonly Artifact[],
  out: string,
  force: boolean,
): Promise<Outcome<WriteReport>> {
  const bench = workbench(out);
  const result = verdict(await survey(files, out), force);
  if (!result.ok || isDone(result.value)) return result;
  try {
    await swap({ files, unchanged: new Set(result.value.unchanged) }, out, bench);
  } catch (error) {
    // Where this fails too, the next run cleans up.
    await rm(bench.fresh, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  return result;
}

function verdict(found: Survey, force: boolean): Outcome<WriteReport> {
  const diagnostics = force ? found.faults : [...found.faults, ...found.guarded];
  return diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, value: found.report, diagnostics };
}

function isDone({ written, removed }: WriteReport): boolean {
  return written.length === 0 && removed.length === 0;
}

/** Paths that must not be written on some platform, or that only differ in case. */
function unsafePaths(files: readonly Artifact[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return files.flatMap(({ path }) => {
    const isNew = !seen.has(path.toLowerCase());
    seen.add(path.toLowerCase());
    return isNew && isSafePath(path) ? [] : [report('output-path', { path })];
  });
}

function locked(out: string, holder: { readonly pid: number; readonly host: string }): Diagnostic {
  return report('output-locked', { path: shown(out), lock: shown(workbench(out).lock), ...holder });
}

function fileFault(error: unknown, out: string): Diagnostic {
  const code = codeOf(error);
  // Node's own codes (`ERR_INVALID_ARG_TYPE`) tell of a bug.
  if (code === undefined || code.startsWith('ERR_') || !(error instanceof Error)) throw error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : out;
  return report('output-failed', { path: shown(path), reason: error.message, code });
}
