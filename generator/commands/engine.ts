/** The engine that runs the commands. */
import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 to take its time with compiling for speed what runs often. A run of one or two seconds is over before that
 * pays: without, `diff` takes a third longer, and `generate` a tenth. The names of the flags are those of the V8 in
 * the versions of Node that stithy is tested with; others are left as they are.
 */
export function settleEngine({ node, bun, deno }: NodeJS.ProcessVersions): void {
  const [major = ''] = bun === undefined && deno === undefined ? node.split('.') : [];
  for (const flag of flags[major] ?? []) setFlagsFromString(flag);
}

const later = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'];
const flags: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: later,
  24: later,
};
