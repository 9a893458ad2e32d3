import { assert, pre, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greedyLabel, hostLabel, label } from '../../generator/runtime/rest-json/label.js';
import {
  headerList,
  headerText,
  prefixHeaders,
} from '../../generator/runtime/rest-json/request.js';

describe('a label', () => {
  it.each(['', '.', '..', undefined, null, '\uD800'])('is never %j', (value) => {
    expect(() => label(value, 'InstanceId')).toThrow(/InstanceId must be/);
  });

  it.each(['a//b', '/a', 'a/', 'a/../b', '.', 'a/./b'])('that is greedy is never %j', (value) => {
    expect(() => greedyLabel(value, 'Key')).toThrow(/Key must be/);
  });

  it('stays one segment, and is the same value at the other end', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1 }), (value) => {
        pre(value !== '.' && value !== '..');
        const { pathname } = new URL(`https://example.com/a/${label(value, 'x')}/b`);
        expect(pathname.split('/').map(decodeURIComponent)).toEqual(['', 'a', value, 'b']);
      }),
      { numRuns: 2000 },
    );
  });

  it('would leave its place without the encoding', () => {
    expect(new URL('https://example.com/a/../b').pathname).toBe('/b');
    expect(label('../b', 'x')).toBe('..%2Fb');
    expect(label('%2e%2e', 'x')).toBe('%252e%252e');
  });

  it.each(['evil.com/', 'evil.com#', 'a.b', 'user@', '-a', 'a-', '', 'a'.repeat(64), 'ä', '%65'])(
    'of a host is never %j',
    (value) => {
      expect(() => hostLabel(value, 'AccountId')).toThrow(/AccountId must be/);
    },
  );

  it('of a host is letters, digits and hyphens', () => {
    expect(hostLabel('My-bucket-1', 'x')).toBe('my-bucket-1');
  });
});

describe('a header', () => {
  it.each(['a\r\nb', 'a\nb', 'a\0b', '✓', '\x7f'])('never holds %j', (value) => {
    expect(() => headerText(value, 'Token')).toThrow(/Token must be/);
    expect(() => headerList([value], 'Token')).toThrow(/Token must be/);
    expect(() => prefixHeaders('x-', { a: value }, 'Token')).toThrow(/Token must be/);
  });

  it.each([
    'a b',
    'a:b',
    '',
    'ä',
    'Host',
    'authorization',
    'X-Amz-Date',
    'x-amz-security-token',
    'content-length',
    '__proto__',
  ])('of a map is never named %j', (name) => {
    expect(() => prefixHeaders('', { [name]: 'v' }, 'Meta')).toThrow(/Meta must be/);
  });

  it('shows no value when it is refused', () => {
    expect(() => headerText('canary\n', 'Token')).toThrow(/^(?!.*canary)/);
  });
});
