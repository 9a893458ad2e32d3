/** Where the requests of a client go, and as whom. */
import type { AuthScheme, Identities } from './auth/scheme.js';
import { checkEndpoint, endpointParts, type Endpoint } from './endpoint.js';
import { ConfigError, inputError } from './errors.js';
import type { Outgoing } from './exchange.js';
import type { HttpRequest } from './http.js';
import type { ServiceInfo } from './operation.js';
import type { ClientConfig } from './settings.js';

/** What is the same for all requests of a client. */
export interface Connection extends Identities {
  /** Of calls that say nothing of its parameters; found by the first of them. */
  endpoint?: Endpoint;
}

/** Throws a `ConfigError` for what cannot be right; what is missing is missed by the first request. */
export function connect(service: ServiceInfo, config: ClientConfig): Connection {
  checkEndpoint(service, config);
  const connection = { config };
  service.auth?.().bind(connection);
  return connection;
}

/** What a request is made of. */
export interface Draft {
  readonly service: ServiceInfo;
  readonly request: HttpRequest;
  /** Absent: the requests are sent as they are. */
  readonly auth: AuthScheme | undefined;
  /** What the operation says of the endpoint's parameters. */
  readonly context: object | undefined;
}

/**
 * A request as `fetch` takes it. Rejects with an `InputError` when the input would send it elsewhere, or break its
 * headers, and with a `ConfigError` when the region or the identity is missing, or when there is no endpoint or it is an
 * address and the operation has a host prefix.
 */
export async function outgoing(
  connection: Connection,
  draft: Draft,
  extra: Readonly<Record<string, string>>,
): Promise<Outgoing> {
  const { config } = connection;
  const { request, auth } = draft;
  const endpoint = await endpointFor(connection, draft);
  const { scheme, signingName: service, signingRegion: region = config.region } = endpoint;
  const { method, query, body = null, hostPrefix = '' } = request;
  const host = (config.disableHostPrefix ? '' : hostPrefix) + endpoint.host;
  const path = endpoint.path + request.path;
  const place = scheme + host + path;
  const url = place + (query && `?${query}`);
  // An address takes no prefix; what `new URL` would throw shows the URL.
  if (!URL.canParse(url))
    throw new ConfigError('endpoint takes no host prefix; see disableHostPrefix');
  const { href, pathname } = new URL(url);
  if (href !== url || pathname !== path) throw inputError('', 'safe in a URL', 'not');
  const headers: Record<string, string> = { ...request.headers, ...endpoint.headers, ...extra };
  checkHeaders(headers);
  const open = { ...request, scheme, host, path, headers, region, service };
  await auth?.bind(connection)(open);
  return [place + (open.query && `?${open.query}`), { method, headers: open.headers, body }];
}

async function endpointFor(connection: Connection, { service, context }: Draft): Promise<Endpoint> {
  const { config, endpoint } = connection;
  if (endpoint && !context) return endpoint;
  const found = service.endpoint?.(config, context ?? {}, connection);
  const parts = endpointParts((await found) ?? { url: config.endpoint ?? '' });
  if (!context) connection.endpoint = parts;
  return parts;
}

/** `fetch` would refuse them too, but with the value in its message, and what it trims would make a wrong signature. */
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const name in headers) {
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(headers[name] ?? '')) {
      throw inputError(name, 'Latin-1 text without control characters', 'not');
    }
  }
}
