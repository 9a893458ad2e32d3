import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveEndpoint, type EndpointRules } from '../../generator/runtime/endpoint.js';
import { ConfigError } from '../../generator/runtime/errors.js';
import { partitionOf } from '../../generator/runtime/partitions.js';

const rules: EndpointRules = { prefix: 'sso' };

describe('an endpoint override', () => {
  it.each([
    ['https://example.com', { scheme: 'https://', host: 'example.com', path: '' }],
    ['https://example.com/', { scheme: 'https://', host: 'example.com', path: '' }],
    ['http://localhost:4566', { scheme: 'http://', host: 'localhost:4566', path: '' }],
    ['https://example.com:443/base/', { scheme: 'https://', host: 'example.com', path: '/base' }],
    ['https://example.com/a/b//', { scheme: 'https://', host: 'example.com', path: '/a/b' }],
    ['http://[::1]:8000/x', { scheme: 'http://', host: '[::1]:8000', path: '/x' }],
    ['HTTPS://EXAMPLE.com', { scheme: 'https://', host: 'example.com', path: '' }],
  ])('%s is taken as it is', (endpoint, expected) => {
    expect(resolveEndpoint(rules, { region: 'us-east-1', endpoint })).toEqual(expected);
    expect(resolveEndpoint(undefined, { endpoint })).toEqual(expected);
  });

  it.each([
    '',
    'example.com',
    'example.com:443',
    '//example.com',
    'ftp://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
    'https://exa mple.com',
  ])('%j is refused: it is no web address', (endpoint) => {
    const resolve = () => resolveEndpoint(rules, { region: 'us-east-1', endpoint });
    expect(resolve).toThrow(
      new ConfigError('endpoint must be a URL that begins with https:// or http://'),
    );
  });

  it.each([
    'https://user@example.com',
    'https://:c4nary@example.com',
    'https://user:c4nary@example.com',
    'https://example.com?c4nary=1',
    'https://example.com/#c4nary',
  ])('%s is refused, and the message does not show it', (endpoint) => {
    const resolve = () => resolveEndpoint(rules, { region: 'us-east-1', endpoint });
    expect(resolve).toThrow(
      new ConfigError('endpoint must have no user, password, query or fragment'),
    );
  });
});

describe('a region', () => {
  it.each([
    '',
    '.',
    'evil.com/',
    'evil.com#',
    'evil.com?',
    'evil.com\\',
    'user@evil.com',
    'us-east-1.evil.com',
    'us east 1',
    'us-east-1\n',
    '-us-east-1',
    'us-east-1-',
    'US-EAST-1',
    'us_east_1',
    'u%73',
    'ü',
    'a'.repeat(64),
  ])('%j is refused, with and without an endpoint of its own', (region) => {
    const message = 'region must be a host label in lower case, such as us-east-1';
    for (const endpoint of [undefined, 'https://example.com']) {
      expect(() => resolveEndpoint(rules, { region, endpoint })).toThrow(new ConfigError(message));
    }
  });

  it('never leads to a host of another domain', () => {
    const unit = fc.constantFrom(...Array.from('ab1-./\\@#?:%_ A\n'));
    const regions = fc.sample(fc.string({ unit, minLength: 1, maxLength: 10 }), {
      numRuns: 5000,
      seed: 1,
    });
    const accepted = regions.filter((region) => hostOf(region) !== undefined);
    expect(accepted.length).toBeGreaterThan(100);
    expect(accepted.filter((region) => hostOf(region) !== `sso.${region}.amazonaws.com`)).toEqual(
      [],
    );
  });

  it('is needed where there is no endpoint', () => {
    expect(() => resolveEndpoint(rules, {})).toThrow(
      new ConfigError('Invalid Configuration: Missing Region'),
    );
    expect(() => resolveEndpoint(undefined, { region: 'us-east-1' })).toThrow(
      new ConfigError('endpoint is missing: the service has none of its own'),
    );
  });

  it('of a partition is one even if it is newer than the table', () => {
    expect(partitionOf('eusc-de-north-9').id).toBe('aws-eusc');
    expect(partitionOf('us-gov-north-9').id).toBe('aws-us-gov');
    expect(partitionOf('constructor').id).toBe('aws');
  });
});

describe('a special case', () => {
  const geo = 'https://routes.geo';
  const special: EndpointRules = {
    prefix: 'geo-routes',
    // The form of Geo Routes' model: four combinations side by side, with a base path.
    partitions: {
      aws: [
        { endpoint: `${geo}.{region}.{dnsSuffix}/v2` },
        { endpoint: `${geo}-fips.{region}.{dualStackDnsSuffix}/v2`, fips: true, dualStack: true },
        { endpoint: `${geo}-fips.{region}.{dnsSuffix}/v2`, fips: true },
        { endpoint: `${geo}.{region}.{dualStackDnsSuffix}/v2`, dualStack: true },
      ],
      'aws-us-gov': [{ endpoint: '{service}.{region}.us-gov.{dnsSuffix}' }],
    },
    regions: {
      'us-east-2': [{ endpoint: 'http://{service}.{dnsSuffix}', signingRegion: 'us-east-1' }],
    },
  };

  it.each([
    [{ region: 'us-east-1' }, 'https://routes.geo.us-east-1.amazonaws.com/v2'],
    [
      { region: 'us-east-1', useFipsEndpoint: true },
      'https://routes.geo-fips.us-east-1.amazonaws.com/v2',
    ],
    [
      { region: 'us-east-1', useDualstackEndpoint: true },
      'https://routes.geo.us-east-1.api.aws/v2',
    ],
    [
      { region: 'us-east-1', useFipsEndpoint: true, useDualstackEndpoint: true },
      'https://routes.geo-fips.us-east-1.api.aws/v2',
    ],
    [{ region: 'us-gov-west-1' }, 'https://geo-routes.us-gov-west-1.us-gov.amazonaws.com'],
    [
      { region: 'us-gov-west-1', useFipsEndpoint: true },
      'https://geo-routes-fips.us-gov-west-1.amazonaws.com',
    ],
    [{ region: 'us-east-2' }, 'http://geo-routes.amazonaws.com'],
    [
      { region: 'us-east-2', useFipsEndpoint: true },
      'https://routes.geo-fips.us-east-2.amazonaws.com/v2',
    ],
    [{ region: 'cn-north-1' }, 'https://geo-routes.cn-north-1.amazonaws.com.cn'],
  ])('for %j makes %s', (parameters, expected) => {
    const { scheme, host, path } = resolveEndpoint(special, parameters);
    expect(scheme + host + path).toBe(expected);
  });

  it('says in which region to sign', () => {
    expect(resolveEndpoint(special, { region: 'us-east-2' }).signingRegion).toBe('us-east-1');
    expect(resolveEndpoint(special, { region: 'us-east-1' }).signingRegion).toBeUndefined();
  });

  it('is not found under a name that every object has', () => {
    const { host } = resolveEndpoint({ prefix: 'x', regions: {} }, { region: 'constructor' });
    expect(host).toBe('x.constructor.amazonaws.com');
  });
});

function hostOf(region: string): string | undefined {
  try {
    return resolveEndpoint(rules, { region }).host;
  } catch (error) {
    if (error instanceof ConfigError) return undefined;
    throw error;
  }
}
