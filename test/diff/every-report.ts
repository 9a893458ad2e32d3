/** All that `stithy diff` prints of the vintages of sso-admin, in both directions. */
import { createHash } from 'node:crypto';
import { formatNames, formatted } from '../../generator/commands/diff-formats.js';
import { compare } from '../../generator/diff/compare.js';
import { vintage } from '../model/vintage.js';
import { sideFor } from '../support/side.js';

/** A line for each format and pair. */
export async function everyReport(): Promise<string> {
  const sides = (['vintage-1', 'vintage-2', 'vintage-3', 'service'] as const).map((name) =>
    sideFor(vintage(`model/sso-admin/${name}.yaml`).model, name),
  );
  const pairs = sides.flatMap((old) => sides.map((now) => ({ old, new: now })));
  const lines = pairs.flatMap((pair) =>
    formatNames.map(async (format) => {
      const comparison = compare(pair.old, pair.new);
      const about = { color: false, failOn: 'break', version: '1.0.0', command: 'stithy' } as const;
      const text = await formatted(format, { ...about, comparison, pairs: [pair] });
      const digest = createHash('sha256').update(text).digest('hex');
      return `${pair.old.name} ${pair.new.name} ${format} ${digest}`;
    }),
  );
  return `${(await Promise.all(lines)).join('\n')}\n`;
}
