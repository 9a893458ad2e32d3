import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentMd5 } from '../../generator/runtime/content-md5.js';
import type { HttpRequest } from '../../generator/runtime/http.js';
import { md5 } from '../../generator/runtime/md5.js';

const request: HttpRequest = { method: 'POST', path: '/', query: '', headers: {} };

describe('MD5', () => {
  it('gives what Node gives, for every length around the edges of a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const message = Uint8Array.from({ length }, (_, index) => (index * 7 + length) % 256);
      const expected = createHash('md5').update(message).digest('hex');
      expect(Buffer.from(md5(message)).toString('hex')).toBe(expected);
    }
  });
});

describe('a request with a checksum', () => {
  it('has that of its body, and of an empty one where it has none', () => {
    for (const body of ['żółw', '']) {
      const expected = createHash('md5').update(body).digest('base64');
      const made = contentMd5({ ...request, ...(body && { body }), headers: { 'x-a': 'b' } });
      expect(made.headers).toEqual({ 'x-a': 'b', 'content-md5': expected });
    }
  });

  it('keeps the one that its input gave it', () => {
    const made = contentMd5({ ...request, headers: { 'content-md5': 'mine' } });
    expect(made.headers).toEqual({ 'content-md5': 'mine' });
  });
});
