/** `aws.auth#sigv4`: calls are signed with AWS credentials, in their headers. */
import { credentialSource } from '../credentials.js';
import { ConfigError } from '../errors.js';
import { bytesOf } from '../sha256.js';
import { bodyHash, sign } from '../sign.js';
import type { AuthScheme } from './scheme.js';

/** `signingName` is the service in the credential scope: `sso`. `hashOf` says what stands for the body in the signature. */
export function sigv4(signingName: string, hashOf: typeof bodyHash = bodyHash): AuthScheme {
  return {
    setting: 'credentials',
    bind(identities) {
      const source = (identities.credentials ??= credentialSource(identities.config.credentials));
      return async (request) => {
        const { body, region, service = signingName } = request;
        if (!region) throw new ConfigError('region is missing');
        const credentials = await source();
        // Signed as the AWS SDK does; `fetch` sets it, and pages may not.
        if (body?.length) request.headers['content-length'] = String(bytesOf(body).length);
        request.headers = sign(
          { ...request, bodyHash: request.bodyHash ?? (await hashOf(body)) },
          { credentials, region, service, date: new Date() },
        );
        delete request.headers['content-length'];
      };
    },
  };
}

/** `aws.auth#unsignedPayload`: the signature leaves the body out, as where it is too long to be read twice. */
export function unsignedPayload(): string {
  return 'UNSIGNED-PAYLOAD';
}
