import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as official from '@aws-sdk/credential-providers';
import { afterAll, beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { ConfigError } from '../../generator/runtime/errors.js';
import {
  fromEnv,
  fromIni,
  tokenFromEnv,
  type FromIniOptions,
} from '../../generator/runtime/node/index.js';

const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
let count = 0;

afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  }
});
afterEach(() => vi.unstubAllEnvs());

/** A new path each time: the AWS SDK keeps what it has read. */
function file(text: string): string {
  const path = join(folder, `${(count += 1)}.ini`);
  writeFileSync(path, text);
  return path;
}

function keys(name: string): string {
  return `aws_access_key_id = AKID${name}\naws_secret_access_key = c4nary/${name}+=\n`;
}

const absent = join(folder, 'absent');

describe('fromEnv', () => {
  it.each([
    { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'c4narySecret' },
    { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'c4narySecret', AWS_SESSION_TOKEN: '' },
    {
      AWS_ACCESS_KEY_ID: 'AKID',
      AWS_SECRET_ACCESS_KEY: 'c4narySecret',
      AWS_SESSION_TOKEN: 'c4naryToken',
      AWS_CREDENTIAL_EXPIRATION: '2030-01-01T00:00:00Z',
    },
  ])('reads what the AWS SDK reads: %j', async (variables) => {
    const provider = fromEnv();
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const { $source: _, ...expected }: object & { $source?: unknown } = await official.fromEnv()();
    expect({ ...(await provider()) }).toEqual(expected);
  });

  it.each([
    ['AWS_ACCESS_KEY_ID', {}],
    ['AWS_ACCESS_KEY_ID', { AWS_SECRET_ACCESS_KEY: 'c4narySecret' }],
    ['AWS_SECRET_ACCESS_KEY', { AWS_ACCESS_KEY_ID: 'AKID', AWS_SESSION_TOKEN: 'c4naryToken' }],
    [
      'AWS_CREDENTIAL_EXPIRATION',
      {
        AWS_ACCESS_KEY_ID: 'AKID',
        AWS_SECRET_ACCESS_KEY: 'c4narySecret',
        AWS_CREDENTIAL_EXPIRATION: 'soon',
      },
    ],
  ])('names %s when it is at fault', async (name, variables) => {
    for (const [key, value] of Object.entries(variables)) vi.stubEnv(key, value);
    const error = await rejected(fromEnv()());
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(`the environment variable ${name} is not`);
    expect(shown(error)).not.toMatch(/c4nary/);
  });
});

describe('tokenFromEnv', () => {
  it('reads the variable of the service when it is asked', async () => {
    const provide = tokenFromEnv('bedrock-agent core');
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK_AGENT_CORE', 'c4nary');
    await expect(provide()).resolves.toBe('c4nary');
  });

  it('names the variable that is not set', async () => {
    const error: unknown = await tokenFromEnv('bedrock')().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain('AWS_BEARER_TOKEN_BEDROCK is not set');
  });
});

describe('fromIni', () => {
  const files: readonly (readonly [string, string, string, string])[] = [
    ['the default profile', 'default', `[default]\n${keys('A')}`, ''],
    ['another profile', 'dev', `[default]\n${keys('A')}[dev]\n${keys('B')}`, ''],
    ['a session token', 'default', `[default]\n${keys('A')}aws_session_token = c4nary==\n`, ''],
    ['the config file', 'dev', '', `[profile dev]\n${keys('C')}`],
    ['default in the config file', 'default', '', `[default]\n${keys('C')}`],
    ['[profile default]', 'default', '', `[profile default]\n${keys('D')}`],
    [
      '[profile default] before [default]',
      'default',
      '',
      `[profile default]\n${keys('D')}[default]\n${keys('A')}`,
    ],
    [
      '[profile default] after [default]',
      'default',
      '',
      `[default]\n${keys('A')}[profile default]\n${keys('D')}`,
    ],
    ['quotes around the name', 'dev', '', `[profile "dev"]\n${keys('C')}`],
    ['credentials before config', 'dev', `[dev]\n${keys('A')}`, `[profile dev]\n${keys('C')}`],
    [
      'settings of both files together',
      'dev',
      '[dev]\naws_secret_access_key = c4naryE\n',
      '[profile dev]\naws_access_key_id = AKIDE\naws_secret_access_key = c4naryF\nregion=eu-west-1',
    ],
    [
      'comments',
      'default',
      `# first\n; second\n[default] # third\n${keys('A').replaceAll('\n', ' # x\n')}  # fourth\naws_session_token = c4nary#no;comment ; this is\n`,
      '',
    ],
    [
      'Windows line ends and blanks',
      'default',
      ` [default]\r\n${keys('A').replaceAll('\n', '  \r\n')}\r\n\r\n`,
      '',
    ],
    [
      'a section that occurs twice',
      'a',
      `[a]\naws_access_key_id=X\n[b]\n${keys('B')}[a]\naws_secret_access_key=c4nary\n`,
      '',
    ],
    ['nested settings', 'a', '', `[profile a]\n${keys('N')}s3 =\n  aws_access_key_id = WRONG\n`],
    [
      'an sso-session of the same name',
      'dev',
      '',
      `[sso-session dev]\naws_access_key_id = WRONG\n[profile dev]\n${keys('C')}`,
    ],
    ['signs in names', 'a.b@c-d/e+f%g:h', `[a.b@c-d/e+f%g:h]\n${keys('A')}`, ''],
    [
      'role_arn without a source',
      'default',
      `[default]\n${keys('A')}role_arn = arn:aws:iam::1:role/x\n`,
      '',
    ],
  ];

  it.each(files)('reads %s as the AWS SDK does', async (_, profile, credentials, config) => {
    const options = { profile, filepath: file(credentials), configFilepath: file(config) };
    const expected = await official.fromIni(options)();
    const { accessKeyId, secretAccessKey, sessionToken } = expected;
    expect(accessKeyId).not.toBe('WRONG');
    expect({ ...(await fromIni(options)()) }).toEqual(
      sessionToken === undefined
        ? { accessKeyId, secretAccessKey }
        : { accessKeyId, secretAccessKey, sessionToken },
    );
  });

  it('takes profile and files from the environment, as the AWS SDK does', async () => {
    vi.stubEnv('AWS_PROFILE', 'dev');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', file(`[dev]\naws_access_key_id = AKIDV\n`));
    vi.stubEnv('AWS_CONFIG_FILE', file(`[profile dev]\naws_secret_access_key = c4naryV\n`));
    const expected = { accessKeyId: 'AKIDV', secretAccessKey: 'c4naryV' };
    expect(await official.fromIni()()).toMatchObject(expected);
    expect({ ...(await fromIni()()) }).toEqual(expected);
  });

  it('reads a file again each time that it is asked', async () => {
    const filepath = file(`[default]\n${keys('A')}`);
    const provider = fromIni({ filepath, configFilepath: absent });
    expect(await provider()).toMatchObject({ accessKeyId: 'AKIDA' });
    writeFileSync(filepath, `[default]\n${keys('B')}`);
    expect(await provider()).toMatchObject({ accessKeyId: 'AKIDB' });
  });

  it('takes a path that begins with ~ from the home folder', async () => {
    const error = await rejected(fromIni({ filepath: '~/no-such-file', configFilepath: absent })());
    expect(String(error)).toContain(join(homedir(), 'no-such-file'));
  });

  it.each([
    ['role_arn = x\nsource_profile = default', 'takes a role (role_arn)'],
    ['role_arn = x\ncredential_source = Environment', 'takes a role (role_arn)'],
    ['role_arn = x\nweb_identity_token_file = /x', 'uses a web identity (web_identity_token_file)'],
    ['credential_process = echo c4nary', 'asks a program (credential_process)'],
    ['sso_session = x', 'signs in by IAM Identity Center (sso_session)'],
    ['login_session = x', 'signs in by the console (login_session)'],
    ['region = x', 'has no aws_access_key_id; add it in'],
    ['aws_access_key_id = AKID', 'has no aws_secret_access_key; add it in'],
    ['aws_secret_access_key = c4nary', 'has no aws_access_key_id; add it in'],
  ])('says what to do about %j', async (settings, reason) => {
    const options = {
      profile: 'dev',
      filepath: file(`[dev]\n${settings}`),
      configFilepath: absent,
    };
    const error = await rejected(fromIni(options)());
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(`profile dev ${reason}`);
    expect(shown(error)).not.toMatch(/c4nary/);
  });

  it('takes a role rather than keys beside it, as the AWS SDK does', async () => {
    const filepath = file(`[dev]\n${keys('A')}role_arn = x\nsource_profile = dev`);
    const error = await rejected(fromIni({ profile: 'dev', filepath, configFilepath: absent })());
    expect(String(error)).toContain('@aws-sdk/credential-providers');
  });

  it.each<FromIniOptions>([
    {},
    { profile: 'prod' },
    { profile: '__proto__' },
    { profile: 'toString' },
  ])('names the profiles that are there when %j is not', async (options) => {
    const filepath = file(`[dev]\n${keys('A')}`);
    const error = await rejected(fromIni({ ...options, filepath, configFilepath: absent })());
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(`no profile ${options.profile ?? 'default'} in ${filepath}`);
    expect(String(error)).toContain('(there: dev)');
    expect(shown(error)).not.toMatch(/c4nary/);
  });

  it('names a file that cannot be read', async () => {
    const error = await rejected(fromIni({ filepath: folder, configFilepath: absent })());
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(`${folder} cannot be read`);
  });
});

describe('credentials from Node', () => {
  it('show no secret when they are logged, and are complete when they are copied', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKID');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'c4narySecret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'c4naryToken');
    const filepath = file('[default]\naws_access_key_id=AKID\naws_secret_access_key=c4nary\n');
    for (const provider of [fromEnv(), fromIni({ filepath, configFilepath: absent })]) {
      const credentials = await provider();
      expect(inspect({ provider, credentials }, { depth: Infinity })).not.toMatch(/c4nary/);
      expect(JSON.stringify({ credentials })).toBe('{"credentials":{"accessKeyId":"AKID"}}');
      expect({ ...credentials }.secretAccessKey).toMatch(/^c4nary/);
    }
  });
});

async function rejected(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function shown(value: unknown): string {
  return `${inspect(value, { depth: Infinity, showHidden: true })} ${JSON.stringify(value)} ${String(value)}`;
}
