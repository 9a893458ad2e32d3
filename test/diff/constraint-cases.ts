/** Which values are allowed. */
import type { Node } from '../../generator/model.js';
import type { Case } from './cases.js';

/** A constraint of `Text` or `Size`, which operations take, in two forms. */
function changed(
  title: string,
  [trait, before, after]: readonly [
    trait: 'length' | 'range' | 'pattern',
    before: Node,
    after: Node,
  ],
  [there, back]: readonly [there: readonly string[], back: readonly string[]],
): Case {
  const name = trait === 'range' ? 'Size' : 'Text';
  const type = trait === 'range' ? 'integer' : 'string';
  const said = (value: Node) => ({ traits: { [`smithy.api#${trait}`]: value } });
  return {
    title,
    given: {
      [name]: { type, ...said(before) },
      FooInput: { members: { Value: { target: `test#${name}` } } },
    },
    patch: { [name]: said(after) },
    there: there.map(
      (line) => `${line.split(' ')[0]} ${name} in ${line.split(' ').slice(1).join(' ')}`,
    ),
    back: back.map(
      (line) => `${line.split(' ')[0]} ${name} in ${line.split(' ').slice(1).join(' ')}`,
    ),
  };
}

export const constraintCases: readonly Case[] = [
  ...(['length', 'range'] as const).flatMap((trait) => [
    changed(
      `a ${trait}`,
      [trait, null, { min: 1 }],
      [[`${trait}-added danger minor`], [`${trait}-removed info patch`]],
    ),
    changed(
      `a ${trait} of at least more`,
      [trait, { min: 1 }, { min: 2 }],
      [[`${trait}-min-raised danger minor`], [`${trait}-min-lowered info patch`]],
    ),
    changed(
      `a ${trait} of at most less`,
      [trait, { max: 9 }, { max: 8 }],
      [[`${trait}-max-lowered danger minor`], [`${trait}-max-raised info patch`]],
    ),
    changed(
      `a ${trait} with a bound more and one moved`,
      [trait, { max: 9 }, { min: 1, max: 8 }],
      [
        [`${trait}-bound-added danger minor`, `${trait}-max-lowered danger minor`],
        [`${trait}-bound-removed info patch`, `${trait}-max-raised info patch`],
      ],
    ),
    changed(
      `a ${trait} that nothing has`,
      [trait, { min: 1 }, { min: 10, max: 5 }],
      [
        [
          'constraint-unsatisfiable break major',
          `${trait}-bound-added danger minor`,
          `${trait}-min-raised danger minor`,
        ],
        [`${trait}-bound-removed info patch`, `${trait}-min-lowered info patch`],
      ],
    ),
  ]),
  changed(
    'a pattern',
    ['pattern', null, '^a+$'],
    [['pattern-added danger minor'], ['pattern-removed info patch']],
  ),
  changed(
    'another pattern',
    ['pattern', '^a+$', '^b+$'],
    [['pattern-changed danger minor'], ['pattern-changed danger minor']],
  ),
  changed(
    'a pattern that takes more',
    ['pattern', '^a+$', '^[ab]+$'],
    [['pattern-changed info patch'], ['pattern-changed danger minor']],
  ),
  changed(
    'a pattern in other words',
    ['pattern', '^(a|b)+$', '^[ab]+$'],
    [['pattern-changed info none'], ['pattern-changed info none']],
  ),
  changed(
    'a pattern that every text matches',
    ['pattern', null, String.raw`^[\s\S]*$`],
    [['pattern-added info none'], ['pattern-removed info none']],
  ),
  changed(
    'a pattern that takes time',
    ['pattern', '^a+$', '^(a+)+$'],
    [['pattern-slow danger patch', 'pattern-changed info none'], ['pattern-changed info none']],
  ),
  changed(
    'a pattern that JavaScript cannot read',
    ['pattern', '^a+$', '^a{,3}$'],
    [
      ['pattern-changed danger minor', 'pattern-not-compilable danger patch'],
      ['pattern-changed danger minor'],
    ],
  ),
  {
    title: 'a constraint that moves from a shape to its member',
    given: {
      Text: { type: 'string', traits: { 'smithy.api#length': { max: 9 } } },
      FooInput: { members: { Value: { target: 'test#Text' } } },
    },
    patch: {
      Text: { traits: null },
      FooInput: { members: { Value: { traits: { 'smithy.api#length': { max: 9 } } } } },
    },
    there: ['constraint-moved FooInput.Value in info none', 'constraint-moved Text in info none'],
    back: ['constraint-moved FooInput.Value in info none', 'constraint-moved Text in info none'],
  },
];
