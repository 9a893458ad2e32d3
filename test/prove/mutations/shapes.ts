/** Named shapes as such: that they are there, what they are called, what is said of them. */
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Patch } from '../../support/patched.js';
import { api, simple, to } from './base.js';
import { at, claim, everywhere, onShape } from './edit.js';
import type { Edit, Place, Where } from './edit.js';

const part: Patch = {
  type: 'structure',
  members: { Name: simple('String'), Size: simple('Integer') },
};
const names: Patch = { type: 'list', member: simple('String') };
const custom: Patch = { Mark: { type: 'structure', members: {}, traits: api('trait') } };
/** A model of shapes that others use: no service tells what they are for. */
const loose: Patch = { Service: null };
const partOf = ({ name }: Where) => `${name}Part`;

export const shapeEdits: readonly Edit[] = [
  {
    title: 'a structure in a model without services',
    places: at('Extra'),
    given: () => loose,
    patch: ({ name }) => ({ [name]: part }),
    of: ({ name }) => name,
    there: claim('shape-named-added', { any: 'info minor' }),
    back: claim('shape-named-removed', { 'any named': 'break major' }, { when: 'named' }),
  },
  {
    title: 'a list in a model without services',
    places: at('Extra'),
    given: () => loose,
    patch: ({ name }) => ({ [name]: names }),
    of: ({ name }) => name,
    there: claim('shape-named-added', { any: 'info minor' }),
    back: claim('shape-named-removed', { any: 'info patch' }),
  },
  {
    title: 'another name for a structure',
    places: everywhere,
    was: held('Part', part),
    patch: held('Piece', part),
    of: ({ name }) => `${name}Piece`,
    there: claim('shape-named-renamed', { 'any named': 'break major' }, { when: 'named' }),
    back: claim(
      'shape-named-renamed',
      { 'any named': 'break major' },
      { when: 'named', of: partOf },
    ),
  },
  {
    title: 'another name for a list',
    places: everywhere,
    was: ({ name }) => ({
      [`${name}Titles`]: names,
      [name]: { members: { Titles: to(`${name}Titles`) } },
    }),
    patch: ({ name }) => ({
      [`${name}Heads`]: names,
      [name]: { members: { Titles: to(`${name}Heads`) } },
    }),
    of: ({ name }) => `${name}Heads`,
    there: claim('shape-named-renamed', { any: 'info patch' }),
    back: claim(
      'shape-named-renamed',
      { any: 'info patch' },
      { of: ({ name }) => `${name}Titles` },
    ),
  },
  {
    title: 'a structure that says what it was called',
    places: everywhere,
    was: held('Part', part),
    patch: ({ name }) =>
      held('Piece', { ...part, traits: { 'stithy#renamedFrom': `${name}Part` } })({ name }),
    of: ({ name }) => `${name}Piece`,
    there: claim('shape-named-renamed', { 'any alias': 'info minor' }, { when: 'alias' }),
    back: claim(
      'shape-named-renamed',
      { 'any named': 'break major' },
      { when: 'named', of: partOf },
    ),
  },
  {
    title: 'an old name of a structure',
    places: everywhere,
    given: held('Part', part),
    patch: onShape('Part', { traits: { 'stithy#renamedFrom': 'Bit' } }),
    of: partOf,
    there: claim('shape-alias-added', { any: 'info minor' }),
    back: claim('shape-alias-removed', { 'any named': 'break major' }, { when: 'named' }),
  },
  {
    title: 'an old name of a list',
    places: everywhere,
    given: ({ name }) => ({
      [`${name}Titles`]: names,
      [name]: { members: { Titles: to(`${name}Titles`) } },
    }),
    patch: onShape('Titles', { traits: { 'stithy#renamedFrom': 'Heads' } }),
    of: ({ name }) => `${name}Titles`,
    there: claim('shape-alias-added', { any: 'info patch' }, { isModerate: true }),
    back: claim('shape-alias-removed', { any: 'info patch' }),
  },
  {
    title: 'another namespace',
    places: everywhere,
    was: held('Part', part),
    patch: ({ name }) => ({
      [`other#${name}Part`]: part,
      [`${name}Part`]: null,
      [name]: { members: { Part: { target: `other#${name}Part` } } },
      [`${name}Choice`]: { members: { Part: { target: `other#${name}Part` } } },
    }),
    of: partOf,
    there: claim('shape-namespace-changed', { any: 'info none' }),
    back: claim('shape-namespace-changed', { any: 'info none' }),
  },
  {
    title: 'a structure of which some uses have another, equal one',
    places: everywhere,
    patch: ({ name }) => ({
      [`${name}Piece`]: part,
      [`${name}Choice`]: { members: { Part: to(`${name}Piece`) } },
    }),
    of: ({ name }) => `${name}Piece`,
    there: claim('shape-split', { any: 'info minor' }),
    back: claim('shape-merged', { 'any named': 'break major' }, { when: 'named' }),
  },
  {
    title: 'a structure that contains itself',
    places: everywhere,
    patch: ({ name }) => ({ [`${name}Part`]: { members: { Inner: to(`${name}Part`) } } }),
    of: partOf,
    there: claim(
      'shape-became-recursive',
      { any: 'info patch' },
      {
        also: ({ name, position }) => [
          `member-optional-added ${name}Part.Inner ${position} info minor`,
        ],
      },
    ),
    back: claim(
      'shape-no-longer-recursive',
      { any: 'info patch' },
      {
        also: ({ name, position }) => [
          `member-optional-removed ${name}Part.Inner ${position} break major`,
        ],
      },
    ),
  },
  {
    title: 'a neighbour that takes the name of a structure',
    places: everywhere,
    given: ({ name }) => ({ [`${name}Two`]: part, [name]: { members: { Two: to(`${name}Two`) } } }),
    patch: ({ name }) => ({
      [`a#${name}Two`]: part,
      [name]: { members: { Three: { target: `a#${name}Two` } } },
    }),
    of: ({ name }) => `${name}Two`,
    there: claim(
      'generated-name-changed-by-neighbour',
      { any: 'break major' },
      {
        also: ({ name, position }) => [
          `member-optional-added ${name}.Three ${position} info minor`,
        ],
      },
    ),
    back: claim(
      'generated-name-changed-by-neighbour',
      { any: 'break major' },
      {
        also: ({ name, position }) => [
          `member-optional-removed ${name}.Three ${position} break major`,
        ],
      },
    ),
  },
  {
    title: 'a deprecated structure',
    places: everywhere,
    patch: onShape('Part', { traits: api('deprecated') }),
    of: partOf,
    there: claim('shape-deprecated', { any: 'warn minor' }),
    back: claim('shape-deprecated', { 'any removed': 'info patch' }, { when: 'removed' }),
  },
  {
    ...said('another message of a deprecation', 'shape-deprecated', 'info patch', {
      ...api('deprecated', { message: 'B' }),
    }),
    was: onShape('Part', { traits: api('deprecated', { message: 'A' }) }),
    there: claim('shape-deprecated', { 'any changed': 'info patch' }, { when: 'changed' }),
    back: claim('shape-deprecated', { 'any changed': 'info patch' }, { when: 'changed' }),
  },
  {
    ...said('a trait of one’s own on a shape', 'shape-custom-trait-changed', 'warn patch', {
      'test#Mark': {},
    }),
    given: () => custom,
  },
  said('a trait for other tools', 'shape-tools-changed', 'info patch', {
    'aws.cloudformation#cfnResource': {},
  }),
  {
    title: 'the definition of a trait',
    places: at('Mark'),
    patch: () => custom,
    of: ({ name }) => name,
    there: claim('trait-definition-changed', { any: 'info none' }),
    back: claim('trait-definition-changed', { 'any removed': 'danger none' }, { when: 'removed' }),
  },
  said('words about a structure', 'shape-documentation', 'doc patch', api('documentation', 'A')),
  said('a tag of a structure', 'shape-tags', 'doc patch', api('tags', ['a'])),
];

/** The structure that a member and a variant of the place hold, under the name of its own. */
function held(name: string, structure: Patch): (place: Pick<Place, 'name'>) => Patch {
  return ({ name: site }) => ({
    [`${site}Part`]: null,
    [`${site}${name}`]: structure,
    [site]: { members: { Part: to(`${site}${name}`) } },
    [`${site}Choice`]: { members: { Part: to(`${site}${name}`) } },
  });
}

function said(title: string, rule: RuleId, verdict: string, traits: Patch): Edit {
  const same = claim(rule, { any: verdict });
  return {
    title,
    places: everywhere,
    patch: onShape('Part', { traits }),
    of: partOf,
    there: same,
    back: same,
  };
}
