import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../generator/pattern/difference.js';
import { readPattern } from '../../generator/pattern/read.js';
import { conformanceText, missing, tally } from '../support/conformance.js';
import { isWhole } from '../whole/models.js';

describe.skipIf(missing)('changes of the patterns of whole models', { timeout: 300_000 }, () => {
  const { run } = tally('patterns compared');
  const all = missing === undefined ? patterns() : [];
  const pairs = missing === undefined ? pairsOf(all) : [];
  const tried = isWhole ? pairs : pairs.filter((_, index) => index % 60 === 0);

  it('are decided by examples that the expressions themselves show', async () => {
    const seen = { example: 0, none: 0, undecided: 0 };
    const started = performance.now();
    let longest: readonly [time: number, pair: string] = [0, ''];
    for (const [one, other] of tried) {
      const from = performance.now();
      const found = differenceOf(one, other, { min: 0, max: Infinity });
      const time = performance.now() - from;
      if (time > longest[0]) longest = [time, `${one} and ${other}`];
      seen[found.kind] += 1;
      await run(() => {
        if (found.kind !== 'example') return;
        expect([one, other].map((source) => matches(source, found.text))).toEqual([true, false]);
      });
    }
    const time = (performance.now() - started) / tried.length;
    console.log(
      `patterns compared: ${tried.length} of ${pairs.length} ordered pairs of ${all.length} distinct patterns, ` +
        `${seen.example} with an example, ${seen.none} without any, ${seen.undecided} undecided; ` +
        `${time.toFixed(1)} ms a pair, ${longest[0].toFixed(0)} ms for ${longest[1]}`,
    );
    expect(seen.undecided / tried.length).toBeLessThan(0.05);
  });
});

/** As validators enforce it; what they do not enforce is not asked. */
function matches(source: string, text: string): boolean | undefined {
  const read = readPattern(source);
  return read.ok ? new RegExp(read.source, 'u').test(text) : undefined;
}

/** Each pattern with the next, and with what becomes of it by a small change, both ways. */
function pairsOf(all: readonly string[]): readonly (readonly [string, string])[] {
  const changed = all.flatMap((source, index) => {
    const next = all[index + 1];
    const others = [...mutations.map((mutate) => mutate(source)), ...(next ? [next] : [])];
    return others.filter((other) => other !== source).map((other) => [source, other] as const);
  });
  return changed.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]);
}

const mutations: readonly ((source: string) => string)[] = [
  (source) => source.replace(/^\^/, ''),
  (source) => source.replace(/\$$/, ''),
  (source) =>
    source.replace(
      /\{(\d+),(\d+)\}/,
      (_, min: string, max: string) => `{${min},${Number(max) + 1}}`,
    ),
  (source) => source.replace('a-z', 'a-y'),
  (source) => source.replace('(', '(x|'),
  (source) => source.replace(/[+]/, '*'),
];

function patterns(): readonly string[] {
  const index: readonly { readonly file: string }[] = JSON.parse(
    conformanceText('models/index.json'),
  );
  const found = new Set<string>();
  for (const { file } of index) {
    for (const [, source] of conformanceText(file).matchAll(
      /"smithy\.api#pattern": ?("(?:[^"\\]|\\.)*")/g,
    ))
      if (source !== undefined) found.add(JSON.parse(source));
  }
  return [...found].toSorted();
}
