/** Requests and responses that are not held whole. */
import { exchange, type Exchange } from '../exchange.js';
import type { HttpRequest, HttpResponse, Streams } from '../http.js';

/** The request, with what streams of it or of its response besides what does already. */
export function streaming(request: HttpRequest, added: Streams): HttpRequest {
  const streams = { ...request.streams, ...added };
  return { ...request, streams, exchange: exchangeBy(streams) };
}

/** A response of which only the head is there. */
export function streamingResponse(
  { status, headers }: Response,
  stream: NonNullable<HttpResponse['stream']>,
): HttpResponse {
  return { status, headers, bytes: new Uint8Array(), text: '', stream };
}

/** Errors are read whole. The request stops with its response, since not every `fetch` tells its body of an end. */
function exchangeBy({ open, receive }: Streams): Exchange {
  return async (fetch, [url, init], call, connection) => {
    const spend = (): void => {
      call.maxAttempts = 0;
    };
    const ending = new AbortController();
    const end = (): void => ending.abort();
    let streamed: Response | undefined;
    const headOf: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      if (!receive || !response.ok) return response;
      streamed = response;
      return new Response(null, response);
    };
    try {
      const sending = { ...call, connection, spend, stop: ending.signal };
      const opened = open ? await open(init, sending) : init;
      const response = await exchange(headOf, [url, opened], call);
      return streamed && receive ? await receive(streamed, { ...call, end }) : response;
    } finally {
      if (!streamed) end();
    }
  };
}
