/** Changes of what values are allowed: of members where they say it, else of what they hold. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

const tightened = {
  in: row(['danger', 'minor'], ['refused', 'ok'], [], 'tightened'),
  out: row(['warn', 'minor'], ['ok', 'differs'], [], 'tightened'),
} as const;
const loosened = {
  in: row(['info', 'patch'], ['ok', 'refused'], [], 'loosened'),
  out: row(['warn', 'patch'], ['differs', 'ok'], [], 'loosened'),
} as const;
const added = {
  in: row(['danger', 'minor'], ['refused', 'ok'], [], 'tightened'),
  out: row(['warn', 'patch'], ['ok', 'differs'], [], 'tightened'),
} as const;
/** The texts of two patterns may say the same. */
const same = quiet('info', 'none');
const refusing =
  'Calls that were taken are refused, by validators before they are sent; outputs hold less than before.';
const taking =
  'Calls that were refused are taken; outputs may hold values that columns and buffers have no room for.';

export const constraintRules = {
  'length-min-raised': { title: 'Values must be longer', consequence: refusing, rows: tightened },
  'length-max-lowered': { title: 'Values must be shorter', consequence: refusing, rows: tightened },
  'length-min-lowered': { title: 'Values may be shorter', consequence: taking, rows: loosened },
  'length-max-raised': { title: 'Values may be longer', consequence: taking, rows: loosened },
  'length-bound-added': {
    title: 'The length has a further bound',
    consequence: refusing,
    rows: tightened,
  },
  'length-bound-removed': {
    title: 'The length has one bound less',
    consequence: taking,
    rows: loosened,
  },
  'length-added': { title: 'The length has bounds now', consequence: refusing, rows: added },
  'length-removed': {
    title: 'The length has no bounds any more',
    consequence: taking,
    rows: loosened,
  },
  'range-min-raised': { title: 'Numbers must be larger', consequence: refusing, rows: tightened },
  'range-max-lowered': { title: 'Numbers must be smaller', consequence: refusing, rows: tightened },
  'range-min-lowered': { title: 'Numbers may be smaller', consequence: taking, rows: loosened },
  'range-max-raised': { title: 'Numbers may be larger', consequence: taking, rows: loosened },
  'range-bound-added': {
    title: 'The range has a further bound',
    consequence: refusing,
    rows: tightened,
  },
  'range-bound-removed': {
    title: 'The range has one bound less',
    consequence: taking,
    rows: loosened,
  },
  'range-added': { title: 'Numbers have a range now', consequence: refusing, rows: added },
  'range-removed': { title: 'Numbers have no range any more', consequence: taking, rows: loosened },
  'pattern-added': {
    title: 'Values must match a pattern now',
    consequence: refusing,
    rows: {
      in: row(['danger', 'minor'], ['refused', 'ok'], [], 'tightened'),
      out: row(['info', 'patch'], ['ok', 'differs'], [], 'tightened'),
      'any same': same,
    },
  },
  'pattern-changed': {
    title: 'Values must match another pattern',
    consequence: 'Some calls that were taken may be refused, and the other way round.',
    rows: {
      in: row(['danger', 'minor'], ['refused', 'refused'], [], 'changed'),
      out: row(['info', 'patch'], ['differs', 'differs'], [], 'changed'),
      'in looser': row(['info', 'patch'], ['ok', 'refused'], [], 'loosened'),
      'out looser': row(['info', 'patch'], ['differs', 'ok'], [], 'loosened'),
      'in stricter': row(['danger', 'minor'], ['refused', 'ok'], [], 'tightened'),
      'out stricter': row(['info', 'patch'], ['ok', 'differs'], [], 'tightened'),
      'any same': same,
    },
  },
  'pattern-removed': {
    title: 'Values need not match a pattern any more',
    consequence: 'Calls that were refused are taken.',
    rows: {
      in: row(['info', 'patch'], ['ok', 'refused'], [], 'loosened'),
      out: row(['info', 'patch'], ['differs', 'ok'], [], 'loosened'),
      'any same': same,
    },
  },
  'pattern-not-compilable': {
    title: 'JavaScript cannot read a pattern',
    consequence: 'Validators leave the pattern out, so that only the service checks it.',
    rows: { any: quiet('danger', 'patch') },
  },
  'pattern-slow': {
    title: 'A pattern takes long on some values',
    consequence: 'Whoever can choose the value can keep a process busy.',
    rows: { any: quiet('danger', 'patch') },
  },
  'unique-items-added': {
    title: 'Items must be different from each other now',
    consequence: 'Calls with equal items are refused.',
    rows: {
      in: row(['warn', 'minor'], ['refused', 'ok'], [], 'tightened'),
      out: quiet('info', 'patch'),
    },
    reported: 'never',
  },
  'constraint-moved': {
    title: 'A constraint stands in another place',
    consequence: 'The same values are allowed as before.',
    rows: { any: quiet('info', 'none') },
  },
  'constraint-unsatisfiable': {
    title: 'No value is allowed',
    consequence: 'Every call that gives the value is refused: the model is wrong.',
    rows: {
      in: row(['break', 'major'], ['refused', 'ok'], [], 'tightened'),
      out: row(['break', 'major'], ['ok', 'ok'], [], 'tightened'),
    },
  },
  'constraint-shape-fan-out': {
    title: 'A constraint of many members is different',
    consequence: 'All members that hold the shape are concerned; they are named in one entry.',
    rows: tightened,
    reported: 'never',
  },
} as const satisfies Readonly<Record<string, Rule>>;
