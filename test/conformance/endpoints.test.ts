import { beforeAll, describe, expect, it } from 'vitest';
import { globalRegion } from '../../generator/runtime/endpoint-rules/global-region.js';
import { partitionOf } from '../../generator/runtime/partitions.js';
import { conformanceText, missing, tally } from '../support/conformance.js';
import { found, foundByCall, wanted, wantedOfCall } from './endpoint-cases.js';
import {
  ruleFiles,
  rulesFile,
  rulesFunction,
  serviceWith,
  type EndpointCase,
  type OperationInput,
  type Rules,
} from './endpoint-services.js';
import { importClient, type Exports } from '../support/client-bundle.js';

describe.skipIf(missing)('compiled endpoint rules', () => {
  const { run } = tally('endpoints');

  describe.each(ruleFiles)('of %s', (name) => {
    const file = rulesFile(name);
    let rules: Rules = Object;
    beforeAll(async () => {
      rules = await rulesFunction(serviceWith(name, file));
    }, 30_000);

    it.each(file.cases)('give what the case wants: $documentation $params', async (one) =>
      run(() => {
        expect(found(rules, one)).toEqual(wanted(one));
      }),
    );

    it.each(file.cases.slice(0, 1))('report a bug that is planted in a case', (one) => {
      const { url, error } = wanted(one);
      const planted = url === undefined ? { error: `${error}.` } : { url: `${url}x` };
      expect(found(rules, one)).not.toEqual({ ...wanted(one), ...planted });
    });
  });

  it('are run by all cases that there are', () => {
    expect(ruleFiles.flatMap((name) => rulesFile(name).cases)).toHaveLength(188);
  });
});

describe.skipIf(missing)('a call of a client with endpoint rules', () => {
  const { run, leaveOut } = tally('endpoints of calls');
  leaveOut(`${BARE}: its call does not set the parameter that it is about`);

  describe.each(ruleFiles.filter((name) => inputsOf(name).length > 0))('of %s', (name) => {
    let client: Exports = {};
    const service = serviceWith(name, rulesFile(name));
    beforeAll(async () => {
      client = await importClient(service);
    }, 30_000);

    it.each(inputsOf(name))(
      'goes where the case wants: $one.documentation',
      async ({ one, input }) =>
        run(async () => {
          expect(await foundByCall(client, service.name, input)).toEqual(wantedOfCall(one));
        }),
    );

    it.each(inputsOf(name).slice(-1))(
      'reports a bug that is planted in a case',
      async ({ one, input }) => {
        const planted = { expect: { endpoint: { url: `${one.expect.endpoint?.url}x` } } };
        expect(await foundByCall(client, service.name, input)).not.toEqual(wantedOfCall(planted));
      },
    );
  });
});

interface PartitionData {
  readonly id: string;
  readonly regionRegex: string;
  readonly regions: Readonly<Record<string, unknown>>;
  readonly outputs: {
    readonly dnsSuffix: string;
    readonly dualStackDnsSuffix: string;
    readonly implicitGlobalRegion: string;
    readonly supportsFIPS: boolean;
    readonly supportsDualStack: boolean;
  };
}

/** Regions of every shape; some of them no partition has. */
const samples = 'us eu mx cn eusc-de us-iso us-isob eu-isoe us-isof us-gov mars aws-eusc'
  .split(' ')
  .flatMap((place) => [
    `${place}-west-7`,
    `${place}-far-12`,
    `${place}-global`,
    `x${place}-west-1`,
  ]);

describe.skipIf(missing)('the partition of a region', () => {
  const { run } = tally('partitions');
  const { partitions }: { readonly partitions: readonly PartitionData[] } = JSON.parse(
    conformanceText('endpoints/partitions.json'),
  ) ?? { partitions: [] };

  it.each(partitions)('is $id for all that it has', async ({ id, outputs, ...partition }) =>
    run(() => {
      const { dnsSuffix, dualStackDnsSuffix, implicitGlobalRegion } = outputs;
      const named = Object.keys(partition.regions);
      const fitting = samples.filter((region) => new RegExp(partition.regionRegex).test(region));
      expect(fitting).not.toEqual([]);
      for (const region of [...named, ...fitting]) {
        expect(partitionOf(region)).toEqual({ name: id, dnsSuffix, dualStackDnsSuffix });
        expect(globalRegion(partitionOf(region))).toBe(implicitGlobalRegion);
      }
    }),
  );

  it('is aws for a region that no partition has', () => {
    const strangers = samples.filter((region) =>
      partitions.every(
        (one) => !new RegExp(one.regionRegex).test(region) && !Object.hasOwn(one.regions, region),
      ),
    );
    expect(strangers.length).toBeGreaterThan(10);
    expect(new Set(strangers.map((region) => partitionOf(region).name))).toEqual(new Set(['aws']));
  });

  it('always supports FIPS and dual stack, so that neither the table nor generated code need say it', () => {
    const lacking = partitions.filter(
      ({ outputs }) => !outputs.supportsFIPS || !outputs.supportsDualStack,
    );
    expect(lacking).toEqual([]);
  });
});

/** Its call has no `clientParams`, although what it wants needs `useFips`. */
const BARE = 'When useFips is true, returns trueValue';

/** The cases of a file as calls. */
function inputsOf(
  name: string,
): readonly { readonly one: EndpointCase; readonly input: OperationInput }[] {
  const cases = rulesFile(name).cases.filter(({ documentation }) => documentation !== BARE);
  return cases.flatMap((one) => (one.operationInputs ?? []).map((input) => ({ one, input })));
}
