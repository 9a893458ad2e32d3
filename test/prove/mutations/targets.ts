/** What members, variants, items and values hold. */
import { api, simple, to } from './base.js';
import { by, claim, everywhere, member, onMember, onShape } from './edit.js';
import type { Edit, Verdicts, Where } from './edit.js';
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Patch } from '../../support/patched.js';

const broken = by('break major', 'break major', 'break major');

export const targetEdits: readonly Edit[] = [
  {
    title: 'a member with an equal structure of another name',
    places: everywhere,
    given: ({ name }) => ({
      [`${name}One`]: { type: 'structure', members: { Name: simple('String') } },
      [`${name}Two`]: { type: 'structure', members: { Name: simple('String') } },
      [name]: { members: { One: to(`${name}One`), Two: to(`${name}Two`) } },
    }),
    patch: ({ name }) => ({ [name]: { members: { One: to(`${name}Two`) } } }),
    of: member('One'),
    there: claim(
      'member-target-renamed-same-structure',
      { any: 'break major' },
      {
        also: ({ name, position }) => [`shape-unreachable-now ${name}One ${position} break major`],
      },
    ),
    back: claim(
      'member-target-renamed-same-structure',
      { any: 'info patch' },
      {
        // No name is lost on the way back.
        isModerate: true,
        also: ({ name, position }) => [`shape-reachable-now ${name}One ${position} info minor`],
      },
    ),
  },
  {
    title: 'a member with a like string of another name',
    places: everywhere,
    given: ({ name }) => ({ [`${name}Other`]: { type: 'string' } }),
    patch: ({ name }) => ({ [name]: { members: { Word: to(`${name}Other`) } } }),
    of: member('Word'),
    there: claim('member-target-scalar-changed', { any: 'info patch' }),
    back: claim('member-target-scalar-changed', { any: 'info patch' }),
  },
  {
    title: 'a member with a list whose items may be null',
    places: everywhere,
    given: onShape('Gaps', {
      type: 'list',
      member: simple('String'),
      traits: api('sparse'),
    }),
    patch: ({ name }) => onMember('Names', to(`${name}Gaps`))({ name }),
    of: member('Names'),
    there: claim('member-sparse-changed', by('info minor', 'break major', 'break major')),
    back: claim(
      'member-sparse-changed',
      {
        'in removed': 'break major',
        'out removed': 'info minor',
        'both removed': 'break major',
      },
      { when: 'removed' },
    ),
  },
  both('a member that holds a list of something else', 'member-type-changed', broken, {
    of: member('Flag'),
    patch: ({ name }) => onMember('Flag', to(`${name}Names`))({ name }),
  }),
  both('a variant that holds a list of something else', 'union-variant-retargeted', broken, {
    of: ({ name }) => `${name}Choice.B`,
    patch: ({ name }) => ({ [`${name}Choice`]: { members: { B: to(`${name}Names`) } } }),
  }),
  both('items that are lists of something else', 'list-member-target-changed', broken, {
    of: ({ name }) => `${name}Names.member`,
    given: onShape('Items', { type: 'list', member: simple('Integer') }),
    patch: ({ name }) => ({ [`${name}Names`]: { member: to(`${name}Items`) } }),
  }),
  both('values that are lists of something else', 'map-value-target-changed', broken, {
    of: ({ name }) => `${name}Sizes.value`,
    patch: ({ name }) => ({ [`${name}Sizes`]: { value: to(`${name}Names`) } }),
  }),
  {
    title: 'a single value in place of a list',
    places: everywhere,
    patch: onMember('Names', simple('String')),
    of: member('Names'),
    there: claim('list-became-single', broken),
    back: claim('single-became-list', broken),
  },
  {
    title: 'a variant that gets a value',
    places: everywhere,
    given: ({ name }) => ({
      [`${name}Choice`]: { members: { Empty: simple('Unit'), Full: to(`${name}Whole`) } },
      [`${name}Whole`]: {
        type: 'structure',
        members: { Name: simple('String', api('required')) },
      },
    }),
    patch: ({ name }) => ({ [`${name}Choice`]: { members: { Empty: to(`${name}Whole`) } } }),
    of: ({ name }) => `${name}Choice.Empty`,
    there: claim('union-variant-unit-became-structure', broken),
    back: claim('union-variant-structure-became-unit', broken),
  },
  {
    title: 'a structure in place of a union',
    places: everywhere,
    patch: onShape('Choice', { type: 'structure' }),
    of: ({ name }) => `${name}Choice`,
    there: claim('union-became-structure', broken),
    back: claim('structure-became-union', broken),
  },
];

/** An edit that is judged alike in both directions. */
function both(
  title: string,
  rule: RuleId,
  verdicts: Verdicts,
  rest: {
    readonly of: (where: Where) => string;
    readonly given?: (where: Where) => Patch;
    readonly patch: (where: Where) => Patch;
  },
): Edit {
  const said = claim(rule, verdicts);
  return { title, places: everywhere, ...rest, there: said, back: said };
}
