/** Members of structures: that they are there, whether they are required, what stands in for them. */
import { api, simple } from './base.js';
import { by, claim, everywhere, member, onMember, onTraits } from './edit.js';
import type { Edit } from './edit.js';

const always = by('break major', 'break major', 'break major');
const freely = by('info minor', 'info minor', 'info minor');
const stricter = by('break major', 'info minor', 'break major');
const looser = by('info minor', 'break major', 'break major');
const defaults = by('warn patch', 'info patch', 'warn patch');
const filled = { 'in filled': 'danger patch', out: 'info patch', both: 'danger patch' } as const;

export const memberEdits: readonly Edit[] = [
  {
    title: 'an optional member',
    places: everywhere,
    patch: onMember('More', simple('String')),
    of: member('More'),
    there: claim('member-optional-added', freely),
    back: claim('member-optional-removed', always),
  },
  {
    title: 'a required member',
    places: everywhere,
    patch: onMember('More', simple('String', api('required'))),
    of: member('More'),
    there: claim('member-required-added', stricter),
    back: claim('member-required-removed', always),
  },
  {
    title: 'a required member with a default',
    places: everywhere,
    patch: onMember('More', simple('String', { ...api('required'), ...api('default', 'a') })),
    of: member('More'),
    there: claim('member-required-with-default-added', stricter),
    back: claim('member-required-removed', always),
  },
  {
    title: 'a member that is required',
    places: everywhere,
    patch: onTraits('Text', api('required')),
    of: member('Text'),
    there: claim('member-made-required', stricter),
    back: claim('member-made-optional', looser),
  },
  {
    title: 'a required member that clients need not give',
    places: everywhere,
    patch: onTraits('Must', api('clientOptional')),
    of: member('Must'),
    there: claim('member-client-optional-added', looser),
    back: claim('member-client-optional-removed', stricter),
  },
  {
    title: 'a member that is said to be called otherwise',
    places: everywhere,
    patch: ({ name }) => ({
      [name]: {
        members: { Text: null, Title: simple('String', { 'stithy#renamedFrom': 'Text' }) },
      },
    }),
    of: member('Title'),
    there: claim('member-renamed', { any: 'break major' }),
    lopsided: 'only the new model tells of the old name',
    back: claim('member-optional-removed', always, {
      also: ({ name, position }) => [`member-optional-added ${name}.Text ${position} info minor`],
    }),
  },
  {
    title: 'a required member that is said to be called otherwise',
    places: everywhere,
    patch: ({ name }) => ({
      [name]: {
        members: {
          Must: null,
          Need: simple('String', { ...api('required'), 'stithy#renamedFrom': 'Must' }),
        },
      },
    }),
    of: member('Need'),
    there: claim('member-renamed', { any: 'break major' }),
    lopsided: 'only the new model tells of the old name',
    back: claim('member-required-removed', always, {
      also: ({ name, position }) => [
        `member-required-added ${name}.Must ${position} ${position === 'out' ? 'info minor' : 'break major'}`,
      ],
    }),
  },
  {
    title: 'a required member with other capitals',
    places: everywhere,
    patch: ({ name }) => ({
      [name]: { members: { Must: null, must: simple('String', api('required')) } },
    }),
    of: member('must'),
    there: claim('member-case-changed', { any: 'break major' }),
    back: claim('member-case-changed', { any: 'break major' }, { of: member('Must') }),
  },
  {
    title: 'a member that is called otherwise in code alone',
    places: everywhere,
    protocols: ['restJson1'],
    patch: ({ name }) => ({
      [name]: { members: { Text: null, Title: simple('String', api('jsonName', 'Text')) } },
    }),
    of: member('Title'),
    there: claim('member-renamed', { 'any relabelled': 'break major' }, { when: 'relabelled' }),
    back: claim(
      'member-renamed',
      { 'any relabelled': 'break major' },
      { when: 'relabelled', of: member('Text') },
    ),
  },
  {
    title: 'a member with other capitals',
    places: everywhere,
    patch: ({ name }) => ({ [name]: { members: { Text: null, text: simple('String') } } }),
    of: member('text'),
    there: claim('member-case-changed', { any: 'break major' }),
    back: claim('member-case-changed', { any: 'break major' }, { of: member('Text') }),
  },
  {
    title: 'members in another order',
    places: everywhere,
    was: ({ name }) => ({ [name]: { members: { Y: simple('String'), Z: simple('String') } } }),
    patch: ({ name }) => ({ [name]: { members: { Z: simple('String'), Y: simple('String') } } }),
    of: ({ name }) => name,
    there: claim('member-reordered', { any: 'info none' }),
    back: claim('member-reordered', { any: 'info none' }),
    options: { order: true },
  },
  {
    title: 'a member before another',
    places: everywhere,
    was: ({ name }) => ({ [name]: { members: { Z: simple('String') } } }),
    patch: ({ name }) => ({ [name]: { members: { Y: simple('String'), Z: simple('String') } } }),
    of: ({ name }) => name,
    there: claim(
      'member-inserted',
      { any: 'info none' },
      { also: ({ name, position }) => [`member-optional-added ${name}.Y ${position} info minor`] },
    ),
    back: claim(
      'member-inserted',
      { any: 'info none' },
      {
        also: ({ name, position }) => [`member-optional-removed ${name}.Y ${position} break major`],
      },
    ),
    options: { order: true },
  },
  {
    title: 'a default that services fill in',
    places: everywhere,
    given: onTraits('Text', api('clientOptional')),
    patch: onTraits('Text', api('default', 'a')),
    of: member('Text'),
    there: claim('member-default-added', defaults),
    back: claim('member-default-removed', defaults),
  },
  {
    title: 'a default that clients send',
    places: everywhere,
    patch: onTraits('Text', api('default', 'a')),
    of: member('Text'),
    there: claim('member-default-added', filled, { when: 'filled' }),
    back: claim('member-default-removed', filled, { when: 'filled' }),
  },
  {
    title: 'another default that services fill in',
    places: everywhere,
    given: onTraits('Preset', api('clientOptional')),
    patch: onTraits('Preset', api('default', 6)),
    of: member('Preset'),
    there: claim('member-default-changed', defaults),
    back: claim('member-default-changed', defaults),
  },
  {
    title: 'another default that clients send',
    places: everywhere,
    patch: onTraits('Preset', api('default', 6)),
    of: member('Preset'),
    there: claim('member-default-changed', filled, { when: 'filled' }),
    back: claim('member-default-changed', filled, { when: 'filled' }),
  },
  {
    title: 'a structure that is marked as an input',
    places: [{ position: 'in', name: 'PutInput' }],
    patch: ({ name }) => ({ [name]: { traits: api('input') } }),
    of: ({ name }) => name,
    there: claim('member-input-trait-added', { any: 'info patch' }),
    back: claim('member-input-trait-removed', { any: 'info patch' }),
  },
  {
    title: 'a structure with a default that is marked as an input',
    places: [{ position: 'in', name: 'PutInput' }],
    given: onTraits('Note', api('default', 'a')),
    patch: ({ name }) => ({ [name]: { traits: api('input') } }),
    of: ({ name }) => name,
    there: claim('member-input-trait-added', { 'any filled': 'danger patch' }, { when: 'filled' }),
    back: claim('member-input-trait-removed', { 'any filled': 'danger patch' }, { when: 'filled' }),
  },
  {
    title: 'a member that may be null',
    places: everywhere,
    patch: onTraits('Count', api('box')),
    of: member('Count'),
    there: claim('member-nullable-changed', { any: 'info patch' }),
    back: claim('member-nullable-changed', { any: 'info patch' }),
  },
];
