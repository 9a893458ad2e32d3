import { describe, expect, it } from 'vitest';
import type { Node } from '../../generator/model.js';
import { both } from './cases.js';

describe('a constraint that changes', () => {
  it.each<[string, Node, Node, readonly string[]]>([
    ['length', null, { min: 1, max: 5 }, ['a text of 0 characters is refused now']],
    ['length', { max: 5 }, null, ['a text of 6 characters is taken now']],
    ['length', { min: 1 }, { min: 2 }, ['a text of 1 character is refused now']],
    [
      'length',
      { max: 255 },
      { min: 1, max: 100 },
      ['a text of 0 characters is refused now', 'a text of 255 characters is refused now'],
    ],
    ['length', { min: 3, max: 9 }, { min: null, max: 9 }, ['a text of 2 characters is taken now']],
    ['range', { min: 1, max: 9 }, { min: 0, max: 8 }, ['9 is refused now', '0 is taken now']],
    ['range', null, { min: 10 }, ['9 is refused now']],
    ['pattern', '^[ab]+$', '^[bc]+$', ['"a" is refused now, "c" is taken now']],
    ['pattern', '^a+$', '^[ab]+$', ['"b" is taken now']],
    ['pattern', '^(a|b)+$', '^[ab]+$', []],
    ['pattern', null, '^.*$', [String.raw`"\n" is refused now`]],
    ['pattern', '^a{3}$', '^b$', ['"aaa" is refused now, "b" is taken now']],
    [
      'pattern',
      '^a{121}$',
      '^b{121}$',
      ['a text of 121 characters is refused now, a text of 121 characters is taken now'],
    ],
    ['pattern', '^a{,3}$', '^a$', ['undecided: no text was found on which the two differ']],
  ])('%s %j, now %j', (trait, before, after, shown) => {
    expect(evidenceOf(trait, before, after)).toEqual(shown);
  });

  it('is shown by a text of a length that is allowed before and after', () => {
    const length = { 'smithy.api#length': { min: 2, max: 4 } };
    expect(evidenceOf('pattern', '^a*$', '^b*$', length)).toEqual([
      '"aa" is refused now, "bb" is taken now',
    ]);
    expect(evidenceOf('pattern', '^a*$', '^(a{0,4}|b)$', length)).toEqual([]);
  });
});

function evidenceOf(
  trait: string,
  before: Node,
  after: Node,
  others: { readonly [key: string]: Node } = {},
): readonly string[] {
  const type = trait === 'range' ? 'integer' : 'string';
  const [{ changes }] = both({
    title: '',
    given: {
      Value: { type, traits: { ...others, [`smithy.api#${trait}`]: before } },
      FooInput: { members: { Value: { target: 'test#Value' } } },
    },
    patch: { Value: { traits: { [`smithy.api#${trait}`]: after } } },
    there: [],
    back: [],
  });
  return changes.flatMap(({ evidence }) => evidence ?? []);
}
