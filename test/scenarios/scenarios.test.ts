/**
 * Each page says what the generator makes of its model. `UPDATE=1` rewrites the blocks in place; read each change
 * as prose against code before you keep it.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../generator/catalogue.js';
import { blocks, withTexts } from './page.js';
import { expected, isGenerated } from './pipeline.js';
import { situations } from './situations.js';
import type { Situation } from './situations.js';

const folder = new URL('./', import.meta.url);
const features = pages('');
const diagnostics = pages('diagnostics/');

describe('a page of the manual shows what the generator makes', () => {
  it.each(features)('%s', async (name) => {
    const page = readFileSync(new URL(`${name}.md`, folder), 'utf8');
    expect(blocks(page).filter(isGenerated)).not.toEqual([]);
    await check(page, `${name}.md`);
  });
});

it('the manual leads to each of its pages', () => {
  const manual = readFileSync(new URL('README.md', folder), 'utf8');
  const linked = [...manual.matchAll(/\]\(([a-z-]+)\.md\)/g)].map(([, name]) => name);
  expect(new Set(linked)).toEqual(new Set(features.filter((name) => name !== 'README')));
});

describe('a page of the catalogue shows a diagnostic', () => {
  it.each(diagnostics)('%s', async (name) => {
    const page = readFileSync(new URL(`diagnostics/${name}.md`, folder), 'utf8');
    expect(page).toMatch(new RegExp(`^# \`${name}\`\n`));
    const checked = await check(page, `diagnostics/${name}.md`, situations[name]);
    const shown = blocks(checked).filter(({ language }) => language === 'text');
    expect(shown.map(({ text }) => text).join('')).toContain(`  ${name}  `);
  });

  it('each code has a page, and each page a code', () => {
    expect(diagnostics).toEqual(Object.keys(catalogue).toSorted());
  });
});

/** Compares the page with itself as it should be, so that a failure shows the page, and gives it as it should be. */
async function check(page: string, name: string, situation?: Situation): Promise<string> {
  const wanted = withTexts(page, await expected(blocks(page), situation));
  const updates = process.env['UPDATE'] === '1' && page !== wanted;
  if (updates) writeFileSync(new URL(name, folder), wanted);
  expect(updates ? wanted : page).toBe(wanted);
  return wanted;
}

function pages(below: string): readonly string[] {
  return readdirSync(new URL(`./${below}`, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .toSorted();
}
