/** The report for terminals. */
import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../generator/change.js';
import { textReport } from '../../generator/report/text.js';
import {
  allKinds,
  changeWith,
  comparisonOf,
  hostile,
  hostileTexts,
  placeAt,
} from '../support/comparison.js';

describe('the text of a comparison', () => {
  it('groups by what follows, folds documentation, and lists what was accepted', async () => {
    await expect(textReport(allKinds)).toMatchFileSnapshot('pages/text.txt');
  });

  it('says that nothing has changed', () => {
    expect(textReport(comparisonOf([]))).toBe('old → new     bump: NONE   (no changes)\n');
  });

  it('shows what is folded when everything is asked for', () => {
    const text = textReport(allKinds, { everything: true });
    expect(text).toContain('the documentation is different');
    expect(text).toContain('documents is different');
    expect(text).not.toContain('Hidden');
  });

  it('says a consequence once, whatever follows it from', () => {
    const changes = ['A', 'B', 'C'].map((member) => changeWith({ member }));
    const text = textReport(comparisonOf(changes));
    expect(text.match(/Callers without it stop compiling\./g)).toHaveLength(1);
    expect(text.match(/Foo\.[ABC]:/g)).toEqual(['Foo.A:', 'Foo.B:', 'Foo.C:']);
  });

  it('shows long texts around where they differ', () => {
    const [before, after] = ['9', '12'].map((most) => `^${'ab'.repeat(60)}{1,${most}}$`);
    const text = textReport(
      comparisonOf([changeWith({ before: before ?? '', after: after ?? '' })]),
    );
    expect(text).toContain('was …babababababababab{1,9}$\n');
    expect(text).toContain('now …babababababababab{1,12}$\n');
    const brief = textReport(comparisonOf([changeWith({ before: '^a$', after: '^b$' })]));
    expect(brief).not.toContain('was');
  });

  it('names a file once, though one side is a revision', () => {
    const places = [
      ['main:model/test.yaml', 'model/test.yaml', 'model/test.yaml:1:2 → 3:4'],
      ['v1:test.yaml', 'v2:test.yaml', 'test.yaml:1:2 → 3:4'],
      ['main:model/old.yaml', 'model/new.yaml', 'main:model/old.yaml:1:2 → model/new.yaml:3:4'],
    ] as const;
    for (const [old, now, shown] of places) {
      const change = changeWith({ old: placeAt(old, 1, 2), new: placeAt(now, 3, 4) });
      expect(textReport(comparisonOf([change]))).toContain(`          ${shown}\n`);
    }
  });

  it('counts what was accepted where nothing else is', () => {
    const accepted = changeWith({ accepted: { reason: 'agreed' } });
    expect(textReport(comparisonOf([accepted]))).toContain('(1 accepted)');
  });

  it('leaves out traits of the generator itself, and nothing that has others besides', () => {
    const own = changeWith({ differences: [trait('stithy#source')] });
    expect(textReport(comparisonOf([own]))).toContain('(no changes)');
    const both = changeWith({ differences: [trait('stithy#source'), trait('smithy.api#length')] });
    expect(textReport(comparisonOf([both]))).toContain('(1 break)');
  });

  it('has colours only when it is asked for them, and the same words', () => {
    const plain = textReport(allKinds);
    const colored = textReport(allKinds, { color: true });
    expect(plain).not.toContain('\u001b');
    expect(colored).toContain('\u001b[31mBREAK');
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  it.each(hostileTexts)('lets nothing through that a terminal or a log obeys: %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('lets nothing through of any text', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const lineCount = textReport(hostile('harmless'), { everything: true }).split('\n').length;

/** A text may not add lines, move the cursor, turn the direction of writing, or give orders to a workflow. */
function faultsOf(text: string): readonly string[] {
  const report = textReport(hostile(text), { everything: true });
  const lines = report.split('\n');
  return [
    ...(lines.length > lineCount ? ['more lines'] : []),
    ...lines.filter((line) => /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[|^\s*::/u.test(line)),
  ];
}

function trait(key: string): Difference {
  return { after: { shape: 'test#Foo', aspect: 'trait', key, value: 1 } };
}
