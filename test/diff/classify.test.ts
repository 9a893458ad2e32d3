import { describe, expect, it } from 'vitest';
import { both, line } from './cases.js';
import type { Case } from './cases.js';
import { errorCases } from './error-cases.js';
import { operationCases } from './operation-cases.js';
import { serviceCases } from './service-cases.js';

const families: Readonly<Record<string, readonly Case[]>> = {
  'of services': serviceCases,
  'of operations': operationCases,
  'of errors': errorCases,
};

for (const [family, cases] of Object.entries(families)) {
  describe(`a change ${family}`, () => {
    it.each(cases.map((each) => [each.title, each] as const))('%s', (_title, each) => {
      const [there, back] = both(each);
      expect(there.changes.map(line)).toEqual(each.there);
      expect(back.changes.map(line)).toEqual(each.back);
    });
  });
}
