/** Random identifiers. */

/** A UUID, version 4, for a member that makes repeated calls one. Browsers give none to pages without TLS: random digits then. */
export function idempotencyToken(): string {
  return crypto.randomUUID?.() ?? `${Date.now()}-${String(Math.random()).slice(2)}`;
}
