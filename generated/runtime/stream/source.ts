/** Streams of request bodies. */
import type { HttpRequest, Sending } from '../http.js';

/** What an async iterator gives, as a body; `next` is not called before somebody reads. */
export interface Source {
  next(): Promise<IteratorResult<Uint8Array, unknown>>;
  /** Says that no more is read; never throws. */
  stop(): void;
}

/**
 * What `fetch` is given to send what a source makes, once: there is no further attempt when something has been taken
 * from it. A source that nobody reads is left as it was.
 */
export function sending(init: RequestInit, source: Source, call: Sending): RequestInit {
  const signals = [call.stop, ...(call.abortSignal ? [call.abortSignal] : [])];
  let isRead = false;
  let release: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          for (const signal of signals) signal.removeEventListener('abort', end);
          // Not closed, which would be the end of a shorter body.
          controller.error(new DOMException('The call has ended', 'AbortError'));
          if (isRead) source.stop();
        };
        for (const signal of signals) signal.addEventListener('abort', end);
        release = end;
      },
      async pull(controller) {
        isRead = true;
        call.spend();
        const { done, value } = await source.next().catch(refuse);
        if (signals.some(({ aborted }) => aborted)) return;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => release?.(),
    },
    { highWaterMark: 0 },
  );
  // `fetch` takes a stream as a body only with the word that it will not be read beside the response.
  const streaming = { ...init, body, duplex: 'half' };
  return streaming;
}

/** Tells an iterator that no more is read, without waiting for what it does then. */
export function stopped(iterator: AsyncIterator<unknown> | undefined): void {
  iterator?.return?.().catch(() => {});
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
