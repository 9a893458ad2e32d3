import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-files.js';

const stages = [
  'load',
  'validate',
  'resolve',
  'emit',
  'print',
  'write',
  'smithy',
  'diff',
  'report',
  'release',
  'prove',
];
/** The types that pass between stages, and what a stage tells the author of a model. */
const passed = [
  'model',
  'node',
  'shape',
  'expression',
  'rules',
  'service',
  'module',
  'diagnostics',
  'catalogue',
  'change',
  'proof',
];
/** Languages within models, which several stages read alike. */
const languages = ['jmespath', 'markup', 'pattern'];
/** The only files that know the stages. */
const conductors = /^generator\/(compile|generate|cli|commands\/[a-z-]+)\.ts$/;

const imports = sourceFiles('generator').flatMap((file) =>
  importsOf(file).map((specifier) => ({ file, specifier, target: targetOf(file, specifier) })),
);

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(file), specifier).replace(/\.js$/, '');
}

describe('imports', () => {
  it('exist in numbers that show the check is alive', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it('of a stage are its own folder, the types that pass between stages, languages, and packages', () => {
    const wrong = imports.filter(({ file, specifier, target }) => {
      const [, stage = ''] = file.split('/');
      if (!stages.includes(stage) || !specifier.startsWith('.')) return false;
      const own = target.startsWith(`generator/${stage}/`);
      const isLanguage = languages.some((name) => target.startsWith(`generator/${name}/`));
      return !own && !isLanguage && !passed.some((name) => target === `generator/${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('of a language are its own folder and the types that pass between stages', () => {
    const wrong = imports.filter(({ file, target }) => {
      const language = languages.find((name) => file.startsWith(`generator/${name}/`));
      if (language === undefined || target.startsWith(`generator/${language}/`)) return false;
      return !passed.some((name) => target === `generator/${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('of the runtime stay inside the runtime, and Node stays in runtime/node', () => {
    const wrong = imports.filter(({ file, specifier, target }) => {
      if (!file.startsWith('generator/runtime/')) return false;
      if (specifier.startsWith('node:')) return !file.startsWith('generator/runtime/node/');
      if (target.startsWith('generator/runtime/node/'))
        return !file.startsWith('generator/runtime/node/');
      return !target.startsWith('generator/runtime/');
    });
    expect(wrong).toEqual([]);
  });

  it('of a stage elsewhere occur only in the pipeline and the command line', () => {
    const wrong = imports.filter(({ file, target }) => {
      const [, stage = ''] = target.split('/');
      const reachesStage = target.startsWith('generator/') && stages.includes(stage);
      const insideStage = stages.includes(file.split('/')[1] ?? '');
      return reachesStage && !insideStage && !conductors.test(file);
    });
    expect(wrong).toEqual([]);
  });

  it('of the emitted package name nothing outside it', () => {
    const wrong = sourceFiles('generated').flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !specifier.startsWith('.') && !file.includes('/runtime/node/'))
        .map((specifier) => ({ file, specifier })),
    );
    expect(wrong).toEqual([]);
  });
});
