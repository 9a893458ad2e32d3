/** Secrets that are sent as they are: bearer tokens and API keys. */
import { checkText, identitySource, type IdentitySource } from './identity.js';
import { ConfigError } from './errors.js';

/** A bearer token; a `TokenIdentity` of the AWS SDK for JavaScript v3 fits. */
export interface Token {
  readonly token: string;
  /** When it stops being valid. Absent: never. */
  readonly expiration?: Date | undefined;
}

/** An API key; an `ApiKeyIdentity` of the AWS SDK for JavaScript v3 fits. */
export interface ApiKey {
  readonly apiKey: string;
  /** When it stops being valid. Absent: never. */
  readonly expiration?: Date | undefined;
}

/** A token or an API key, checked. */
export interface Secret {
  /** Printable ASCII without blanks. */
  readonly value: string;
  readonly expiration?: Date | undefined;
}

type Given = string | Partial<Token & ApiKey>;

/** A secret that is checked, and renewed before it expires; see `identitySource`. */
export function secretSource(
  setting: 'token' | 'apiKey',
  given: Given | (() => Promise<Given>) | undefined,
): IdentitySource<Secret> {
  return identitySource(setting, given, (found = '') => {
    // A provider in JavaScript may answer anything.
    const fields: Partial<Token & ApiKey> =
      typeof found === 'string' ? { [setting]: found } : (found ?? {});
    const { [setting]: value, expiration } = fields;
    if (!value) {
      throw new ConfigError(
        `${setting} is missing: give the client a string, or a function that provides one`,
      );
    }
    checkText(setting, value);
    return { value, expiration };
  });
}
