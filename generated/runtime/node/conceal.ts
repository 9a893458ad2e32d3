/** Credentials that may be logged. */
import type { Credentials } from '../credentials.js';

/**
 * The same credentials; `console.log` and `JSON.stringify` show the key's id and the expiration only. A copy by `{ ... }`
 * is complete, and shows everything.
 */
export function concealed(credentials: Credentials): Credentials {
  const { accessKeyId, expiration } = credentials;
  const value = (): object => ({ accessKeyId, ...(expiration && { expiration }) });
  return Object.defineProperties(credentials, {
    toJSON: { value },
    [Symbol.for('nodejs.util.inspect.custom')]: { value },
  });
}
