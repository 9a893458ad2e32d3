/** Where a secret may go. */
import { ConfigError } from '../errors.js';
import type { OpenRequest } from './scheme.js';

/**
 * Throws a `ConfigError` for a request that would show a secret to whoever is on the way: RFC 6750 asks for TLS. A
 * server on the same machine may do without.
 */
export function checkConfidential({ scheme, host }: OpenRequest, setting: string): void {
  if (scheme === 'https://' || LOOPBACK.test(host)) return;
  throw new ConfigError(
    `endpoint must begin with https://, or be on this machine, for calls with ${setting}`,
  );
}

/** `localhost` and what is below it (RFC 6761), and the addresses of the loopback interface, as a URL writes them. */
const LOOPBACK = /^((.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;
