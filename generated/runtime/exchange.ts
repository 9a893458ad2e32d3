/** One request and its response, which is read whole. */
import { decode, readBody } from './body.js';
import type { Connection } from './connection.js';
import { RedirectError, ResponseError, TransportError } from './errors.js';
import type { HttpResponse } from './http.js';
import type { ServiceInfo } from './operation.js';
import { connectionFailure, isRefusedRedirect } from './retry.js';
import type { ResponseMetadata } from './types.js';

/** How far a call has come; errors copy it. */
export type Course = { -readonly [K in keyof ResponseMetadata]: ResponseMetadata[K] } & {
  attempts: number;
  totalRetryDelay: number;
};

/** What `fetch` takes. */
export type Outgoing = readonly [url: string, init: RequestInit];

/** A call, as far as it matters to those who send a request and receive the response. */
export interface Transfer {
  readonly service: ServiceInfo;
  readonly course: Course;
  readonly maxResponseBytes: number;
  maxAttempts: number;
  /** Ends a stream, too, after the call has been answered. */
  readonly abortSignal?: AbortSignal | undefined;
}

/** How a request is sent and its response received. */
export type Exchange = (
  fetch: typeof globalThis.fetch,
  outgoing: Outgoing,
  transfer: Transfer,
  connection: Connection,
) => Promise<HttpResponse>;

/**
 * Sends a request and reads the response, up to `maxResponseBytes` of body; a redirect is never followed. Rejects with a `TransportError`, a
 * `RedirectError` or a `ResponseError`. Says in `course` what the response is.
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  [url, init]: Outgoing,
  { course, maxResponseBytes }: Pick<Transfer, 'course' | 'maxResponseBytes'>,
): Promise<HttpResponse> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, redirect: redirectMode() });
  } catch (cause) {
    throw isRefusedRedirect(cause) ? redirected(course) : broken('No response came', cause, course);
  }
  const { status, headers } = response;
  course.httpStatusCode = status;
  course.requestId = requestId(headers);
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {});
    throw redirected(course, headers.get('location'));
  }
  const bytes = await readBody(response, maxResponseBytes).catch((cause: unknown) => {
    throw broken(CUT_OFF, cause, course);
  });
  if (bytes) {
    return {
      status,
      headers,
      bytes,
      get text() {
        return decode(bytes);
      },
    };
  }
  throw new ResponseError(`The response is longer than ${maxResponseBytes} bytes`, '', {
    outcome: 'unknown',
    $metadata: course,
  });
}

export const CUT_OFF = 'The response was cut off';

/** What a failed connection is, after or before a response began. */
export function broken(
  message: string,
  cause: unknown,
  $metadata: ResponseMetadata,
): TransportError {
  const failure = connectionFailure(cause, $metadata.httpStatusCode);
  return new TransportError(message, { ...failure, $metadata, cause });
}

function redirected($metadata: ResponseMetadata, location?: string | null): RedirectError {
  const target = location && URL.canParse(location) ? ` to ${new URL(location).origin}` : '';
  return new RedirectError(`A redirect${target} was refused`, { outcome: 'unknown', $metadata });
}

/** Of awsJson; of REST protocols; of services such as S3. */
function requestId(headers: Headers): string | undefined {
  return (
    headers.get('x-amzn-requestid') ??
    headers.get('x-amzn-request-id') ??
    headers.get('x-amz-request-id') ??
    undefined
  );
}

/**
 * `error` spares the copy of the body that a redirect could need; runtimes without it (Cloudflare Workers) refuse to make such a request.
 * Node sends a request again after status 421 (Fetch, «HTTP-network-or-cache fetch»), and without that copy fails there: a
 * `fetch` of the caller's that makes it `manual` gets such an answer through, for some hundredths of a millisecond a call.
 */
function redirectMode(): RequestRedirect {
  try {
    return (mode ??= new Request('https://localhost', { redirect: 'error' }).redirect);
  } catch {
    return (mode = 'manual');
  }
}

let mode: RequestRedirect | undefined;
