/** What a reviewer reads of the neighbouring vintages of sso-admin, in both directions. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../generator/change.js';
import { compare } from '../../generator/diff/compare.js';
import { awsFeedPlus } from '../../generator/report/aws-feed-plus.js';
import { markdownReport } from '../../generator/report/markdown.js';
import { textReport } from '../../generator/report/text.js';
import { vintage } from '../model/vintage.js';
import { sideFor } from '../support/side.js';
import type { ResolvedSide } from '../support/side.js';

const files = ['vintage-1', 'vintage-2', 'vintage-3', 'service'] as const;
const sides = files.map((file) => {
  const { model } = vintage(`model/sso-admin/${file}.yaml`);
  return sideFor(model, `model/sso-admin/${file}.yaml`);
});

const steps = [
  { from: 1, to: 2, bump: 'minor' },
  { from: 2, to: 1, bump: 'major' },
  { from: 2, to: 3, bump: 'minor' },
  { from: 3, to: 2, bump: 'major' },
  { from: 3, to: 4, bump: 'minor' },
  { from: 4, to: 3, bump: 'major' },
] as const;

describe('neighbouring vintages of sso-admin', () => {
  it.each(steps)('from $from to $to ask for a $bump version', ({ from, to, bump }) => {
    const comparison = between(from, to);
    expect(comparison.bump).toBe(bump);
    expect(textReport(comparison)).toContain(`bump: ${bump.toUpperCase()} `);
  });

  it.each(steps)('from $from to $to are told as they were reviewed', async ({ from, to }) => {
    const page = textReport(between(from, to));
    await expect(page).toMatchFileSnapshot(`pages/text-${from}-to-${to}.txt`);
  });

  it.each(steps)('from $from to $to are a comment as it was reviewed', async ({ from, to }) => {
    const feed = awsFeedPlus(side(from).services, side(to).services);
    const page = markdownReport(between(from, to), { feed });
    await expect(page).toMatchFileSnapshot(`pages/markdown-${from}-to-${to}.txt`);
  });
});

function between(from: number, to: number): Comparison {
  return compare(side(from), side(to));
}

function side(number: number): ResolvedSide {
  const [found] = sides.slice(number - 1, number);
  if (found === undefined) throw new Error(`There is no vintage ${number}.`);
  return found;
}
