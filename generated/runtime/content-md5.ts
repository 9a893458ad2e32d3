/** The checksum of a request body: `smithy.api#httpChecksumRequired`, in a header `Content-MD5` (RFC 1864). */
import { writeBlob } from './base64.js';
import type { HttpRequest } from './http.js';
import { md5 } from './md5.js';
import { bytesOf } from './sha256.js';

/** The request with the checksum, unless its input gave it one, or its body is a stream. */
export function contentMd5(request: HttpRequest): HttpRequest {
  const { body = '', headers, streams } = request;
  if (streams?.open) return request;
  return { ...request, headers: { 'content-md5': writeBlob(md5(bytesOf(body))), ...headers } };
}
