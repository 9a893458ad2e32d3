/** What comes of a case of endpoint rules: of the function, and of a call of the generated client. */
import type { EndpointCase, OperationInput, Params, Rules } from './endpoint-services.js';
import type { Exports } from '../support/client-bundle.js';

/** What a case wants, and what there is. */
export interface Found {
  readonly error?: string | undefined;
  readonly url?: string | undefined;
  readonly headers?: unknown;
  readonly properties?: unknown;
}

/** What the case expects of the rules. */
export function wanted({ expect: { error, endpoint } }: EndpointCase): Found {
  if (!endpoint) return { error };
  const { url, headers = {}, properties = {} } = endpoint;
  return { url, headers, properties };
}

/** What the rules give for the case. */
export function found(rules: Rules, { params = {} }: EndpointCase): Found {
  try {
    const { url, headers = {}, properties = {} } = record(rules(params));
    return { url: String(url), headers, properties };
  } catch (error) {
    return { error: configError(error) };
  }
}

/** What the case expects of a call: where it goes, or how it fails. */
export function wantedOfCall({ expect: { error, endpoint } }: EndpointCase): Found {
  return endpoint ? { url: withSlash(endpoint.url) } : { error };
}

/** Where a call by `awsJson` goes, which is to the root. */
export async function foundByCall(
  client: Exports,
  name: string,
  input: OperationInput,
): Promise<Found> {
  let url: string | undefined;
  const Client = constructorOf(client[`${name}Client`]);
  const config = {
    ...settings(input.builtInParams ?? {}),
    ...lowered(input.clientParams ?? {}),
    fetch: async (target: unknown) => {
      url = String(target);
      return Response.json({});
    },
  };
  try {
    const call = client[uncapitalised(input.operationName)];
    if (typeof call !== 'function') throw new Error(`There is no ${input.operationName}.`);
    await call(Reflect.construct(Client, [config]), input.operationParams ?? {});
    return { url };
  } catch (error) {
    return { error: configError(error) };
  }
}

function settings(builtIns: Params): Params {
  const identity = { accessKeyId: 'a', secretAccessKey: 'b' };
  return {
    region: builtIns['AWS::Region'],
    endpoint: builtIns['SDK::Endpoint'],
    useFipsEndpoint: builtIns['AWS::UseFIPS'],
    useDualstackEndpoint: builtIns['AWS::UseDualStack'],
    accountIdEndpointMode: builtIns['AWS::Auth::AccountIdEndpointMode'],
    credentials: { ...identity, accountId: builtIns['AWS::Auth::AccountId'] },
  };
}

function lowered(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [uncapitalised(name), value]),
  );
}

function uncapitalised(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function withSlash(url: string): string {
  return `${url.replace(/\/$/, '')}/`;
}

function constructorOf(value: unknown): new () => unknown {
  if (typeof value !== 'function') throw new Error('There is no such client.');
  const Constructor: new () => unknown = Object(value);
  return Constructor;
}

function record(value: unknown): Params {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function configError(error: unknown): string {
  if (error instanceof Error && error.name === 'ConfigError') return error.message;
  throw error;
}
