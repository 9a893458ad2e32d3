/** What authenticates calls: a scheme a service, and one an operation that differs (Smithy, «Authentication traits»). */
import type { Target } from '../canonical.js';
import type { Credentials } from '../credentials.js';
import { ConfigError } from '../errors.js';
import type { IdentitySource } from '../identity.js';
import type { Secret } from '../secret.js';
import type { ClientConfig, IdentitySetting } from '../settings.js';

/** A way to say who calls. A bundle contains the schemes that its services and operations name, and no others. */
export interface AuthScheme {
  /** The setting that holds the identity. Absent: calls need none. */
  readonly setting?: IdentitySetting;
  /** How the calls of a client are authenticated. Throws a `ConfigError` for an identity that cannot be right. */
  bind(identities: Identities): Authenticator;
}

/**
 * Finishes a request in place, once an attempt. Throws, or rejects with, a `ConfigError` when the identity is missing,
 * or when the request must not carry it.
 */
export type Authenticator = (request: OpenRequest) => void | Promise<void>;

/** The config of a client, and the identities in it: each is made when it is first needed, and kept. */
export interface Identities {
  readonly config: ClientConfig;
  credentials?: IdentitySource<Credentials>;
  token?: IdentitySource<Secret>;
  apiKey?: IdentitySource<Secret>;
}

/** A request that lacks nothing but what authenticates it, which goes into its headers or its query. */
export interface OpenRequest extends Target {
  /** `https://` or `http://`. */
  readonly scheme: string;
  /** Encoded, without `?`; empty when there is none. */
  query: string;
  /** Names in lower case; no `host`. */
  headers: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined;
  /** What a signature says of a body that is a stream. */
  readonly bodyHash?: string;
  /** What a signature is for. Absent: the client was given none. */
  readonly region?: string | undefined;
  /** The service in the credential scope, where the endpoint says another than the scheme. */
  readonly service?: string | undefined;
}

/** Calls that are sent as they are. */
export const anonymous: AuthScheme = { bind: () => () => {} };

/** The first of several schemes, in order of preference, whose identity the client was given. */
export function firstOf(...schemes: readonly AuthScheme[]): AuthScheme {
  return {
    bind(identities) {
      const { config } = identities;
      const scheme = schemes.find(({ setting }) => !setting || config[setting] !== undefined);
      if (scheme) return scheme.bind(identities);
      return () => {
        const settings = schemes.map(({ setting }) => setting).join(' or ');
        throw new ConfigError(`${settings} is missing: give the client one of them`);
      };
    },
  };
}
