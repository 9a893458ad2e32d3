import { describe, expect, it } from 'vitest';
import type { Service, Shape } from '../../generator/service.js';
import { servicesOf } from '../support/services.js';
import { isWhole } from '../whole/models.js';
import { bugs } from './bugs.js';
import { everyKind } from './kinds.js';
import { validatorsOf, type Bug } from './validators.js';
import { compare, judgedValues, type Comparison } from './verdicts.js';

const VALUES = isWhole ? 10_000 : 2_500;
if (!isWhole) console.log(`oracle: ${VALUES} values a shape; npm run whole takes 10000`);
const services = [...(await servicesOf()), everyKind()];

describe.each(services.map((service): [string, Service] => [service.sdkId, service]))(
  'the validators of %s',
  (name, service) => {
    it(`agree with ajv on ${VALUES} values a shape`, { timeout: 60_000 }, async () => {
      const comparisons = compare(await validatorsOf(service), judgedValues(service, VALUES));
      console.log(report(name, comparisons));
      expect(comparisons.filter(disagree)).toEqual([]);
      // Of the sound and of the broken, each shape has enough to be tried.
      const lopsided = comparisons.filter(
        ({ sound }) => sound < 0.2 * VALUES || sound > 0.95 * VALUES,
      );
      expect(lopsided).toEqual([]);
    });

    it('are there for every shape but errors and simple shapes that ask nothing', async () => {
      const checks = await validatorsOf(service);
      const without = service.shapes.filter((shape) => !checks.has(shape.name));
      expect(without.filter((shape) => !isError(shape) && !asksNothing(shape))).toEqual([]);
    });
  },
);

describe('a planted bug', () => {
  const service = everyKind();
  const values = new Map(
    [...judgedValues(service, 1000)].map(([shape, judged]) => [shape, Array.from(judged)]),
  );

  it.each(bugs.map((bug): [string, Bug] => [bug.is, bug]))('is found: %s', async (_, bug) => {
    const comparisons = compare(await validatorsOf(service, bug), values);
    expect(comparisons.filter(disagree)).not.toEqual([]);
  });

  it('is not seen where there is none', async () => {
    expect(compare(await validatorsOf(service), values).filter(disagree)).toEqual([]);
  });
});

function disagree({ disagreements }: Comparison): boolean {
  return disagreements > 0;
}

function report(name: string, comparisons: readonly Comparison[]): string {
  const sum = (of: (comparison: Comparison) => number): number =>
    comparisons.reduce((total, comparison) => total + of(comparison), 0);
  const { length } = comparisons;
  return (
    `${name}: ${length} shapes, ${sum(({ values }) => values)} values, ${sum(({ sound }) => sound)} of them sound, ` +
    `${sum(({ disagreements }) => disagreements)} disagreements`
  );
}

function isError(shape: Shape): boolean {
  return shape.kind === 'structure' && shape.error !== undefined;
}

function asksNothing({ kind, length, range, pattern, sensitive }: Shape): boolean {
  const isAggregate = ['structure', 'union', 'list', 'map', 'enum', 'intEnum'].includes(kind);
  return !isAggregate && !length && !range && !pattern && !sensitive;
}
