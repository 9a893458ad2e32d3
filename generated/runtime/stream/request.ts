/** Request bodies that are sent as they come: members with `smithy.api#streaming`. */
import type { HttpRequest } from '../http.js';
import { streaming } from './exchange.js';
import { sending, stopped, typed, type Source } from './source.js';
import type { StreamingRequestBody } from './types.js';

/**
 * The request with a body. Text and bytes are sent whole, and signed as other bodies are. A `Blob` and a stream are not
 * read for a signature, which says `UNSIGNED-PAYLOAD` of them.
 */
export function withStream(
  request: HttpRequest,
  body: StreamingRequestBody | undefined,
): HttpRequest {
  if (body === undefined) return request;
  const given = typed(request, 'application/octet-stream');
  if (typeof body === 'string') return { ...given, body };
  // A copy, since the caller may write into it before the next attempt.
  if (ArrayBuffer.isView(body)) return { ...given, body: Uint8Array.from(body) };
  const unsigned = { ...given, bodyHash: 'UNSIGNED-PAYLOAD' };
  if ('arrayBuffer' in body) return streaming(unsigned, { open: (init) => ({ ...init, body }) });
  const source = sourceOf(body);
  return streaming(unsigned, { open: (init, call) => sending(init, source, call) });
}

function sourceOf(body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>): Source {
  return 'getReader' in body ? ofStream(body) : ofIterable(body);
}

/** Not by its async iterator, which not every engine has. */
function ofStream(stream: ReadableStream<Uint8Array>): Source {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return {
    next: async () => (reader ??= stream.getReader()).read(),
    stop: () => void reader?.cancel().catch(() => {}),
  };
}

function ofIterable(iterable: AsyncIterable<Uint8Array>): Source {
  let iterator: AsyncIterator<Uint8Array> | undefined;
  return {
    next: async () => (iterator ??= iterable[Symbol.asyncIterator]()).next(),
    stop: () => stopped(iterator),
  };
}
