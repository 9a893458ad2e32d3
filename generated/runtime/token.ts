/** Random identifiers. */
import type { ClientConfig } from './settings.js';

/** The value of a member that makes repeated calls one. */
export function idempotencyToken({
  idempotencyTokenProvider = randomId,
}: ClientConfig = {}): string {
  return idempotencyTokenProvider();
}

/** A UUID, version 4. Browsers give none to pages without TLS: random digits then. */
export function randomId(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${String(Math.random()).slice(2)}`;
}
