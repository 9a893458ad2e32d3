/** What a finding about an input does. */
import type { Check, Issue } from './check.js';
import { preventsSending } from './describe.js';
import { InputError, sentences } from './errors.js';
import type { HttpRequest } from './http.js';
import type { Operation, ServiceInfo } from './operation.js';
import type { ClientConfig } from './settings.js';

/** Throws an `InputError` for what cannot be sent, and at level `error` for every finding; else tells them, or is silent. */
export function screen(
  input: unknown,
  check: Check,
  operation: string,
  { validation = 'warn', onIssues = warn }: ClientConfig,
): void {
  const issues: Issue[] = [];
  check(input, issues);
  if (issues.length === 0) return;
  if (validation === 'error' || issues.some(preventsSending)) throw new InputError(issues);
  if (validation === 'warn') onIssues(issues, operation);
}

/** The request of an input. Throws an `InputError` for what the protocol cannot say, as a cycle or an invalid date. */
export function writeRequest<I extends object, O extends object>(
  service: ServiceInfo,
  operation: Operation<I, O>,
  input: I,
  config: ClientConfig,
): HttpRequest {
  try {
    return service.protocol.request(service, operation, input, config);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const received = cause instanceof Error ? cause.name : 'not';
    const issue: Issue = { path: '', constraint: 'type', expected: 'what can be sent', received };
    throw new InputError([issue], { cause });
  }
}

function warn(issues: readonly Issue[], operation: string): void {
  console.warn(`${operation}: ${sentences(issues)}`);
}
