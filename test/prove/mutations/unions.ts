/** Variants of unions, and what lists and maps say of their items. */
import { api, simple } from './base.js';
import { by, claim, everywhere, onShape } from './edit.js';
import type { Edit } from './edit.js';

export const unionEdits: readonly Edit[] = [
  {
    title: 'a variant',
    places: everywhere,
    patch: onShape('Choice', { members: { C: simple('Boolean') } }),
    of: ({ name }) => `${name}Choice.C`,
    there: claim('union-variant-added', {
      ...by('info minor', 'info minor', 'info minor'),
      'out closed': 'break major',
      'both closed': 'break major',
    }),
    back: claim('union-variant-removed', by('break major', 'break major', 'break major')),
  },
  {
    title: 'a variant with other capitals',
    places: everywhere,
    patch: onShape('Choice', { members: { A: null, a: simple('String') } }),
    of: ({ name }) => `${name}Choice.a`,
    there: claim('union-variant-renamed', by('break major', 'break major', 'break major')),
    back: claim('union-variant-renamed', by('break major', 'break major', 'break major'), {
      of: ({ name }) => `${name}Choice.A`,
    }),
  },
  {
    title: 'a variant that is called otherwise in code alone',
    places: everywhere,
    protocols: ['restJson1'],
    patch: onShape('Choice', {
      members: { A: null, Alpha: simple('String', api('jsonName', 'A')) },
    }),
    of: ({ name }) => `${name}Choice.Alpha`,
    there: claim(
      'union-variant-renamed',
      { 'any relabelled': 'break major' },
      { when: 'relabelled' },
    ),
    back: claim(
      'union-variant-renamed',
      { 'any relabelled': 'break major' },
      { when: 'relabelled', of: ({ name }) => `${name}Choice.A` },
    ),
  },
  {
    title: 'items that may be null',
    places: everywhere,
    patch: onShape('Names', { traits: api('sparse') }),
    of: ({ name }) => `${name}Names`,
    there: claim('list-sparse-added', by('info minor', 'break major', 'break major')),
    back: claim('list-sparse-removed', by('break major', 'info minor', 'break major')),
  },
  {
    title: 'items that must be different',
    places: everywhere,
    patch: onShape('Names', { traits: api('uniqueItems') }),
    of: ({ name }) => `${name}Names`,
    there: claim('list-unique-added', by('warn minor', 'info patch', 'warn minor')),
    back: claim('list-unique-removed', by('info patch', 'info patch', 'info patch')),
  },
];
