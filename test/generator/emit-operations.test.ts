import { describe, expect, it } from 'vitest';
import { fooService, printed } from '../support/printed.js';
import type { Compact } from '../support/model.js';

describe('operations', () => {
  it('say how they are authenticated where it is not as the service is', async () => {
    const modules = await printed(fourOperations(['aws.auth#sigv4']));
    expect(modules['client']).toContain("  auth: () => sigv4('foo'),");
    expect(authIn(modules)).toEqual({
      Free: "() => firstOf(sigv4('foo'), anonymous)",
      Open: '() => anonymous',
      Token: '() => bearer',
    });
  });

  it('say that they are authenticated where the others of the service are not', async () => {
    const modules = await printed(fourOperations([]));
    expect(modules['client']).not.toContain('auth:');
    expect(authIn(modules)).toEqual({
      Bar: "() => sigv4('foo')",
      Free: "() => firstOf(sigv4('foo'), anonymous)",
      Token: '() => bearer',
    });
  });

  it('are called by a constant of the runtime where the service is compatible with AWS Query', async () => {
    for (const [trait, name] of [
      ['aws.protocols#awsJson1_0', 'queryCompatibleAwsJson1_0'],
      ['smithy.protocols#rpcv2Cbor', 'queryCompatibleRpcv2Cbor'],
    ] as const) {
      const { client } = await printed({
        'service Foo': {
          version: '1',
          operations: ['Bar'],
          [trait]: true,
          'aws.protocols#awsQueryCompatible': true,
        },
        'operation Bar': {},
      });
      expect(client).toContain(`  protocol: ${name},\n`);
    }
  });

  it('say nothing of it where the service has no scheme, and clients take no identity', async () => {
    const modules = await printed(fooService({}));
    expect(modules['operations']).not.toContain('auth');
    expect(modules['client']).not.toContain('auth');
    expect(modules['client']).toContain('constructor(config: ClientConfig<never> = {})');
  });

  it('know errors by their AWS Query codes, except where another error has that name', async () => {
    const { operations } = await printed({
      'service Foo': {
        version: '1',
        operations: ['Bar'],
        'aws.protocols#awsJson1_0': true,
        'aws.protocols#awsQueryCompatible': true,
      },
      'operation Bar': { errors: ['First', 'Second', 'Third'] },
      'structure First': queryError('Second'),
      'structure Second': queryError('Old.Second'),
      'structure Third': queryError('Third'),
    });
    expect(operations).toContain("errors: { First, Second, Third, 'Old.Second': Second },");
  });

  it('take an input that {} is not, where a member has the name of what every object has', async () => {
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf']) {
      const { operations, methods } = await printed(fooService({ input: { [name]: 'String' } }));
      expect(operations).toContain('  input: BarInput,\n');
      expect(methods).toContain('bar(input: BarInput, options');
    }
    const { operations } = await printed(fooService({ input: { Constructor: 'String' } }));
    expect(operations).toContain('  input: BarInput = {},\n');
  });
});

describe('the methods of a client', () => {
  it('say what the functions say', async () => {
    const modules = await printed({
      'service Foo': { version: '1', operations: ['List'], 'aws.protocols#awsJson1_1': true },
      'operation List': {
        input: 'In',
        output: 'Out',
        paginated: { inputToken: 'Token', outputToken: 'Token' },
        'smithy.waiters#waitable': {
          Listed: { acceptors: [{ state: 'success', matcher: { success: true } }] },
        },
      },
      'structure In': { members: { Token: 'String' } },
      'structure Out': { members: { Token: 'String' } },
    });
    const waits = commentOf(modules['waiters'], 'waitUntilListed');
    expect(waits).toContain('Calls `List` again and again until Listed is reached.');
    expect(commentOf(modules['methods'], 'waitUntilListed')).toBe(waits);
    const pages = commentOf(modules['pages'], 'paginateList');
    expect(pages).toContain('The pages of `List`');
    expect(commentOf(modules['methods'], 'paginateList')).toBe(pages);
  });
});

function queryError(code: string): Compact[string] {
  return { error: 'client', 'aws.protocols#awsQueryError': { code, httpResponseCode: 400 } };
}

/** A service that prefers these schemes, and operations that go by it, by none, by either and by another. */
function fourOperations(auth: readonly string[]): Compact {
  return {
    'service Foo': {
      version: '1',
      operations: ['Bar', 'Open', 'Free', 'Token'],
      'aws.protocols#awsJson1_1': true,
      'aws.auth#sigv4': { name: 'foo' },
      httpBearerAuth: true,
      auth,
    },
    'operation Bar': { auth: ['aws.auth#sigv4'] },
    'operation Open': { auth: [] },
    'operation Free': { auth: ['aws.auth#sigv4'], optionalAuth: true },
    'operation Token': { auth: ['smithy.api#httpBearerAuth'] },
  };
}

/** What the records of operations have as `auth`, by the operation's name. */
function authIn({ operations = '' }): Readonly<Record<string, string>> {
  const record = /name: '(\w+)',[^}]*errors: \{\},\n {2}auth: (.*),\n/g;
  return Object.fromEntries(
    Array.from(operations.matchAll(record), ([, name, auth]) => [name, auth]),
  );
}

/** The comment of a function or method, without what its indentation makes of it. */
function commentOf(code = '', name = ''): string | undefined {
  const comment = new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\s*(?:export function )?${name}\\(`);
  return comment.exec(code)?.[1]?.replaceAll(/\s*\*?\s+/g, ' ');
}
