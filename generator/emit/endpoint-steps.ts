/** Endpoint rules as a person would nest them: conditions that neighbours begin with are asked once. */
import type { Rule, RuleCondition, RuleValue } from '../service.js';

export type RuleResult = Exclude<Rule, { readonly kind: 'tree' }>;

/** What is done one after the other until there is an answer. */
export type Step =
  | { readonly kind: 'test'; readonly condition: RuleCondition; readonly steps: readonly Step[] }
  /** The rules of a tree: when none of them has an answer, there is none. */
  | { readonly kind: 'sealed'; readonly steps: readonly Step[] }
  | { readonly kind: 'result'; readonly result: RuleResult };

export function stepsOf(rules: readonly Rule[]): readonly Step[] {
  return merged(rules.map(stepOf));
}

/** The same for the same value, whatever it is called. */
export function keyOf(value: RuleValue): string {
  switch (value.kind) {
    case 'literal':
      return JSON.stringify(value.value);
    case 'parameter':
      return value.parameter.name;
    case 'variable':
      return keyOf(value.condition.value);
    case 'template':
      return `\`${value.parts.map(keyOf).join()}\``;
    case 'attribute':
      return `${keyOf(value.of)}#${value.name}`;
    case 'item':
      return `${keyOf(value.of)}[${value.index}]`;
    default:
      return `${value.function}(${value.arguments.map(keyOf).join()})`;
  }
}

function stepOf(rule: Rule): Step {
  const end: Step =
    rule.kind === 'tree'
      ? { kind: 'sealed', steps: stepsOf(rule.rules) }
      : { kind: 'result', result: rule };
  return rule.conditions.reduceRight<Step>(
    (inner, condition) => ({ kind: 'test', condition, steps: [inner] }),
    end,
  );
}

function merged(steps: readonly Step[]): readonly Step[] {
  const groups: Step[] = [];
  for (const step of steps) {
    const before = groups.at(-1);
    if (step.kind !== 'test' || before?.kind !== 'test' || !isSame(step, before)) {
      groups.push(step);
      continue;
    }
    const condition = before.condition.assign === undefined ? step.condition : before.condition;
    groups.splice(-1, 1, { kind: 'test', condition, steps: [...before.steps, ...step.steps] });
  }
  return groups.map((step) =>
    step.kind === 'test' ? { ...step, steps: merged(step.steps) } : step,
  );
}

type Test = Extract<Step, { readonly kind: 'test' }>;

function isSame(one: Test, other: Test): boolean {
  return keyOf(one.condition.value) === keyOf(other.condition.value);
}
