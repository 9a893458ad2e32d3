/**
 * Signatures of the messages that a request streams, each of which holds that of the one before: what
 * `STREAMING-AWS4-HMAC-SHA256-EVENTS` means in `x-amz-content-sha256` (Amazon Transcribe, «Event stream encoding»).
 */
import type { Credentials } from '../credentials.js';
import { hex, hmac, sha256 } from '../sha256.js';
import { signingKey, stampOf } from '../sign.js';
import { encodeFrame } from './frame.js';
import { encodeHeaders, type HeaderValue } from './headers.js';

/** Puts a message, or at the end of the stream nothing, into a message that signs it at `date`. */
export type FrameSigner = (frame: Uint8Array<ArrayBuffer>, date: Date) => Uint8Array<ArrayBuffer>;

/** `authorization` is the header of the request, whose signature is the first of the chain. */
export function frameSigner(authorization: string, credentials: Credentials): FrameSigner {
  const [, region = '', service = '', seed = ''] = AUTHORIZATION.exec(authorization) ?? [];
  let prior = seed;
  return (frame, date) => {
    const stamp = stampOf({ credentials, region, service, date });
    const dated: [string, HeaderValue] = [':date', ['timestamp', date]];
    const hashes = [encodeHeaders(new Map([dated])), frame].map((bytes) => hex(sha256(bytes)));
    const text = [ALGORITHM, stamp.date, stamp.scope, prior, ...hashes].join('\n');
    const signature = hmac(signingKey(credentials, stamp.scope), text);
    prior = hex(signature);
    const signed: [string, HeaderValue] = [':chunk-signature', ['blob', signature]];
    return encodeFrame({ headers: new Map([dated, signed]), payload: frame });
  };
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=[^/]*\/\d{8}\/([^/]*)\/([^/]*)\/aws4_request,.*Signature=(\w+)$/;
const ALGORITHM = 'AWS4-HMAC-SHA256-PAYLOAD';
