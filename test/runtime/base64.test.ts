import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBlob, writeBlob } from '../../generator/runtime/base64.js';

describe('bytes', () => {
  it('come back from base64 as they were, and Node agrees on the text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = writeBlob(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(readBlob(text)).toEqual(bytes);
      }),
    );
  });

  it('by the megabyte come back too', () => {
    const bytes = new Uint8Array(3_000_001).map((_, index) => (index * 7) % 256);
    const text = writeBlob(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(Object(readBlob(text))))).toBe(0);
  });

  it('are forgiven missing padding and white space', () => {
    for (const text of ['AAE=', 'AAE', ' A A\nE='])
      expect(readBlob(text)).toEqual(new Uint8Array([0, 1]));
    expect(readBlob('')).toEqual(new Uint8Array());
  });

  it.each([['A'], ['AA=A'], ['A-_A'], ['é'], ['AAE=='], [7], [null], [undefined]])(
    'are not what is not base64: %o stays',
    (value) => {
      expect(readBlob(value)).toBe(value);
    },
  );

  it('that are not there are not written', () => {
    expect(writeBlob(undefined)).toBeUndefined();
  });
});

describe('an engine with base64 of its own', () => {
  afterEach(() => {
    Reflect.deleteProperty(Uint8Array, 'fromBase64');
    vi.resetModules();
  });

  it('is asked first', async () => {
    const bytes = Object.assign(new Uint8Array([1]), { toBase64: () => 'AQ==' });
    const fromBase64 = vi.fn<(text: string) => Uint8Array>(() => bytes);
    Object.assign(Uint8Array, { fromBase64 });
    expect(readBlob('AQ==')).toBe(bytes);
    expect(fromBase64).toHaveBeenCalledOnce();
    expect(writeBlob(bytes)).toBe('AQ==');
  });
});
