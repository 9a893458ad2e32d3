import { describe, expect, it } from 'vitest';
import { accountIdOf } from '../../generator/runtime/endpoint-rules/account.js';
import { parseArn } from '../../generator/runtime/endpoint-rules/arn.js';
import { resolvedEndpoint } from '../../generator/runtime/endpoint-rules/ruled-endpoint.js';
import {
  isHostLabel,
  isVirtualHostableS3Bucket,
} from '../../generator/runtime/endpoint-rules/host-label.js';
import { split, substring, uriEncode } from '../../generator/runtime/endpoint-rules/text.js';
import { parseUrl } from '../../generator/runtime/endpoint-rules/url.js';
import { InputError } from '../../generator/runtime/errors.js';

describe('parseArn', () => {
  it('takes a resource apart at colons and slashes', () => {
    expect(parseArn('arn:aws:s3:us-east-2:012345678:outpost:op-1234/x')).toEqual({
      partition: 'aws',
      service: 's3',
      region: 'us-east-2',
      accountId: '012345678',
      resourceId: ['outpost', 'op-1234', 'x'],
    });
  });

  it.each(['', 'arn', 'arn:aws:s3', 'arn:aws:s3:us-east-2:1', 'urn:aws:s3:us-east-2:1:x'])(
    'finds nothing in %j',
    (text) => {
      expect(parseArn(text)).toBeUndefined();
    },
  );
});

describe('parseUrl', () => {
  it.each([
    ['https://example.com', ['example.com', '/', '/', false]],
    ['http://example.com:80/foo/bar', ['example.com:80', '/foo/bar', '/foo/bar/', false]],
    ['https://user:c4nary@example.com/a', ['example.com', '/a', '/a/', false]],
    ['https://127.0.0.1', ['127.0.0.1', '/', '/', true]],
    ['https://[fe80::1]', ['[fe80::1]', '/', '/', true]],
    ['https://999.999.example', ['999.999.example', '/', '/', false]],
  ])('takes %s apart', (url, expected) => {
    const parts = parseUrl(url);
    const { authority, path, normalizedPath, isIp } = parts ?? {};
    expect([authority, path, normalizedPath, isIp]).toEqual(expected);
  });

  it.each(['https://example.com:8443?foo=bar', 'ftp://example.com', 'example.com', 'https://'])(
    'finds nothing in %s',
    (url) => {
      expect(parseUrl(url)).toBeUndefined();
    },
  );
});

describe('a host label', () => {
  it('may have hyphens inside, and with dots there may be several', () => {
    expect(['a', 'A-1', '9', 'a'.repeat(63)].every((text) => isHostLabel(text))).toBe(true);
    expect(
      ['', '-a', 'a-', 'a.b', 'a_b', 'a\n', 'a'.repeat(64)].some((text) => isHostLabel(text)),
    ).toBe(false);
    expect(isHostLabel('a.b', true)).toBe(true);
    expect(isHostLabel('a..b', true)).toBe(false);
  });

  it('names a bucket where it is in lower case, long enough and no address', () => {
    expect(isVirtualHostableS3Bucket('my-bucket')).toBe(true);
    expect(isVirtualHostableS3Bucket('my.bucket', true)).toBe(true);
    for (const bucket of ['my.bucket', 'ab', 'My-bucket', 'a'.repeat(64)]) {
      expect(isVirtualHostableS3Bucket(bucket)).toBe(false);
    }
    expect(isVirtualHostableS3Bucket('192.168.5.4', true)).toBe(false);
  });
});

describe('texts', () => {
  it('are cut from either end where they are long enough and ASCII', () => {
    expect(substring('abcdefg', 1, 3, false)).toBe('bc');
    expect(substring('abcdefg', 1, 3, true)).toBe('ef');
    expect(substring('abc', 0, 4, false)).toBeUndefined();
    expect(substring('abc', 2, 2, false)).toBeUndefined();
    expect(substring('äbcdef', 0, 2, false)).toBeUndefined();
  });

  it('are split into at most so many parts', () => {
    expect(split('a--b--c', '--', 0)).toEqual(['a', 'b', 'c']);
    expect(split('a--b--c', '--', 2)).toEqual(['a', 'b--c']);
    expect(split('a--b--c', '--', 1)).toEqual(['a--b--c']);
    expect(split('', '--', 0)).toEqual(['']);
  });

  it('are encoded down to the unreserved characters', () => {
    expect(uriEncode("a-_.~ /!'()*😹")).toBe('a-_.~%20%2F%21%27%28%29%2A%F0%9F%98%B9');
    expect(() => uriEncode('\ud800')).toThrow(InputError);
  });
});

describe('authSchemes of an endpoint', () => {
  const url = 'https://example.com';

  it('say how sigv4 signs; others are passed over', () => {
    const authSchemes = [
      { name: 'sigv4a', signingName: 'other', signingRegionSet: ['*'] },
      { name: 'sigv4', signingName: 'x', signingRegion: 'eu-west-1' },
    ];
    expect(resolvedEndpoint({ url, properties: { authSchemes } })).toMatchObject({
      url,
      signingName: 'x',
      signingRegion: 'eu-west-1',
    });
  });

  it.each([
    undefined,
    {},
    { authSchemes: 'sigv4' },
    { authSchemes: [{ name: 'sigv4a' }] },
    { authSchemes: [null] },
  ])('say nothing where they are %j', (properties) => {
    const { signingName, signingRegion } = resolvedEndpoint({
      url,
      ...(properties && { properties }),
    });
    expect([signingName, signingRegion]).toEqual([undefined, undefined]);
  });
});

describe('headers of an endpoint', () => {
  it('have their values in one line', () => {
    const headers = { 'x-one': ['a'], 'x-more': ['*', 'b'] };
    expect(resolvedEndpoint({ url: 'https://example.com', headers }).headers).toEqual({
      'x-one': 'a',
      'x-more': '*, b',
    });
  });
});

describe('the account of a call', () => {
  it('is that of the credentials, where they say it', async () => {
    const keys = { accessKeyId: 'a', secretAccessKey: 'b' };
    expect(await accountIdOf({ config: {} })).toBeUndefined();
    expect(await accountIdOf({ config: {}, credentials: () => keys })).toBeUndefined();
    const known = { ...keys, accountId: '123456789012' };
    expect(await accountIdOf({ config: {}, credentials: () => known })).toBe('123456789012');
  });
});
