import type { CredentialProvider, Credentials } from '../credentials.js';
import { ConfigError } from '../errors.js';
import { concealed } from './conceal.js';
import type { Section } from './ini.js';
import { readProfiles, type ProfileFiles, type Profiles } from './profiles.js';

export interface FromIniOptions extends ProfileFiles {
  /** Absent: `AWS_PROFILE`, else `default`. */
  readonly profile?: string | undefined;
}

/**
 * Credentials of a profile in `~/.aws/credentials` and `~/.aws/config`, read when they are asked for:
 * `aws_access_key_id`, `aws_secret_access_key` and `aws_session_token`. Rejects with a `ConfigError` that says what to
 * do when the profile is not there, has no keys, or gets its credentials in a way that takes another service.
 */
export function fromIni(options: FromIniOptions = {}): CredentialProvider {
  return async () => {
    const name = options.profile || process.env['AWS_PROFILE'] || 'default';
    const profiles = await readProfiles(options);
    const profile = profiles.byName.get(name);
    if (!profile) throw absent(name, profiles);
    return keysOf(name, profile, profiles);
  };
}

function keysOf(name: string, profile: Section, profiles: Profiles): Credentials {
  const accessKeyId = profile.get('aws_access_key_id');
  const secretAccessKey = profile.get('aws_secret_access_key');
  const sessionToken = profile.get('aws_session_token');
  if (takesRole(profile)) throw elsewhere(name, 'takes a role (role_arn)');
  if (accessKeyId && secretAccessKey) {
    return concealed({ accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) });
  }
  const other = OTHER_WAYS.find(([setting]) => profile.has(setting));
  if (other) throw elsewhere(name, `${other[1]} (${other[0]})`);
  const lacking = accessKeyId ? 'aws_secret_access_key' : 'aws_access_key_id';
  throw new ConfigError(
    `fromIni: profile ${name} has no ${lacking}; add it in ${profiles.paths[0]}`,
  );
}

/** A role goes before keys in the same profile, as in the AWS SDKs. */
function takesRole(profile: Section): boolean {
  const sources = ['source_profile', 'credential_source'].filter((name) => profile.has(name));
  return profile.has('role_arn') && sources.length > 0;
}

function elsewhere(name: string, way: string): ConfigError {
  return new ConfigError(
    `fromIni: profile ${name} ${way}, which fromIni here cannot do; give the client fromIni of @aws-sdk/credential-providers instead`,
  );
}

function absent(name: string, { byName, paths }: Profiles): ConfigError {
  const there = [...byName.keys()].join(', ') || 'none';
  return new ConfigError(
    `fromIni: there is no profile ${name} in ${paths.join(' and ')} (there: ${there}); add it, or name another by profile or AWS_PROFILE`,
  );
}

const OTHER_WAYS = [
  ['web_identity_token_file', 'uses a web identity'],
  ['credential_process', 'asks a program'],
  ['sso_start_url', 'signs in by IAM Identity Center'],
  ['sso_session', 'signs in by IAM Identity Center'],
  ['login_session', 'signs in by the console'],
  ['role_arn', 'takes a role'],
] as const;
