import { describe, expect, it } from 'vitest';
import { importClient, type Exports } from '../support/client-bundle.js';
import { serviceOf } from '../support/resolved.js';

const geo = 'https://routes.geo';
/** The form of Geo Routes' model: four combinations side by side, with a base path. */
const regional = {
  'aws.api#service': { sdkId: 'Geo', endpointPrefix: 'geo-routes' },
  'aws.endpoints#standardRegionalEndpoints': {
    partitionSpecialCases: {
      aws: [
        { endpoint: `${geo}.{region}.{dnsSuffix}/v2` },
        { endpoint: `${geo}-fips.{region}.{dualStackDnsSuffix}/v2`, fips: true, dualStack: true },
        { endpoint: `${geo}-fips.{region}.{dnsSuffix}/v2`, fips: true },
        { endpoint: `${geo}.{region}.{dualStackDnsSuffix}/v2`, dualStack: true },
      ],
      'aws-us-gov': [{ endpoint: '{service}.{region}.us-gov.{dnsSuffix}' }],
    },
    regionSpecialCases: {
      'us-east-2': [{ endpoint: 'http://{service}.{dnsSuffix}', signingRegion: 'us-east-1' }],
    },
  },
};
const partitional = {
  'aws.api#service': { sdkId: 'Atlas', endpointPrefix: 'atlas' },
  'aws.endpoints#standardPartitionalEndpoints': {
    endpointPatternType: 'service_region_dnsSuffix',
    partitionEndpointSpecialCases: {
      'aws-cn': [{ region: 'cn-north-1' }],
      'aws-us-gov': [{ endpoint: 'https://atlas.us-gov.{dnsSuffix}', region: 'us-gov-east-1' }],
    },
  },
};

describe('a call of a service with regional endpoints', () => {
  it.each([
    [{ region: 'us-east-1' }, `${geo}.us-east-1.amazonaws.com/v2/`, 'us-east-1'],
    [
      { region: 'us-east-1', useFipsEndpoint: true },
      `${geo}-fips.us-east-1.amazonaws.com/v2/`,
      'us-east-1',
    ],
    [
      { region: 'us-east-1', useDualstackEndpoint: true },
      `${geo}.us-east-1.api.aws/v2/`,
      'us-east-1',
    ],
    [
      { region: 'us-east-1', useFipsEndpoint: true, useDualstackEndpoint: true },
      `${geo}-fips.us-east-1.api.aws/v2/`,
      'us-east-1',
    ],
    [
      { region: 'us-gov-west-1' },
      'https://geo-routes.us-gov-west-1.us-gov.amazonaws.com/',
      'us-gov-west-1',
    ],
    [
      { region: 'us-gov-west-1', useFipsEndpoint: true },
      'https://geo-routes-fips.us-gov-west-1.amazonaws.com/',
      'us-gov-west-1',
    ],
    [{ region: 'us-east-2' }, 'http://geo-routes.amazonaws.com/', 'us-east-1'],
    [
      { region: 'us-east-2', useFipsEndpoint: true },
      `${geo}-fips.us-east-2.amazonaws.com/v2/`,
      'us-east-2',
    ],
    [{ region: 'cn-north-1' }, 'https://geo-routes.cn-north-1.amazonaws.com.cn/', 'cn-north-1'],
    [{ region: 'constructor' }, `${geo}.constructor.amazonaws.com/v2/`, 'constructor'],
  ])('with %j goes to %s and is signed for %s', async (config, url, scope) => {
    expect(await sent(regional, config)).toEqual({ url, scope });
  });
});

describe('a call of a service with one endpoint a partition', () => {
  it.each([
    ['eu-west-1', 'https://atlas.us-east-1.amazonaws.com/', 'us-east-1'],
    ['cn-northwest-1', 'https://atlas.cn-north-1.amazonaws.com.cn/', 'cn-north-1'],
    ['us-gov-west-1', 'https://atlas.us-gov.amazonaws.com/', 'us-gov-east-1'],
    ['us-iso-west-1', 'https://atlas.us-iso-east-1.c2s.ic.gov/', 'us-iso-east-1'],
  ])('from %s goes to %s and is signed for %s', async (region, url, scope) => {
    expect(await sent(partitional, { region })).toEqual({ url, scope });
  });
});

type Traits = NonNullable<Parameters<typeof serviceOf>[1]>;
const clients = new Map<Traits, Promise<Exports>>();

/** Where a call goes, and for which region it is signed. */
async function sent(traits: Traits, config: object): Promise<unknown> {
  const service = serviceOf(
    { 'operation Ping': {} },
    { 'aws.protocols#awsJson1_1': true, 'aws.auth#sigv4': { name: 'geo' }, ...traits },
  );
  const made = clients.get(traits) ?? importClient(service);
  clients.set(traits, made);
  const { [`${service.name}Client`]: Client, ping } = await made;
  if (typeof Client !== 'function' || typeof ping !== 'function') throw new Error('no client');
  let seen: unknown;
  const fetch = async (target: unknown, { headers }: { readonly headers: HeadersInit }) => {
    const credential = new Headers(headers).get('authorization')?.split('/') ?? [];
    seen = { url: String(target), scope: credential[2] };
    return Response.json({});
  };
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  await ping(Reflect.construct(Client, [{ ...config, credentials, fetch }]), {});
  return seen;
}
