/** Whose calls the client signs. */
import { ConfigError, isCallError } from './errors.js';

/** AWS credentials; those of the AWS SDK for JavaScript v3 fit. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken?: string | undefined;
  /** When they stop being valid. Absent: never. */
  readonly expiration?: Date | undefined;
}

/** Asked for credentials when there are none yet, and again before they expire. Those of `@aws-sdk/credential-providers` fit. */
export type CredentialProvider = () => Promise<Credentials>;

/** A plain value whenever there is one, so that a call need not wait. */
export type CredentialSource = () => Credentials | Promise<Credentials>;

/**
 * Credentials that are checked, and renewed before they expire: five minutes ahead, or at half of a life of less than
 * ten. Calls that need new ones at the same time share one question to the provider. While the old ones are valid, a
 * provider that fails is asked again after ten seconds. The source throws, or rejects with, a `ConfigError` when there
 * are none or when they cannot be right; no value of them is ever in its message.
 */
export function credentialSource(
  given: Credentials | CredentialProvider | undefined,
): CredentialSource {
  if (typeof given === 'function') return renewed(given);
  const fixed = given && checked(given);
  return () => {
    if (!fixed) throw new ConfigError(MISSING);
    return fixed;
  };
}

function renewed(provide: CredentialProvider): CredentialSource {
  let current: Credentials | undefined;
  let renewAt = 0;
  let pending: Promise<Credentials> | undefined;
  const renew = async (): Promise<Credentials> => {
    try {
      current = checked(await provide());
      const now = Date.now();
      renewAt = Math.max(expiry(current) - AHEAD, (now + expiry(current)) / 2);
    } catch (cause) {
      if (!current || expiry(current) <= Date.now()) throw failure(cause);
      renewAt = Date.now() + RETRY;
    } finally {
      pending = undefined;
    }
    return current;
  };
  return () => (current && Date.now() < renewAt ? current : (pending ??= renew()));
}

function expiry({ expiration }: Credentials): number {
  return expiration ? expiration.getTime() : Infinity;
}

function failure(cause: unknown): unknown {
  return isCallError(cause)
    ? cause
    : new ConfigError('credentials: the provider failed; its error is the cause', { cause });
}

/** A copy, so that what was checked stays so. */
function checked(given: Credentials): Credentials {
  // A provider in JavaScript may answer anything.
  const { accessKeyId, secretAccessKey, sessionToken, expiration }: Partial<Credentials> =
    given ?? {};
  if (!accessKeyId && !secretAccessKey) throw new ConfigError(MISSING);
  checkText('accessKeyId', accessKeyId);
  checkText('secretAccessKey', secretAccessKey);
  if (sessionToken) checkText('sessionToken', sessionToken);
  // Not by `instanceof`: a Date of another realm, as in a test runner, is one too.
  if (expiration && !(typeof expiration.getTime === 'function' && expiration.getTime() >= 0)) {
    throw new ConfigError('credentials: expiration must be a valid Date');
  }
  return { accessKeyId, secretAccessKey, sessionToken, expiration };
}

/** What else there is would break the header that it stands in, or is a slip of the clipboard. */
function checkText(name: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && /^[!-~]+$/.test(value)) return;
  const fault = value ? 'must be printable ASCII without blanks' : 'is missing';
  throw new ConfigError(`credentials: ${name} ${fault}`);
}

const MISSING =
  'credentials are missing: give the client accessKeyId and secretAccessKey, or a function that provides them';
const AHEAD = 5 * 60_000;
const RETRY = 10_000;
