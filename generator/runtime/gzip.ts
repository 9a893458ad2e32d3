/** Compression of request bodies: `smithy.api#requestCompression`, whose only algorithm is gzip. */
import type { HttpRequest } from './http.js';
import type { ClientConfig } from './settings.js';
import { bytesOf } from './sha256.js';

/**
 * The request with its body compressed, if the settings want it. Without `CompressionStream`, which engines have since
 * 2020 to 2023, the body stays as it is: servers take both.
 */
export async function gzip(
  request: HttpRequest,
  { disableRequestCompression, requestMinCompressionSizeBytes = 10_240 }: ClientConfig,
): Promise<HttpRequest> {
  const { body, headers } = request;
  if (body === undefined || disableRequestCompression) return request;
  if (typeof CompressionStream === 'undefined') return request;
  const bytes = bytesOf(body);
  if (bytes.length < requestMinCompressionSizeBytes) return request;
  const before = headers['content-encoding'];
  return {
    ...request,
    headers: { ...headers, 'content-encoding': before ? `${before}, gzip` : 'gzip' },
    body: await compressed(bytes),
  };
}

async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
