/** Responses that are read as they come: members with `smithy.api#streaming`. */
import { readBody } from '../body.js';
import { broken, CUT_OFF } from '../exchange.js';
import type { HttpRequest, HttpResponse, Receiving } from '../http.js';
import { streaming, streamingResponse } from './exchange.js';
import type { StreamingResponseBody } from './types.js';

/** The request of an operation whose output has a stream of bytes. */
export function expectStream(request: HttpRequest): HttpRequest {
  return streaming(request, { receive: receiveStream });
}

async function receiveStream(response: Response, call: Receiving): Promise<HttpResponse> {
  const stream: StreamingResponseBody = Object.assign(bytesOf(response, call), {
    transformToByteArray: () => allBytes(stream),
    transformToString: async () => new TextDecoder().decode(await allBytes(stream)),
  });
  return streamingResponse(response, stream);
}

/**
 * The body of a response. It fails with a `TransportError` where it is cut off, and with the reason of the call's
 * `abortSignal`, which ends the connection.
 */
export function bytesOf(
  response: Response,
  { abortSignal, course, end }: Receiving,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = (response.body ?? new Blob().stream()).getReader();
  // As it is now: a call that goes on to another attempt changes it.
  const $metadata = { ...course };
  let release = end;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        const off = onAbort(abortSignal, (reason) => {
          release();
          controller.error(reason);
          reader.cancel().catch(() => {});
        });
        release = () => {
          off();
          end();
        };
      },
      async pull(controller) {
        const { done, value } = await reader.read().catch((cause: unknown) => {
          release();
          throw broken(CUT_OFF, cause, $metadata);
        });
        if (abortSignal?.aborted) return;
        if (!done) return controller.enqueue(value);
        release();
        controller.close();
      },
      cancel(reason) {
        release();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Calls `stop` when the signal aborts, or has; the function that is returned calls it off. */
function onAbort(signal: AbortSignal | undefined, stop: (reason: unknown) => void): () => void {
  const abort = (): void => stop(signal?.reason);
  if (signal?.aborted) abort();
  else signal?.addEventListener('abort', abort);
  return () => signal?.removeEventListener('abort', abort);
}

async function allBytes(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  return (await readBody(new Response(stream), Infinity)) ?? new Uint8Array();
}
