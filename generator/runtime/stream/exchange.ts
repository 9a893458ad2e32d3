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

/** Errors are read whole. */
function exchangeBy({ open, receive }: Streams): Exchange {
  return async (fetch, [url, init], call, connection) => {
    const opened = open ? await open(init, call, connection) : init;
    if (!receive) return exchange(fetch, [url, opened], call);
    let streamed: Response | undefined;
    const headOf: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      if (!response.ok) return response;
      streamed = response;
      return new Response(null, response);
    };
    const response = await exchange(headOf, [url, opened], call);
    return streamed ? receive(streamed, call) : response;
  };
}
