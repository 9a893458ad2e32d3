import { describe, expect, it } from 'vitest';
import { oppositeOf } from './opposites.js';
import { isRuleId, ruleIds, rules } from '../../generator/diff/rules/table.js';
import { both, line } from './cases.js';
import type { Case } from './cases.js';
import { constraintCases } from './constraint-cases.js';
import { endpointCases } from './endpoint-cases.js';
import { enumCases } from './enum-cases.js';
import { errorCases } from './error-cases.js';
import { memberCases } from './member-cases.js';
import { memberTraitCases } from './member-trait-cases.js';
import { operationCases } from './operation-cases.js';
import { operationHttpCases } from './operation-http-cases.js';
import { operationTraitCases } from './operation-trait-cases.js';
import { protocolCases } from './protocol-cases.js';
import { serviceCases } from './service-cases.js';
import { shapeCases } from './shape-cases.js';
import { unionCases } from './union-cases.js';

const families: Readonly<Record<string, readonly Case[]>> = {
  'of services': serviceCases,
  'of protocols': protocolCases,
  'of endpoints': endpointCases,
  'of operations': operationCases,
  'of bindings of operations': operationHttpCases,
  'of traits of operations': operationTraitCases,
  'of errors': errorCases,
  'of shapes': shapeCases,
  'of enums': enumCases,
  'of unions': unionCases,
  'of members': memberCases,
  'of traits of members': memberTraitCases,
  'of constraints': constraintCases,
};
const all = Object.values(families).flat();

for (const [family, cases] of Object.entries(families)) {
  describe(`a change ${family}`, () => {
    it.each(cases.map((each) => [each.title, each] as const))('%s', (_title, each) => {
      const [there, back] = both(each);
      expect(there.changes.map(line)).toEqual(each.there);
      expect(back.changes.map(line)).toEqual(each.back);
      for (const { changes } of [there, back]) {
        const covered = changes.flatMap(({ differences }) => differences);
        expect(covered.length).toBe(new Set(covered).size);
        expect(covered.length).toBeGreaterThan(0);
      }
    });
  });
}

describe('the cases', () => {
  const ran = all.map(both).flat();
  const met = new Set(ran.flatMap(({ changes }) => changes.map(({ rule }) => rule)));

  it('meet every rule that is reported, but for the order of members and what nothing leaves over', () => {
    const missing = ruleIds.filter((id) => !met.has(id) && rules[id].reported === undefined);
    expect(missing).toEqual(unmet);
  });

  it('have the opposite rule with the sides swapped', () => {
    const wrong = all.filter((each) => {
      const [there, back] = both(each).map(({ changes }) => changes.map(({ rule }) => rule));
      const swapped = there?.map((id) => (isRuleId(id) ? oppositeOf(id) : id));
      return swapped?.toSorted().join() !== back?.toSorted().join();
    });
    expect(wrong.map(({ title }) => title)).toEqual(lopsided);
  });
});

/** Every difference has a rule of its own today. */
const unmet: readonly string[] = ['other-changed'];

/** Where one direction tells more than the other: the new model holds what the rule goes by, or the old one alone. */
const lopsided: readonly string[] = [
  'a further protocol that clients prefer',
  'an operation that was deprecated',
  'an operation that says what it was called',
  'an operation whose name is sent and that says what it was called',
  'a length that nothing has',
  'a range that nothing has',
  'a pattern that takes time',
  'a pattern that JavaScript cannot read',
];
