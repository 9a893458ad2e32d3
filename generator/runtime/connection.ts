/** Where the requests of a client go, and how they are signed. */
import { credentialSource, type Credentials, type CredentialSource } from './credentials.js';
import { resolveEndpoint, type Endpoint } from './endpoint.js';
import { inputError } from './errors.js';
import type { Outgoing } from './exchange.js';
import type { HttpRequest } from './http.js';
import type { ServiceInfo } from './operation.js';
import type { ClientConfig } from './settings.js';
import { bytesOf } from './sha256.js';
import { sign } from './sign.js';

/** What is the same for all requests of a client. */
export interface Connection {
  readonly endpoint: Endpoint;
  readonly region: string;
  readonly credentials: CredentialSource;
}

/** `undefined` while a region is missing. Throws a `ConfigError` for what cannot be right. */
export function connect(service: ServiceInfo, config: ClientConfig): Connection | undefined {
  const { region } = config;
  const credentials = credentialSource(config.credentials);
  if (region === undefined && (service.signingName || !config.endpoint)) return undefined;
  const endpoint = resolveEndpoint(service.endpoint, config);
  return { endpoint, region: endpoint.signingRegion ?? region ?? '', credentials };
}

/** Who signs, and the hash of the body in hex. */
export interface Signing {
  readonly credentials: Credentials;
  readonly service: string;
  readonly bodyHash: string;
}

/** A request as `fetch` takes it. Throws an `InputError` when the input would send it elsewhere, or break its headers. */
export function outgoing(
  { endpoint, region }: Connection,
  request: HttpRequest,
  extra: Readonly<Record<string, string>>,
  signing: Signing | undefined,
): Outgoing {
  const { method, query, body = null, hostPrefix = '' } = request;
  const host = hostPrefix + endpoint.host;
  const path = endpoint.path + request.path;
  const url = endpoint.scheme + host + path + (query && `?${query}`);
  const { href, pathname } = new URL(url);
  if (href !== url || pathname !== path) throw inputError('', 'safe in a URL', 'not');
  const headers: Record<string, string> = { ...request.headers, ...extra };
  checkHeaders(headers);
  if (!signing) return [url, { method, headers, body }];
  // Signed as the AWS SDK does; `fetch` sets it, and pages may not.
  if (body?.length) headers['content-length'] = String(bytesOf(body).length);
  const scope = { ...signing, region, date: new Date() };
  const { bodyHash } = signing;
  const signed = sign({ method, host, path, query, headers, bodyHash }, scope);
  delete signed['content-length'];
  return [url, { method, headers: signed, body }];
}

/** `fetch` would refuse them too, but with the value in its message, and what it trims would make a wrong signature. */
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const name in headers) {
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(headers[name] ?? '')) {
      throw inputError(name, 'Latin-1 text without control characters', 'not');
    }
  }
}
