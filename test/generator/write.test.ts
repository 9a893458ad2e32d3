import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Artifact } from '../../generator/module.js';
import { write } from '../../generator/write/write.js';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stithy-write-'));
  out = join(folder, 'generated');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first: readonly Artifact[] = [
  { path: 'runtime/check.ts', text: 'export const check = 1;\n' },
  { path: 'package.json', text: '{}\n' },
  { path: 'old-service/types.ts', text: 'export {};\n' },
];
const second: readonly Artifact[] = [
  { path: 'runtime/check.ts', text: 'export const check = 1;\n' },
  { path: 'package.json', text: '{ "name": "x" }\n' },
  { path: 'new-service/types.ts', text: 'export {};\n' },
];

describe('the output folder', () => {
  it('holds exactly the artifacts and a manifest', async () => {
    const result = await write(first, out, 'write');
    expect(result).toMatchObject({ ok: true, value: { removed: [], unchanged: [] } });
    expect(treeOf(out)).toEqual([
      'manifest.json',
      'old-service/types.ts',
      'package.json',
      'runtime/check.ts',
    ]);
  });

  it('has a manifest with the SHA-256 of each file, in order of path', async () => {
    await write([...first].toReversed(), out, 'write');
    const { files } = JSON.parse(contentOf('manifest.json'));
    expect(Object.entries(files)).toEqual([
      ['old-service/types.ts', '8e609bb71c20b858c77f0e9f90bb1319db8477b13f9f965f1a1e18524bf50881'],
      ['package.json', 'ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356'],
      ['runtime/check.ts', expect.stringMatching(/^[0-9a-f]{64}$/)],
    ]);
  });

  it('follows the artifacts: new ones come, old ones go, with folders left empty', async () => {
    await write(first, out, 'write');
    const result = await write(second, out, 'write');
    expect(result).toEqual({
      ok: true,
      diagnostics: [],
      value: {
        written: ['manifest.json', 'new-service/types.ts', 'package.json'],
        created: ['new-service/types.ts'],
        removed: ['old-service/types.ts'],
        unchanged: ['runtime/check.ts'],
      },
    });
    expect(existsSync(join(out, 'old-service'))).toBe(false);
    expect(contentOf('package.json')).toBe('{ "name": "x" }\n');
  });

  it('is not touched when nothing changed', async () => {
    await write(first, out, 'write');
    const before = statSync(out).ino;
    const result = await write(first, out, 'write');
    expect(result).toMatchObject({ ok: true, value: { written: [], removed: [] } });
    expect(statSync(out).ino).toBe(before);
  });

  it('keeps an unchanged file with its time while others change', async () => {
    await write(first, out, 'write');
    const then = new Date('2020-01-02T03:04:05Z');
    utimesSync(join(out, 'runtime/check.ts'), then, then);
    await write(second, out, 'write');
    expect(statSync(join(out, 'runtime/check.ts')).mtime).toEqual(then);
  });

  it('keeps its permissions', async () => {
    mkdirSync(out, { mode: 0o700 });
    await write(first, out, 'write');
    expect(statSync(out).mode & 0o777).toBe(0o700);
  });

  it('leaves nothing beside it', async () => {
    await write(first, out, 'write');
    await write(second, out, 'write');
    expect(readdirSync(folder)).toEqual(['generated']);
  });

  it('is made with the folders above it', async () => {
    const deep = join(folder, 'a', 'b', 'c');
    expect(await write(first, deep, 'write')).toMatchObject({ ok: true });
    expect(existsSync(join(deep, 'package.json'))).toBe(true);
  });

  it('gets back a generated file that somebody deleted', async () => {
    await write(first, out, 'write');
    rmSync(join(out, 'runtime'), { recursive: true });
    expect(await write(first, out, 'write')).toMatchObject({
      ok: true,
      value: { created: ['runtime/check.ts'] },
    });
  });

  it('may hold what the manifest says, edited to the very text that is generated now', async () => {
    await write(first, out, 'write');
    put('package.json', '{ "name": "x" }\n');
    expect(await write(second, out, 'write')).toMatchObject({ ok: true });
  });
});

describe('files that stithy did not write', () => {
  it('stay where they are, beside generated files and in folders of their own', async () => {
    await write(first, out, 'write');
    put('README.md', 'mine');
    put('old-service/notes.md', 'mine');
    put('runtime/deep/er/notes.md', 'mine');
    put('dist/index.js', 'built');
    put('node_modules/left/index.js', 'installed');
    symlinkSync('left', join(out, 'node_modules/linked'));
    const inode = statSync(join(out, 'node_modules')).ino;
    expect(await write(second, out, 'write')).toMatchObject({ ok: true });
    expect(treeOf(out)).toEqual([
      'README.md',
      'dist/index.js',
      'manifest.json',
      'new-service/types.ts',
      'node_modules/left/index.js',
      'node_modules/linked',
      'old-service/notes.md',
      'package.json',
      'runtime/check.ts',
      'runtime/deep/er/notes.md',
    ]);
    expect(statSync(join(out, 'node_modules')).ino).toBe(inode);
    expect(contentOf('old-service/notes.md')).toBe('mine');
  });

  it('are not overwritten by a generated file of the same path', async () => {
    await write(first, out, 'write');
    put('new-service/types.ts', 'mine');
    expect(await codes(second)).toEqual(['output-occupied']);
    expect(contentOf('new-service/types.ts')).toBe('mine');
    expect(contentOf('package.json')).toBe('{}\n');
    expect(await write(second, out, 'write', true)).toMatchObject({ ok: true });
    expect(contentOf('new-service/types.ts')).toBe('export {};\n');
  });

  it('are not overwritten where a file must be a folder, or a folder a file, by force either', async () => {
    await write(first, out, 'write');
    put('new-service', 'a file');
    expect(await codes(second, true)).toEqual(['output-occupied']);
    rmSync(join(out, 'new-service'));
    put('new-service/types.ts/mine', 'mine');
    expect(await codes(second, true)).toEqual(['output-occupied']);
    expect(contentOf('new-service/types.ts/mine')).toBe('mine');
  });

  it('keep a folder without a manifest from being taken over', async () => {
    put('precious.txt', 'mine');
    put('package.json', 'mine');
    expect(await codes(first)).toEqual(['output-foreign']);
    expect(treeOf(out)).toEqual(['package.json', 'precious.txt']);
    expect(await write(first, out, 'write', true)).toMatchObject({ ok: true });
    expect(contentOf('precious.txt')).toBe('mine');
    expect(contentOf('package.json')).toBe('{}\n');
  });
});

describe('a file that people write in too', () => {
  const log: Artifact = { path: 'CHANGELOG.md', text: '# Changelog\n', shared: true };

  it('is replaced whoever wrote it, is in no manifest, and stays when it is not made', async () => {
    await write(first, out, 'write');
    put('CHANGELOG.md', 'By hand.\n');
    expect(await write([...first, log], out, 'write')).toMatchObject({
      ok: true,
      value: { written: ['CHANGELOG.md'], created: [], removed: [] },
    });
    expect(contentOf('CHANGELOG.md')).toBe(log.text);
    expect(contentOf('manifest.json')).not.toContain('CHANGELOG');
    await write(second, out, 'write');
    expect(contentOf('CHANGELOG.md')).toBe(log.text);
  });

  it('is not written through a link', async () => {
    await write(first, out, 'write');
    writeFileSync(join(folder, 'elsewhere.md'), 'Theirs.\n');
    symlinkSync('../elsewhere.md', join(out, 'CHANGELOG.md'));
    expect(await write([log, ...first], out, 'write')).toMatchObject({ ok: false });
    expect(readFileSync(join(folder, 'elsewhere.md'), 'utf8')).toBe('Theirs.\n');
  });
});

describe('a record in a hidden folder', () => {
  it('is replaced and removed although somebody edited it', async () => {
    await write([...first, { path: '.model/a.json', text: '1\n' }], out, 'write');
    put('.model/a.json', '<<<<<<< HEAD\n');
    await write([...first, { path: '.model/a.json', text: '2\n' }], out, 'write');
    expect(contentOf('.model/a.json')).toBe('2\n');
    put('.model/a.json', '<<<<<<< HEAD\n');
    expect(await write(first, out, 'write')).toMatchObject({ ok: true });
    expect(existsSync(join(out, '.model'))).toBe(false);
  });
});

describe('a generated file that somebody edited', () => {
  it('is reported and kept, and overwritten by force', async () => {
    await write(first, out, 'write');
    put('package.json', 'edited');
    expect(await codes(second)).toEqual(['output-edited']);
    expect(contentOf('package.json')).toBe('edited');
    expect(await write(second, out, 'write', true)).toMatchObject({ ok: true });
    expect(contentOf('package.json')).toBe('{ "name": "x" }\n');
  });

  it('is reported when it would be removed', async () => {
    await write(first, out, 'write');
    put('old-service/types.ts', 'edited');
    expect(await codes(second)).toEqual(['output-edited']);
    expect(contentOf('old-service/types.ts')).toBe('edited');
  });

  it('is named with all others in one run', async () => {
    await write(first, out, 'write');
    put('old-service/types.ts', 'edited');
    put('package.json', 'edited');
    expect(await codes(second)).toEqual(['output-edited', 'output-edited']);
  });

  it.each(['', 'null', '{"files": 7}', '{"files": {"../x": "00"}}', '<<<<<<< ours'])(
    'is not looked for with the manifest %j',
    async (text) => {
      await write(first, out, 'write');
      put('manifest.json', text);
      expect(await codes(second)).toEqual(['output-manifest']);
      expect(await write(second, out, 'write', true)).toMatchObject({ ok: true });
    },
  );
});

describe('--check', () => {
  it('names what is missing, what differs and what is left over, and writes nothing', async () => {
    await write(first, out, 'write');
    put('package.json', 'edited');
    const result = await write(second, out, 'check');
    expect(result).toMatchObject({
      ok: true,
      value: {
        written: ['manifest.json', 'new-service/types.ts', 'package.json'],
        created: ['new-service/types.ts'],
        removed: ['old-service/types.ts'],
      },
    });
    expect(contentOf('package.json')).toBe('edited');
    expect(existsSync(join(out, 'new-service'))).toBe(false);
  });

  it('makes no folder', async () => {
    const result = await write(first, out, 'check');
    expect(result).toMatchObject({ ok: true, value: { unchanged: [] } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('finds nothing after a run', async () => {
    await write(first, out, 'write');
    put('dist/index.js', 'built');
    const result = await write(first, out, 'check');
    expect(result).toMatchObject({ ok: true, value: { written: [], removed: [] } });
  });
});

describe('a symbolic link', () => {
  it.each(['write', 'check'] as const)('is refused as the output folder (%s)', async (mode) => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', out);
    expect(await codes(first, true, mode)).toEqual(['output-link']);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('is refused dangling', async () => {
    symlinkSync('nowhere', out);
    expect(await codes(first, true)).toEqual(['output-link']);
  });

  it.each([
    ['of a generated file', 'package.json'],
    ['of a generated folder', 'runtime'],
    ['of a file to remove', 'old-service/types.ts'],
    ['of the manifest', 'manifest.json'],
  ])('is refused in the place %s', async (_, path) => {
    await write(first, out, 'write');
    const outside = join(folder, 'outside');
    renameSync(join(out, path), outside);
    symlinkSync(outside, join(out, path));
    const found = await codes(second, true);
    expect(new Set(found)).toEqual(new Set(['output-link']));
  });
});

describe('a path', () => {
  it.each([
    '../x.ts',
    '/etc/x.ts',
    'a/../../x.ts',
    String.raw`..\x.ts`,
    'a:b.ts',
    'con',
    'aux.ts',
    'a/nul.txt',
    'a\0.ts',
    'dot./x.ts',
    './x.ts',
    'a//x.ts',
    '',
    'a/',
    'sérvice/types.ts',
    'with space.ts',
    '.',
    '..',
  ])('%j is not written', async (path) => {
    expect(await codes([{ path, text: '' }])).toContain('output-path');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not written twice, in the same or another case', async () => {
    const twice = ['a/Types.ts', 'a/types.ts'].map((path) => ({ path, text: '' }));
    expect(await codes(twice)).toEqual(['output-path']);
    expect(await codes([{ path: 'manifest.json', text: '' }])).toEqual(['output-path']);
  });
});

describe('an output that cannot be', () => {
  it('is a file', async () => {
    writeFileSync(out, 'a file');
    expect(await codes(first, true)).toEqual(['output-not-folder']);
    expect(readFileSync(out, 'utf8')).toBe('a file');
  });

  it('is the working folder or holds it', async () => {
    expect(await codes(first, true, 'write', '.')).toEqual(['output-working-folder']);
    expect(await codes(first, true, 'write', '..')).toEqual(['output-working-folder']);
    expect(await codes(first, true, 'write', '/')).toEqual(['output-working-folder']);
  });

  it('lies below a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await codes(first, true, 'write', join(folder, 'file', 'generated'))).toEqual([
      'output-failed',
    ]);
  });
});

async function codes(
  artifacts: readonly Artifact[],
  force = false,
  mode: 'write' | 'check' = 'write',
  target = out,
): Promise<readonly string[]> {
  const { ok, diagnostics } = await write(artifacts, target, mode, force);
  expect(ok).toBe(diagnostics.length === 0);
  return diagnostics.map(({ code }) => code);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

function contentOf(path: string): string {
  return readFileSync(join(out, path), 'utf8');
}

function treeOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}
