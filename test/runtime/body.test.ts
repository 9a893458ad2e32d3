import { describe, expect, it, vi } from 'vitest';
import { beginning, decode, readBody } from '../../generator/runtime/body.js';

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

function response(chunks: Uint8Array[], cancel = (): void => {}): Response {
  return new Response(
    new ReadableStream({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
      cancel,
    }),
  );
}

describe('a body', () => {
  it('is the bytes of all chunks', async () => {
    expect(await readBody(response([bytes(1, 2), bytes(3)]), 10)).toEqual(bytes(1, 2, 3));
  });
  it('may be absent', async () => {
    expect(await readBody(new Response(null, { status: 204 }), 10)).toEqual(bytes());
  });
  it('may be as long as the limit', async () => {
    expect(await readBody(response([bytes(1, 2), bytes(3)]), 3)).toEqual(bytes(1, 2, 3));
  });
  it('is cancelled at the first byte above the limit, even when that never ends', async () => {
    const cancel = vi.fn<() => Promise<void>>(() => new Promise(() => {}));
    const endless = new Response(
      new ReadableStream({ pull: (controller) => controller.enqueue(bytes(1, 2)), cancel }),
    );
    expect(await readBody(endless, 3)).toBeUndefined();
    expect(cancel).toHaveBeenCalledTimes(1);
  });
  it('fails as its stream fails', async () => {
    const cause = new Error('reset');
    const broken = new Response(
      new ReadableStream({ pull: (controller) => controller.error(cause) }),
    );
    await expect(readBody(broken, 3)).rejects.toBe(cause);
  });
});

describe('text', () => {
  it('loses one byte order mark', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf))).toBe('\uFEFF');
  });
  it.each([bytes(0xff), bytes(0xc3), bytes(0xed, 0xa0, 0x80), bytes(0xc0, 0x80)])(
    'must be UTF-8: %s',
    (data) => {
      expect(() => decode(data)).toThrow(TypeError);
    },
  );
  it('of an error is its first 512 bytes, whatever they are', () => {
    expect(beginning(new Uint8Array(600).fill(0x61))).toBe('a'.repeat(512));
    expect(beginning(bytes(0x61, 0xff))).toBe('a\uFFFD');
  });
});
