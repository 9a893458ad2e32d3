/** JSON bodies of responses, which awsJson and restJson read alike. */
import { errorAnswer } from './error-answer.js';
import type { HttpResponse } from './http.js';
import { parseJson } from './json.js';
import type { ErrorAnswer, Operation } from './operation.js';

/**
 * The output that a body says: an object is taken for what the model says, since readers have converted it. Throws what
 * `JSON.parse` throws, or a `TypeError` when the body is not an object.
 */
export function jsonOutput<I extends object, O extends object>(
  operation: Operation<I, O>,
  response: HttpResponse,
): O;
export function jsonOutput(
  { read, body }: Operation<object, object>,
  response: HttpResponse,
): object {
  const text = body === 'payload' || (body && response.text === '') ? '{}' : response.text;
  const output = parseJson(text, (data) => {
    if (isObject(data)) read?.(data, response);
  });
  if (!isObject(output)) throw new TypeError('The body is not a JSON object');
  return output;
}

/** What an error response says, as far as it can be read; its code may be in a header. */
export function jsonError(response: HttpResponse): ErrorAnswer {
  return errorAnswer(errorMembers(response), response.headers.get('x-amzn-errortype'));
}

function errorMembers(response: HttpResponse): Record<string, unknown> | undefined {
  try {
    const data = parseJson(response.text, () => {});
    return isObject(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
