/** What `resolve` tells: names, protocols, paths, patterns. */
import type { Location } from '../model.js';
import { all, anyOf, error, place, quoted, warning } from './entry.js';
import { visible } from './visible.js';

export const resolveEntries = {
  'auth-unsupported': warning<{ schemes: readonly string[] }>(
    ({ schemes }) => `The authentication schemes ${all(schemes)} are not supported.`,
    () =>
      'Clients send such calls without credentials; add aws.auth#sigv4, httpBearerAuth or httpApiKeyAuth.',
  ),
  'folder-taken': error<{ folder: string; other: string; first: Location }>(
    ({ folder, other, first }) =>
      `The service ${quoted(other)} at ${place(first)} is written to the folder ${quoted(folder)} as well.`,
    () => 'Give one of the two another sdkId.',
  ),
  'http-missing': error<{ operation: string }>(
    ({ operation }) => `${operation} has no http trait, which restJson1 needs.`,
    () => 'Add http: { method: POST, uri: /path }.',
  ),
  'http-uri': error<{ uri: string; problem: string }>(
    ({ uri, problem }) => `The URI ${quoted(uri)} ${problem}.`,
    () => 'Write it as /segment/{Label}/{Rest+}?name=value, each label a member of the input.',
  ),
  'pattern-not-enforced': warning<{ pattern: string; reason: string }>(
    ({ pattern, reason }) =>
      `The pattern ${quoted(pattern)} is not enforced: it ${visible(reason)}.`,
    () => 'Write it as a regular expression of ECMAScript with the flag u.',
  ),
  'pattern-slow': warning<{ pattern: string; limit: number }>(
    ({ pattern, limit }) =>
      `The pattern ${quoted(pattern)} is not enforced on texts of more than ${limit} characters: they could take seconds.`,
    () =>
      'Give the shape a length, or let no two loops of the pattern match the same text in a row.',
  ),
  'protocol-unknown': error<{ service: string; known: readonly string[] }>(
    ({ service }) => `${service} has none of the protocols that are supported.`,
    ({ known }) => `Add one of the traits ${anyOf(known)}.`,
  ),
  'renamed-taken': error<{ name: string }>(
    ({ name }) => `The package cannot keep the old name: ${quoted(name)} is something else now.`,
    () =>
      'Remove renamedFrom, which makes the change a major one, or call the other thing otherwise.',
  ),
  'service-name': error<{ name: string }>(
    ({ name }) => `${quoted(name)} cannot name a client.`,
    () =>
      'Give an sdkId of words of letters and digits that begins with a letter, such as "SSO Admin".',
  ),
};
