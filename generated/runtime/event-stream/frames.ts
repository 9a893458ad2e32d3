/** The messages in a body, whatever the chunks that it comes in. */
import { decodeFrame, frameLength, PRELUDE, type Frame } from './frame.js';

export interface Frames {
  /**
   * The next message; `undefined` at the end. Rejects with what `cutOff` makes when the body ends inside a message, and
   * with a `TypeError` or a `RangeError` for bytes that are no messages.
   */
  next(): Promise<Frame | undefined>;
  /** Ends the body, also while a message is awaited. */
  cancel(): Promise<void>;
}

export function framesOf(stream: ReadableStream<Uint8Array>, cutOff: () => unknown): Frames {
  const reader = stream.getReader();
  const queue = queueOf(reader);
  let isCancelled = false;
  return {
    async next() {
      if ((await queue.fill(PRELUDE)) && (await queue.fill(frameLength(queue.head(PRELUDE))))) {
        return decodeFrame(queue.take(frameLength(queue.head(PRELUDE))));
      }
      if (queue.isEmpty() || isCancelled) return undefined;
      throw cutOff();
    },
    async cancel() {
      isCancelled = true;
      await reader.cancel();
    },
  };
}

interface Queue {
  isEmpty(): boolean;
  /** Whether there are so many bytes before the end. */
  fill(length: number): Promise<boolean>;
  /** The first of those that are there. */
  head(length: number): Uint8Array;
  /** The same, and takes them out. */
  take(length: number): Uint8Array;
}

function queueOf(reader: ReadableStreamDefaultReader<Uint8Array>): Queue {
  let chunks: Uint8Array[] = [];
  let size = 0;
  const head = (length: number): Uint8Array => {
    // Once for each message and each prelude that goes across chunks, however many these are.
    if (chunks.length > 1) chunks = [joined(chunks, size)];
    return (chunks[0] ?? new Uint8Array()).subarray(0, length);
  };
  return {
    isEmpty: () => size === 0,
    head,
    async fill(length) {
      while (size < length) {
        const { done, value } = await reader.read();
        if (done) return false;
        chunks.push(value);
        size += value.length;
      }
      return true;
    },
    take(length) {
      const bytes = head(length);
      chunks = chunks.map((chunk) => chunk.subarray(length));
      size -= length;
      return bytes;
    },
  };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
