import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../generator/runtime/event-stream/crc32.js';
import {
  decodeFrame,
  encodeFrame,
  type Frame,
} from '../../generator/runtime/event-stream/frame.js';
import { framesOf } from '../../generator/runtime/event-stream/frames.js';
import type { HeaderValue } from '../../generator/runtime/event-stream/headers.js';
import { peer } from '../support/event-stream-peer.js';

const bytes = (max = 300) =>
  fc.uint8Array({ maxLength: max }).map((value) => Uint8Array.from(value));
const date = fc.date({ noInvalidDate: true });
const text = fc.string({ unit: 'grapheme', maxLength: 300 });

const value: fc.Arbitrary<HeaderValue> = fc.oneof(
  fc.tuple(fc.constant('boolean' as const), fc.boolean()),
  fc.tuple(fc.constant('byte' as const), fc.integer({ min: -128, max: 127 })),
  fc.tuple(fc.constant('short' as const), fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 })),
  fc.tuple(fc.constant('integer' as const), fc.integer()),
  fc.tuple(fc.constant('long' as const), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  fc.tuple(fc.constant('blob' as const), bytes()),
  fc.tuple(fc.constant('string' as const), text),
  fc.tuple(fc.constant('timestamp' as const), date),
  fc.tuple(fc.constant('uuid' as const), fc.uuid()),
);
const name = fc.string({ minLength: 1, maxLength: 30 });
const frame: fc.Arbitrary<Frame> = fc
  .tuple(fc.array(fc.tuple(name, value), { maxLength: 8 }), bytes())
  .map(([headers, payload]) => ({ headers: new Map(headers), payload }));

describe('a message of an event stream', () => {
  it('comes back from its bytes, whatever it holds', () => {
    fc.assert(
      fc.property(frame, (given) => {
        expect(decodeFrame(encodeFrame(given))).toEqual(given);
      }),
    );
  });

  it('is to the byte what the AWS SDK makes of it, and read by it', () => {
    fc.assert(
      fc.property(frame, (given) => {
        // The peer keeps headers in an object, and loses this one.
        fc.pre(!given.headers.has('__proto__'));
        const encoded = encodeFrame(given);
        const read = peer.decode(encoded);
        expect(Object.keys(read.headers)).toHaveLength(given.headers.size);
        expect(read.body).toEqual(given.payload);
        // The peer's UUIDs may not have capitals, and its objects sort names that are numbers.
        const again = peer.encode(read);
        expect(again).toHaveLength(encoded.length);
        expect(decodeFrame(Uint8Array.from(again))).toEqual(given);
      }),
    );
  });

  it('is refused when one bit of it is another', () => {
    fc.assert(
      fc.property(frame, fc.nat(), (given, at) => {
        const encoded = encodeFrame(given);
        const bit = at % (encoded.length * 8);
        encoded[bit >> 3] = (encoded[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => decodeFrame(encoded)).toThrow(Error);
      }),
    );
  });

  it.each<[string, (view: DataView) => void]>([
    ['a length below that of an empty message', (view) => view.setUint32(0, 15)],
    ['a length of 4 GiB', (view) => view.setUint32(0, 2 ** 32 - 1)],
    ['headers longer than the message', (view) => view.setUint32(4, 200)],
    ['headers of 4 GiB', (view) => view.setUint32(4, 2 ** 32 - 1)],
  ])('is refused with %s, though the checksum is right', async (_, lie) => {
    const encoded = encodeFrame({ headers: new Map(), payload: new Uint8Array(20) });
    const view = new DataView(encoded.buffer);
    lie(view);
    view.setUint32(8, crc32(encoded.subarray(0, 8)));
    expect(() => decodeFrame(encoded)).toThrow(TypeError);
    await expect(framesOf(streamOf([encoded]), cutOff).next()).rejects.toThrow(TypeError);
  });

  it.each<[string, readonly number[]]>([
    ['of no type', [1, 97, 10]],
    ['that ends after its name', [1, 97]],
    ['whose text goes on behind the headers', [1, 97, 7, 0, 9, 98]],
    ['whose text is no UTF-8', [1, 97, 7, 0, 1, 255]],
    ['that stands twice', [1, 97, 0, 1, 97, 0]],
  ])('is refused for a header %s', (_, header) => {
    const encoded = new Uint8Array(16 + header.length);
    const view = new DataView(encoded.buffer);
    view.setUint32(0, encoded.length);
    view.setUint32(4, header.length);
    view.setUint32(8, crc32(encoded.subarray(0, 8)));
    encoded.set(header, 12);
    view.setUint32(encoded.length - 4, crc32(encoded.subarray(0, -4)));
    expect(() => decodeFrame(encoded)).toThrow(Error);
  });

  it.each<[string, string, HeaderValue]>([
    ['a byte of 128', 'a', ['byte', 128]],
    ['half an integer', 'a', ['integer', 0.5]],
    ['a long of 65 bits', 'a', ['long', 2n ** 63n]],
    ['a text of 32 KiB', 'a', ['string', 'x'.repeat(2 ** 15)]],
    ['a UUID that is none', 'a', ['uuid', 'x']],
    ['no name', '', ['boolean', true]],
    ['a name of 256 bytes', 'x'.repeat(256), ['boolean', true]],
  ])('cannot be made with a header of %s', (_, header, given) => {
    const headers = new Map([[header, given]]);
    expect(() => encodeFrame({ headers, payload: new Uint8Array() })).toThrow('must be');
  });
});

describe('the messages in a body', () => {
  it('are the same wherever its chunks end', async () => {
    const given = fc.tuple(
      fc.array(frame, { maxLength: 4 }),
      fc.array(fc.nat(), { maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(given, async ([messages, cuts]) => {
        const body = Buffer.concat(messages.map(encodeFrame));
        const ends = [...cuts.map((cut) => cut % (body.length + 1)), body.length].toSorted(
          (a, b) => a - b,
        );
        const chunks = ends.map((end, index) =>
          Uint8Array.from(body.subarray(ends[index - 1] ?? 0, end)),
        );
        const frames = framesOf(streamOf(chunks), cutOff);
        for (const message of messages) expect(await frames.next()).toEqual(message);
        expect(await frames.next()).toBeUndefined();
      }),
    );
  });

  it('are cut off where the body ends inside one', async () => {
    const encoded = encodeFrame({ headers: new Map(), payload: new Uint8Array(20) });
    for (let length = 1; length < encoded.length; length += 1) {
      const frames = framesOf(streamOf([encoded.subarray(0, length)]), cutOff);
      await expect(frames.next()).rejects.toThrow('cut off');
    }
  });
});

function cutOff(): Error {
  return new Error('cut off');
}

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}
