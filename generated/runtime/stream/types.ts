/** What callers give for a body that is sent as it comes, and get for one that is read as it comes. */

/** A body whose length is known before it is sent. Text is sent as UTF-8. */
export type SizedRequestBody = string | Uint8Array | Blob;

/**
 * Text, bytes and a `Blob` can be sent again when an attempt fails. A stream, such as a `ReadableStream`, a `Readable` of
 * Node or what an async generator makes, is read once: a call that has begun to read it is not repeated.
 */
export type StreamingRequestBody =
  SizedRequestBody | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * The bytes of a response as they come. Whoever does not read them to their end calls `cancel`, so that the connection
 * is free again. Reading fails with a `TransportError` when the response is cut off, and with the reason of the call's
 * `abortSignal` when that aborts.
 */
export type StreamingResponseBody = ReadableStream<Uint8Array<ArrayBuffer>> & {
  /** All bytes, once; held in memory whole. */
  transformToByteArray(): Promise<Uint8Array<ArrayBuffer>>;
  /** All bytes as UTF-8, once; what is no UTF-8 becomes U+FFFD. */
  transformToString(): Promise<string>;
};
