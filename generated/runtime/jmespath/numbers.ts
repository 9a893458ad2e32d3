/** Functions of JMESPath on numbers (https://jmespath.org/specification.html#built-in-functions). They throw a `TypeError` for others. */
import { invalidType, isList } from './value.js';

export function absoluteOf(value: unknown): number {
  return Math.abs(numberIn('abs', value));
}

export function ceilingOf(value: unknown): number {
  return Math.ceil(numberIn('ceil', value));
}

export function floorOf(value: unknown): number {
  return Math.floor(numberIn('floor', value));
}

export function sumOf(value: unknown): number {
  return numbersIn('sum', value).reduce((sum, item) => sum + item, 0);
}

/** Null of an empty list. */
export function averageOf(value: unknown): number | null {
  const numbers = numbersIn('avg', value);
  return numbers.length === 0 ? null : sumOf(numbers) / numbers.length;
}

/** The number that a text spells as JSON does, a number itself; null for anything else. */
export function numberFrom(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const isNumber =
    typeof value === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value);
  return isNumber ? Number(value) : null;
}

function numbersIn(name: string, value: unknown): readonly number[] {
  if (!isList(value)) throw invalidType(name, 'a list of numbers', value);
  return value.map((item) => numberIn(name, item));
}

function numberIn(name: string, value: unknown): number {
  if (typeof value === 'number') return value;
  throw invalidType(name, 'numbers', value);
}
