/** Where requests go: what the endpoint rules of a service say, in the parts that a request is made of. */
import { ConfigError } from './errors.js';
import type { ServiceInfo } from './operation.js';
import type { ClientConfig } from './settings.js';

/** Where a service answers. */
export interface ResolvedEndpoint {
  readonly url: string;
  /** Go on every request there. Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the service's in a signature. */
  readonly signingName?: string | undefined;
  /** In place of the client's region in a signature. */
  readonly signingRegion?: string | undefined;
}

/** An endpoint whose URL is in parts; `scheme + host + path` is the URL. */
export interface Endpoint extends Omit<ResolvedEndpoint, 'url'> {
  /** `https://` or `http://`. */
  readonly scheme: string;
  /** With a port that is not the scheme's own. */
  readonly host: string;
  /** Goes before every path; empty or begins with a slash, and does not end with one. */
  readonly path: string;
}

/**
 * Throws a `ConfigError` for settings that can be no part of an endpoint; the message does not show an endpoint, which
 * may hold a password.
 */
export function checkEndpoint(service: ServiceInfo, { region, endpoint }: ClientConfig): void {
  if (region !== undefined && !HOST_LABEL.test(region)) {
    throw new ConfigError('region must be a host label in lower case, such as us-east-1');
  }
  if (endpoint !== undefined) urlParts(endpoint);
  else if (!service.endpoint) {
    throw new ConfigError('endpoint is missing: the service has none of its own');
  }
}

/** An endpoint in parts. Throws a `ConfigError` when it is none that requests may go to. */
export function endpointParts({ url, ...others }: ResolvedEndpoint): Endpoint {
  return { ...others, ...urlParts(url) };
}

function urlParts(endpoint: string): Pick<Endpoint, 'scheme' | 'host' | 'path'> {
  const url = URL.canParse(endpoint) && new URL(endpoint);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError('endpoint must be a URL that begins with https:// or http://');
  }
  const { protocol, origin, host, pathname, href } = url;
  if (href !== origin + pathname) {
    throw new ConfigError('endpoint must have no user, password, query or fragment');
  }
  return { scheme: `${protocol}//`, host, path: pathname.replace(/\/+$/, '') };
}

const HOST_LABEL = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/;
