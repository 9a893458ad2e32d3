import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    typecheck: { include: ['test/types/**/*.test-d.ts'] },
    // A worker a core; Vitest would leave one core to itself.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
