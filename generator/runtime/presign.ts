/** Signature Version 4 in the query of a request: a link that works for whoever holds it, until it expires. */
import { canonicalRequest, encode, signedNames } from './canonical.js';
import { hex, sha256 } from './sha256.js';
import { ALGORITHM, signature, stampOf, type SignableRequest, type SigningScope } from './sign.js';

/**
 * The request's path and query, with the signature. Whoever sends it must send the same method, host, headers and body.
 * `expiresIn` is in seconds; AWS takes up to seven days. The result is a secret while it holds.
 */
export function presign(request: SignableRequest, scope: SigningScope, expiresIn: number): string {
  const { accessKeyId, sessionToken } = scope.credentials;
  const stamp = stampOf(scope);
  const token = sessionToken ? `&X-Amz-Security-Token=${encode(sessionToken)}` : '';
  const query =
    `${request.query && `${request.query}&`}X-Amz-Algorithm=${ALGORITHM}` +
    `&X-Amz-Credential=${encode(`${accessKeyId}/${stamp.scope}`)}&X-Amz-Date=${stamp.date}` +
    `&X-Amz-SignedHeaders=${encode(signedNames({ ...request.headers, host: request.host }).join(';'))}&X-Amz-Expires=${expiresIn}`;
  const { text } = canonicalRequest(
    { ...request, query: scope.omitSessionToken ? query : query + token },
    request.headers,
    request.bodyHash ?? hex(sha256(request.body ?? '')),
    scope.normalizePath,
  );
  return `${request.path}?${query}${token}&X-Amz-Signature=${signature(text, scope.credentials, stamp)}`;
}
