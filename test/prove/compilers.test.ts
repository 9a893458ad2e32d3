/** The compilers that consumers have: what fails with the one in the product fails with them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../../generator/prove/compile.js';
import { filesFor, roomsOf, witnessesOf } from '../../generator/prove/witnesses/examine.js';
import { compilers } from '../package/installation.js';
import { isWhole } from '../whole/models.js';
import { pairOf } from './pair.js';
import { changes, shapesOf } from './changes.js';

const folder = mkdtempSync(join(tmpdir(), 'stithy-prove-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ['TypeScript 5.9', 'TypeScript 7'] as const;
const enums = ['open', 'closed'] as const;
/** Those whose faults are of most kinds. */
const sample = isWhole ? changes : changes.filter(({ open }) => open.length > 3);
const runs = isWhole ? enums : (['open'] as const);
console.log(
  `compilers: ${sample.length * runs.length} of ${changes.length * enums.length} changes` +
    (isWhole ? '' : ' (npm run whole has the others)'),
);

describe('the witnesses', { timeout: 300_000 }, () => {
  it.each(names)('fail alike with %s', async (name) => {
    const files = new Map<string, string>();
    const failing: string[] = [];
    for (const [index, change] of sample.entries()) {
      for (const openness of runs) {
        const prefix = `${index}-${openness}/`;
        const { paths, texts } = await programsOf(change, openness);
        for (const [path, text] of texts) files.set(prefix + path, text);
        failing.push(...new Set(compile(texts, paths).map(({ path }) => prefix + path)));
      }
    }
    write(new Map([...files, ['never.ts', unsound]]));
    const found = await failingWith(compilers[name]);
    // A declaration that adds to what is no interface is told of at both.
    const witnesses = found.filter((path) => path.includes('/witness/'));
    expect(witnesses).toEqual(failing.toSorted());
    expect(failing.length).toBeGreaterThan(sample.length);
    expect(found.includes('never.ts')).toBe(name === 'TypeScript 7');
  });
});

/** TypeScript 5.9 takes a variant for another that does not have the member; 7 does not. */
const unsound = `
type Old = { a: string; b?: never } | { a?: never; b: string };
type New = { a: string; b?: never; c?: never } | { a?: never; b: string; c?: never } | { a?: never; b?: never; c: string };
declare const given: New;
export const taken: Old = given;
`;

/** The new side with the witnesses of the old one. */
async function programsOf(
  change: (typeof changes)[number],
  openness: (typeof enums)[number],
): Promise<{ readonly paths: readonly string[]; readonly texts: ReadonlyMap<string, string> }> {
  const { old, now } = await pairOf(...shapesOf(change), { enums: openness });
  const rooms = roomsOf(old, now);
  const programs = rooms.flatMap(witnessesOf);
  return { paths: programs.map(({ path }) => path), texts: filesFor(now, rooms, programs) };
}

describe('unions that are told apart by members of type never', () => {
  it('are unsound with the compiler of the product, but not what is generated', async () => {
    expect(compile(new Map([['never.ts', unsound]]), ['never.ts'])).toEqual([]);
    const union = changes.filter(({ title }) => title === 'a union with a new variant');
    for (const change of union) {
      const { old } = await pairOf(...shapesOf(change));
      const types = old.modules.get('weather/types.ts') ?? '';
      expect(types).toContain('export type Choice =');
      expect(types).not.toContain('never');
    }
    expect(union).toHaveLength(1);
  });
});

function write(files: ReadonlyMap<string, string>): void {
  const settings = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      skipLibCheck: true,
      noEmit: true,
    },
  };
  const config = JSON.stringify({ ...settings, include: ['*/witness', 'never.ts'] });
  const all = [...files, ['tsconfig.json', config] as const];
  for (const [path, content] of all) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The files that a compiler objects to, in canonical order. */
async function failingWith(compiler: string): Promise<readonly string[]> {
  const args = [compiler, '--project', 'tsconfig.json', '--pretty', 'false'];
  const told = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 2 ** 28,
  }).catch((error: unknown) => error);
  const text = String(Reflect.get(Object(told), 'stdout'));
  const found = [...text.matchAll(/^([^\s(][^(]*)\(\d+,\d+\): error/gm)];
  return [...new Set(found.flatMap(([, path]) => path ?? []))].toSorted();
}
