/** Which calls are signed. */
import type { Operation, Service } from '../service.js';

/** The service's name in a signature; absent where none of its calls is signed. */
export function signingName({ auth, operations }: Service): string | undefined {
  const schemes = [auth, ...operations.map((operation) => operation.auth)].flat();
  return schemes.find((scheme) => scheme.scheme === 'sigv4')?.name;
}

/** Whether calls of this operation go without the signature that others of the service have. */
export function isUnsigned(service: Service, { auth }: Operation): boolean {
  return signingName(service) !== undefined && !auth.some(({ scheme }) => scheme === 'sigv4');
}
