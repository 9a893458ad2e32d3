/** `AWS::Auth::AccountId`, https://smithy.io/2.0/aws/rules-engine/built-ins.html. */
import type { Identities } from '../auth/scheme.js';

/** The account of the credentials that a client was given; absent where they do not say it. */
export async function accountIdOf({ credentials }: Identities): Promise<string | undefined> {
  return (await credentials?.())?.accountId;
}
