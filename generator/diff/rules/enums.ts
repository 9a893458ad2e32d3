/** Changes of enums and their values, of text and of numbers. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

const added = {
  in: row(['info', 'minor'], ['ok', 'refused'], ['X'], 'loosened'),
  out: row(['info', 'minor'], ['unknown', 'ok'], ['X'], 'loosened'),
  'in closed': row(['break', 'major'], ['ok', 'refused'], ['X'], 'loosened'),
  'out closed': row(['break', 'major'], ['unknown', 'ok'], ['R', 'X'], 'loosened'),
} as const;
const removed = {
  in: row(['break', 'major'], ['refused', 'ok'], ['N', 'X'], 'tightened'),
  out: row(['warn', 'major'], ['ok', 'unknown'], ['N', 'X'], 'tightened'),
  'in closed': row(['break', 'major'], ['refused', 'ok'], ['C', 'N', 'X'], 'tightened'),
  'out closed': row(['warn', 'major'], ['ok', 'unknown'], ['R', 'N', 'X'], 'tightened'),
} as const;
// Packages have types of values and no constants for them.
const keyRenamed = { any: quiet('info', 'none') } as const;
const valueChanged = {
  in: row(['danger', 'major'], ['refused', 'refused'], ['N', 'X'], 'changed'),
  out: row(['danger', 'major'], ['unknown', 'unknown'], ['N', 'X'], 'changed'),
} as const;
const becameEnum = {
  in: row(['warn', 'minor'], ['refused', 'ok'], [], 'tightened'),
  out: row(['info', 'minor'], ['ok', 'unknown'], [], 'tightened'),
  'in closed': row(['break', 'major'], ['refused', 'ok'], ['C', 'V'], 'tightened'),
} as const;
const becameScalar = {
  in: row(['break', 'major'], ['ok', 'refused'], ['N'], 'loosened'),
  out: row(['break', 'major'], ['unknown', 'ok'], ['N'], 'loosened'),
  'out closed': row(['break', 'major'], ['unknown', 'ok'], ['R', 'N'], 'loosened'),
} as const;

export const enumRules = {
  'enum-value-added': {
    title: 'An enum has a new value',
    consequence:
      'Deployed clients meet a value that they do not know; only code that lists all values has to follow.',
    rows: added,
  },
  'enum-value-removed': {
    title: 'An enum has lost a value',
    consequence:
      'Code that writes the value as one of the enum stops compiling, and calls with it are refused.',
    rows: removed,
  },
  'enum-key-renamed': {
    title: 'A value of an enum goes by another name in the model',
    consequence: 'Packages have no names for values: neither callers nor the wire can see it.',
    rows: keyRenamed,
  },
  'enum-value-changed': {
    title: 'A value of an enum is another one under its name',
    consequence:
      'Code that writes the old value as one of the enum stops compiling; elsewhere it goes on to be sent.',
    rows: valueChanged,
  },
  'enum-reordered': {
    title: 'The values of an enum are in another order',
    consequence: 'Neither callers nor the wire can see it.',
    rows: { any: quiet('info', 'none') },
    reported: 'order',
  },
  'enum-inserted': {
    title: 'A value of an enum is not at the end',
    consequence: 'Neither callers nor the wire can see it.',
    rows: { any: quiet('info', 'none') },
    reported: 'order',
  },
  'string-became-enum': {
    title: 'A string is an enum now',
    consequence: 'A service refuses other values than those of the enum; types stay open.',
    rows: becameEnum,
  },
  'enum-became-string': {
    title: 'An enum is a plain string now',
    consequence: 'Code that uses its type stops compiling.',
    rows: becameScalar,
  },
  'int-enum-value-added': {
    title: 'An enum of numbers has a new value',
    consequence:
      'Deployed clients meet a number that they do not know; only code that lists all values has to follow.',
    rows: added,
  },
  'int-enum-value-removed': {
    title: 'An enum of numbers has lost a value',
    consequence:
      'Code that writes the number as one of the enum stops compiling, and calls with it are refused.',
    rows: removed,
  },
  'int-enum-key-renamed': {
    title: 'A number of an enum goes by another name in the model',
    consequence: 'Packages have no names for numbers: neither callers nor the wire can see it.',
    rows: keyRenamed,
  },
  'int-enum-value-changed': {
    title: 'A number of an enum is another one under its name',
    consequence:
      'Code that writes the old number as one of the enum stops compiling; elsewhere it goes on to be sent.',
    rows: valueChanged,
  },
  'int-enum-reordered': {
    title: 'The values of an enum of numbers are in another order',
    consequence: 'Neither callers nor the wire can see it.',
    rows: { any: quiet('info', 'none') },
    reported: 'order',
  },
  'int-enum-inserted': {
    title: 'A value of an enum of numbers is not at the end',
    consequence: 'Neither callers nor the wire can see it.',
    rows: { any: quiet('info', 'none') },
    reported: 'order',
  },
  'integer-became-int-enum': {
    title: 'A number is an enum now',
    consequence: 'A service refuses other numbers than those of the enum; types stay open.',
    rows: becameEnum,
  },
  'int-enum-became-integer': {
    title: 'An enum of numbers is a plain number now',
    consequence: 'Code that uses its type stops compiling.',
    rows: becameScalar,
  },
  'enum-trait-became-shape': {
    title: 'A string with the enum trait is an enum shape now',
    consequence: 'Values that come, go or have other names are listed on their own.',
    rows: { any: quiet('warn', 'patch') },
  },
  'enum-shape-became-trait': {
    title: 'An enum shape is a string with the enum trait now',
    consequence: 'Values that come, go or have other names are listed on their own.',
    rows: { any: quiet('warn', 'patch') },
  },
  'enum-value-deprecated': {
    title: 'The deprecation of a value is different',
    consequence: 'Editors and linters show it to callers; the value works as before.',
    rows: { any: quiet('info', 'patch') },
  },
  'enum-value-internal': {
    title: 'Whether a value is internal is different',
    consequence: 'It stays in the package, but whether callers outside may count on it changes.',
    rows: { any: quiet('info', 'patch') },
  },
  'enum-value-documentation': {
    title: 'The documentation of a value is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
  'enum-value-tags': {
    title: 'The tags of a value are different',
    consequence: 'Tags sort values in documents; nothing is generated from them.',
    rows: { any: quiet('doc', 'patch') },
  },
  'enum-value-trait-changed': {
    title: 'A trait of a value is different',
    consequence: 'The value works as before; other tools may read the trait.',
    rows: { any: quiet('info', 'patch') },
  },
  'enum-default-changed': {
    title: 'The default of an enum is different',
    consequence: 'Calls that leave the value out may mean something else than before.',
    rows: {
      in: row(['warn', 'patch'], ['differs', 'differs']),
      out: quiet('info', 'patch'),
      'in filled': row(['danger', 'patch'], ['differs', 'differs']),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
