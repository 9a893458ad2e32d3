import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../generator/jmespath/parse.js';
import type { Node } from '../../generator/model.js';
import { expressionOf } from '../../generator/resolve/jmespath.js';
import { asJson, evaluators } from './jmespath-code.js';
import { interpret } from './jmespath-interpreter.js';
import { asDocument, asShape, shapesOf } from './jmespath-model.js';

/** Whatever of this is there: a value has a part of it, so that anything may be missing. */
const whole = {
  name: 'a',
  count: 2,
  ready: true,
  names: ['a', 'b'],
  counts: [0, 1, 2],
  nested: [['a'], ['b', 'c']],
  item: { name: 'b', count: 0, ready: false, names: [''] },
  items: [{ name: 'a', count: 1, ready: true, names: ['a'], item: { name: 'a' } }],
} as const;

/** Of the same shape, with other values. */
const values: fc.Arbitrary<Node> = partOf(whole);

function partOf(value: Node): fc.Arbitrary<Node> {
  if (typeof value === 'string') return fc.constantFrom('', 'a', 'b', 'c');
  if (typeof value === 'number') return fc.constantFrom(0, 1, 2, -1, 0.5);
  if (typeof value === 'boolean') return fc.boolean();
  if (isList(value)) return fc.array(partOf(value[0] ?? null), { maxLength: 4 });
  const members = Object.entries(value ?? {}).map(([key, part]) =>
    fc.option(partOf(part), { nil: undefined }).map((made) => [key, made] as const),
  );
  return fc.tuple(...members).map((made) => {
    const there = made.flatMap(([key, part]) => (part === undefined ? [] : [[key, part] as const]));
    return Object.fromEntries(there);
  });
}

function isList(value: Node): value is readonly Node[] {
  return Array.isArray(value);
}

const names = fc.constantFrom(
  'name',
  'count',
  'ready',
  'names',
  'counts',
  'nested',
  'item',
  'items',
  'x',
);
const literals = fc.constantFrom(
  "'a'",
  "''",
  '`0`',
  '`1`',
  '`true`',
  '`null`',
  '`[]`',
  '`["a"]`',
  '`{}`',
);

const { expression } = fc.letrec<{ expression: string; step: string }>((tie) => ({
  step: fc.oneof(
    names.map((name) => `.${name}`),
    fc.constantFrom('[0]', '[-1]', '[]', '[*]', '.*', '[1:]', '[::-1]', '[:2:2]', '[-2:]'),
    tie('expression').map((where) => `[?${where}]`),
    fc.tuple(names, names).map(([a, b]) => `.[${a}, ${b}]`),
    fc.tuple(names, names).map(([a, b]) => `.{a: ${a}, "b": ${b}}`),
  ),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(names, literals, fc.constant('@')),
    fc
      .tuple(names, fc.array(tie('step'), { maxLength: 3 }))
      .map(([name, steps]) => name + steps.join('')),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('==', '!=', '<', '<=', '>', '>=', '&&', '||', '|'),
        tie('expression'),
      )
      .map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
    tie('expression').map((inner) => `!(${inner})`),
    tie('expression').map((inner) => `(${inner})[*].name`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `[${a}, ${b}]`),
  ),
}));

/** The printed expressions of one model, for values of it. */
async function disagreements(
  guess: typeof asShape,
  texts: readonly string[],
  examples: readonly Node[],
): Promise<readonly string[]> {
  const root = shapesOf([whole], guess).rootOf(0);
  const functions = await evaluators(
    texts.map((text) => ({ expression: expressionOf(text, root), shape: root })),
  );
  return texts.flatMap((text, index) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) return [text];
    const wrong = examples.find((example) => {
      const ours = asJson(functions[index]?.(example));
      return JSON.stringify(ours) !== JSON.stringify(interpret(parsed.syntax, example));
    });
    return wrong === undefined ? [] : [`${text} of ${JSON.stringify(wrong)}`];
  });
}

describe('a random expression', () => {
  const texts = fc.array(expression, { minLength: 60, maxLength: 60 });
  const examples = fc.array(values, { minLength: 20, maxLength: 20 });

  it.each([
    ['a shape', asShape],
    ['a document', asDocument],
  ])(
    'gives for %s what the specification says',
    async (_, guess) => {
      await fc.assert(
        fc.asyncProperty(texts, examples, async (written, given) => {
          expect(await disagreements(guess, written, given)).toEqual([]);
        }),
        { numRuns: 20, endOnFailure: true },
      );
    },
    120_000,
  );
});
