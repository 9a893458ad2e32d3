/** The settings of a client, and what is made of them once. */
import type { Issue } from './check.js';
import type { Credentials } from './credentials.js';
import { ConfigError } from './errors.js';
import type { ApiKey, Token } from './secret.js';

/**
 * What a client needs to know of its surroundings; all of it may be left out where the service can do without. `Setting`
 * names the identities that the service takes.
 */
export type ClientConfig<Setting extends IdentitySetting = IdentitySetting> = Settings &
  Pick<IdentitySettings, Setting>;

export type IdentitySetting = keyof IdentitySettings;

/** Who calls. Each may be a function that provides it, called again before it expires. */
export interface IdentitySettings {
  /** For calls that are signed. */
  readonly credentials?: Credentials | (() => Promise<Credentials>) | undefined;
  /** For calls with a bearer token; it goes nowhere but to https endpoints and servers on this machine. */
  readonly token?: string | Token | (() => Promise<string | Token>) | undefined;
  /** For calls with an API key; it goes nowhere but to https endpoints and servers on this machine. */
  readonly apiKey?: string | ApiKey | (() => Promise<string | ApiKey>) | undefined;
}

/** What is set whoever calls. */
export interface Settings extends Limits {
  /** As in `us-east-1`. Needed for the first call, unless nothing is signed and `endpoint` is given. */
  readonly region?: string | undefined;
  /** A URL in place of the service's own. */
  readonly endpoint?: string | undefined;
  readonly useFipsEndpoint?: boolean | undefined;
  readonly useDualstackEndpoint?: boolean | undefined;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /**
   * What a broken length, range, pattern or enum does; `warn` by default, since services loosen them before clients
   * are generated again. Missing members and wrong types always stop a call.
   */
  readonly validation?: 'off' | 'warn' | 'error' | undefined;
  /** Is told what `warn` finds, in place of `console.warn`. */
  readonly onIssues?: ((issues: readonly Issue[], operation: string) => void) | undefined;
  /** Makes the values of members with `idempotencyToken` that an input lacks; random UUIDs by default. */
  readonly idempotencyTokenProvider?: (() => string) | undefined;
  /** Whether requests go to the endpoint's host as it is, though operations have `endpoint`. */
  readonly disableHostPrefix?: boolean | undefined;
  /** Whether bodies are never compressed, though operations have `requestCompression`. */
  readonly disableRequestCompression?: boolean | undefined;
  /** The shortest body that is compressed, in bytes; 10 240 by default. */
  readonly requestMinCompressionSizeBytes?: number | undefined;
  /** The longest body that is read whole, in bytes after decompression; 32 MiB by default. */
  readonly maxResponseBytes?: number | undefined;
}

/** Settings of one call; they go before the client's. */
export interface CallOptions extends Limits {
  /** Ends the call, which is then rejected with the signal's reason; and a stream that the call was answered with. */
  readonly abortSignal?: AbortSignal | undefined;
}

export interface Limits {
  /** Milliseconds for one attempt, up to the end of the response, or to its headers where it is a stream. Absent: no limit. */
  readonly requestTimeout?: number | undefined;
  /** Milliseconds for all attempts and the pauses between them. Absent: no limit. */
  readonly totalTimeout?: number | undefined;
  /** The first attempt included; 3 by default. */
  readonly maxAttempts?: number | undefined;
}

/** Throws a `ConfigError` for settings that are wrong whatever the call. */
export function checkConfig(config: ClientConfig): void {
  limitsOf(config);
  if (!LEVELS.test(config.validation ?? 'off')) {
    throw new ConfigError('validation must be off, warn or error');
  }
  if (typeof (config.fetch ?? globalThis.fetch) !== 'function') {
    throw new ConfigError('fetch must be a function');
  }
}

/** The limits that hold for a call. */
export interface CallLimits extends Limits {
  maxAttempts: number;
  readonly maxResponseBytes: number;
}

/** A call's limits go before the client's. Throws a `ConfigError` for those that no call can keep, such as 0 and `NaN`. */
export function limitsOf(call: AnyLimits, client: AnyLimits = call): CallLimits {
  const limits: { -readonly [K in keyof CallLimits]: CallLimits[K] } = { ...DEFAULTS };
  for (const name of LIMITS) {
    const value = call[name] ?? client[name] ?? limits[name];
    if (value === undefined) continue;
    if (!(value > 0)) throw new ConfigError(`${name} must be above 0`);
    limits[name] = value;
  }
  return limits;
}

type AnyLimits = Limits & Pick<ClientConfig, 'maxResponseBytes'>;

const DEFAULTS: CallLimits = { maxAttempts: 3, maxResponseBytes: 32 * 1024 * 1024 };
const LIMITS = ['requestTimeout', 'totalTimeout', 'maxAttempts', 'maxResponseBytes'] as const;
const LEVELS = /^(off|warn|error)$/;
