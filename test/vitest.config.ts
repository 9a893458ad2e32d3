import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    typecheck: { include: ['test/types/**/*.test-d.ts'] },
    testTimeout: 20_000,
  },
});
