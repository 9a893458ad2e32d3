/** What follows when a value is of another type, in JSON. Numbers but `bigInteger` and `bigDecimal` are `number` in TypeScript. */
import type { Position, Row } from '../../change.js';
import type { AggregateType, SimpleType } from '../../model.js';
import { row } from './rule.js';
import { worse } from './row-of.js';

export type ValueType = SimpleType | AggregateType;

export interface TypeChange {
  readonly from: readonly ValueType[];
  readonly to: readonly ValueType[];
  readonly in: Row;
  readonly out: Row;
}

/** The row for a value that was of one type and is of another; what the table does not have fails both ways. */
export function typeChangeRow(from: ValueType, to: ValueType, position: Position): Row {
  const found = typeChanges.find((each) => each.from.includes(from) && each.to.includes(to));
  const { in: taken, out: given } = found ?? others;
  if (position === 'in') return taken;
  return position === 'out' ? given : worse(taken, given);
}

const narrowing = {
  in: row(['danger', 'minor'], ['refused', 'ok'], [], 'tightened'),
  out: row(['warn', 'minor'], ['ok', 'differs'], [], 'tightened'),
} as const;
const widening = {
  in: row(['info', 'patch'], ['ok', 'refused'], [], 'loosened'),
  out: row(['warn', 'patch'], ['differs', 'ok'], [], 'loosened'),
} as const;
/** Pairs that no row of the table has. */
const others = {
  in: row(['break', 'major'], ['fails', 'fails'], ['C', 'V'], 'changed'),
  out: row(['break', 'major'], ['fails', 'fails'], ['R', 'B'], 'changed'),
} as const;
const misread = {
  in: row(['break', 'major'], ['differs', 'differs'], ['C', 'V'], 'changed'),
  out: row(['break', 'major'], ['differs', 'differs'], ['R', 'B'], 'changed'),
} as const;

const whole = ['byte', 'short', 'integer', 'long', 'intEnum'] as const;
const fractional = ['float', 'double'] as const;
const large = ['bigInteger', 'bigDecimal'] as const;
const anything: readonly ValueType[] = [
  'boolean',
  'string',
  ...whole,
  ...fractional,
  'enum',
  'list',
  'map',
  'structure',
  'union',
];

/** The first that fits counts. */
export const typeChanges: readonly TypeChange[] = [
  { from: ['byte'], to: ['short', 'integer'], ...widening },
  { from: ['short'], to: ['integer'], ...widening },
  { from: ['short', 'integer'], to: ['byte'], ...narrowing },
  { from: ['integer'], to: ['short'], ...narrowing },
  {
    // Above 2^53 a double does not hold every whole number.
    from: ['byte', 'short', 'integer'],
    to: ['long'],
    in: row(['danger', 'minor'], ['ok', 'refused'], [], 'loosened'),
    out: row(['danger', 'minor'], ['differs', 'ok'], [], 'loosened'),
  },
  { from: ['long'], to: ['byte', 'short', 'integer'], ...narrowing },
  {
    from: whole,
    to: fractional,
    in: row(['warn', 'minor'], ['ok', 'refused'], [], 'loosened'),
    out: row(['warn', 'minor'], ['differs', 'ok'], [], 'loosened'),
  },
  { from: fractional, to: whole, ...narrowing },
  { from: ['float'], to: ['double'], ...widening },
  { from: ['double'], to: ['float'], ...narrowing },
  { from: large, to: [...whole, ...fractional, ...large], ...misread },
  { from: [...whole, ...fractional], to: large, ...misread },
  {
    from: ['timestamp'],
    to: ['long', 'double'],
    in: row(['break', 'major'], ['ok', 'ok'], ['C', 'V'], 'changed'),
    out: row(['break', 'major'], ['ok', 'ok'], ['R', 'B'], 'changed'),
  },
  { from: ['string', 'enum'], to: ['blob'], ...misread },
  { from: ['blob'], to: ['string', 'enum'], ...misread },
  {
    from: anything,
    to: ['document'],
    in: row(['info', 'minor'], ['ok', 'refused'], [], 'loosened'),
    out: row(['break', 'major'], ['differs', 'ok'], ['R'], 'loosened'),
  },
  {
    from: ['document'],
    to: anything,
    in: row(['break', 'major'], ['refused', 'ok'], ['C', 'V'], 'tightened'),
    out: row(['info', 'minor'], ['ok', 'differs'], [], 'tightened'),
  },
  {
    from: ['structure'],
    to: ['map'],
    in: row(['break', 'major'], ['ok', 'refused'], ['N'], 'changed'),
    out: row(['break', 'major'], ['differs', 'ok'], ['R'], 'changed'),
  },
  {
    from: ['map'],
    to: ['structure'],
    in: row(['break', 'major'], ['ignored', 'ok'], ['C', 'V'], 'changed'),
    out: row(['break', 'major'], ['undefined', 'ok'], ['R'], 'changed'),
  },
];
