/** A small service as generated code describes one, and its client, for tests of the runtime. */
import { sigv4 } from '../../generator/runtime/auth/sigv4.js';
import { awsJson1_1 } from '../../generator/runtime/aws-json/protocol.js';
import { Client, type ClientConfig } from '../../generator/runtime/client.js';
import { ConfigError, ServiceException } from '../../generator/runtime/errors.js';
import type { Operation, ServiceInfo } from '../../generator/runtime/operation.js';

export class FooServiceException extends ServiceException {
  override readonly $service = 'Foo';
}

export class NotFoundException extends FooServiceException {
  override readonly name = 'NotFoundException';
  override readonly $fault = 'client';
  declare readonly ResourceId?: string | undefined;
}

/** Marked `retryable` in its model, although its name is not one that the SDKs know. */
export class BusyException extends FooServiceException {
  static readonly retryable = { throttling: true };
  override readonly name = 'BusyException';
  override readonly $fault = 'server';
}

export interface Input {
  readonly Name?: string | undefined;
  readonly Count?: number | undefined;
}
export interface Page {
  readonly Items?: readonly string[] | undefined;
  readonly NextToken?: string | undefined;
}

export const ListFoos: Operation<Input, Page> = {
  name: 'ListFoos',
  errors: { NotFoundException, BusyException },
};

export const FOO: ServiceInfo<'Foo'> = {
  serviceId: 'Foo',
  shapeName: 'FooService',
  version: '2020-01-01',
  auth: () => sigv4('foo'),
  protocol: awsJson1_1,
  endpoint: ({ region, endpoint }) => {
    if (endpoint === undefined && region === undefined) throw new ConfigError('region is missing');
    return { url: endpoint ?? `https://foo.${region}.amazonaws.com` };
  },
  exception: FooServiceException,
};

export const CREDENTIALS = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'canary-session-token',
};

export function client(endpoint: string, config: ClientConfig = {}): Client<'Foo'> {
  return new Client(FOO, { region: 'us-east-1', credentials: CREDENTIALS, endpoint, ...config });
}
