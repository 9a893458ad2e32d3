import { describe, expect, it } from 'vitest';
import { leadElsewhere } from '../../generator/diff/classify/endpoint-matrix.js';
import { conformanceText, missing, tally } from '../support/conformance.js';

const names = [
  'bedrock-runtime',
  'connect',
  'dataexchange',
  'lambda',
  'lex-runtime-v2',
  'sfn',
  'sqs',
  'sso-admin',
  'supplychain',
  'support',
];

describe.skipIf(missing)('the rules for endpoints of whole services', () => {
  const { run } = tally('endpoint rules compared');

  it.each(names)('lead where they lead, and elsewhere with any URL changed: %s', (name) =>
    run(() => {
      const text = ruleSetOf(name);
      const rules = JSON.parse(text);
      expect(leadElsewhere(rules, JSON.parse(text))).toBe(false);
      const urls = [...text.matchAll(/"url":"https:/g)];
      expect(urls.length).toBeGreaterThan(3);
      for (const { index } of urls) {
        const changed = `${text.slice(0, index)}"url":"http:${text.slice(index + 13)}`;
        expect(leadElsewhere(rules, JSON.parse(changed))).toBe(true);
      }
    }),
  );
});

function ruleSetOf(name: string): string {
  const { shapes } = JSON.parse(conformanceText(`models/${name}.json`));
  for (const shape of Object.values<{ traits?: Record<string, unknown> }>(shapes)) {
    const found = shape.traits?.['smithy.rules#endpointRuleSet'];
    if (found !== undefined) return JSON.stringify(found);
  }
  throw new Error(`${name} has no rules for endpoints.`);
}
