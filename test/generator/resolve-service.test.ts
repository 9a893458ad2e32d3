import { describe, expect, test } from 'vitest';
import { resolve } from '../../generator/resolve/resolve.js';
import { modelOf, type Compact } from '../support/model.js';
import { operationOf, serviceOf } from '../support/resolved.js';

describe('services', () => {
  test('JSON is preferred to CBOR', () => {
    const both = serviceOf(
      {},
      { 'smithy.protocols#rpcv2Cbor': true, 'aws.protocols#awsJson1_0': true },
    );
    expect(both.protocol).toBe('awsJson1_0');
    expect(serviceOf({}, { 'smithy.protocols#rpcv2Cbor': true }).protocol).toBe('rpcv2Cbor');
  });

  test.each([
    [{ sdkId: 'A', endpointPrefix: 'e', arnNamespace: 'n' }, 'e'],
    [{ sdkId: 'A', arnNamespace: 'n' }, 'n'],
    [{ sdkId: 'A' }, 'weather'],
  ])('the endpoint of %j begins with %s', (service, prefix) => {
    const { endpoint } = serviceOf(
      {},
      { 'aws.protocols#awsJson1_0': true, 'aws.api#service': service },
    );
    expect(JSON.stringify(endpoint)).toContain(`"https://${prefix}."`);
  });

  test('a service without aws.api#service has no endpoint', () => {
    expect(serviceOf({})).not.toHaveProperty('endpoint');
  });

  test('two services of one folder are an error at the second', () => {
    const traits = {
      version: '1',
      'aws.protocols#awsJson1_0': true,
      'aws.api#service': { sdkId: 'Same' },
    };
    const result = resolve(modelOf({ 'service A': traits, 'service B': traits }));
    expect(result.diagnostics.map(({ code, at }) => [code, at?.text])).toEqual([
      ['folder-taken', 'test#B'],
    ]);
  });
});

describe('authentication', () => {
  const schemes = {
    'aws.auth#sigv4': { name: 'w' },
    httpBearerAuth: true,
    'aws.protocols#awsJson1_0': true,
  };
  const sigv4 = { scheme: 'sigv4', name: 'w' };
  const authOf = (operation: Compact[string], traits: Compact[string] = schemes) =>
    operationOf(serviceOf({ 'operation Get': operation }, traits)).auth;

  test('an operation is called as its service is', () => {
    expect(authOf({})).toEqual([sigv4, { scheme: 'bearer' }]);
    expect(authOf({}, { ...schemes, auth: ['smithy.api#httpBearerAuth'] })).toEqual([
      { scheme: 'bearer' },
    ]);
  });

  test('an operation has schemes of its own, or may be called without', () => {
    expect(authOf({ auth: ['smithy.api#httpBearerAuth'] })).toEqual([{ scheme: 'bearer' }]);
    expect(authOf({ auth: [] })).toEqual([{ scheme: 'none' }]);
    expect(authOf({ optionalAuth: true })).toEqual([
      sigv4,
      { scheme: 'bearer' },
      { scheme: 'none' },
    ]);
  });

  test('a key has a place and a prefix', () => {
    const key = { name: 'X-Key', in: 'header', scheme: 'ApiKey' };
    expect(authOf({}, { 'aws.protocols#awsJson1_0': true, httpApiKeyAuth: key })).toEqual([
      { scheme: 'apiKey', in: 'header', name: 'X-Key', prefix: 'ApiKey' },
    ]);
  });

  test('a service with no scheme that is supported is called without, with a warning', () => {
    const result = resolve(
      modelOf({
        'service A': { version: '1', 'aws.protocols#awsJson1_0': true, httpDigestAuth: true },
      }),
    );
    expect(result.ok && result.value[0]?.auth).toEqual([{ scheme: 'none' }]);
    expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['auth-unsupported', 'warning'],
    ]);
  });

  test('an operation with no scheme that is supported is called without, with a warning', () => {
    const result = resolve(
      modelOf({
        'service A': {
          version: '1',
          operations: ['B', 'C'],
          'aws.protocols#awsJson1_0': true,
          'aws.auth#sigv4': { name: 'a' },
          httpDigestAuth: true,
        },
        'operation B': { auth: ['smithy.api#httpDigestAuth'] },
        'operation C': { auth: ['smithy.api#httpDigestAuth', 'aws.auth#sigv4'] },
      }),
    );
    const operations = result.ok ? result.value[0]?.operations : [];
    expect(operations?.map(({ auth }) => auth)).toEqual([
      [{ scheme: 'none' }],
      [{ scheme: 'sigv4', name: 'a' }],
    ]);
    expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['auth-unsupported', 'warning'],
    ]);
  });

  test('a signature leaves out the body where the operation says so', () => {
    const found = authOf(
      { 'aws.auth#unsignedPayload': true, optionalAuth: true },
      { 'aws.protocols#awsJson1_0': true, 'aws.auth#sigv4': { name: 'a' }, httpBearerAuth: true },
    );
    expect(found).toEqual([
      { scheme: 'sigv4', name: 'a', unsignedPayload: true },
      { scheme: 'bearer' },
      { scheme: 'none' },
    ]);
  });
});
