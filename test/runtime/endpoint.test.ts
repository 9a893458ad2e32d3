import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEndpoint, endpointParts } from '../../generator/runtime/endpoint.js';
import { ConfigError } from '../../generator/runtime/errors.js';
import { partitionOf } from '../../generator/runtime/partitions.js';
import { FOO } from '../support/foo-service.js';

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
    expect(endpointParts({ url: endpoint })).toEqual(expected);
    expect(() => checkEndpoint(FOO, { endpoint })).not.toThrow();
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
    const message = 'endpoint must be a URL that begins with https:// or http://';
    expect(() => checkEndpoint(FOO, { endpoint })).toThrow(new ConfigError(message));
    expect(() => endpointParts({ url: endpoint })).toThrow(new ConfigError(message));
  });

  it.each([
    'https://user@example.com',
    'https://:c4nary@example.com',
    'https://user:c4nary@example.com',
    'https://example.com?c4nary=1',
    'https://example.com/#c4nary',
  ])('%s is refused, and the message does not show it', (endpoint) => {
    const message = 'endpoint must have no user, password, query or fragment';
    expect(() => checkEndpoint(FOO, { endpoint })).toThrow(new ConfigError(message));
    expect(() => endpointParts({ url: endpoint })).toThrow(new ConfigError(message));
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
      expect(() => checkEndpoint(FOO, { region, endpoint })).toThrow(new ConfigError(message));
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

  it('of a partition is one even if it is newer than the table', () => {
    expect(partitionOf('eusc-de-north-9').name).toBe('aws-eusc');
    expect(partitionOf('us-gov-north-9').name).toBe('aws-us-gov');
    expect(partitionOf('constructor').name).toBe('aws');
  });
});

function hostOf(region: string): string | undefined {
  try {
    checkEndpoint(FOO, { region });
    return endpointParts({ url: `https://sso.${region}.amazonaws.com` }).host;
  } catch (error) {
    if (error instanceof ConfigError) return undefined;
    throw error;
  }
}
