import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import { rules } from '../../generator/diff/rules/table.js';
import type { Side } from '../../generator/diff/side.js';
import { conformanceText, missing } from '../support/conformance.js';
import { astModel, modelOf } from '../support/model.js';
import { sideFor } from '../support/side.js';
import { isWhole } from '../whole/models.js';
import {
  antisymmetry,
  compared,
  completeness,
  composition,
  coverage,
  locality,
} from './properties.js';
import { versions } from './random-edits.js';
import { models, shuffled } from './random-models.js';

// The few of the ordinary run are the same ones each time.
if (!isWhole) fc.configureGlobal({ seed: 20_200_720 });

/** Triples of versions, of which two pairs are looked at closely; pairs of anything; services with more operations. */
const [triples, strangers, busier] = isWhole ? [5_000, 2_000, 500] : [75, 75, 10];
const pairs = fc.tuple(models, models).map(([a, b]) => [sideFor(a), sideFor(b)] as const);
console.log(
  `random pairs of models: ${2 * triples} of versions, ${strangers} of anything` +
    (isWhole ? '' : ' (npm run whole has 10000 and 2000)'),
);

describe('any two models', { timeout: 3_600_000 }, () => {
  it('differ in just what leads from one to the other, and in the opposite when swapped', () => {
    const property = fc.property(pairs, ([old, now]) => {
      const changes = JSON.stringify(compare(old, now));
      expect(changes).toBe(JSON.stringify(compare(old, now)));
      expect(faultsOf(old, now)).toEqual([]);
    });
    fc.assert(property, { numRuns: strangers });
  });

  it('have no changes when they are the same in another order, or just the same', () => {
    const property = fc.property(shuffled, ([a, b]) => {
      expect(compare(sideFor(a), sideFor(b)).changes).toEqual([]);
      expect(compare(sideFor(a), sideFor(a), { order: true, sources: true }).changes).toEqual([]);
    });
    fc.assert(property, { numRuns: strangers });
  });
});

describe('any versions of a service', { timeout: 3_600_000 }, () => {
  const found = new Set<string>();

  it('differ in just what leads from one to the other, in the opposite, and by no more than their steps', () => {
    const property = fc.property(versions, ({ sides, isLopsided }) => {
      const [a, b, c] = sides;
      const faults = [[a, b] as const, [b, c] as const].flatMap(([old, now]) => {
        for (const { rule } of compared(old, now, true).changes) found.add(rule);
        const both = [...completeness(old, now), ...coverage(old, now)];
        return isLopsided ? both : [...both, ...antisymmetry(old, now)];
      });
      expect([...faults, ...composition(sides)]).toEqual([]);
    });
    fc.assert(property, { numRuns: triples });
  });

  it('are of nearly all rules that models can show', () => {
    const unseen = Object.keys(rules).filter((id) => !found.has(id) && !isOutside(id));
    console.log(
      `rules of random pairs: ${found.size} of ${Object.keys(rules).length}, without: ${unseen.join(', ')}`,
    );
    expect(found.size).toBeGreaterThan(isWhole ? 235 : 80);
  });

  it('have as many changes with 20 operations more as with 2', () => {
    const property = fc.property(versions, (service) => {
      expect(locality(service.busy(2), service.busy(20))).toEqual([]);
    });
    fc.assert(property, { numRuns: busier });
  });
});

/** Of the package and of acceptances, which no model shows. */
function isOutside(id: string): boolean {
  return /^(package|acceptance|generator|model)-/.test(id);
}

function faultsOf(old: Side, now: Side): readonly string[] {
  return [...completeness(old, now), ...coverage(old, now), ...antisymmetry(old, now)];
}

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
    // Of shapes that are one object on both sides nothing is told anyway.
    expect(compare(old, sideIn(a), { order: true, sources: true }).changes).toEqual([]);
  });
});

function sideIn(name: string): Side {
  return sideFor(astModel(JSON.parse(conformanceText(`models/${name}.json`))), name);
}

describe('a scheme that a service stops to take', () => {
  it('is one change, though it is also set otherwise', () => {
    const [old, now] = [
      keyed(['smithy.api#httpApiKeyAuth'], 'A'),
      keyed(['smithy.api#httpBearerAuth'], 'B'),
    ];
    expect(coverage(old, now)).toEqual([]);
    expect(compare(old, now).changes.map(({ rule }) => rule)).toEqual([
      'service-auth-removed',
      'service-auth-added',
    ]);
  });
});

function keyed(auth: readonly string[], name: string): Side {
  const httpApiKeyAuth = { name, in: 'header' };
  const traits = { httpApiKeyAuth, httpBearerAuth: {}, auth };
  return sideFor(modelOf({ 'service Weather': { version: '1', ...traits } }));
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
