/** Endpoints of rules, https://smithy.io/2.0/additional-specs/rules-engine/specification.html. */
import type { ResolvedEndpoint } from '../endpoint.js';

/** What endpoint rules give. */
export interface RuledEndpoint {
  readonly url: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What of it requests need. Of the `authSchemes` among the properties, others than sigv4 are passed over. */
export function resolvedEndpoint({
  url,
  headers = {},
  properties,
}: RuledEndpoint): ResolvedEndpoint {
  const schemes = properties?.['authSchemes'];
  const all: readonly unknown[] = Array.isArray(schemes) ? schemes : [];
  const sigv4 = all.find((scheme) => textOf(scheme, 'name') === 'sigv4');
  const lines = Object.entries(headers).map(([name, values]) => [name, values.join(', ')]);
  return {
    url,
    headers: Object.fromEntries(lines),
    signingName: textOf(sigv4, 'signingName'),
    signingRegion: textOf(sigv4, 'signingRegion'),
  };
}

function textOf(scheme: unknown, name: string): string | undefined {
  const value: unknown =
    typeof scheme === 'object' && scheme !== null ? Reflect.get(scheme, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
