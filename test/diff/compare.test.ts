import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import { apply, differencesOf } from '../../generator/diff/differences.js';
import { factsOf } from '../../generator/diff/facts.js';
import { modelFiles, vintage } from '../model/vintage.js';
import { sideFor } from '../support/side.js';
import { bare } from './facts.js';

const vintages = modelFiles
  .filter((file) => file.startsWith('model/sso-admin'))
  .map((file) => sideFor(vintage(file).model, file));
const pairs = vintages.flatMap((old) => vintages.map((now) => [old, now] as const));

describe('two vintages', () => {
  it.each(pairs)('differ in just what leads from one to the other (%#)', (old, now) => {
    const [before, after] = [old, now].map(({ model }) => factsOf(model));
    if (!before || !after) throw new Error('unreachable: two sides');
    const differences = differencesOf(before, after);
    expect(differences.length > 0).toBe(old !== now);
    expect(bare(apply(differences, before))).toEqual(bare(after));
  });

  it.each(pairs)('have changes that cover each difference once (%#)', (old, now) => {
    const { changes } = compare(old, now, { order: true, sources: true });
    const covered = changes.flatMap(({ differences }) => differences);
    expect(covered.length).toBe(new Set(covered).size);
    expect(covered.length).toBe(differencesOf(factsOf(old.model), factsOf(now.model)).length);
  });
});
