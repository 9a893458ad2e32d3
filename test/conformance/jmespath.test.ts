import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../generator/jmespath/parse.js';
import type { Node } from '../../generator/model.js';
import { expressionOf } from '../../generator/resolve/jmespath.js';
import { conformanceText, missing, tally } from '../support/conformance.js';
import { asJson, evaluators, type Evaluate, type Reading } from './jmespath-code.js';
import { asDocument, asShape, shapesOf } from './jmespath-model.js';

interface Case {
  readonly expression: string;
  readonly result?: Node;
  readonly error?:
    'syntax' | 'invalid-type' | 'invalid-value' | 'invalid-arity' | 'unknown-function';
}
interface Suite {
  readonly file: string;
  readonly given: Node;
  readonly cases: readonly Case[];
}

const data: { readonly suites: readonly Suite[] } | null = JSON.parse(
  conformanceText('jmespath/compliance.json'),
);
const suites = data?.suites ?? [];
const cases = suites.flatMap(({ file, given, cases: all }, suite) =>
  all.map((each) => ({ ...each, file, given, suite })),
);

/** What can be known of an expression before it runs. A missing `&` is a wrong type to the suite. */
const faults = {
  syntax: 'syntax',
  value: 'invalid-value',
  function: 'unknown-function',
  arity: 'invalid-arity',
  type: 'invalid-type',
} as const;

interface Run {
  readonly expression: string;
  readonly given: Node;
  readonly evaluate: Evaluate | undefined;
  readonly error?: Case['error'];
  readonly result?: Node;
}

/** Every case with its function; those that cannot be parsed have none. */
async function runsOf(
  guess: typeof asShape,
  bug?: (text: string) => string,
): Promise<readonly Run[]> {
  const { rootOf } = shapesOf(
    suites.map(({ given }) => given),
    guess,
  );
  const readings = cases.map(({ expression, suite }): Reading | undefined => {
    if (!parseExpression(expression).ok) return undefined;
    const shape = rootOf(suite);
    return { expression: expressionOf(expression, shape), shape };
  });
  const functions = await evaluators(
    readings.filter((reading) => reading !== undefined),
    bug,
  );
  let next = 0;
  return cases.map((each, index) => ({
    ...each,
    evaluate: readings[index] && functions[next++],
  }));
}

/** What became of a case, in the words of the suite. */
function outcomeOf({ expression, given, evaluate }: Run): Pick<Case, 'result' | 'error'> {
  if (!evaluate) {
    const parsed = parseExpression(expression);
    return parsed.ok ? {} : { error: faults[parsed.fault.kind] };
  }
  try {
    return { result: asJson(evaluate(given)) };
  } catch (error) {
    if (error instanceof TypeError) return { error: 'invalid-type' };
    throw error;
  }
}

function expected({ error, result = null }: Run): Pick<Case, 'result' | 'error'> {
  return error === undefined ? { result } : { error };
}

describe.skipIf(missing !== undefined)('the JMESPath suite', async () => {
  const { run } = tally('jmespath');
  const runs = missing === undefined ? await runsOf(asDocument) : [];

  it('has all its cases', () => {
    expect(cases).toHaveLength(892);
  });

  it.each(runs)('holds for documents: $expression', async (each) => {
    await run(() => expect(outcomeOf(each)).toEqual(expected(each)));
  });
});

describe.skipIf(missing !== undefined)('the JMESPath suite, read by shapes', async () => {
  const { run, leaveOut } = tally('jmespath by shapes');
  const runs = missing === undefined ? await runsOf(asShape) : [];

  it.each(runs)('holds for shapes: $expression', async (each) => {
    if (each.error === 'invalid-type' && outcomeOf(each).result === null) {
      leaveOut('an argument that may be absent gives null instead of an error');
      return;
    }
    await run(() => expect(outcomeOf(each)).toEqual(expected(each)));
  });
});

/** What would be wrong if the suite could not fail: each bug changes the printed code, and some case must notice. */
describe.skipIf(missing !== undefined)('a bug in the printed code', () => {
  it.each([
    ['a projection that keeps nulls', (text: string) => text.replaceAll(' ?? [])', ')')],
    ['an index that begins with 1', (text: string) => text.replaceAll('[0]', '[1]')],
    ['a condition that is turned round', (text: string) => text.replaceAll('=== true', '!== true')],
    [
      'a list that is true when it is empty',
      (text: string) => text.replaceAll('?? 0) > 0', '?? 0) >= 0'),
    ],
    [
      'a step of a slice that is lost',
      (text: string) => text.replaceAll(/, -?\d+\)(?=[,?.])/g, ', 1)'),
    ],
    ['a flattening that is left out', (text: string) => text.replaceAll(/\??\.flat\(\)/g, '')],
    ['or for and', (text: string) => text.replaceAll('&&', '||')],
  ])('is noticed: %s', async (_, bug) => {
    const failed = (await runsOf(asShape, bug)).filter(
      (each) => each.error === undefined && isWrong(each),
    );
    expect(failed).not.toEqual([]);
  });
});

function isWrong(each: Run): boolean {
  return JSON.stringify(outcomeOf(each)) !== JSON.stringify(expected(each));
}
