/** One request and its response, which is read whole. */
import { decode, readBody } from './body.js';
import { RedirectError, ResponseError, TransportError } from './errors.js';
import type { HttpResponse } from './http.js';
import { connectionFailure, isRefusedRedirect } from './retry.js';
import type { ResponseMetadata } from './types.js';

/** How far a call has come; errors copy it. */
export type Course = { -readonly [K in keyof ResponseMetadata]: ResponseMetadata[K] } & {
  attempts: number;
  totalRetryDelay: number;
};

/** What `fetch` takes. */
export type Outgoing = readonly [url: string, init: RequestInit];

/**
 * Sends a request and reads the response, up to `limit` bytes of body; a redirect is never followed. Rejects with a
 * `TransportError`, a `RedirectError` or a `ResponseError`. Says in `course` what the response is.
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  [url, init]: Outgoing,
  limit: number,
  course: Course,
): Promise<HttpResponse> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, redirect: redirectMode() });
  } catch (cause) {
    throw notAnswered(cause, course);
  }
  const { status, headers } = response;
  course.httpStatusCode = status;
  course.requestId = requestId(headers);
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    response.body?.cancel().catch(() => {});
    throw redirected(course, headers.get('location'));
  }
  const bytes = await readBody(response, limit).catch((cause: unknown) => {
    throw transportError(cause, course);
  });
  if (!bytes) throw tooLong(limit, course);
  return {
    status,
    headers,
    bytes,
    get text() {
      return decode(bytes);
    },
  };
}

function tooLong(limit: number, $metadata: ResponseMetadata): ResponseError {
  const message = `The response is longer than ${limit} bytes`;
  return new ResponseError(message, '', { outcome: 'unknown', $metadata });
}

function notAnswered(cause: unknown, $metadata: ResponseMetadata): RedirectError | TransportError {
  return isRefusedRedirect(cause) ? redirected($metadata) : transportError(cause, $metadata);
}

function transportError(cause: unknown, $metadata: ResponseMetadata): TransportError {
  const options = { ...connectionFailure(cause, $metadata.httpStatusCode), $metadata, cause };
  return new TransportError(
    $metadata.httpStatusCode ? 'The response was cut off' : 'No response came',
    options,
  );
}

function redirected($metadata: ResponseMetadata, location?: string | null): RedirectError {
  const target = location && URL.canParse(location) ? ` to ${new URL(location).origin}` : '';
  return new RedirectError(`A redirect${target} was refused`, { outcome: 'unknown', $metadata });
}

function requestId(headers: Headers): string | undefined {
  for (const name of REQUEST_ID) {
    const id = headers.get(name);
    if (id !== null) return id;
  }
  return undefined;
}

/** `error` spares the copy of the body that a redirect could need; runtimes without it (Cloudflare Workers) refuse to make such a request. */
function redirectMode(): RequestRedirect {
  if (mode) return mode;
  try {
    mode = new Request('https://localhost', { redirect: 'error' }).redirect;
  } catch {
    mode = 'manual';
  }
  return mode;
}

let mode: RequestRedirect | undefined;

/** Of awsJson; of REST protocols; of services such as S3. */
const REQUEST_ID = ['x-amzn-requestid', 'x-amzn-request-id', 'x-amz-request-id'];
