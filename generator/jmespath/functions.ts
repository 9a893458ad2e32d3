/** The functions of JMESPath (https://jmespath.org/specification.html#built-in-functions) and what they take. */

/** What an argument may be. */
export type Parameter =
  | 'any'
  | 'number'
  | 'string'
  | 'list'
  | 'object'
  | 'numbers'
  | 'strings'
  /** A list of numbers, or one of strings. */
  | 'comparables'
  | 'text-or-list'
  /** Text, a list or an object. */
  | 'countable'
  /** `&expression`. */
  | 'reference';

export interface Signature {
  readonly parameters: readonly Parameter[];
  /** The last parameter may be given again and again. */
  readonly variadic?: true;
}

export const functions = {
  abs: { parameters: ['number'] },
  avg: { parameters: ['numbers'] },
  ceil: { parameters: ['number'] },
  contains: { parameters: ['text-or-list', 'any'] },
  ends_with: { parameters: ['string', 'string'] },
  floor: { parameters: ['number'] },
  join: { parameters: ['string', 'strings'] },
  keys: { parameters: ['object'] },
  length: { parameters: ['countable'] },
  map: { parameters: ['reference', 'list'] },
  max: { parameters: ['comparables'] },
  max_by: { parameters: ['list', 'reference'] },
  merge: { parameters: ['object'], variadic: true },
  min: { parameters: ['comparables'] },
  min_by: { parameters: ['list', 'reference'] },
  not_null: { parameters: ['any'], variadic: true },
  reverse: { parameters: ['text-or-list'] },
  sort: { parameters: ['comparables'] },
  sort_by: { parameters: ['list', 'reference'] },
  starts_with: { parameters: ['string', 'string'] },
  sum: { parameters: ['numbers'] },
  to_array: { parameters: ['any'] },
  to_number: { parameters: ['any'] },
  to_string: { parameters: ['any'] },
  type: { parameters: ['any'] },
  values: { parameters: ['object'] },
} as const satisfies Readonly<Record<string, Signature>>;

export type FunctionName = keyof typeof functions;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}

export function signatureOf(name: FunctionName): Signature {
  return functions[name];
}
