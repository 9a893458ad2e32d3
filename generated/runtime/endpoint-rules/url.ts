/** `parseURL`, https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html. */

/** A URL in the parts that endpoint rules read. */
export interface UrlParts {
  readonly scheme: string;
  /** The host, and the port where one is written. */
  readonly authority: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Begins and ends with a slash. */
  readonly normalizedPath: string;
  /** Whether the host is an address of IPv4 or IPv6. */
  readonly isIp: boolean;
}

/** Absent for what is no URL of HTTP, or has a query or a fragment. */
export function parseUrl(text: string): UrlParts | undefined {
  const [, scheme, authority, path = '/'] = URL_PARTS.exec(text) ?? [];
  if (!scheme || !authority || !URL.canParse(text)) return undefined;
  const normalizedPath = path.endsWith('/') ? path : `${path}/`;
  return { scheme, authority, path, normalizedPath, isIp: IP.test(authority) };
}

const URL_PARTS = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#@]+)(\/[^?#]*)?$/i;
const IP = /^(\[.*]|\d+(\.\d+){3})(:\d+)?$/;
