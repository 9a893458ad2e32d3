import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../generator/pattern/difference.js';

const any = { min: 0, max: Infinity };
const raw = String.raw;

describe('what one pattern matches and another does not', () => {
  test.each([
    ['^a+$', '^b+$', 'a'],
    ['^[a-z]{1,5}$', '^[a-z]{1,4}$', 'aaaaa'],
    ['a', '^a$', 'aa'],
    [undefined, '^.*$', '\n'],
    [raw`^\p{L}+$`, '^[a-zA-Z]+$', 'é'],
    ['^.*$', '^(?!aws:).*$', 'aws:'],
    ['^(a|b){2}$', '^(?=a).*$', 'ba'],
    ['^a?b$', '^ab$', 'b'],
    [raw`^\$LATEST(\.PUBLISHED)?$`, raw`^\$LATEST$`, '$LATEST.PUBLISHED'],
    ['^(a+)+$', '^b$', 'a'],
    // Not of the regular kind, so that samples have to do.
    [raw`^(a|b)\1$`, '^aa$', 'bb'],
    [raw`^\bab?$`, '^ab$', 'a'],
  ])('%s and %s: %s', (one, other, text) => {
    expect(differenceOf(one, other, any)).toEqual({ kind: 'example', text });
  });

  test.each([
    ['^[a-z]{1,4}$', '^[a-z]{1,5}$'],
    ['^a$', 'a'],
    ['^(a|b)+$', '^[ab]+$'],
    ['^[ab]+$', '^(a|b)+$'],
    [raw`[\S\s]*`, undefined],
    [undefined, raw`^[\S\s]*$`],
    ['^(?!aws:).*$', '^.*$'],
    ['^(?=a)[a-z]+$', '^a[a-z]*$'],
    [raw`\Aab\z`, '^ab$'],
    ['(^a|b$)', '^a|b$'],
  ])('%s and %s: nothing', (one, other) => {
    expect(differenceOf(one, other, any)).toEqual({ kind: 'none' });
  });

  test.each([
    [raw`^(a|b)\1$`, '^(aa|bb)$'],
    ['^[a&&b]$', '^[ab&]$'],
  ])('%s and %s: not decided', (one, other) => {
    expect(differenceOf(one, other, any)).toEqual({ kind: 'undecided' });
  });

  test('is asked for texts of certain lengths', () => {
    expect(differenceOf('^a*$', '^b*$', { min: 3, max: 5 })).toMatchObject({ text: 'aaa' });
    expect(differenceOf('^a{6,}$', '^b*$', { min: 3, max: 5 })).toEqual({ kind: 'none' });
    expect(differenceOf('^a*$', '^a{0,4}$', { min: 0, max: 4 })).toEqual({ kind: 'none' });
    expect(differenceOf('^(aa)*$', '^a{0,4}$', { min: 3, max: 9 })).toMatchObject({
      text: 'aaaaaa',
    });
  });

  test('is among the shortest texts that show it, and there is none only where there is none', () => {
    const seen = { example: 0, none: 0, undecided: 0 };
    fc.assert(
      fc.property(pattern, pattern, (one, other) => {
        const found = differenceOf(one, other, any);
        const [left, right] = [new RegExp(one, 'u'), new RegExp(other, 'u')];
        const shown = texts.find((text) => left.test(text) && !right.test(text));
        seen[found.kind] += 1;
        if (found.kind !== 'example') return found.kind === 'undecided' || shown === undefined;
        const { text } = found;
        const isShown = left.test(text) && !right.test(text);
        return isShown && text.length <= (shown?.length ?? Infinity);
      }),
      { numRuns: 600, seed: 4 },
    );
    console.log(
      `pairs of random patterns: ${seen.example} with an example, ${seen.none} without any, ${seen.undecided} undecided`,
    );
    expect(Math.min(seen.example, seen.none)).toBeGreaterThan(100);
    expect(seen.undecided).toBeLessThan(30);
  });
});

/** All texts of up to five of three letters and a line feed, from the shortest on. */
const texts = [0, 1, 2, 3, 4, 5].flatMap(textsOf);

function textsOf(length: number): readonly string[] {
  if (length === 0) return [''];
  return textsOf(length - 1).flatMap((text) => ['a', 'b', 'c', '\n'].map((sign) => text + sign));
}

const { pattern } = fc.letrec<Record<'pattern' | 'option' | 'item' | 'atom', string>>((tie) => ({
  pattern: fc
    .array(tie('option'), { minLength: 1, maxLength: 2 })
    .map((options) => options.join('|')),
  option: fc
    .tuple(
      fc.constantFrom('', '^', '^(?=a)', '^(?!b)'),
      fc.array(fc.oneof(tie('item'), tie('item'), fc.constantFrom('(?!ab$)', '(?=.b)')), {
        maxLength: 3,
      }),
      fc.constantFrom('', '$'),
    )
    .map(([start, items, end]) => start + items.join('') + end),
  item: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}'))
    .map(([atom, times]) => atom + times),
  atom: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', raw`[\s\S]`),
    fc.tuple(tie('item'), tie('item')).map(([one, other]) => `(${one}|${other})`),
    fc.tuple(tie('item'), tie('item')).map(([one, other]) => `(?:${one}${other})`),
  ),
}));
