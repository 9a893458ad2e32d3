/** Errors that a service sends in the middle of an event stream. */
import { readMembers } from '../answer.js';
import type { ServiceException } from '../errors.js';
import type { Transfer } from '../exchange.js';
import { retryable } from '../retry.js';
import { eventHeader, type EventMessage, type EventTypes } from './message.js';

/**
 * The exception that a message is: of the class that the model has for it, or for an error without a model the
 * service's. `undefined` for what is no exception. What the service did before it is not known.
 */
export function eventException(
  message: EventMessage,
  { service, course }: Transfer,
  types: EventTypes,
): ServiceException | undefined {
  const options = { outcome: 'unknown', $metadata: course } as const;
  const kind = eventHeader(message, ':message-type');
  if (kind === 'error') {
    const name = textOf(message, ':error-code') ?? 'UnknownError';
    const text = textOf(message, ':error-message');
    const $retryable = retryable(name, 200);
    return new service.exception({ ...options, name, message: text, $fault: 'server', $retryable });
  }
  const name = textOf(message, ':exception-type');
  if (kind !== 'exception' || name === undefined) return undefined;
  const known = Object.hasOwn(types.errors, name) ? types.errors[name] : undefined;
  const Exception = known ?? service.exception;
  const { message: text, members } = service.protocol.error(message);
  if (members) readMembers(Exception, members, message);
  const $retryable = Exception.retryable ?? retryable(name, 200);
  return new Exception({ ...options, name, message: text, $fault: 'server', members, $retryable });
}

function textOf(message: EventMessage, name: string): string | undefined {
  const value = eventHeader(message, name);
  return typeof value === 'string' ? value : undefined;
}
