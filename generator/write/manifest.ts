import { createHash } from 'node:crypto';
import type { Artifact } from '../module.js';

/** The name of the manifest in the output folder. */
export const MANIFEST = 'manifest.json';

/** Path of a generated file to the SHA-256 of its bytes, in hexadecimal. */
export type Manifest = ReadonlyMap<string, string>;

/** The artifacts in canonical order, and the manifest that lists them. */
export function withManifest(artifacts: readonly Artifact[]): readonly Artifact[] {
  const files = artifacts.toSorted((a, b) => compare(a.path, b.path));
  const own = files.filter(({ shared }) => shared !== true);
  const hashes = Object.fromEntries(own.map(({ path, text }) => [path, hash(text)]));
  const text = `${JSON.stringify({ files: hashes }, null, 2)}\n`;
  return [...files, { path: MANIFEST, text }].toSorted((a, b) => compare(a.path, b.path));
}

/** Whether a file is a record of stithy's for itself: the manifest, and what is in hidden folders. Nobody edits one. */
export function isRecord(path: string): boolean {
  return path === MANIFEST || path.startsWith('.');
}

/** What a manifest lists; nothing when the text is not a manifest. */
export function parseManifest(text: string): Manifest | undefined {
  const files = membersOf(membersOf(parseJson(text))?.['files']);
  if (!files) return undefined;
  const hashes = new Map<string, string>();
  for (const [path, value] of Object.entries(files)) {
    if (typeof value !== 'string' || !isSafePath(path)) return undefined;
    hashes.set(path, value);
  }
  return hashes;
}

/** Hexadecimal SHA-256 of a text's UTF-8, or of bytes. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether a path stays below the output folder on every platform: relative, `/`, no `.` or `..`, plain characters. */
export function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every((part) => /^[A-Za-z0-9_.-]+$/.test(part) && !part.endsWith('.') && !isDevice(part));
}

/** Names that Windows keeps for devices, whatever their extension. */
function isDevice(part: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part);
}

/** By UTF-16 unit: the same on any locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
