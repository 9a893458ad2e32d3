/** Conditions of endpoint rules as tests, and what is known of them in a place. */
import type { RuleValue } from '../service.js';
import { keyOf } from './endpoint-steps.js';

/** Whether a value is there, or is true; or the contrary. */
export interface Test {
  readonly asks: 'presence' | 'truth';
  readonly value: RuleValue;
  readonly negated: boolean;
}

/** What tests have found, by key. */
export type Facts = Map<string, boolean>;

/** The test of a condition; a boolean where the answer is always the same. */
export function testOf(value: RuleValue): Test | boolean {
  if (value.type !== 'boolean') return value.optional ? test('presence', value) : true;
  if (value.kind === 'literal') return value.value === true;
  // A variable is where the condition that keeps it holds.
  if (value.kind === 'variable' || isCertain(value)) return true;
  if (value.kind !== 'call') return test('truth', value);
  const [first, second] = value.arguments;
  switch (value.function) {
    case 'isSet':
      return first?.optional ? test('presence', first) : true;
    case 'not':
      return first ? contrary(testOf(first)) : false;
    case 'booleanEquals':
      return first && second ? equality(first, second, value) : false;
    default:
      return (
        (value.function === 'stringEquals' ? constantOf(first, second) : undefined) ??
        test('truth', value)
      );
  }
}

/** The answer as far as it is known; a text that equals one text equals no other. */
export function verdictOf(asked: Test | boolean, facts: Facts): boolean | undefined {
  if (typeof asked === 'boolean') return asked;
  const known = facts.get(factKey(asked)) ?? (isExcluded(asked, facts) ? false : undefined);
  return known === undefined ? undefined : known !== asked.negated;
}

/** Notes what a test has found. */
export function learn(facts: Facts, asked: Test, holds: boolean): void {
  const isTrue = holds !== asked.negated;
  facts.set(factKey(asked), isTrue);
  const [text, other] = comparison(asked) ?? [];
  if (isTrue && text && other?.kind === 'literal') facts.set(`${keyOf(text)} is text`, true);
}

/** The two sides of a comparison of texts; a literal stands on the right. */
export function comparison({ value }: Test): readonly [RuleValue, RuleValue] | undefined {
  if (value.kind !== 'call' || value.function !== 'stringEquals') return undefined;
  const [first, second] = value.arguments;
  if (!first || !second) return undefined;
  return first.kind === 'literal' ? [second, first] : [first, second];
}

/** Whether the table of partitions has the same of all of them. */
function isCertain(value: RuleValue): boolean {
  return value.kind === 'attribute' && /^supports(FIPS|DualStack)$/.test(value.name);
}

function isExcluded(asked: Test, facts: Facts): boolean {
  const [text, other] = comparison(asked) ?? [];
  if (!text || other?.kind !== 'literal') return false;
  return facts.get(`${keyOf(text)} is text`) === true;
}

function equality(first: RuleValue, second: RuleValue, value: RuleValue): Test | boolean {
  const [literal, other] = first.kind === 'literal' ? [first, second] : [second, first];
  if (literal.kind !== 'literal') return test('truth', value);
  return literal.value === true ? testOf(other) : contrary(testOf(other));
}

function constantOf(first?: RuleValue, second?: RuleValue): boolean | undefined {
  const areLiterals = first?.kind === 'literal' && second?.kind === 'literal';
  return areLiterals ? first.value === second.value : undefined;
}

function contrary(asked: Test | boolean): Test | boolean {
  return typeof asked === 'boolean' ? !asked : { ...asked, negated: !asked.negated };
}

function test(asks: Test['asks'], value: RuleValue): Test {
  return { asks, value, negated: false };
}

function factKey(asked: Test): string {
  const [text, literal] = comparison(asked) ?? [];
  return text && literal
    ? `${keyOf(text)}=${keyOf(literal)}`
    : `${asked.asks} ${keyOf(asked.value)}`;
}
