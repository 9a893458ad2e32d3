/** What values are allowed. */
import type { Node } from '../../../generator/model.js';
import type { RuleId } from '../../../generator/diff/rules/table.js';
import { api } from './base.js';
import { by, claim, everywhere, member, onTraits } from './edit.js';
import type { Edit, Verdicts } from './edit.js';

const tightened = by('danger minor', 'warn minor', 'danger minor');
const loosened = by('info patch', 'warn patch', 'warn patch');
const added = by('danger minor', 'warn patch', 'danger minor');

export const constraintEdits: readonly Edit[] = [
  ...(['length', 'range'] as const).flatMap(ofBounds),
  {
    title: 'a pattern',
    places: everywhere,
    patch: onTraits('Text', api('pattern', '^[a-z]+$')),
    of: member('Text'),
    there: claim('pattern-added', by('danger minor', 'info patch', 'danger minor')),
    back: claim('pattern-removed', by('info patch', 'info patch', 'info patch')),
  },
  {
    title: 'another pattern',
    places: everywhere,
    was: onTraits('Text', api('pattern', '^[a-z]+$')),
    patch: onTraits('Text', api('pattern', '^[b-y][0-9]?$')),
    of: member('Text'),
    there: claim('pattern-changed', by('danger minor', 'info patch', 'danger minor')),
    back: claim('pattern-changed', by('danger minor', 'info patch', 'danger minor')),
  },
  {
    title: 'a pattern that takes more',
    places: everywhere,
    was: onTraits('Text', api('pattern', '^[a-z]+$')),
    patch: onTraits('Text', api('pattern', '^[a-z0-9]+$')),
    of: member('Text'),
    there: claim('pattern-changed', shown('looser', 'info patch'), { when: 'looser' }),
    back: claim('pattern-changed', shown('stricter', 'danger minor'), { when: 'stricter' }),
  },
  {
    title: 'a pattern in other words',
    places: everywhere,
    was: onTraits('Text', api('pattern', '^(a|b)+$')),
    patch: onTraits('Text', api('pattern', '^[ab]+$')),
    of: member('Text'),
    there: claim('pattern-changed', { 'any same': 'info none' }, { when: 'same' }),
    back: claim('pattern-changed', { 'any same': 'info none' }, { when: 'same' }),
  },
  {
    title: 'a pattern that every text matches',
    places: everywhere,
    patch: onTraits('Text', api('pattern', String.raw`^[\s\S]*$`)),
    of: member('Text'),
    there: claim('pattern-added', { 'any same': 'info none' }, { when: 'same' }),
    back: claim('pattern-removed', { 'any same': 'info none' }, { when: 'same' }),
  },
  {
    title: 'a pattern that takes long',
    places: everywhere,
    was: onTraits('Text', api('pattern', '^a+$')),
    patch: onTraits('Text', api('pattern', '^(a+)+$')),
    of: member('Text'),
    there: claim(
      'pattern-slow',
      { any: 'danger patch' },
      { also: ({ name, position }) => [`pattern-changed ${name}.Text ${position} info none`] },
    ),
    back: claim('pattern-changed', { 'any same': 'info none' }, { when: 'same' }),
    lopsided: 'only the new pattern is at fault',
  },
  {
    title: 'a pattern that JavaScript cannot read',
    places: everywhere,
    was: onTraits('Text', api('pattern', '^a+$')),
    patch: onTraits('Text', api('pattern', '^a{,3}$')),
    of: member('Text'),
    there: claim(
      'pattern-not-compilable',
      { any: 'danger patch' },
      {
        also: ({ name, position }) => [
          `pattern-changed ${name}.Text ${position} ${position === 'out' ? 'info patch' : 'danger minor'}`,
        ],
      },
    ),
    back: claim('pattern-changed', by('danger minor', 'info patch', 'danger minor')),
    lopsided: 'only the new pattern is at fault',
  },
  {
    title: 'a constraint of a member in place of that of its shape',
    places: everywhere,
    was: ({ name }) => ({ [`${name}Word`]: { traits: api('length', { max: 9 }) } }),
    patch: onTraits('Word', api('length', { max: 9 })),
    of: member('Word'),
    there: claim(
      'constraint-moved',
      { any: 'info none' },
      { also: ({ name, position }) => [`constraint-moved ${name}Word ${position} info none`] },
    ),
    back: claim(
      'constraint-moved',
      { any: 'info none' },
      { also: ({ name, position }) => [`constraint-moved ${name}Word ${position} info none`] },
    ),
  },
];

/** A verdict for each position where it is shown what the change comes to; outputs are not checked by default. */
function shown(how: 'looser' | 'stricter', verdict: string): Verdicts {
  return { [`in ${how}`]: verdict, [`out ${how}`]: 'info patch', [`both ${how}`]: verdict };
}

/** Of lengths and of ranges, on a member that says them itself. */
function ofBounds(kind: 'length' | 'range'): readonly Edit[] {
  const of = kind === 'length' ? 'Text' : 'Count';
  const bounds = (value: Node) => onTraits(of, api(kind, value));
  const edit = (
    title: string,
    [was, now]: readonly [Node, Node],
    [there, back]: readonly [RuleId, RuleId],
    verdicts: readonly [Verdicts, Verdicts] = [tightened, loosened],
  ): Edit => ({
    title: `${title} of a ${kind}`,
    places: everywhere,
    was: bounds(was),
    patch: bounds(now),
    of: member(of),
    there: claim(there, verdicts[0]),
    back: claim(back, verdicts[1]),
  });
  return [
    edit(
      'a higher minimum',
      [
        { min: 2, max: 8 },
        { min: 3, max: 8 },
      ],
      [`${kind}-min-raised`, `${kind}-min-lowered`],
    ),
    edit(
      'a lower maximum',
      [
        { min: 2, max: 8 },
        { min: 2, max: 7 },
      ],
      [`${kind}-max-lowered`, `${kind}-max-raised`],
    ),
    edit(
      'a further bound',
      [{ min: 2 }, { min: 2, max: 8 }],
      [`${kind}-bound-added`, `${kind}-bound-removed`],
    ),
    {
      ...edit(
        'bounds',
        [{}, { min: 2, max: 8 }],
        [`${kind}-added`, `${kind}-removed`],
        [added, loosened],
      ),
      was: () => ({}),
    },
    {
      title: `bounds of a ${kind} that nothing meets`,
      places: everywhere,
      was: bounds({ min: 2, max: 8 }),
      patch: bounds({ min: 9, max: 8 }),
      of: member(of),
      unsound: 'the minimum is above the maximum',
      lopsided: 'only what is allowed afterwards is told of',
      there: claim('constraint-unsatisfiable', by('break major', 'break major', 'break major'), {
        also: ({ name, position }) => [
          `${kind}-min-raised ${name}.${of} ${position} ${position === 'out' ? 'warn' : 'danger'} minor`,
        ],
      }),
      back: claim(`${kind}-min-lowered`, loosened),
    },
  ];
}
