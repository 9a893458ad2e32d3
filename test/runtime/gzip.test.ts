import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gzip } from '../../generator/runtime/gzip.js';
import type { HttpRequest } from '../../generator/runtime/http.js';

const long = 'ż'.repeat(6000);
const request: HttpRequest = { method: 'POST', path: '/', query: '', headers: {}, body: long };

describe('a request whose body may be compressed', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is compressed from 10 KiB on, counted in bytes', async () => {
    const { headers, body = '' } = await gzip(request, {});
    expect(headers).toEqual({ 'content-encoding': 'gzip' });
    expect(gunzipSync(body).toString()).toBe(long);
    const short = { ...request, body: 'x'.repeat(10_239) };
    expect(await gzip(short, {})).toBe(short);
  });

  it('is compressed from the size on that the settings say', async () => {
    const small = { ...request, body: new Uint8Array(10) };
    expect(await gzip(small, { requestMinCompressionSizeBytes: 11 })).toBe(small);
    const { body = '' } = await gzip(small, { requestMinCompressionSizeBytes: 10 });
    expect(gunzipSync(body)).toEqual(Buffer.alloc(10));
  });

  it('goes as it is without a body, where the settings say so, and where the engine cannot', async () => {
    const { body: _, ...bare } = request;
    expect(await gzip(bare, { requestMinCompressionSizeBytes: 0 })).toBe(bare);
    expect(await gzip(request, { disableRequestCompression: true })).toBe(request);
    vi.stubGlobal('CompressionStream', undefined);
    expect(await gzip(request, {})).toBe(request);
  });

  it('says which encodings came before', async () => {
    const { headers } = await gzip({ ...request, headers: { 'content-encoding': 'br' } }, {});
    expect(headers).toEqual({ 'content-encoding': 'br, gzip' });
  });
});
