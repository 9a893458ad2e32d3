/** Signature Version 4 in the headers of a request. */
import { canonicalRequest, type HeaderFields, type Target } from './canonical.js';
import type { Credentials } from './credentials.js';
import { bytesOf, hex, hmac, hmacKey, sha256, type HmacKey } from './sha256.js';

export interface SignableRequest extends Target {
  readonly headers: HeaderFields;
  /** Text is sent as UTF-8. Absent: no body. */
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined;
  /** Of the body, as {@link bodyHash} gives it. Absent: computed here. */
  readonly bodyHash?: string | undefined;
}

/** For whom, for what and when a signature holds. */
export interface SigningScope {
  readonly credentials: Credentials;
  readonly region: string;
  /** The service's signing name: `sso`. */
  readonly service: string;
  /** The service's clock must agree within five minutes. */
  readonly date: Date;
  /** False for services such as S3, which take the path as it is. Absent: true. */
  readonly normalizePath?: boolean | undefined;
  /** Whether the session token is added after signing. Absent: false. */
  readonly omitSessionToken?: boolean | undefined;
  /** Whether the body's hash is also sent, in `x-amz-content-sha256`. Absent: true. */
  readonly signBody?: boolean | undefined;
}

/**
 * The headers to send: those of the request, and `x-amz-date`, `x-amz-content-sha256`, `x-amz-security-token` where
 * there is a token, and `authorization`. No `host`, which the URL decides.
 */
export function sign(request: SignableRequest, scope: SigningScope): Record<string, string> {
  const { credentials, signBody = true, omitSessionToken = false } = scope;
  const { accessKeyId, sessionToken } = credentials;
  const stamp = stampOf(scope);
  const hash = request.bodyHash ?? hex(sha256(request.body ?? ''));
  const headers: Record<string, string> = { ...request.headers, 'x-amz-date': stamp.date };
  if (signBody) headers['x-amz-content-sha256'] = hash;
  if (sessionToken && !omitSessionToken) headers['x-amz-security-token'] = sessionToken;
  const { text, signedHeaders } = canonicalRequest(request, headers, hash, scope.normalizePath);
  headers['authorization'] =
    `${ALGORITHM} Credential=${accessKeyId}/${stamp.scope}, SignedHeaders=${signedHeaders}, Signature=${signature(text, credentials, stamp)}`;
  if (sessionToken) headers['x-amz-security-token'] = sessionToken;
  return headers;
}

/**
 * The SHA-256 of a body in hex, at once for a short one. A long one (from 12 KB on, where Web Crypto is faster) is
 * hashed by Web Crypto where there is one.
 */
export function bodyHash(body: string | Uint8Array<ArrayBuffer> = ''): string | Promise<string> {
  // Absent on pages that came over plain http.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (body.length < LONG || !subtle) return hex(sha256(body));
  return subtle.digest('SHA-256', bytesOf(body)).then((digest) => hex(new Uint8Array(digest)));
}

/** Of a canonical request. */
export function signature(canonical: string, credentials: Credentials, stamp: Stamp): string {
  return hex(hmac(signingKey(credentials, stamp.scope), stringToSign(canonical, stamp)));
}

export function stringToSign(canonical: string, { date, scope }: Stamp): string {
  return `${ALGORITHM}\n${date}\n${scope}\n${hex(sha256(canonical))}`;
}

/** When and for what a signature holds, in the words of the protocol. */
export interface Stamp {
  /** `20150830T123600Z`. */
  readonly date: string;
  /** `20150830/us-east-1/sso/aws4_request`. */
  readonly scope: string;
}

export function stampOf({ date, region, service }: SigningScope): Stamp {
  const time = date.toISOString().replace(/[-:]|\.\d+/g, '');
  return { date: time, scope: `${time.slice(0, 8)}/${region}/${service}/aws4_request` };
}

/** The key that signs in a scope; kept for as long as the credentials are, until the day, the region or the service is another. */
export function signingKey(credentials: Credentials, scope: string): HmacKey {
  const source = `AWS4${credentials.secretAccessKey}/${scope}`;
  const kept = KEYS.get(credentials);
  if (kept?.source === source) return kept.key;
  let key = hmacKey(`AWS4${credentials.secretAccessKey}`);
  for (const part of scope.split('/')) key = hmacKey(hmac(key, part));
  KEYS.set(credentials, { source, key });
  return key;
}

const KEYS = /* @__PURE__ */ new WeakMap<
  Credentials,
  { readonly source: string; readonly key: HmacKey }
>();

export const ALGORITHM = 'AWS4-HMAC-SHA256';
const LONG = 12 * 1024;
