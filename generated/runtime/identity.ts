/** Whom a client calls for: what its config says of it, checked, and renewed before it expires. */
import { ConfigError, isCallError } from './errors.js';

/** What proves who calls. */
export interface Identity {
  /** When it stops being valid. Absent: never. */
  readonly expiration?: Date | undefined;
}

/** A plain value whenever there is one, so that a call need not wait. */
export type IdentitySource<T extends Identity> = () => T | Promise<T>;

/**
 * An identity that is checked, and renewed before it expires: five minutes ahead, or at half of a life of less than
 * ten. Calls that need a new one at the same time share one question to the provider. While the old one is valid, a
 * provider that fails is asked again after ten seconds. The source throws, or rejects with, a `ConfigError` when there
 * is none or when it cannot be right. `checked` throws the same, also for `undefined`, and shows no value.
 */
export function identitySource<G, T extends Identity>(
  setting: string,
  given: G | (() => Promise<G>) | undefined,
  checked: (given: G | undefined) => T,
): IdentitySource<T> {
  const accept = (found?: G): T => {
    const identity = checked(found);
    const { expiration } = identity;
    // Not by `instanceof`: a Date of another realm, as in a test runner, is one too.
    if (expiration && !(typeof expiration.getTime === 'function' && expiration.getTime() >= 0)) {
      throw new ConfigError(`${setting}: expiration must be a valid Date`);
    }
    return identity;
  };
  if (isProvider(given)) return renewed(setting, async () => accept(await given()));
  const fixed = given && accept(given);
  return () => fixed || accept();
}

function isProvider<G>(given: G | (() => Promise<G>)): given is () => Promise<G> {
  return typeof given === 'function';
}

function renewed<T extends Identity>(
  setting: string,
  provide: () => Promise<T>,
): IdentitySource<T> {
  let current: T | undefined;
  let renewAt = 0;
  let pending: Promise<T> | undefined;
  const renew = async (): Promise<T> => {
    try {
      current = await provide();
      const now = Date.now();
      renewAt = Math.max(expiry(current) - AHEAD, (now + expiry(current)) / 2);
    } catch (cause) {
      if (!current || expiry(current) <= Date.now()) throw failure(setting, cause);
      renewAt = Date.now() + RETRY;
    } finally {
      pending = undefined;
    }
    return current;
  };
  return () => (current && Date.now() < renewAt ? current : (pending ??= renew()));
}

function expiry({ expiration }: Identity): number {
  return expiration ? expiration.getTime() : Infinity;
}

function failure(setting: string, cause: unknown): unknown {
  return isCallError(cause)
    ? cause
    : new ConfigError(`${setting}: the provider failed; its error is the cause`, { cause });
}

/** Throws a `ConfigError` for what would break the header that it stands in, or is a slip of the clipboard. */
export function checkText(setting: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && /^[!-~]+$/.test(value)) return;
  const fault = value ? 'must be printable ASCII without blanks' : 'is missing';
  throw new ConfigError(`${setting} ${fault}`);
}

const AHEAD = 5 * 60_000;
const RETRY = 10_000;
