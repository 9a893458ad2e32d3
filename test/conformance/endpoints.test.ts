import { describe, expect, it } from 'vitest';
import { resolveEndpoint, type EndpointRules } from '../../generator/runtime/endpoint.js';
import { partitionOf } from '../../generator/runtime/partitions.js';
import { conformanceText, missing, tally } from '../support/conformance.js';

interface Case {
  readonly params: {
    readonly Region?: string;
    readonly UseFIPS?: boolean;
    readonly UseDualStack?: boolean;
    readonly Endpoint?: string;
  };
  readonly expect: { readonly endpoint?: { readonly url: string }; readonly error?: string };
}

describe.skipIf(missing).each([
  ['sso-admin', 'sso'],
  ['connect', 'connect'],
] as const)('the endpoint of %s', (service, prefix) => {
  const { run } = tally(`endpoints of ${service}`);
  const rules: EndpointRules = {
    prefix,
    partitions: {
      'aws-us-gov': [{ endpoint: `https://${prefix}.{region}.amazonaws.com`, fips: true }],
    },
  };

  it.each(casesOf(service))('for $params', async ({ params, expect: { endpoint, error } }) =>
    run(() => {
      expect(resolved(rules, params)).toEqual({ url: endpoint?.url, error });
    }),
  );
});

interface PartitionData {
  readonly id: string;
  readonly regionRegex: string;
  readonly regions: Readonly<Record<string, unknown>>;
  readonly outputs: {
    readonly dnsSuffix: string;
    readonly dualStackDnsSuffix: string;
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
      const { dnsSuffix, dualStackDnsSuffix } = outputs;
      const named = Object.keys(partition.regions);
      const fitting = samples.filter((region) => new RegExp(partition.regionRegex).test(region));
      expect(fitting).not.toEqual([]);
      for (const region of [...named, ...fitting]) {
        expect(partitionOf(region)).toEqual({ id, dnsSuffix, dualStackDnsSuffix });
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
    expect(new Set(strangers.map((region) => partitionOf(region).id))).toEqual(new Set(['aws']));
  });

  it('always supports FIPS and dual stack, so that the table need not say it', () => {
    const lacking = partitions.filter(
      ({ outputs }) => !outputs.supportsFIPS || !outputs.supportsDualStack,
    );
    expect(lacking).toEqual([]);
  });
});

interface Answer {
  readonly url: string | undefined;
  readonly error: string | undefined;
}

function resolved(rules: EndpointRules, params: Case['params']): Answer {
  try {
    const { scheme, host, path } = resolveEndpoint(rules, {
      region: params.Region,
      useFipsEndpoint: params.UseFIPS,
      useDualstackEndpoint: params.UseDualStack,
      endpoint: params.Endpoint,
    });
    return { url: scheme + host + path, error: undefined };
  } catch (error) {
    return { url: undefined, error: configError(error) };
  }
}

function casesOf(service: string): readonly Case[] {
  const data: { readonly cases: readonly Case[] } | null = JSON.parse(
    conformanceText(`endpoints/${service}.json`),
  );
  return data?.cases ?? [];
}

function configError(error: unknown): string {
  if (error instanceof Error && error.name === 'ConfigError') return error.message;
  throw error;
}
