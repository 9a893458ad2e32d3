import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifact, WriteReport } from '../module.js';
import { report, type Diagnostic } from '../diagnostics.js';
import { MANIFEST, hash, isRecord, parseManifest, type Manifest } from './manifest.js';
import { kindOf, placeOf, rootFault, shown, type Place } from './places.js';

/** How the output folder stands to what it should hold. */
export interface Survey {
  readonly report: WriteReport;
  /** What keeps the folder from being replaced. */
  readonly faults: readonly Diagnostic[];
  /** What is in the way and is overwritten only by force. */
  readonly guarded: readonly Diagnostic[];
}

/** Compares the output folder with the files that it should hold; changes nothing. */
export async function survey(files: readonly Artifact[], out: string): Promise<Survey> {
  const fault = await rootFault(out);
  if (fault) return summary([], [fault]);
  const { manifest, guarded } = await readManifest(out);
  const emitted = new Set(files.map(({ path }) => path));
  const findings: Finding[] = [];
  for (const path of manifest.keys()) {
    if (!emitted.has(path)) findings.push(await findStale(path, { out, manifest }));
  }
  for (const file of files) findings.push(await findFile(file, { out, manifest }));
  return guarded ? { ...summary(findings), guarded: [guarded] } : summary(findings);
}

/** The output folder as the last run left it. */
interface Last {
  readonly out: string;
  readonly manifest: Manifest;
}

/** What is to become of one file. */
interface Finding {
  readonly path: string;
  readonly fate: 'created' | 'changed' | 'removed' | 'unchanged' | 'gone';
  readonly fault?: Diagnostic | undefined;
  readonly guarded?: Diagnostic | undefined;
}

function summary(findings: readonly Finding[], faults: readonly Diagnostic[] = []): Survey {
  const paths = (...fates: readonly Finding['fate'][]): string[] =>
    findings.filter(({ fate }) => fates.includes(fate)).map(({ path }) => path);
  return {
    report: {
      written: paths('created', 'changed'),
      created: paths('created'),
      removed: paths('removed'),
      unchanged: paths('unchanged'),
    },
    faults: [...faults, ...findings.flatMap(({ fault }) => fault ?? [])],
    guarded: findings.flatMap(({ guarded }) => guarded ?? []),
  };
}

/** The manifest of the last run; without one, a folder that holds anything is somebody else's. */
async function readManifest(out: string): Promise<{ manifest: Manifest; guarded?: Diagnostic }> {
  const path = join(out, MANIFEST);
  const kind = await kindOf(path);
  if (kind === 'none') {
    const isEmpty = (await kindOf(out)) === 'none' || (await readdir(out)).length === 0;
    const foreign = report('output-foreign', { path: shown(out) });
    return { manifest: new Map(), ...(isEmpty ? {} : { guarded: foreign }) };
  }
  const manifest = kind === 'file' ? parseManifest(await readFile(path, 'utf8')) : undefined;
  if (manifest) return { manifest };
  return { manifest: new Map(), guarded: report('output-manifest', { path: shown(path) }) };
}

/** Of a file that the last run wrote and this one does not. */
async function findStale(path: string, last: Last): Promise<Finding> {
  const place = await placeOf(path, last.out);
  if (place.kind === 'none') return { path, fate: 'gone' };
  if (place.kind !== 'file') return { path, fate: 'gone', fault: obstacle(place) };
  const bytes = await readFile(place.at);
  return { path, fate: 'removed', guarded: edited(path, bytes, last) };
}

async function findFile({ path, text, shared }: Artifact, last: Last): Promise<Finding> {
  const place = await placeOf(path, last.out);
  if (place.kind === 'none') return { path, fate: 'created' };
  if (place.kind !== 'file') return { path, fate: 'changed', fault: obstacle(place) };
  const bytes = await readFile(place.at);
  if (bytes.equals(Buffer.from(text))) return { path, fate: 'unchanged' };
  if (shared === true) return { path, fate: 'changed' };
  return { path, fate: 'changed', guarded: edited(path, bytes, last) };
}

function obstacle({ kind, at }: Place): Diagnostic {
  return report(kind === 'link' ? 'output-link' : 'output-occupied', { path: shown(at) });
}

/** A finding when the bytes are not the ones that the last run wrote. */
function edited(path: string, bytes: Uint8Array, { out, manifest }: Last): Diagnostic | undefined {
  if (isRecord(path)) return undefined;
  const expected = manifest.get(path);
  const place = { path: shown(join(out, path)) };
  if (expected === undefined) return report('output-occupied', place);
  return hash(bytes) === expected ? undefined : report('output-edited', place);
}
