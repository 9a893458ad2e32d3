import { describe, expect, it } from 'vitest';
import type { Artifact } from '../../generator/module.js';
import type { Service } from '../../generator/service.js';
import { compare, judgedValues, type Comparison } from '../oracle/verdicts.js';
import { isWhole, leftOut, modelsOf } from './models.js';
import { checksOf, constraintsSeen, validatorsOf, wholeService } from './validators.js';

/** A shape. */
const VALUES = isWhole ? 200 : 40;
const models = modelsOf('kinesis', 'support');
console.log(`whole validators: ${models.length} of 14 services, left out: ${leftOut(models)}`);

/**
 * What JSON Schema has no word for, so that the schemas of the oracle have keywords of their own, or say it otherwise:
 * the differences of dialect between the two.
 */
const DIALECT = [
  'blobs are Uint8Array, timestamps are Date in the years 0 to 9999, a long may be a bigint of 64 bits',
  'big numbers are bigint or text, documents are what JSON gives back as it was',
  'streams of bytes and of events are not looked into, and no error is an event',
  'text holds no half of a surrogate pair',
  'a pattern in more than linear time is not asked of long texts',
  'an idempotency token may be left out although it is required',
];

/** Of so many entries there is always one that is not sound. */
const crowded = new Set(['PUT_RECORDS_REQUEST_ENTRY_LIST max: 500', 'TAG_MAP max: 200']);

describe.each(models)('the validators of %s', (name) => {
  it(`agree with ajv on ${VALUES} values a shape`, { timeout: 600_000 }, async () => {
    const service = wholeService(name);
    const checks = await checksOf(service, await validatorsOf(service));
    const comparisons = compare(checks, judgedValues(service, VALUES));
    console.log(report(name, service, comparisons));
    expect(comparisons.filter(({ disagreements }) => disagreements > 0)).toEqual([]);
    expect(comparisons.length).toBeGreaterThan(50);
  });
});

describe.skipIf(models.length === 0)('a constraint that is one off', () => {
  it('is found, whichever of a service it is', { timeout: 120_000 }, async () => {
    console.log(`whole validators: differences of dialect: ${DIALECT.join('; ')}`);
    const service = wholeService(isWhole ? 'kinesis' : 'arc-region-switch');
    const validators = await validatorsOf(service);
    const values = new Map(
      Array.from(judgedValues(service, 300), ([shape, judged]) => [shape, Array.from(judged)]),
    );
    const all = validators.flatMap(({ text }, file) =>
      offByOne(text)
        .filter(({ is }) => !crowded.has(is))
        .map((planted) => ({ ...planted, file })),
    );
    // Each takes a bundle of its own.
    const off = all.filter((_, index) => isWhole || index % 16 === 0);
    const missed: string[] = [];
    for (const { file, is, text } of off) {
      const planted = validators.map((module, index): Artifact =>
        index === file ? { ...module, text } : module,
      );
      const found = compare(await checksOf(service, planted), values);
      if (found.every(({ disagreements }) => disagreements === 0)) missed.push(is);
    }
    console.log(
      `whole validators: ${off.length} of ${all.length} constraints of ${service.folder} one off, ${off.length - missed.length} found`,
    );
    expect(all.length).toBeGreaterThan(30);
    expect(missed).toEqual([]);
  });
});

/** A module with another constraint wrong each time. A minimum of 1 is left out beside a pattern, which asks for a sign as well. */
function offByOne(text: string): readonly { readonly is: string; readonly text: string }[] {
  const found = text.matchAll(/\b(min|max): (\d+)(?!(?<=min: 1)[^;]*pattern)|pattern: \/.*\/u/g);
  return Array.from(found, ({ index, 0: right, 1: end, 2: bound }) => {
    const wrong = end ? `${end}: ${Number(bound) + (end === 'min' ? -1 : 1)}` : 'pattern: /^/u';
    const [, constant = ''] = /const (\w+) = [^;]*$/.exec(text.slice(0, index)) ?? [];
    return {
      is: `${constant} ${right}`,
      text: text.slice(0, index) + wrong + text.slice(index + right.length),
    };
  });
}

function report(name: string, service: Service, comparisons: readonly Comparison[]): string {
  const sum = (of: (comparison: Comparison) => number): number =>
    comparisons.reduce((total, comparison) => total + of(comparison), 0);
  const seen = Object.entries(constraintsSeen(service)).map(([kind, count]) => `${count} ${kind}`);
  return (
    `whole validators: ${name}: ${comparisons.length} shapes (${seen.join(', ')}), ${sum(({ values }) => values)} values, ` +
    `${sum(({ sound }) => sound)} of them sound, ${sum(({ disagreements }) => disagreements)} disagreements`
  );
}
