/** AWS credentials, with which SigV4 signs. */
import { ConfigError } from './errors.js';
import { checkText, identitySource, type IdentitySource } from './identity.js';

/** AWS credentials; those of the AWS SDK for JavaScript v3 fit. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken?: string | undefined;
  /** When they stop being valid. Absent: never. */
  readonly expiration?: Date | undefined;
  /** Whose they are; for services whose endpoints depend on it. */
  readonly accountId?: string | undefined;
}

/** Asked for credentials when there are none yet, and again before they expire. Those of `@aws-sdk/credential-providers` fit. */
export type CredentialProvider = () => Promise<Credentials>;

/** Credentials that are checked, and renewed before they expire; see `identitySource`. */
export function credentialSource(
  given: Credentials | CredentialProvider | undefined,
): IdentitySource<Credentials> {
  return identitySource('credentials', given, checked);
}

/** A copy, so that what was checked stays so. */
function checked(given: Credentials | undefined): Credentials {
  // A provider in JavaScript may answer anything.
  const {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expiration,
    accountId,
  }: Partial<Credentials> = given ?? {};
  if (!accessKeyId && !secretAccessKey) {
    throw new ConfigError(
      'credentials are missing: give the client accessKeyId and secretAccessKey, or a function that provides them',
    );
  }
  checkText('credentials: accessKeyId', accessKeyId);
  checkText('credentials: secretAccessKey', secretAccessKey);
  if (sessionToken) checkText('credentials: sessionToken', sessionToken);
  return { accessKeyId, secretAccessKey, sessionToken, expiration, accountId };
}
