/** Where a service answers in a region: `aws.endpoints#standardRegionalEndpoints`, https://smithy.io/2.0/aws/aws-endpoints-region.html. */
import { ConfigError } from './errors.js';
import { partitionOf } from './partitions.js';

/** What a model says of a service's endpoints. */
export interface EndpointRules {
  /** The `endpointPrefix`: `sso`. */
  readonly prefix: string;
  /** Special cases by the partition's id: `aws-us-gov`. */
  readonly partitions?: Readonly<Record<string, readonly EndpointCase[]>>;
  /** Special cases by region; they go before those of the partition. */
  readonly regions?: Readonly<Record<string, readonly EndpointCase[]>>;
}

/** An endpoint that is not as everywhere. An absent flag is false: each combination of the two is a case of its own. */
export interface EndpointCase {
  /** A URL that may hold `{service}`, `{region}`, `{dnsSuffix}`, `{dualStackDnsSuffix}`; without a scheme `https`. */
  readonly endpoint: string;
  readonly fips?: boolean;
  readonly dualStack?: boolean;
  /** Absent: the region itself. */
  readonly signingRegion?: string;
}

export interface EndpointParameters {
  readonly region?: string | undefined;
  /** In place of what the rules say. */
  readonly endpoint?: string | undefined;
  readonly useFipsEndpoint?: boolean | undefined;
  readonly useDualstackEndpoint?: boolean | undefined;
}

/** A URL in the parts that a request is made of; `scheme + host + path` is the URL. */
export interface Endpoint {
  /** `https://` or `http://`. */
  readonly scheme: string;
  /** With a port that is not the scheme's own. */
  readonly host: string;
  /** Goes before every path; empty or begins with a slash, and does not end with one. */
  readonly path: string;
  /** Where it is not the client's region. */
  readonly signingRegion?: string | undefined;
}

/**
 * The endpoint of a client. Throws a `ConfigError` when region and endpoint are missing or cannot be right; the message
 * does not show an endpoint, which may hold a password.
 */
export function resolveEndpoint(
  rules: EndpointRules | undefined,
  {
    region,
    endpoint,
    useFipsEndpoint: useFips = false,
    useDualstackEndpoint: useDualstack = false,
  }: EndpointParameters,
): Endpoint {
  if (region !== undefined && !HOST_LABEL.test(region)) {
    throw new ConfigError('region must be a host label in lower case, such as us-east-1');
  }
  if (endpoint !== undefined) {
    if (useFips) throw invalid('FIPS and custom endpoint are not supported');
    if (useDualstack) throw invalid('Dualstack and custom endpoint are not supported');
    return parse(endpoint);
  }
  if (!rules) throw new ConfigError('endpoint is missing: the service has none of its own');
  if (!region) throw invalid('Missing Region');
  return regional(rules, region, useFips, useDualstack);
}

function regional(
  { prefix, partitions, regions }: EndpointRules,
  region: string,
  useFips: boolean,
  useDualstack: boolean,
): Endpoint {
  const { id, ...suffixes } = partitionOf(region);
  const special = [...casesOf(regions, region), ...casesOf(partitions, id)].find(
    ({ fips = false, dualStack = false }) => fips === useFips && dualStack === useDualstack,
  );
  const values: Readonly<Record<string, string>> = { service: prefix, region, ...suffixes };
  const suffix = useDualstack ? 'dualStackDnsSuffix' : 'dnsSuffix';
  const pattern = special?.endpoint ?? `{service}${useFips ? '-fips' : ''}.{region}.{${suffix}}`;
  const url = pattern.replace(/{(\w+)}/g, (text, name: string) => values[name] ?? text);
  return {
    ...parse(url.includes('://') ? url : `https://${url}`),
    signingRegion: special?.signingRegion,
  };
}

function casesOf(cases: EndpointRules['regions'] = {}, key: string): readonly EndpointCase[] {
  return Object.hasOwn(cases, key) ? (cases[key] ?? []) : [];
}

function parse(endpoint: string): Endpoint {
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

function invalid(reason: string): ConfigError {
  return new ConfigError(`Invalid Configuration: ${reason}`);
}

const HOST_LABEL = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/;
