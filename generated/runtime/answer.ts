/** What a response means: an output, or the error to throw. */
import { beginning } from './body.js';
import { ResponseError, type Outcome, type ServiceException } from './errors.js';
import type { HttpResponse } from './http.js';
import type { Operation, ServiceExceptionClass, ServiceInfo } from './operation.js';
import { retryable } from './retry.js';
import type { Output, ResponseMetadata } from './types.js';

/** The output of a response. Throws a service's exception for an error, and a `ResponseError` for what cannot be read. */
export function answer<I extends object, O extends object>(
  service: ServiceInfo,
  operation: Operation<I, O>,
  response: HttpResponse,
  $metadata: ResponseMetadata,
): Output<O> {
  if (response.status >= 300) throw exception(service, operation, response, $metadata);
  try {
    return Object.assign(service.protocol.output(operation, response), { $metadata });
  } catch (cause) {
    throw new ResponseError('The response cannot be read', beginning(response.bytes), {
      outcome: 'unknown',
      $retryable: operation.idempotent ? {} : undefined,
      $metadata,
      cause,
    });
  }
}

function exception<I extends object, O extends object>(
  service: ServiceInfo,
  operation: Operation<I, O>,
  response: HttpResponse,
  $metadata: ResponseMetadata,
): ServiceException | ResponseError {
  const { status } = response;
  const { code, message, members } = service.protocol.error(response, operation.errors);
  const known = code !== undefined && Object.hasOwn(operation.errors, code);
  const Exception = (known && operation.errors[code]) || service.exception;
  const $retryable = Exception.retryable ?? retryable(code, status);
  const refused = status < 500 || $retryable?.throttling;
  const outcome: Outcome = refused ? 'refused' : 'unknown';
  const options = { outcome, $retryable, $metadata };
  const text = `HTTP status ${status}`;
  if (!members && code === undefined) {
    return new ResponseError(text, beginning(response.bytes), options);
  }
  if (members) readMembers(Exception, members, response);
  return new Exception({
    ...options,
    name: code ?? 'UnknownError',
    message: message ?? text,
    $fault: status < 500 ? 'client' : 'server',
    members,
    response,
  });
}

/** An error stays that error when a member of it cannot be read. */
export function readMembers(
  { read }: ServiceExceptionClass,
  members: Record<string, unknown>,
  response: HttpResponse,
): void {
  try {
    read?.(members, response);
  } catch {
    // The member is left as it came.
  }
}
