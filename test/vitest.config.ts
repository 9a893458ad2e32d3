import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What only suites say that put something else in the place of a module, or have a server to themselves. */
const changing = /\bvi\.mock\(|\buseAction\(/;

const suites = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `test/${path}`);
const alone = suites.filter((path) => changing.test(readFileSync(root + path, 'utf8')));

export default defineConfig(({ mode }) => ({
  test: {
    root,
    typecheck: { include: ['test/types/**/*.test-d.ts'] },
    // A worker a core; Vitest would leave one core to itself.
    maxWorkers: '100%',
    testTimeout: 20_000,
    // To load the generator, TypeScript and Prettier again for each suite takes longer than most suites.
    // A project has a mode of its own, and would not hear of `npm run whole`.
    projects: [
      {
        extends: true,
        mode,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: alone,
          // What the long form of a suite leaves in memory is too much for the next ones.
          isolate: mode === 'whole',
        },
      },
      { extends: true, mode, test: { name: 'alone', include: alone } },
    ],
  },
}));
