/** Where the requests of a client go, and as whom. */
import type { AuthScheme, Identities } from './auth/scheme.js';
import { resolveEndpoint, type Endpoint } from './endpoint.js';
import { ConfigError, inputError } from './errors.js';
import type { Outgoing } from './exchange.js';
import type { HttpRequest } from './http.js';
import type { ServiceInfo } from './operation.js';
import type { ClientConfig } from './settings.js';

/** What is the same for all requests of a client. */
export interface Connection extends Identities {
  /** Absent while a region is missing. */
  readonly endpoint: Endpoint | undefined;
}

/** Throws a `ConfigError` for what cannot be right; what is missing is missed by the first request. */
export function connect(service: ServiceInfo, config: ClientConfig): Connection {
  const isKnown = config.region !== undefined || config.endpoint;
  const endpoint = isKnown ? resolveEndpoint(service.endpoint, config) : undefined;
  const connection = { config, endpoint };
  service.auth?.().bind(connection);
  return connection;
}

/**
 * A request as `fetch` takes it. Rejects with an `InputError` when the input would send it elsewhere, or break its
 * headers, and with a `ConfigError` when the region or the identity is missing.
 */
export async function outgoing(
  connection: Connection,
  request: HttpRequest,
  extra: Readonly<Record<string, string>>,
  auth: AuthScheme | undefined,
): Promise<Outgoing> {
  const { endpoint, config } = connection;
  if (!endpoint) throw new ConfigError('region is missing');
  const { scheme, signingRegion: region = config.region } = endpoint;
  const { method, query, body = null, hostPrefix = '' } = request;
  const host = hostPrefix + endpoint.host;
  const path = endpoint.path + request.path;
  const place = scheme + host + path;
  const url = place + (query && `?${query}`);
  const { href, pathname } = new URL(url);
  if (href !== url || pathname !== path) throw inputError('', 'safe in a URL', 'not');
  const headers: Record<string, string> = { ...request.headers, ...extra };
  checkHeaders(headers);
  const open = { ...request, scheme, host, path, headers, region };
  await auth?.bind(connection)(open);
  return [place + (open.query && `?${open.query}`), { method, headers: open.headers, body }];
}

/** `fetch` would refuse them too, but with the value in its message, and what it trims would make a wrong signature. */
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const name in headers) {
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(headers[name] ?? '')) {
      throw inputError(name, 'Latin-1 text without control characters', 'not');
    }
  }
}
