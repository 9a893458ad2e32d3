import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The one long alternative of names in a file. */
function namesIn(path: string): string | undefined {
  const text = readFileSync(new URL(`../../generator/${path}`, import.meta.url), 'utf8');
  return /\/\^\(BandwidthLimitExceeded\|.*\)\$\//.exec(text)?.[0];
}

it('names that a comparison takes for throttling are those that clients do', () => {
  const names = namesIn('runtime/retry.ts');
  expect(names).toContain('SlowDown');
  expect(namesIn('diff/classify/throttling.ts')).toBe(names);
});
