/** The feed's text: against the document of 2026-06-30, on real models, and by its own rules. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Model, ShapeSyntax } from '../../generator/model.js';
import { awsFeed } from '../../generator/report/aws-feed.js';
import { awsFeedPlus } from '../../generator/report/aws-feed-plus.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';
import { missing, tally } from '../support/conformance.js';
import { readAst } from '../support/model.js';
import { vintage } from '../model/vintage.js';

const vintages = (['vintage-1', 'vintage-2', 'vintage-3', 'service'] as const).map(
  (name) => vintage(`model/sso-admin/${name}.yaml`).service,
);

describe('the change of 2026-06-30', () => {
  const file = new URL('../../../shared/documents/004_e6e5ad06c25b9b3a.txt', import.meta.url);
  const isThere = existsSync(file);
  if (!isThere) console.warn('skipped: the document of 2026-06-30, since ../shared is missing');

  it.skipIf(!isThere)('prints the lines of the document', () => {
    const record = readFileSync(file, 'utf8')
      .replaceAll('\u00a0', ' ')
      .replace(/ Link .*$/m, '');
    const head = /^2026\/06\/30 - .*$/m.exec(record)?.[0] ?? 'no head';
    const entry = /^ListInstances \(updated\)\nChanges [^]*?\n(?=\n)/m.exec(record)?.[0];
    const feed = awsFeed(side(2), side(3), { date: '2026/06/30' });
    expect(feed).toBe(`${head}\n\n${entry}`);
  });
});

describe('neighbouring vintages of sso-admin', () => {
  const steps = [0, 1, 2].flatMap((index) => [
    { from: index, to: index + 1 },
    { from: index + 1, to: index },
  ]);

  it.each(steps)('from $from to $to are as they were reviewed', async ({ from, to }) => {
    const name = `${from + 1}-to-${to + 1}`;
    const plain = awsFeed(side(from), side(to));
    await expect(plain).toMatchFileSnapshot(`pages/aws-feed-${name}.txt`);
    const plus = awsFeedPlus(side(from), side(to));
    await expect(plus).toMatchFileSnapshot(`pages/aws-feed-plus-${name}.txt`);
  });

  it('say nothing of a vintage beside itself', () => {
    for (const index of vintages.keys()) {
      expect(awsFeed(side(index), side(index))).toBe('');
      expect(awsFeedPlus(side(index), side(index))).toBe('');
    }
  });
});

function side(index: number): readonly Service[] {
  return vintages.slice(index, index + 1);
}

describe.skipIf(missing)('entries that the feed has of whole models', () => {
  const counts = tally('aws-feed');
  const entries = [
    ['sso-admin', 'DescribeInstanceResponse', 'PermissionSetsEnabled', ssoAdminEntry],
    ['connect', 'Rule', 'RuleCapabilityTiers', connectEntry],
  ] as const;

  it.each(entries)('%s: %s.%s', async (name, shape, member, entry) => {
    await counts.run(() => {
      const folder = new URL('../../../shared/conformance/models/', import.meta.url);
      const model = readAst(new URL(`${name}.json`, folder));
      const feed = awsFeed(servicesOf(without(model, shape, member)), servicesOf(model));
      expect(feed.split('\n\n').slice(1).join('\n\n')).toContain(entry);
    });
  });
});

const ssoAdminEntry = `DescribeInstance (updated)
Changes (response)
{'PermissionSetsEnabled': 'boolean'}
`;
const connectEntry = `DescribeRule (updated)
Changes (response)
{'Rule': {'RuleCapabilityTiers': ['GenerativeAI']}}
`;

/** The model as it was before a member came. */
function without(model: Model, shape: string, member: string): Model {
  const shapes = [...model.shapes].map(([id, each]): readonly [string, ShapeSyntax] => {
    if (!('members' in each) || !id.endsWith(`#${shape}`)) return [id, each];
    const members = new Map([...each.members].filter(([name]) => name !== member));
    expect(members.size).toBe(each.members.size - 1);
    return [id, { ...each, members }];
  });
  return { ...model, shapes: new Map(shapes) };
}

function servicesOf(model: Model): readonly Service[] {
  const result = resolve(model);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}
