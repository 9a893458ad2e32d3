/** Standard Schema, version 1 (https://standardschema.dev): what form, router and tool libraries take validators as. */
import { describe } from './describe.js';
import { validate, type Check } from './check.js';

/** A validator that passes what is a `T`, unchanged. */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Verdict<T>;
    /** For the compiler only; never there. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

/** The value, or everything that is wrong with it. */
export type Verdict<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

export interface SchemaIssue {
  /** One sentence. */
  readonly message: string;
  /** Names and keys as strings, indexes of lists as numbers. */
  readonly path: readonly (string | number)[];
}

/** The Standard Schema of what a check passes. */
export function standardSchema<T>(check: Check): StandardSchema<T> {
  const validator = (value: unknown): Verdict<T> => verdict(value, check);
  return { '~standard': { version: 1, vendor: 'stithy', validate: validator } };
}

/** What a Standard Schema's `validate` returns for a check. */
export function verdict<T>(value: unknown, check: Check): Verdict<T> {
  const issues = validate(value, check);
  // Generated checks stand beside the type that they check for: a value without findings is one.
  const isSound = (_candidate: unknown): _candidate is T => issues.length === 0;
  if (isSound(value)) return { value };
  return {
    issues: issues.map((issue) => ({ message: describe(issue), path: stepsOf(issue.path, value) })),
  };
}

/** The segments of a JSON pointer; the value tells indexes from keys that look like them. */
function stepsOf(pointer: string, value: unknown): (string | number)[] {
  let place = value;
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => {
      const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(place) ? Number(key) : key;
      place = typeof place === 'object' && place !== null ? Reflect.get(place, key) : undefined;
      return step;
    });
}
