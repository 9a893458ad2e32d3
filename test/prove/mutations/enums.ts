/** Values of enums of text and of numbers, and what is an enum at all. */
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Patch } from '../../support/patched.js';
import { api, unit } from './base.js';
import { by, claim, everywhere, onShape } from './edit.js';
import type { Claim, Edit, Where } from './edit.js';

const added = {
  ...by('info minor', 'info minor', 'info minor'),
  'in closed': 'break major',
  'out closed': 'break major',
  'both closed': 'break major',
} as const;
const removed = {
  ...by('break major', 'warn major', 'break major'),
  'in closed': 'break major',
  'out closed': 'warn major',
  'both closed': 'break major',
} as const;
const changed = by('danger major', 'danger major', 'danger major');
const becameEnum = {
  ...by('warn minor', 'info minor', 'warn minor'),
  'in closed': 'break major',
  'both closed': 'break major',
} as const;
const becameScalar = {
  ...by('break major', 'break major', 'break major'),
  'out closed': 'break major',
} as const;

const defaulted = by('warn patch', 'info patch', 'warn patch');

interface Kind {
  readonly prefix: '' | 'int-';
  /** What the names of the shapes end with. */
  readonly suffix: 'Colour' | 'Level';
  readonly what: string;
  /** A constant of the base. */
  readonly first: string;
  /** Values that the base does not have. */
  readonly fresh: readonly [string | number, string | number];
}

const texts: Kind = {
  prefix: '',
  suffix: 'Colour',
  what: 'value',
  first: 'RED',
  fresh: ['blue', 'grey'],
};
const numbers: Kind = {
  prefix: 'int-',
  suffix: 'Level',
  what: 'number',
  first: 'LOW',
  fresh: [3, 4],
};

export const enumEdits: readonly Edit[] = [
  ...ofKind(texts),
  ...ofKind(numbers),
  {
    title: 'a string that is an enum',
    places: everywhere,
    patch: onShape('Word', { type: 'enum', members: { A: unit('a'), B: unit('b') } }),
    of: ({ name }) => `${name}Word`,
    there: claim('string-became-enum', becameEnum),
    back: claim('enum-became-string', becameScalar),
  },
  {
    title: 'a number that is an enum',
    places: everywhere,
    patch: onShape('Figure', { type: 'intEnum', members: { A: unit(1), B: unit(2) } }),
    of: ({ name }) => `${name}Figure`,
    there: claim('integer-became-int-enum', becameEnum),
    back: claim('int-enum-became-integer', becameScalar),
  },
  {
    title: 'a default of an enum',
    places: everywhere,
    was: ({ name }) => withDefault(name, 'red'),
    patch: ({ name }) => withDefault(name, 'green'),
    of: ({ name }) => `${name}Colour`,
    there: claim('enum-default-changed', defaulted, { also: memberDefault }),
    back: claim('enum-default-changed', defaulted, { also: memberDefault }),
  },
  {
    title: 'a trait of enums that becomes a shape',
    places: everywhere,
    was: onShape('Word', { traits: api('enum', [{ value: 'a', name: 'A' }]) }),
    patch: onShape('Word', { type: 'enum', members: { A: unit('a') } }),
    of: ({ name: site }) => `${site}Word`,
    there: claim('enum-trait-became-shape', { any: 'warn patch' }),
    back: claim('enum-shape-became-trait', { any: 'warn patch' }),
  },
  said('a deprecated value', 'enum-value-deprecated', 'info patch', api('deprecated')),
  said('an internal value', 'enum-value-internal', 'info patch', api('internal')),
  said('words about a value', 'enum-value-documentation', 'doc patch', api('documentation', 'A')),
  said('a tag of a value', 'enum-value-tags', 'doc patch', api('tags', ['a'])),
  said('another trait of a value', 'enum-value-trait-changed', 'info patch', api('since', '2020')),
];

/** A shape with a default asks members for one. */
function withDefault(name: string, value: string): Patch {
  return {
    [`${name}Colour`]: { traits: api('default', value) },
    [name]: { members: { Colour: { traits: api('default', value) } } },
  };
}

function memberDefault({ name, position }: Where): readonly string[] {
  const verdict = position === 'out' ? 'info' : 'danger';
  return [`member-default-changed ${name}.Colour ${position} ${verdict} patch`];
}

function ofKind(kind: Kind): readonly Edit[] {
  const { prefix, suffix, what, first, fresh } = kind;
  const [third] = fresh;
  const valueChanged = claim(`${prefix}enum-value-changed`, changed);
  const keyRenamed = (rest: Partial<Claim>) =>
    claim(`${prefix}enum-key-renamed`, { any: 'info none' }, rest);
  return [
    {
      ...values(kind, `a ${what}`, [{}, { MORE: unit(third) }]),
      of: ({ name }) => `${name}${suffix}.MORE`,
      there: claim(`${prefix}enum-value-added`, added),
      back: claim(`${prefix}enum-value-removed`, removed),
    },
    {
      ...values(kind, `a ${what} with another constant`, [
        { ONE: unit(third) },
        { OTHER: unit(third) },
      ]),
      of: ({ name }) => `${name}${suffix}.OTHER`,
      there: keyRenamed({}),
      back: keyRenamed({ of: ({ name }) => `${name}${suffix}.ONE` }),
    },
    {
      ...values(kind, `a constant for another ${what}`, [{}, { [first]: unit(third) }]),
      of: ({ name }) => `${name}${suffix}.${first}`,
      there: valueChanged,
      back: valueChanged,
    },
    ...orders(kind),
  ];
}

function orders(kind: Kind): readonly Edit[] {
  const { prefix, suffix, what, fresh } = kind;
  const [y, z] = fresh.map(unit);
  if (y === undefined || z === undefined) throw new Error('unreachable: two values');
  const reordered = claim(`${prefix}enum-reordered`, { any: 'info none' });
  const inserted = (also: NonNullable<Claim['also']>) =>
    claim(`${prefix}enum-inserted`, { any: 'info none' }, { also });
  const order = { of: ({ name }: Where) => `${name}${suffix}`, options: { order: true } };
  return [
    {
      ...values(kind, `each ${what} in another order`, [
        { Y: y, Z: z },
        { Z: z, Y: y },
      ]),
      ...order,
      there: reordered,
      back: reordered,
    },
    {
      ...values(kind, `a ${what} before another`, [{ Z: z }, { Y: y, Z: z }]),
      ...order,
      there: inserted(({ name, position, isClosed }) => {
        const verdict = isClosed ? 'break major' : 'info minor';
        return [`${prefix}enum-value-added ${name}${suffix}.Y ${position} ${verdict}`];
      }),
      back: inserted(({ name, position }) => {
        const severity = position === 'out' ? 'warn' : 'break';
        return [`${prefix}enum-value-removed ${name}${suffix}.Y ${position} ${severity} major`];
      }),
    },
  ];
}

/** Other members of the enum in the two models. */
function values(
  { suffix }: Kind,
  title: string,
  [was, patch]: readonly [Patch, Patch],
): Pick<Edit, 'title' | 'places' | 'was' | 'patch'> {
  return {
    title,
    places: everywhere,
    was: onShape(suffix, { members: was }),
    patch: onShape(suffix, { members: patch }),
  };
}

function said(title: string, rule: RuleId, verdict: string, traits: Patch): Edit {
  const same = claim(rule, { any: verdict });
  return {
    title,
    places: everywhere,
    patch: onShape('Colour', { members: { RED: { traits } } }),
    of: ({ name }) => `${name}Colour.RED`,
    there: same,
    back: same,
  };
}
