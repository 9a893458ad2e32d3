/** Changes of unions, lists and maps. */
import { row } from './rule.js';
import type { Rule } from './rule.js';

const another = {
  in: row(['break', 'major'], ['fails', 'fails'], ['C', 'V'], 'changed'),
  out: row(['break', 'major'], ['fails', 'fails'], ['R', 'B'], 'changed'),
} as const;
const variant = {
  in: row(['break', 'major'], ['refused', 'refused'], ['C', 'V', 'X'], 'changed'),
  out: row(['break', 'major'], ['unknown', 'unknown'], ['R', 'B', 'X'], 'changed'),
} as const;

export const unionRules = {
  'union-variant-added': {
    title: 'A union has a new variant',
    consequence:
      'Deployed clients meet a variant that they do not know; only code that lists all variants has to follow.',
    rows: {
      in: row(['info', 'minor'], ['ok', 'refused'], ['X'], 'loosened'),
      out: row(['info', 'minor'], ['unknown', 'ok'], ['X'], 'loosened'),
      'out closed': row(['break', 'major'], ['unknown', 'ok'], ['R', 'X'], 'loosened'),
    },
  },
  'union-variant-removed': {
    title: 'A union has lost a variant',
    consequence: 'Code that gives or reads it stops compiling, and calls with it are refused.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ok'], ['C', 'V', 'X'], 'tightened'),
      out: row(['break', 'major'], ['ok', 'unknown'], ['R', 'B', 'X'], 'tightened'),
    },
  },
  'union-variant-renamed': {
    title: 'A variant of a union has another name',
    consequence:
      'Code that uses the old name stops compiling, and neither side knows the other name.',
    rows: {
      ...variant,
      // The name on the wire stays, as with `jsonName`.
      'any relabelled': row(['break', 'major'], ['ok', 'ok'], ['C', 'V', 'R', 'B', 'X'], 'changed'),
    },
  },
  'union-variant-retargeted': {
    title: 'A variant of a union holds another type',
    consequence:
      'Code that gives or reads its value stops compiling, and old and new misread each other.',
    rows: {
      in: row(['break', 'major'], ['fails', 'fails'], ['C', 'V'], 'changed'),
      out: row(['break', 'major'], ['fails', 'fails'], ['R', 'B'], 'changed'),
    },
  },
  'union-variant-unit-became-structure': {
    title: 'A variant without a value has one now',
    consequence: 'Code that gives or reads it stops compiling, and old and new misread each other.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ignored'], ['C', 'V'], 'tightened'),
      out: row(['break', 'major'], ['ignored', 'undefined'], ['B'], 'tightened'),
    },
  },
  'union-variant-structure-became-unit': {
    title: 'A variant with a value has none any more',
    consequence: 'Code that gives or reads it stops compiling, and old and new misread each other.',
    rows: {
      in: row(['break', 'major'], ['ignored', 'refused'], [], 'loosened'),
      out: row(['break', 'major'], ['undefined', 'ignored'], ['R'], 'loosened'),
    },
  },
  'union-became-structure': {
    title: 'A union is a structure now',
    consequence: 'Several members may come at once, which deployed clients do not expect.',
    rows: {
      in: row(['break', 'major'], ['ok', 'refused'], ['X'], 'loosened'),
      out: row(['break', 'major'], ['unknown', 'ok'], ['R', 'X'], 'loosened'),
    },
  },
  'structure-became-union': {
    title: 'A structure is a union now',
    consequence: 'Exactly one member must be given; calls with several or none are refused.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ok'], ['C', 'V', 'A'], 'tightened'),
      out: row(['break', 'major'], ['ok', 'unknown'], ['R', 'B', 'A'], 'tightened'),
    },
  },
  'list-member-target-changed': {
    title: 'A list holds items of another type',
    consequence:
      'Code that gives or reads items stops compiling, and old and new misread each other.',
    rows: another,
  },
  'map-value-target-changed': {
    title: 'A map holds values of another type',
    consequence:
      'Code that gives or reads values stops compiling, and old and new misread each other.',
    rows: another,
  },
  'map-key-target-changed': {
    title: 'A map has keys of another type',
    consequence:
      'The type of the keys is another; between a string and an enum it is how many there may be.',
    rows: another,
  },
  'list-sparse-added': {
    title: 'Items may be null now',
    consequence:
      'Null arrives where deployed clients do not expect it, and code that reads items stops compiling.',
    rows: {
      in: row(['info', 'minor'], ['ok', 'refused'], [], 'loosened'),
      out: row(['break', 'major'], ['undefined', 'ok'], ['R'], 'loosened'),
    },
  },
  'list-sparse-removed': {
    title: 'Items may not be null any more',
    consequence: 'Calls with null are refused, and code that gives null stops compiling.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ok'], ['C', 'V'], 'tightened'),
      out: row(['info', 'minor'], ['ok', 'undefined'], ['B'], 'tightened'),
    },
  },
  'list-unique-added': {
    title: 'Items must be different from each other now',
    consequence: 'Calls with equal items are refused.',
    rows: {
      in: row(['warn', 'minor'], ['refused', 'ok'], [], 'tightened'),
      out: row(['info', 'patch'], ['ok', 'differs'], [], 'tightened'),
    },
  },
  'list-unique-removed': {
    title: 'Items may be equal to each other now',
    consequence: 'Calls with equal items are refused only where the service is the old one.',
    rows: {
      in: row(['info', 'patch'], ['ok', 'refused'], [], 'loosened'),
      out: row(['info', 'patch'], ['differs', 'ok'], [], 'loosened'),
    },
  },
  'list-became-single': {
    title: 'A list is a single value now',
    consequence: 'Code that gives or reads it stops compiling, and old and new misread each other.',
    rows: another,
  },
  'single-became-list': {
    title: 'A single value is a list now',
    consequence: 'Code that gives or reads it stops compiling, and old and new misread each other.',
    rows: another,
  },
} as const satisfies Readonly<Record<string, Rule>>;
