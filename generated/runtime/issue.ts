/** What checks find, and how they say where: the path of a finding grows on the way out, so that a good value costs nothing. */
import { shown } from './describe.js';

/** One way in which a value breaks the model. */
export interface Issue {
  /** A JSON pointer (RFC 6901); empty for the value itself. The keys of a sensitive map are `*`. */
  readonly path: string;
  readonly constraint: Constraint;
  /** Continues the words «must be»: `at most 100`. */
  readonly expected: string;
  /** Continues the words «it is», in at most 60 characters: `500`. Never what is, or is inside of, a sensitive value. */
  readonly received: string;
}

export type Constraint =
  'required' | 'type' | 'length' | 'range' | 'pattern' | 'enum' | 'uniqueItems' | 'union' | 'depth';

/** Adds to `issues` everything that keeps `value` from being what is checked for; throws only what a getter of `value` throws. */
export type Check = (value: unknown, issues: Issue[]) => void;

/** What a shape asks beyond its type. */
export interface Constraints {
  /** Inclusive. Of text in code points, of blobs in bytes, of lists and maps in entries; of numbers the value. */
  readonly min?: number | bigint;
  readonly max?: number | bigint;
  /** Found anywhere in the text, unless it anchors itself. */
  readonly pattern?: RegExp;
  /** No two items are equal. */
  readonly unique?: boolean;
  /** No finding shows the value, nor what is in it. */
  readonly sensitive?: boolean | undefined;
}

/** What is found of a value; the path is added by those who know where it stands. */
export interface Finding {
  readonly constraint: Constraint;
  readonly expected: string;
  /** Absent: the value itself, in short. */
  readonly received?: string | undefined;
}

/** How deep values may be nested; deeper ones overflow the stack of `JSON.stringify` before long. */
export const MAX_DEPTH = 512;

/** Adds a finding about `value`. */
export function report(
  issues: Issue[],
  value: unknown,
  { constraint, expected, received = shown(value) }: Finding,
  sensitive = false,
): void {
  const secret = sensitive || hidden > 0;
  issues.push({
    path: '',
    constraint,
    expected,
    received: secret ? 'a sensitive value' : received,
  });
}

/** Says of the findings after the first `from` that they are inside the member, key or item `name`. */
export function within(issues: Issue[], from: number, name: string | number): void {
  const segment = `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  for (let index = from; index < issues.length; index += 1) {
    const issue = issues[index];
    if (issue) issues[index] = { ...issue, path: segment + issue.path };
  }
}

/**
 * Checks a value that stands inside another. A value that holds itself, and one that is nested deeper than
 * {@link MAX_DEPTH}, is one finding; what follows it is not looked at, since a cycle can be entered in many ways.
 */
export function inspect(value: unknown, issues: Issue[], check: Check): void {
  if (typeof value !== 'object' || value === null) return check(value, issues);
  if (ancestors) return trace(value, issues, check);
  if (depth === 0) overflown = false;
  if (depth === MAX_DEPTH) overflown = true;
  if (overflown) return;
  const from = issues.length;
  depth += 1;
  try {
    check(value, issues);
  } finally {
    depth -= 1;
  }
  if (!overflown || depth > 0) return;
  // Somewhere it goes too deep: all over again, slowly, to say where.
  issues.length = from;
  ancestors = [];
  try {
    trace(value, issues, check);
  } finally {
    ancestors = undefined;
  }
}

/**
 * Runs a check with its findings showing nothing of the value, nor of what is inside it: for sensitive structures
 * and unions, and what is made of them.
 */
export function checkSensitive(value: unknown, issues: Issue[], check: Check): void {
  hidden += 1;
  try {
    check(value, issues);
  } finally {
    hidden -= 1;
  }
}

/** Whether keys must stay out of paths. */
export function isHidden(): boolean {
  return hidden > 0;
}

/** As `inspect`, with an eye on what holds the value. After the finding, `overflown` is false. */
function trace(value: object, issues: Issue[], check: Check): void {
  if (!ancestors || !overflown) return;
  if (ancestors.length < MAX_DEPTH && !ancestors.includes(value)) {
    ancestors.push(value);
    check(value, issues);
    ancestors.pop();
    return;
  }
  overflown = false;
  report(issues, value, { constraint: 'depth', expected: DEPTH, received: 'nested deeper' });
}

const DEPTH = `nested at most ${MAX_DEPTH} levels deep, without cycles`;

// Checks are synchronous and restore these, so that one set serves all.
let depth = 0;
let hidden = 0;
/** Whether something too deep has been met and is still to be reported. */
let overflown = false;
/** What holds the value that is checked, while it is being found out where it goes too deep. */
let ancestors: object[] | undefined;
