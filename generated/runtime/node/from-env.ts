import type { CredentialProvider } from '../credentials.js';
import { ConfigError } from '../errors.js';
import { concealed } from './conceal.js';

/**
 * Credentials from the environment, read when they are asked for: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, and where
 * they are set `AWS_SESSION_TOKEN` and `AWS_CREDENTIAL_EXPIRATION` (ISO 8601). Rejects with a `ConfigError` that names
 * the variable at fault.
 */
export function fromEnv(): CredentialProvider {
  return async () => {
    const accessKeyId = required('AWS_ACCESS_KEY_ID');
    const secretAccessKey = required('AWS_SECRET_ACCESS_KEY');
    const sessionToken = process.env['AWS_SESSION_TOKEN'];
    const expiration = expirationOf(process.env['AWS_CREDENTIAL_EXPIRATION']);
    return concealed({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken && { sessionToken }),
      ...(expiration && { expiration }),
    });
  };
}

/**
 * A bearer token from the environment, read when it is asked for: that of the service with the signing name `bedrock` is
 * in `AWS_BEARER_TOKEN_BEDROCK`. Rejects with a `ConfigError` that names the variable.
 */
export function tokenFromEnv(signingName: string): () => Promise<string> {
  const name = `AWS_BEARER_TOKEN_${signingName.replace(/[\s-]/g, '_').toUpperCase()}`;
  return async () => {
    const token = process.env[name];
    if (token) return token;
    throw new ConfigError(`tokenFromEnv: the environment variable ${name} is not set`);
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new ConfigError(
    `fromEnv: the environment variable ${name} is not set; set it, or take the credentials from a file with fromIni`,
  );
}

function expirationOf(text: string | undefined): Date | undefined {
  if (!text) return undefined;
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date;
  throw new ConfigError(
    'fromEnv: the environment variable AWS_CREDENTIAL_EXPIRATION is not a date; write it as in 2026-01-31T12:00:00Z',
  );
}
