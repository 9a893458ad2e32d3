import { inspect } from 'node:util';
import * as providers from '@aws-sdk/credential-providers';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import {
  credentialSource,
  type CredentialProvider,
  type Credentials,
} from '../../generator/runtime/credentials.js';
import { ConfigError } from '../../generator/runtime/errors.js';
import { sign } from '../../generator/runtime/sign.js';

const SECRET = 'c4narySecretKey';
const TOKEN = 'c4naryToken';
const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: SECRET };
const minutes = (count: number) => count * 60_000;

function expiringIn(milliseconds: number, id = 'AKIDEXAMPLE'): Credentials {
  return { ...keys, accessKeyId: id, expiration: new Date(Date.now() + milliseconds) };
}

describe('credentials', () => {
  it('may be what a provider of the AWS SDK gives', () => {
    expectTypeOf(providers.fromEnv()).toExtend<CredentialProvider>();
    expectTypeOf(providers.fromIni({ profile: 'dev' })).toExtend<CredentialProvider>();
    expectTypeOf(providers.fromNodeProviderChain()).toExtend<CredentialProvider>();
    expectTypeOf(providers.fromSSO()).toExtend<CredentialProvider>();
    expectTypeOf(providers.fromContainerMetadata()).toExtend<CredentialProvider>();
    expectTypeOf(providers.fromTemporaryCredentials).returns.toExtend<CredentialProvider>();
    expectTypeOf(providers.fromWebToken).returns.toExtend<CredentialProvider>();
    expectTypeOf(providers.fromCognitoIdentityPool).returns.toExtend<CredentialProvider>();
    expectTypeOf<{ accessKeyId: string }>().not.toExtend<Credentials>();
  });

  it('that are given need no promise', () => {
    expect(credentialSource({ ...keys, sessionToken: TOKEN })()).toEqual({
      ...keys,
      sessionToken: TOKEN,
    });
  });

  it('that are given may change later without effect', () => {
    const given = { ...keys };
    const source = credentialSource(given);
    given.secretAccessKey = '';
    expect(source()).toMatchObject(keys);
  });

  it('are the same object for every call, so that their signing key is kept', () => {
    const source = credentialSource(keys);
    expect(source()).toBe(source());
  });

  it('may be of another realm', async () => {
    const { runInNewContext } = await import('node:vm');
    const expiration: Date = runInNewContext('new Date(4e12)');
    expect(credentialSource({ ...keys, expiration })()).toMatchObject({ expiration });
  });
});

describe('a provider', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('is asked at the first call, once for all that wait', async () => {
    const provide = vi.fn<CredentialProvider>(async () => keys);
    const source = credentialSource(provide);
    expect(provide).not.toHaveBeenCalled();
    const answers = await Promise.all([source(), source(), source()]);
    expect(provide).toHaveBeenCalledTimes(1);
    expect(new Set(answers).size).toBe(1);
    expect(source()).toBe(answers[0]);
  });

  it('is not asked again for credentials that do not expire', async () => {
    const provide = vi.fn<CredentialProvider>(async () => keys);
    const source = credentialSource(provide);
    await source();
    vi.advanceTimersByTime(minutes(60 * 24 * 365));
    await source();
    expect(provide).toHaveBeenCalledTimes(1);
  });

  it('is asked again five minutes before the credentials expire, once for all that wait', async () => {
    const provide = vi.fn<CredentialProvider>(async () => expiringIn(minutes(60)));
    const source = credentialSource(provide);
    const first = await source();
    vi.advanceTimersByTime(minutes(55) - 1);
    expect(source()).toBe(first);
    vi.advanceTimersByTime(1);
    const [second, third] = await Promise.all([source(), source()]);
    expect(second).not.toBe(first);
    expect(third).toBe(second);
    expect(provide).toHaveBeenCalledTimes(2);
  });

  it('is asked again at half of a short life, not at every call', async () => {
    const provide = vi.fn<CredentialProvider>(async () => expiringIn(minutes(4)));
    const source = credentialSource(provide);
    await source();
    await source();
    vi.advanceTimersByTime(minutes(2) - 1);
    await source();
    expect(provide).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    await source();
    expect(provide).toHaveBeenCalledTimes(2);
  });

  it('that fails leaves valid credentials in use, and is asked again after ten seconds', async () => {
    const provide = vi.fn<CredentialProvider>(async () => expiringIn(minutes(60), 'AKIDOLD'));
    const source = credentialSource(provide);
    const old = await source();
    provide.mockRejectedValue(new Error('no network'));
    vi.advanceTimersByTime(minutes(57));
    expect(await source()).toBe(old);
    expect(source()).toBe(old);
    expect(provide).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(9_999);
    expect(source()).toBe(old);
    vi.advanceTimersByTime(1);
    provide.mockImplementation(async () => expiringIn(minutes(60), 'AKIDNEW'));
    expect(await source()).toMatchObject({ accessKeyId: 'AKIDNEW' });
  });

  it('that fails when the credentials have expired makes the call fail, and is asked again by the next', async () => {
    const cause = new Error('no network');
    const provide = vi.fn<CredentialProvider>(async () => expiringIn(minutes(60)));
    const source = credentialSource(provide);
    await source();
    provide.mockRejectedValueOnce(cause);
    vi.advanceTimersByTime(minutes(60));
    await expect(source()).rejects.toMatchObject({
      name: 'ConfigError',
      outcome: 'not-sent',
      cause,
    });
    await expect(source()).resolves.toMatchObject(keys);
  });

  it('that throws at once or answers no credentials makes the call fail with a ConfigError', async () => {
    const wrong: readonly (() => unknown)[] = [
      () => {
        throw new Error('at once');
      },
      () => undefined,
      async () => null,
      async () => ({}),
      async () => 'credentials',
      async () => ({ accessKeyId: 'AKIDEXAMPLE' }),
    ];
    for (const provide of wrong) {
      const source: unknown = Reflect.apply(credentialSource, undefined, [provide]);
      if (typeof source !== 'function') throw new TypeError('a source is a function');
      await expect(source()).rejects.toBeInstanceOf(ConfigError);
    }
  });

  it('passes its own ConfigError on', async () => {
    const error = new ConfigError('the variable X is not set');
    await expect(credentialSource(() => Promise.reject(error))()).rejects.toBe(error);
  });
});

describe('credentials that cannot be right', () => {
  const wrong: readonly (readonly [Record<string, unknown>, string])[] = [
    [{}, 'credentials are missing'],
    [{ accessKeyId: '', secretAccessKey: '' }, 'credentials are missing'],
    [{ secretAccessKey: SECRET }, 'accessKeyId is missing'],
    [{ accessKeyId: 'AKIDEXAMPLE' }, 'secretAccessKey is missing'],
    [{ ...keys, secretAccessKey: ` ${SECRET}` }, 'secretAccessKey must be'],
    [{ ...keys, secretAccessKey: `${SECRET}\n` }, 'secretAccessKey must be'],
    [{ ...keys, secretAccessKey: Buffer.from(SECRET) }, 'secretAccessKey must be'],
    [{ ...keys, accessKeyId: 'AKID\r\nx-evil: 1' }, 'accessKeyId must be'],
    [{ ...keys, sessionToken: `${TOKEN} ` }, 'sessionToken must be'],
    [{ ...keys, sessionToken: `${TOKEN}é` }, 'sessionToken must be'],
    [{ ...keys, sessionToken: 17 }, 'sessionToken must be'],
    [{ ...keys, expiration: new Date(NaN) }, 'expiration must be'],
    [{ ...keys, expiration: '2026-01-01' }, 'expiration must be'],
  ];

  it.each(wrong)('are refused by name: %j', (given, reason) => {
    const error = thrown(() => {
      const source: unknown = Reflect.apply(credentialSource, undefined, [given]);
      if (typeof source === 'function') source();
    });
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(reason);
    expect(shown(error)).not.toMatch(/c4nary/);
  });

  it('are missed by the first call, not before', () => {
    const source = credentialSource(undefined);
    expect(source).toThrow('credentials are missing: give the client accessKeyId');
  });
});

describe('a secret', () => {
  it('is in no source, in no error and in no signed header', async () => {
    const token = { ...keys, sessionToken: TOKEN };
    const source = credentialSource(async () => token);
    await source();
    const broken = credentialSource(async () => ({ ...token, sessionToken: `${TOKEN}\0` }));
    const error = await Promise.resolve(broken()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(shown([credentialSource(keys), source, broken, error])).not.toMatch(/c4nary/);
    const { 'x-amz-security-token': sent, ...headers } = sign(
      { method: 'GET', host: 'localhost', path: '/', query: '', headers: {} },
      { credentials: token, region: 'us-east-1', service: 'sso', date: new Date() },
    );
    expect(sent).toBe(TOKEN);
    expect(shown(headers)).not.toMatch(/c4nary/);
  });
});

function thrown(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

function shown(value: unknown): string {
  return `${inspect(value, { depth: Infinity, showHidden: true })} ${JSON.stringify(value)} ${String(value)}`;
}
