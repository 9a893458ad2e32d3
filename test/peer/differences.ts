/** Where two clients differ, after what has to differ is taken away. */
import { isDeepStrictEqual } from 'node:util';
import { expectedSignature, actualSignature } from './signature.js';
import type { Peer } from './whole-peers.js';

/** What both have at a path where they differ. */
export type Differences = Readonly<Record<string, readonly [ours: unknown, theirs: unknown]>>;

/** All places at which two calls differ, or at which ours is not signed as a service expects. */
export function differences([ours, theirs]: readonly [Peer, Peer]): Differences {
  const wanted = { ...comparable(theirs), isSigned: true };
  return Object.fromEntries(differing(comparable(ours), wanted, ''));
}

/** A body is compared as JSON and a query without its order; what is hashed of them is in the signature. */
function comparable({ request, output, error }: Peer): object {
  if (!request) return { output, error };
  const { 'content-length': _, 'x-amz-content-sha256': __, ...headers } = request.headers;
  const { method, signedHeaders, scope } = request;
  const [path, query = ''] = withoutTokens(request.path).split('?');
  const body: unknown = request.body === '' ? '' : JSON.parse(withoutTokens(request.body));
  return {
    method,
    path,
    query: query.split('&').toSorted(),
    headers,
    signedHeaders,
    scope,
    body,
    isSigned: actualSignature(request) === expectedSignature(request, 'secret'),
    output,
    ...(error instanceof Error && { error: failure(error) }),
  };
}

/** Each client makes tokens of its own. */
function withoutTokens(text: string): string {
  return text.replace(/[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/g, 'TOKEN');
}

/** Ours tells besides what came of the call and whether to repeat it; the SDK the name again, on awsJson. */
function failure(error: Error): object {
  const own = new Set(['__type', 'outcome', '$service', '$retryable']);
  const shown = Object.entries(error).filter(([name]) => !own.has(name));
  return { ...Object.fromEntries(shown), name: error.name, message: error.message };
}

function differing(
  ours: unknown,
  theirs: unknown,
  path: string,
): readonly (readonly [path: string, readonly [unknown, unknown]])[] {
  if (isDeepStrictEqual(ours, theirs)) return [];
  if (!isPlain(ours) || !isPlain(theirs)) return [[path, [ours, theirs]]];
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...keys].flatMap((key) => differing(ours[key], theirs[key], `${path}/${key}`));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
