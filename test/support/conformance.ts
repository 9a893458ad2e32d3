/** The public conformance data, read where it stands beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll } from 'vitest';

const folder = new URL('../../../shared/conformance/', import.meta.url);

/** Why there is no data; `undefined` when there is. For `describe.skipIf(missing)`. */
export const missing: string | undefined = existsSync(folder)
  ? undefined
  : 'the folder ../shared/conformance is not there';

/** The text of a file; `path` is relative to the folder. `'null'` where the data is missing. */
export function conformanceText(path: string): string {
  return missing === undefined ? readFileSync(new URL(path, folder), 'utf8') : 'null';
}

/** Where the data is missing: prints which suite is left out, and why. */
export function announce(name: string): void {
  if (missing !== undefined) console.log(`${name}: ran 0, passed 0, left out: all (${missing})`);
}

/** Counts the cases of one suite. */
export interface Tally {
  /** Runs a case. */
  readonly run: (test: () => void | Promise<void>) => Promise<void>;
  /** Counts a case that does not apply, by the reason. */
  readonly leaveOut: (reason: string) => void;
}

/**
 * For the callback of a `describe`: when its tests are done, prints `name: ran 38, passed 38, left out: 2 (streams)`.
 * Where the data is missing it prints that instead.
 */
export function tally(name: string): Tally {
  const counts = { ran: 0, passed: 0 };
  const leftOut = new Map<string, number>();
  const print = (left: string) =>
    console.log(`${name}: ran ${counts.ran}, passed ${counts.passed}, left out: ${left}`);
  announce(name);
  afterAll(() => {
    const reasons = [...leftOut].map(([reason, count]) => `${count} (${reason})`);
    print(reasons.join(', ') || 'none');
  });
  return {
    async run(test) {
      counts.ran += 1;
      await test();
      counts.passed += 1;
    },
    leaveOut(reason) {
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    },
  };
}
