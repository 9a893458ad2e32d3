/** Changes of the members of structures: that they are there, whether they are required, what they hold. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

const gone = {
  in: row(['break', 'major'], ['ignored', 'ok'], ['C', 'V']),
  out: row(['break', 'major'], ['undefined', 'ignored'], ['R', 'B']),
} as const;

export const memberRules = {
  'member-optional-added': {
    title: 'An optional member is new',
    consequence:
      'Callers may give it, readers may find it; a service that does not know it ignores it.',
    rows: {
      in: row(['info', 'minor'], ['ok', 'ignored']),
      out: row(['info', 'minor'], ['ignored', 'undefined']),
    },
  },
  'member-required-added': {
    title: 'A required member is new',
    consequence:
      'In inputs, callers without it stop compiling and calls of deployed clients are refused; outputs have it always.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ignored'], ['C', 'V'], 'tightened'),
      out: row(['info', 'minor'], ['ignored', 'undefined'], ['B'], 'tightened'),
    },
  },
  'member-required-with-default-added': {
    title: 'A required member with a default is new',
    consequence:
      'In inputs, callers without it stop compiling, whatever its default; outputs have it always.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ignored'], ['C', 'V'], 'tightened'),
      out: row(['info', 'minor'], ['ignored', 'undefined'], ['B'], 'tightened'),
    },
  },
  'member-optional-removed': {
    title: 'An optional member is gone',
    consequence:
      'Literals that give it stop compiling, variables lose its value without a word; readers find undefined.',
    rows: gone,
  },
  'member-required-removed': {
    title: 'A required member is gone',
    consequence:
      'Callers that give it stop compiling or lose its value; deployed readers find undefined where they count on a value.',
    rows: {
      in: row(['break', 'major'], ['ignored', 'refused'], ['C', 'V'], 'loosened'),
      out: row(['break', 'major'], ['undefined', 'ignored'], ['R', 'B'], 'loosened'),
    },
  },
  'member-made-required': {
    title: 'A member is required now',
    consequence:
      'In inputs, callers without it stop compiling and calls of deployed clients are refused; outputs have it always.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ok'], ['C', 'V'], 'tightened'),
      out: row(['info', 'minor'], ['ok', 'undefined'], ['B'], 'tightened'),
    },
  },
  'member-made-optional': {
    title: 'A member is optional now',
    consequence:
      'Callers may leave it out; deployed readers that count on a value may find undefined, and code that reads it stops compiling.',
    rows: {
      in: row(['info', 'minor'], ['ok', 'refused'], [], 'loosened'),
      out: row(['break', 'major'], ['undefined', 'ok'], ['R'], 'loosened'),
    },
  },
  'member-renamed': {
    title: 'A member has another name',
    consequence: 'Code that gives or reads it by the old name stops compiling.',
    rows: {
      // Of a member whose name on the wire goes with it.
      any: row(['break', 'major'], ['refused', 'refused'], ['C', 'V', 'R', 'B'], 'changed'),
      // Of one whose name on the wire stays, as with `jsonName`.
      'any relabelled': row(['break', 'major'], ['ok', 'ok'], ['C', 'V', 'R', 'B']),
    },
  },
  'member-case-changed': {
    title: 'A member is written with other capitals',
    consequence:
      'It is another member to code and to the wire: neither side finds the value of the other.',
    rows: { any: row(['break', 'major'], ['refused', 'refused'], ['C', 'V', 'R', 'B'], 'changed') },
  },
  'member-reordered': {
    title: 'Members are in another order',
    consequence: 'Neither callers nor the wire can see it.',
    rows: { any: quiet('info', 'none') },
    reported: 'order',
  },
  'member-inserted': {
    title: 'A member is not at the end',
    consequence: 'Neither callers nor the wire can see it.',
    rows: { any: quiet('info', 'none') },
    reported: 'order',
  },
  'member-moved-to-mixin': {
    title: 'A member comes from a mixin now',
    consequence: 'Mixins are flattened, so that nothing changes.',
    rows: { any: quiet('info', 'none') },
    reported: 'never',
  },
  'member-moved-from-mixin': {
    title: 'A member comes from no mixin any more',
    consequence: 'Mixins are flattened, so that nothing changes.',
    rows: { any: quiet('info', 'none') },
    reported: 'never',
  },
  'member-target-renamed-same-structure': {
    title: 'A member holds an equal shape of another name',
    consequence: 'Code that names the type stops compiling; values are as before.',
    rows: {
      any: row(['break', 'major'], ['ok', 'ok'], ['N', 'R', 'B']),
      'any alias': quiet('info', 'minor'),
    },
  },
  'member-target-scalar-changed': {
    title: 'A member holds a like shape with another name',
    consequence: 'The types are equal; where constraints differ, that is an entry of its own.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-type-changed': {
    title: 'A member holds another type',
    consequence:
      'Code that gives or reads the value stops compiling, and old and new misread each other.',
    rows: {
      in: row(['break', 'major'], ['fails', 'fails'], ['C', 'V'], 'changed'),
      out: row(['break', 'major'], ['fails', 'fails'], ['R', 'B'], 'changed'),
    },
  },
  'member-default-added': {
    title: 'A member has a default now',
    consequence: 'The service fills it in; clients send nothing on their own.',
    rows: {
      in: row(['warn', 'patch'], ['differs', 'differs']),
      out: quiet('info', 'patch'),
      'in filled': row(['danger', 'patch'], ['differs', 'differs']),
    },
  },
  'member-default-changed': {
    title: 'A member has another default',
    consequence: 'Calls that leave it out mean something else than before.',
    rows: {
      in: row(['warn', 'patch'], ['differs', 'differs']),
      out: quiet('info', 'patch'),
      'in filled': row(['danger', 'patch'], ['differs', 'differs']),
    },
  },
  'member-default-removed': {
    title: 'A member has no default any more',
    consequence: 'Calls that leave it out mean something else than before.',
    rows: {
      in: row(['warn', 'patch'], ['differs', 'differs']),
      out: quiet('info', 'patch'),
      'in filled': row(['danger', 'patch'], ['differs', 'differs']),
    },
  },
  'member-client-optional-added': {
    title: 'Clients need not give a member any more',
    consequence: 'Callers may leave it out, though the model says that it is required.',
    rows: {
      in: row(['info', 'minor'], ['ok', 'refused'], [], 'loosened'),
      out: row(['break', 'major'], ['undefined', 'ok'], ['R'], 'loosened'),
    },
  },
  'member-client-optional-removed': {
    title: 'Clients must give a required member now',
    consequence: 'Callers without it stop compiling.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ok'], ['C', 'V'], 'tightened'),
      out: row(['info', 'minor'], ['ok', 'undefined'], ['B'], 'tightened'),
    },
  },
  'member-input-trait-added': {
    title: 'A structure is marked as an input now',
    consequence:
      'Other operations may not use it, and clients leave defaults of its members to the service.',
    rows: {
      any: quiet('info', 'patch'),
      'any filled': row(['danger', 'patch'], ['differs', 'differs']),
    },
  },
  'member-input-trait-removed': {
    title: 'A structure is not marked as an input any more',
    consequence: 'Other operations may use it too, and clients send defaults of its members.',
    rows: {
      any: quiet('info', 'patch'),
      'any filled': row(['danger', 'patch'], ['differs', 'differs']),
    },
  },
  'member-nullable-changed': {
    title: 'Whether a member may be null is different',
    consequence:
      'Types and checks go by required members and defaults, which are listed on their own.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-sparse-changed': {
    title: 'Whether items of a member may be null is different',
    consequence:
      'Null arrives where deployed clients do not expect it, or is refused where they send it.',
    rows: {
      in: row(['info', 'minor'], ['ok', 'refused'], [], 'loosened'),
      out: row(['break', 'major'], ['undefined', 'ok'], ['R'], 'loosened'),
      'in removed': row(['break', 'major'], ['refused', 'ok'], ['C', 'V'], 'tightened'),
      'out removed': row(['info', 'minor'], ['ok', 'undefined'], ['B'], 'tightened'),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
