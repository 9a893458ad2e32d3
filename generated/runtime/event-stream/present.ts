/** What the head of an event stream must have. */
import type { HttpResponse } from '../http.js';

/** Throws a `TypeError` where a required member is missing; the stream behind it is closed then. */
export function present({ stream }: HttpResponse, value: unknown, member: string): void {
  if (value !== undefined) return;
  if (stream && 'return' in stream) stream.return?.().catch(() => {});
  throw new TypeError(`The response lacks ${member}`);
}
