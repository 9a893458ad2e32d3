/** Streams of request bodies. */
import type { HttpRequest } from '../http.js';

/** What an async iterator gives, as a body; `next` is not called before somebody reads. */
export interface Source {
  next(): Promise<IteratorResult<Uint8Array, unknown>>;
  /** Says that no more is read. */
  stop(reason: unknown): unknown;
}

/**
 * The body that a source makes, once. `onFirstRead` is called before anything is taken from the source: a stream that
 * nobody read leaves it as it was.
 */
export function streamOf(source: Source, onFirstRead: () => void): ReadableStream<Uint8Array> {
  let isRead = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        isRead = true;
        onFirstRead();
        const { done, value } = await source.next().catch(refuse);
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel(reason) {
        if (isRead) await source.stop(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** `fetch` takes a stream as a body only with the word that it will not be read beside the response. */
export function halfDuplex(init: RequestInit, body: ReadableStream<Uint8Array>): RequestInit {
  const streaming = { ...init, body, duplex: 'half' };
  return streaming;
}

/** The request with its content type, unless its input gave it one. */
export function typed(request: HttpRequest, contentType: string): HttpRequest {
  return { ...request, headers: { 'content-type': contentType, ...request.headers } };
}

/** The reason stands where no one takes it for that of the connection. */
function refuse(reason: unknown): never {
  const why = reason instanceof Error ? `: ${reason.message}` : '';
  throw new AggregateError([reason], `The stream that is sent has failed${why}`);
}
