/** `httpApiKeyAuth`: calls carry a key, in a header or in the query. */
import { encode } from '../canonical.js';
import { secretSource } from '../secret.js';
import { checkConfidential } from './confidential.js';
import type { AuthScheme, OpenRequest } from './scheme.js';

/** In the header `name`, which is in lower case, behind `prefix` where there is one: `authorization: ApiKey KEY`. */
export function apiKeyHeader(name: string, prefix?: string): AuthScheme {
  return keyed((request, key) => {
    request.headers[name] = prefix ? `${prefix} ${key}` : key;
  });
}

/** In the parameter `name` of the query; one of that name that the input gave goes. */
export function apiKeyQuery(name: string): AuthScheme {
  return keyed((request, key) => {
    const pairs = request.query.split('&').filter((pair) => pair && nameOf(pair) !== name);
    request.query = [...pairs, `${encode(name)}=${encode(key)}`].join('&');
  });
}

function keyed(close: (request: OpenRequest, key: string) => void): AuthScheme {
  return {
    setting: 'apiKey',
    bind(identities) {
      const source = (identities.apiKey ??= secretSource('apiKey', identities.config.apiKey));
      return async (request) => {
        checkConfidential(request, 'apiKey');
        close(request, (await source()).value);
      };
    },
  };
}

function nameOf(pair: string): string {
  return decodeURIComponent(pair.replace(/=.*/s, ''));
}
