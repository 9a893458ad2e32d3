/** `httpBearerAuth`: calls carry a token (RFC 6750). */
import { secretSource } from '../secret.js';
import { checkConfidential } from './confidential.js';
import type { AuthScheme } from './scheme.js';

export const bearer: AuthScheme = {
  setting: 'token',
  bind(identities) {
    const source = (identities.token ??= secretSource('token', identities.config.token));
    return async (request) => {
      checkConfidential(request, 'token');
      const { value } = await source();
      request.headers['authorization'] = `Bearer ${value}`;
    };
  },
};
