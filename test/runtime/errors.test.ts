import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CallError,
  InputError,
  isCallError,
  isServiceException,
  ServiceException,
} from '../../generator/runtime/errors.js';
import { serve, type Loopback } from '../support/server.js';
import {
  client,
  FooServiceException,
  ListFoos,
  NotFoundException,
} from '../support/foo-service.js';

let server: Loopback | undefined;
afterEach(() => server?.close());

/** The error that a response is thrown as. */
async function thrown(
  status: number,
  body: object | string,
  headers: Record<string, string> = {},
): Promise<unknown> {
  server = await serve({
    status,
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { url } = server;
  return failure(() => client(url, { maxAttempts: 1 }).call(ListFoos, {}));
}

async function failure(call: () => Promise<unknown>): Promise<unknown> {
  return await call().catch((error: unknown) => error);
}

describe('an error of the service', () => {
  it('is of its class, with its members and what is known of the call', async () => {
    const body = { __type: 'NotFoundException', Message: 'No such foo', ResourceId: 'f-1' };
    const error = await thrown(400, body, { 'x-amzn-requestid': 'r-1' });
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error).toBeInstanceOf(FooServiceException);
    expect(error).toMatchObject({
      name: 'NotFoundException',
      message: 'No such foo',
      ResourceId: 'f-1',
      $service: 'Foo',
      $fault: 'client',
      $metadata: { httpStatusCode: 400, requestId: 'r-1', attempts: 1 },
      status: 400,
      requestId: 'r-1',
      attempts: 1,
      outcome: 'refused',
      retryable: false,
    });
    expect(error).not.toHaveProperty('__type');
    expect(error).not.toHaveProperty('Message');
  });

  it.each<[string, object | string, Record<string, string>]>([
    ['its header', '', { 'x-amzn-errortype': 'NotFoundException' }],
    [
      'its header with a URI',
      '{}',
      { 'x-amzn-errortype': 'NotFoundException:http://example.com/a#b' },
    ],
    [
      'its header with a namespace',
      '{}',
      { 'x-amzn-errortype': 'aws.foo#NotFoundException:http://x/' },
    ],
    ['__type', { __type: 'NotFoundException' }, {}],
    ['__type with a namespace', { __type: 'aws.other#NotFoundException' }, {}],
    ['__type with a namespace and a URI', { __type: 'aws.foo#NotFoundException:http://x/' }, {}],
    ['code', { code: 'aws.foo#NotFoundException' }, {}],
  ])('is told by %s', async (_, body, headers) => {
    expect(await thrown(500, body, headers)).toBeInstanceOf(NotFoundException);
  });

  it.each(['message', 'Message', 'errorMessage'])('says what %s says', async (name) => {
    expect(await thrown(400, { __type: 'X', [name]: 'why' })).toMatchObject({ message: 'why' });
  });

  it('that the model does not know is the base exception with its code as name', async () => {
    const error = await thrown(400, { __type: 'NewException', Detail: { a: 1 } });
    expect(error).toBeInstanceOf(FooServiceException);
    expect(error).not.toBeInstanceOf(NotFoundException);
    expect(error).toMatchObject({
      name: 'NewException',
      message: 'HTTP status 400',
      Detail: { a: 1 },
    });
  });

  it.each([undefined, '', 403, null, '#:'])(
    'without a code has a name all the same: %j',
    async (code) => {
      expect(await thrown(403, { message: 'Forbidden', code })).toMatchObject({
        name: 'UnknownError',
        message: 'Forbidden',
        $fault: 'client',
      });
    },
  );

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'may have the code «%s»',
    async (code) => {
      const error = await thrown(400, JSON.stringify({ code }));
      expect(error).toBeInstanceOf(FooServiceException);
      expect(error).toMatchObject({ name: code });
    },
  );

  it('keeps what is its own, whatever the body says', async () => {
    const body = `{"__type":"NotFoundException","name":"x","stack":"x","cause":"x","outcome":"x","attempts":9,
      "status":9,"$fault":"x","$metadata":"x","$service":"x","$response":"x","constructor":"x","__proto__":{"polluted":1},"toString":"x"}`;
    const error = await thrown(400, body);
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error).toMatchObject({
      name: 'NotFoundException',
      attempts: 1,
      status: 400,
      $fault: 'client',
      $service: 'Foo',
    });
    expect(error).toMatchObject({ outcome: 'refused', $response: { statusCode: 400 } });
    expect(error).not.toHaveProperty('polluted');
    expect(String(error)).toBe('NotFoundException: HTTP status 400');
    expect(inspect(error)).toContain('NotFoundException');
  });

  it('has the response without its body, out of sight', async () => {
    const error = await thrown(400, { __type: 'X', secret: 's' }, { 'x-cell': '7' });
    expect(error).toMatchObject({ $response: { statusCode: 400, headers: { 'x-cell': '7' } } });
    expect(Object.keys(Object(error))).not.toContain('$response');
  });

  it.each([
    [400, 'ThrottlingException', 'refused', true],
    [429, 'Anything', 'refused', true],
    [503, 'ServiceUnavailable', 'unknown', true],
    [503, 'SlowDown', 'refused', true],
    [501, 'NotImplemented', 'unknown', false],
    [409, 'Conflict', 'refused', false],
  ])('with status %i and code %s was %s', async (status, code, outcome, retryable) => {
    expect(await thrown(status, { __type: code })).toMatchObject({ outcome, retryable });
  });
});

describe('the stack of an error', () => {
  it('begins with who called, and names the error', async () => {
    server = await serve({ status: 400, body: '{"__type":"NotFoundException"}' });
    const foos = client(server.url);
    async function whoCalled(): Promise<void> {
      await foos.call(ListFoos, {});
    }
    const error: unknown = await whoCalled().catch((caught: unknown) => caught);
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    expect(stack).toMatch(
      /^NotFoundException: HTTP status 400\n(.*processTicks.*\n)?\s+at (async )?whoCalled/,
    );
    expect(stack).not.toContain('generator/runtime');
  });

  it('of an input error begins with who called too', async () => {
    const call = client('http://127.0.0.1:9').call(ListFoos, {}, {}, (_, issues) => {
      issues.push({
        path: '/Name',
        constraint: 'required',
        expected: 'present',
        received: 'missing',
      });
    });
    const error: unknown = await call.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ message: 'Name must be present; it is missing.' });
    expect(error instanceof Error && error.stack).not.toContain('generator/runtime');
  });
});

describe('a guard', () => {
  const options = { name: 'NotFoundException', $metadata: { attempts: 1 } };

  it('knows an error by service and name', () => {
    const error = new NotFoundException(options);
    expect(isCallError(error)).toBe(true);
    expect(isServiceException(error)).toBe(true);
    expect(isServiceException(error, 'Foo')).toBe(true);
    expect(isServiceException(error, 'Foo', 'NotFoundException')).toBe(true);
    expect(isServiceException(error, 'Bar', 'NotFoundException')).toBe(false);
    expect(isServiceException(error, 'Foo', 'Other')).toBe(false);
  });

  it('knows the errors of another copy of the package', async () => {
    vi.resetModules();
    const copy = await import('../../generator/runtime/errors.js');
    expect(copy.ServiceException).not.toBe(ServiceException);
    const error = new copy.ServiceException({ ...options, name: 'X' });
    expect(error).not.toBeInstanceOf(CallError);
    expect(isServiceException(error, '', 'X')).toBe(true);
  });

  it.each([undefined, null, 'text', 1, {}, new Error('x'), new TypeError('x')])(
    'does not know %s',
    (value) => {
      expect(isCallError(value)).toBe(false);
      expect(isServiceException(value)).toBe(false);
    },
  );

  it('tells the errors of the client from those of the service', () => {
    const error = new InputError([]);
    expect(isCallError(error)).toBe(true);
    expect(isServiceException(error)).toBe(false);
  });
});

describe('an input error', () => {
  it('says five findings and counts the rest', () => {
    const issue = { path: '/A', constraint: 'type', expected: 'text', received: '1' } as const;
    const { message, issues } = new InputError(Array.from({ length: 7 }, () => issue));
    expect(message.match(/A must be text; it is 1\./g)).toHaveLength(5);
    expect(message).toMatch(/ And 2 more\.$/);
    expect(issues).toHaveLength(7);
  });
});
