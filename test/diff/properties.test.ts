import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import type { Side } from '../../generator/diff/side.js';
import { conformanceText, missing } from '../support/conformance.js';
import { astModel, modelOf } from '../support/model.js';
import { sideFor } from '../support/side.js';
import { isWhole } from '../whole/models.js';
import { antisymmetry, completeness, coverage } from './properties.js';
import { models, shuffled } from './random-models.js';

const runs = { numRuns: isWhole ? 10_000 : 400 };
const pairs = fc.tuple(models, models).map(([a, b]) => [sideFor(a), sideFor(b)] as const);

describe('any two models', { timeout: 300_000 }, () => {
  it('differ in just what leads from one to the other, each difference in one change', () => {
    const property = fc.property(pairs, ([old, now]) => {
      expect([...completeness(old, now), ...coverage(old, now)]).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it('have opposite changes when they are swapped', () => {
    const property = fc.property(pairs, ([old, now]) => {
      expect(antisymmetry(old, now)).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it('have no changes when they are the same in another order, or just the same', () => {
    const property = fc.property(shuffled, ([a, b]) => {
      expect(compare(sideFor(a), sideFor(b)).changes).toEqual([]);
      expect(compare(sideFor(a), sideFor(a), { order: true, sources: true }).changes).toEqual([]);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('have the same changes every time', () => {
    const property = fc.property(pairs, ([old, now]) => {
      expect(JSON.stringify(compare(old, now))).toBe(JSON.stringify(compare(old, now)));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe.skipIf(missing !== undefined)('versions of whole services', { timeout: 120_000 }, () => {
  const files: readonly (readonly [string, string])[] =
    missing === undefined
      ? [
          ['history/connect.2025-04', 'history/connect.2025-09'],
          ['history/sso-admin.2025-04', 'history/sso-admin.2025-09'],
          ['history/sso-admin.2026-08', 'sso-admin'],
          ['history/dynamodb.2025-04', 'dynamodb'],
          ['history/bedrock-runtime.2025-04', 'bedrock-runtime'],
          ['history/lambda.2025-04', 'lambda'],
          ['history/sqs.2025-04', 'sqs'],
        ]
      : [];

  it.each(files)('%s and %s keep to the same properties', (a, b) => {
    const [old, now] = [sideIn(a), sideIn(b)];
    expect(completeness(old, now)).toEqual([]);
    expect(coverage(old, now)).toEqual([]);
    expect(coverage(now, old)).toEqual([]);
    expect(antisymmetry(old, now)).toEqual([]);
    expect(compare(old, old, { order: true, sources: true }).changes).toEqual([]);
  });
});

function sideIn(name: string): Side {
  return sideFor(astModel(JSON.parse(conformanceText(`models/${name}.json`))), name);
}

describe('a shape that many operations reach', () => {
  it.each([1, 30])('has one change for each difference with %i operations', (count) => {
    const [old, now] = [5, 9].map((max) => sideFor(busy(count, max)));
    if (!old || !now) throw new Error('unreachable: two sides');
    const { changes } = compare(old, now);
    expect(changes.map(({ rule, operations }) => [rule, operations.names.length])).toEqual([
      ['length-max-raised', count],
    ]);
  });
});

function busy(count: number, max: number) {
  const names = Array.from({ length: count }, (_, index) => `Do${index}`);
  const operations = names.map((name) => [`operation ${name}`, { input: 'In' }] as const);
  return modelOf({
    'service Weather': { version: '1', operations: names },
    ...Object.fromEntries(operations),
    'structure In': { members: { A: 'Text', B: 'Text' } },
    'string Text': { length: { max } },
  });
}
