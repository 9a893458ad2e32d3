/**
 * What has to be the case for the diagnostics that are about files: each is brought about in an empty folder, which
 * holds the `yaml` blocks of the page already.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { readAcceptances } from '../../generator/commands/diff-acceptances.js';
import { inputsOf } from '../../generator/commands/diff-inputs.js';
import { report } from '../../generator/diagnostics.js';
import type { Diagnostic } from '../../generator/diagnostics.js';
import { readPackage } from '../../generator/load/package.js';
import { read } from '../../generator/load/read.js';
import { writeModel } from '../../generator/write/replace.js';
import { write } from '../../generator/write/write.js';
import { gitIn, newRepository } from '../support/repository.js';
import type { Block } from './page.js';

export type Situation = (folder: string) => Promise<readonly Diagnostic[]>;

/** What a situation says of a page's files; paths are shown from the folder. */
export async function situated(
  situation: Situation,
  blocks: readonly Block[],
): Promise<readonly Diagnostic[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stithy-page-'));
  for (const { language, words, text } of blocks) {
    if (language === 'yaml') put(folder, words[0] ?? 'model/service.yaml', text);
  }
  try {
    const found = await situation(folder);
    const bases = [relative('', folder), folder].map((base) => `${base.split(sep).join('/')}/`);
    const plain = (text: string): string =>
      bases.reduce((left, base) => left.replaceAll(base, ''), text);
    return found.map((each) => ({ ...each, message: plain(each.message), help: plain(each.help) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ours = [{ path: 'weather/types.ts', text: '' }];

export const situations: Readonly<Record<string, Situation>> = {
  'file-missing': (folder) => {
    put(folder, 'model/weather/service.yaml', '');
    return reading('model/wether', folder);
  },
  'file-unreadable': (folder) => {
    mkdirSync(join(folder, 'model/service.yaml'), { recursive: true });
    return reading('model', folder);
  },
  'file-link': (folder) => {
    put(folder, 'elsewhere.yaml', '');
    mkdirSync(join(folder, 'model'));
    symlinkSync('../elsewhere.yaml', join(folder, 'model/service.yaml'));
    return reading('model', folder);
  },
  'file-too-large': (folder) => {
    put(folder, 'model/service.yaml', '');
    truncateSync(join(folder, 'model/service.yaml'), 20_000_000);
    return reading('model', folder);
  },
  'file-not-utf8': (folder) => {
    put(folder, 'model/service.yaml', Buffer.from('# Zürich\n', 'latin1'));
    return reading('model', folder);
  },
  'folder-empty': (folder) => {
    mkdirSync(join(folder, 'model'));
    return reading('model', folder);
  },
  'package-file': packaging,
  'package-name': packaging,
  'package-version': packaging,
  'git-missing': stated(report('git-missing', undefined)),
  'git-repository': (folder) => comparing(['main:model', 'model'], folder),
  'git-failed': stated(
    report('git-failed', { command: 'cat-file', reason: 'loose object 5f1c2e is corrupt' }),
  ),
  'revision-unknown': (folder) => {
    repository(folder);
    return comparing(['mian:model', 'model'], folder);
  },
  'input-unknown': (folder) => {
    repository(folder);
    return comparing(['mian', 'model'], folder);
  },
  'input-outside': (folder) => {
    repository(join(folder, 'here'));
    put(folder, 'weather/model/service.yaml', '');
    return comparing(['main', '../weather/model'], join(folder, 'here'));
  },
  'input-stdin': (folder) => comparing(['-'], folder),
  'merge-base-missing': stated(
    report('merge-base-missing', { revision: 'HEAD', branch: 'origin/HEAD' }),
  ),
  'merge-base-same': (folder) => {
    repository(folder);
    gitIn(folder, 'tag', 'v1.2.0');
    return comparing(['v1.2.0'], folder);
  },
  'acceptance-wrong': async (folder) => {
    repository(folder);
    const inputs = await inputsOf(['model', 'model'], folder);
    if (!inputs.ok) return inputs.diagnostics;
    return (await readAcceptances('accepted.yaml', inputs.value, folder)).diagnostics;
  },
  'kept-unreadable': stated(
    report('kept-unreadable', { reason: 'The value is not JSON: a "}" is missing.' }),
  ),
  'release-base': stated(report('release-base', { version: '1.4.0' })),
  'release-too-small': stated(
    report('release-too-small', { asked: 'patch', needed: 'major', since: '1.4.0' }),
  ),
  'release-version': stated(
    report('release-version', { path: 'model/package.yaml', version: '1.5.0' }),
  ),
  'init-folder': stated(report('init-folder', { path: 'weather', name: 'notes.txt' })),
  'init-package': stated(report('init-package', { path: 'weather/package.json' })),
  'export-several': stated(report('export-several', { count: 2 })),
  'output-edited': async (folder) => {
    await writing(folder);
    put(folder, 'generated/weather/types.ts', '// By hand.\n');
    return writing(folder, [{ path: 'weather/types.ts', text: '// New.\n' }]);
  },
  'output-failed': stated(
    report('output-failed', { path: 'generated', reason: 'no space left', code: 'ENOSPC' }),
  ),
  'output-foreign': (folder) => {
    put(folder, 'generated/notes.txt', '');
    return writing(folder);
  },
  'output-link': (folder) => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', join(folder, 'generated'));
    return writing(folder);
  },
  // Another run would have to hold the lock for half a minute.
  'output-locked': stated(
    report('output-locked', {
      path: 'generated',
      lock: '.generated.stithy/lock',
      pid: 4711,
      host: 'build-7',
    }),
  ),
  'output-manifest': (folder) => {
    put(folder, 'generated/manifest.json', '<<<<<<< HEAD\n');
    return writing(folder);
  },
  'output-model': async (folder) => {
    put(folder, 'model/weather/service.yaml', '');
    return (await writeModel([], join(folder, 'model/weather'), false)).diagnostics;
  },
  'output-not-folder': (folder) => {
    put(folder, 'generated', '');
    return writing(folder);
  },
  'output-occupied': async (folder) => {
    await writing(folder);
    put(folder, 'generated/weather/errors.ts', '// By hand.\n');
    return writing(folder, [...ours, { path: 'weather/errors.ts', text: '' }]);
  },
  'output-path': (folder) => writing(folder, [{ path: 'con/types.ts', text: '' }]),
  // The folder that holds the working folder is not one to try this on.
  'output-working-folder': stated(report('output-working-folder', { path: '..' })),
};

function put(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function reading(path: string, folder: string): Promise<readonly Diagnostic[]> {
  return (await read([path], folder)).diagnostics;
}

async function packaging(folder: string): Promise<readonly Diagnostic[]> {
  return (await readPackage(['.'], folder)).diagnostics;
}

async function writing(folder: string, files = ours): Promise<readonly Diagnostic[]> {
  return (await write(files, join(folder, 'generated'), 'write')).diagnostics;
}

async function comparing(named: readonly string[], folder: string): Promise<readonly Diagnostic[]> {
  return (await inputsOf(named, folder)).diagnostics;
}

/** A repository whose branch `main` has a model. */
function repository(folder: string): void {
  put(folder, 'model/weather/service.yaml', '');
  newRepository(folder);
}

/** What cannot be brought about within a test is only shown. */
function stated(diagnostic: Diagnostic): Situation {
  return () => Promise.resolve([diagnostic]);
}
