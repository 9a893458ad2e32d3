/** The classes of a service beside the one that has its name. */
import type { Service } from '../service.js';

/** The client that the functions of a service take: `SSOAdminClient`. */
export function clientName({ name }: Service): string {
  return `${name}Client`;
}

/** The base class of its errors: `SSOAdminServiceException`. */
export function exceptionName({ name }: Service): string {
  return `${name}ServiceException`;
}
