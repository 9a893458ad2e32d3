import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics.js';
import { patternOf } from '../../generator/resolve/pattern.js';
import { conformanceText, missing, tally } from '../support/conformance.js';

const at = { file: 'model.json', line: 1, column: 1, length: 1, text: '' };
/** The longest text that is tried where nothing bounds it. */
const LONGEST = 10_000;
/** In milliseconds; some hundreds on a machine that has nothing else to do. */
const LONG = 2000;

interface Found {
  readonly source: string;
  readonly longest: number;
}
interface Shape {
  readonly traits?: Readonly<Record<string, unknown>>;
  readonly members?: Readonly<Record<string, Shape>>;
  readonly member?: Shape;
  readonly key?: Shape;
  readonly value?: Shape;
}

describe.skipIf(missing)('the patterns of the models', () => {
  const { run } = tally('patterns of the models');
  const all = patterns();
  const read = all.map((found) => {
    const diagnostics: Diagnostic[] = [];
    const place = { trait: { value: found.source, at }, longest: found.longest, diagnostics };
    return { ...found, pattern: patternOf(found.source, place), diagnostics };
  });

  it('are all enforced, as they are written or translated', async () => {
    const translated = read.filter(({ pattern, source }) => pattern && pattern.source !== source);
    const short = read.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    console.log(
      `patterns of the models: ${all.length} distinct, ${all.length - translated.length} as written, ` +
        `${translated.length} translated, ${read.filter(({ pattern }) => !pattern).length} not enforced, ` +
        `${short.length} on short texts only`,
    );
    for (const { source, pattern } of translated) console.log(`  ${source} → ${pattern?.source}`);
    for (const message of short) console.log(`  ${message}`);
    expect(all.length).toBeGreaterThan(200);
    await Promise.all(
      read.map(({ pattern }) =>
        run(() => {
          expect(() => new RegExp(pattern?.source ?? '(', 'u')).not.toThrow();
        }),
      ),
    );
  });

  it(
    'take less than two seconds for any text that they are held against',
    { timeout: 120_000 },
    () => {
      const times = read.map(({ source, pattern, longest }) => {
        const expression = new RegExp(pattern?.source ?? '', 'u');
        const size = Math.min(longest, pattern?.limit ?? Infinity, LONGEST);
        return { source, size, time: slowest(expression, size) };
      });
      const [worst] = times.toSorted((a, b) => b.time - a.time);
      console.log(
        `patterns of the models: ${worst?.time.toFixed(1)} ms at most, for ${worst?.size} characters and ${worst?.source}`,
      );
      expect(times.filter(({ time }) => time > LONG)).toEqual([]);
    },
  );

  it('would take longer if they were not bounded', () => {
    expect(slowest(/^.*a.*a.*a.*$/u, 400)).toBeGreaterThan(LONG / 20);
    expect(slowest(/^(a+)+$/u, 25)).toBeGreaterThan(LONG / 20);
  });
});

/** The slowest of texts that begin like a match, go on with a part of it again and again, and end in what never matches. */
function slowest(expression: RegExp, size: number): number {
  let most = 0;
  for (const text of new Set(samples(expression).flatMap((start) => pumped(start, size)))) {
    const begin = performance.now();
    expression.test(text);
    most = Math.max(most, performance.now() - begin);
    if (most > LONG / 4) return most;
  }
  return most;
}

function pumped(start: string, size: number): readonly string[] {
  return cuts(start).flatMap(([from, to]) => {
    const part = start.slice(from, to);
    const text = start.slice(0, to) + part.repeat(Math.ceil(size / part.length));
    return ['\n', '\u0000'].map((end) => text.slice(0, size - 1) + end);
  });
}

/** Texts that match; of what fast-check cannot make, signs that patterns are about. */
function samples({ source }: RegExp): readonly string[] {
  const plain = source.replaceAll(/\(\?<?[!=][^()]*\)|\\b/g, '');
  try {
    const matching = fc.stringMatching(new RegExp(plain, 'u'));
    return fc.sample(matching, { numRuns: 2, seed: 7 }).filter((text) => text !== '');
  } catch {
    return ['aA0:/-._ '];
  }
}

/** Parts of a text that are worth repeating: a few of its beginnings, middles and ends, of one, three or many signs. */
function cuts(text: string): readonly (readonly [number, number])[] {
  const { length } = text;
  return [1, 4, 16, length].flatMap((size) =>
    [0, 0.5, 1].map((place): readonly [number, number] => {
      const from = Math.max(0, Math.floor((length - size) * place));
      return [from, Math.min(length, from + size)];
    }),
  );
}

/** Each pattern once, with the longest of the lengths that stand beside it. */
function patterns(): readonly Found[] {
  const index: readonly { readonly file: string; readonly where: string }[] =
    JSON.parse(conformanceText('models/index.json')) ?? [];
  const found = new Map<string, number>();
  for (const { file } of index.filter(({ where }) => where !== 'history')) {
    const { shapes }: { shapes: Readonly<Record<string, Shape>> } = JSON.parse(
      conformanceText(file),
    );
    for (const traits of Object.values(shapes).flatMap(traitsOf)) {
      const source = traits['smithy.api#pattern'];
      const length: { readonly max?: number } = Object(traits['smithy.api#length']);
      if (typeof source === 'string')
        found.set(source, Math.max(found.get(source) ?? 0, length.max ?? Infinity));
    }
  }
  return [...found].map(([source, longest]) => ({ source, longest }));
}

function traitsOf(shape: Shape): readonly Readonly<Record<string, unknown>>[] {
  const { traits = {}, members = {}, member, key, value } = shape;
  return [
    traits,
    ...[...Object.values(members), member, key, value].flatMap((each) =>
      each?.traits ? [each.traits] : [],
    ),
  ];
}
