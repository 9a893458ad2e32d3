import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../generator/service.js';
import { conformanceText, missing, tally } from '../support/conformance.js';
import { found, foundByCall, wanted, wantedOfCall } from './endpoint-cases.js';
import { rulesFunction, serviceOf, type EndpointCase, type Rules } from './endpoint-services.js';
import { importClient, type Exports } from '../support/client-bundle.js';

const models =
  missing === undefined
    ? readdirSync(new URL('../../../shared/conformance/models/', import.meta.url))
        .filter((file) => file.endsWith('.json') && file !== 'index.json')
        .map((file) => file.replace('.json', ''))
    : ['-'];

/** `smithy.rules#endpointTests` of whole models. */
describe.skipIf(missing)('compiled endpoint rules of whole models', { timeout: 60_000 }, () => {
  const { run } = tally('endpoints of whole models');

  it('are those of the 14 models', () => {
    expect(models).toHaveLength(14);
    expect(models.every((name) => casesOf(name).length > 0)).toBe(true);
  });

  describe.each(models)('%s', (name) => {
    let rules: Rules = Object;
    beforeAll(async () => {
      rules = await rulesFunction(serviceOf(shapesOf(name)));
    }, 60_000);

    it.each(casesOf(name))('give what the case wants: $documentation', async (one) =>
      run(() => {
        expect(found(rules, one)).toEqual(wanted(one));
      }),
    );
  });
});

describe.skipIf(missing)('a call of the whole DynamoDB', { timeout: 60_000 }, () => {
  const { run } = tally('endpoints of calls of DynamoDB');
  const inputs = casesOf('dynamodb').flatMap((one) =>
    (one.operationInputs ?? []).map((input) => ({ one, input })),
  );
  let client: Exports = {};
  let service: Service;
  beforeAll(async () => {
    service = serviceOf(shapesOf('dynamodb'));
    client = await importClient(service);
  }, 60_000);

  it.each(inputs)('goes where the case wants: $one.documentation', async ({ one, input }) =>
    run(async () => {
      expect(await foundByCall(client, service.name, input)).toEqual(wantedOfCall(one));
    }),
  );
});

type Shapes = Parameters<typeof serviceOf>[0];

function shapesOf(name: string): Shapes {
  return JSON.parse(conformanceText(`models/${name}.json`))?.shapes ?? {};
}

function casesOf(name: string): readonly EndpointCase[] {
  const service = Object.values(shapesOf(name)).find(({ type }) => type === 'service');
  const tests: unknown = service?.traits?.['smithy.rules#endpointTests'];
  return JSON.parse(JSON.stringify(tests) ?? 'null')?.testCases ?? [];
}
