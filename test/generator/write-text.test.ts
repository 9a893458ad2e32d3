/** A report, or another single file, at the place that a user names. */
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeText } from '../../generator/write/replace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stithy-text-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a text that is written', () => {
  it('takes the place of a file, and makes the folders that are missing', async () => {
    const path = join(folder, 'a/b.txt');
    for (const text of ['first', 'second']) {
      expect(await writeText(path, text)).toMatchObject({ ok: true });
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
  });

  it('goes where a link leads, which stays a link', async () => {
    writeFileSync(join(folder, 'file'), 'old');
    symlinkSync('file', join(folder, 'link'));
    expect(await writeText(join(folder, 'link'), 'new')).toMatchObject({ ok: true });
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('goes into a pipe, which stays one', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = readFile(pipe, 'utf8');
    expect(await writeText(pipe, 'text')).toMatchObject({ ok: true });
    expect(await reading).toBe('text');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('is refused where a folder is', async () => {
    expect(await writeText(folder, 'text')).toMatchObject({
      ok: false,
      diagnostics: [expect.objectContaining({ code: 'output-failed' })],
    });
  });
});
