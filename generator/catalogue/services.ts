/** What the rules of `validate` tell of services, operations and resources. */
import type { Location } from '../model.js';
import { all, danger, error, place, quoted, suggestion, warning } from './entry.js';

export const serviceEntries = {
  'closure-conflict': error<{ id: string; other: string; first: Location }>(
    ({ id, other, first }) =>
      `A service cannot hold both ${id} and ${other} at ${place(first)}: their names are the same.`,
    () => 'Give one of them another name with rename in the service.',
  ),
  'closure-list': warning<{ id: string; other: string; first: Location }>(
    ({ id, other, first }) =>
      `The service holds both ${id} and ${other} at ${place(first)}, which are alike.`,
    () => 'Use one of the two, or give one another name with rename in the service.',
  ),
  'rename-invalid': error<{ id: string; problem: string }>(
    ({ id, problem }) => `${id} cannot be renamed: ${problem}.`,
    () => 'Remove it from rename, or correct it.',
  ),
  'message-name': warning<{ part: string; id: string; operation: string }>(
    ({ part, id, operation }) => `${id} is the ${part} of ${operation}, and its name says not so.`,
    ({ operation }) => `Begin the name with ${quoted(operation.replace(/^.*#/, ''))}.`,
  ),
  'message-namesake': warning<{ part: string; id: string; operation: string }>(
    ({ part, id, operation }) => `${id} sounds like the ${part} of ${operation}, and is not.`,
    () => 'Give it another name, or use it in the operation.',
  ),
  'default-in-update': warning<{ members: readonly string[] }>(
    ({ members }) => `An update that leaves out ${all(members)} sets the default.`,
    () => 'Take the default away, so that what is left out stays as it is.',
  ),
  'operation-misused-shape': error<{ id: string; trait: string; used: string }>(
    ({ id, trait, used }) => `${id} has the ${trait} trait and is used as ${used}.`,
    ({ trait }) => `Remove the ${trait} trait, or name another structure.`,
  ),
  'error-as-input': error<{ id: string; used: string }>(
    ({ id, used }) => `${id} is an error and is used as ${used}.`,
    () => 'Name a structure without the error trait.',
  ),
  'paging-member': error<{
    property: string;
    path: string;
    shape: string;
    known: readonly string[];
  }>(
    ({ property, path, shape }) =>
      `paginated names ${quoted(path)} as ${property}, and ${shape} has no such member.`,
    ({ path, known }) =>
      suggestion(
        path,
        known,
        known.length === 0 ? 'Add the member.' : `The members are ${known.join(', ')}.`,
      ),
  ),
  'paging-missing': error<{ property: string; operation: string }>(
    ({ property, operation }) => `The pages of ${operation} have no ${property}.`,
    ({ property }) => `Add ${property} to the paginated trait of the operation or the service.`,
  ),
  'paging-type': error<{
    property: string;
    path: string;
    type: string;
    expected: readonly string[];
  }>(
    ({ property, path, type, expected }) =>
      `${property} of paginated is ${quoted(path)} of type ${quoted(type)}; it must be one of ${expected.join(', ')}.`,
    () => 'Name another member.',
  ),
  'paging-token': danger<{ property: string; path: string; type: string }>(
    ({ property, path, type }) =>
      `${property} of paginated is ${quoted(path)}, a ${type}; tokens should be text.`,
    () => 'Make the token a string if the service allows it.',
  ),
  'paging-size-required': danger<{ path: string }>(
    ({ path }) => `pageSize of paginated is ${quoted(path)}, which is required.`,
    () => 'Make the member optional: most callers leave the size of a page to the service.',
  ),
  'paging-deep': warning<{ property: string; path: string }>(
    ({ property, path }) => `${property} of paginated is ${quoted(path)}, a path of many parts.`,
    () => 'Move the member up, to two parts at most.',
  ),
  'paging-required': error<{ property: string; path: string }>(
    ({ property, path }) => `${property} of paginated is ${quoted(path)}, which is required.`,
    () => 'Make the member optional: the first request has no token, and the last page neither.',
  ),
  'waiter-syntax': error<{ path: string; problem: string }>(
    ({ path, problem }) => `The path ${quoted(path)} ${problem}.`,
    () => 'Write it as JMESPath has it: https://jmespath.org/specification.html.',
  ),
  'waiter-path': danger<{ path: string; problem: string; name: string; known: readonly string[] }>(
    ({ path, problem }) => `The path ${quoted(path)} ${problem}.`,
    ({ name, known }) =>
      suggestion(
        name,
        known,
        known.length === 0
          ? 'Correct the expression: this part of it is always null.'
          : `Known here are ${known.slice(0, 12).join(', ')}.`,
      ),
  ),
  'waiter-comparison': warning<{ path: string; problem: string }>(
    ({ path, problem }) => `The path ${quoted(path)} ${problem}.`,
    () => 'Compare numbers, or use == and !=.',
  ),
  'waiter-result': danger<{ path: string; comparator: string; wanted: string; given: string }>(
    ({ path, comparator, wanted, given }) =>
      `The path ${quoted(path)} gives ${given}, and ${comparator} compares ${wanted}.`,
    () => 'Use another comparator, or a path to what this one compares.',
  ),
  'waiter-message': error<{ path: string; problem: string }>(
    ({ path, problem }) => `The path ${quoted(path)} ${problem}.`,
    () => 'Put the message beside state: failure, and let it read text.',
  ),
  'waiter-expected': error<{ comparator: string; expected: string }>(
    ({ comparator, expected }) => `${comparator} cannot expect ${quoted(expected)}.`,
    () => 'Write true or false, or use stringEquals.',
  ),
  'waiter-error': warning<{ name: string; known: readonly string[] }>(
    ({ name }) => `The operation has no error ${quoted(name)}.`,
    ({ name, known }) =>
      suggestion(name, known, 'Add the error to the operation, or name one of its errors.'),
  ),
  'waiter-delays': error<{ name: string; min: number; max: number }>(
    ({ name, min, max }) =>
      `The least pause of ${name}, ${min} seconds, is above the longest, ${max}.`,
    () => 'Correct minDelay or maxDelay (2 and 120 where they are absent).',
  ),
  'waiter-success-missing': warning<{ name: string }>(
    ({ name }) => `No acceptor of ${name} leads to success.`,
    () => 'Add an acceptor with state: success.',
  ),
  'waiter-name': error<{ name: string; problem: string }>(
    ({ name, problem }) => `The waiter name ${quoted(name)} ${problem}.`,
    () => 'Give it another name: letters and digits, the first a capital.',
  ),
  'error-code-duplicate': danger<{ code: string; errors: readonly string[] }>(
    ({ code, errors }) => `The error code ${quoted(code)} is that of ${all(errors)}.`,
    () => 'Give each error of the service a code of its own in aws.protocols#awsQueryError.',
  ),
  'auth-unknown': danger<{ schemes: readonly string[]; service: string; known: readonly string[] }>(
    ({ schemes, service }) =>
      `The service ${service} has no authentication scheme ${all(schemes)}.`,
    ({ schemes, known }) =>
      suggestion(schemes[0] ?? '', known, 'Add the scheme to the service, or take it out of auth.'),
  ),
  'auth-order': warning<{ schemes: readonly string[] }>(
    ({ schemes }) =>
      `The service has several authentication schemes, ${all(schemes)}, in no order.`,
    () => 'Add auth with the schemes in the order in which clients should try them.',
  ),
  'signing-name': warning<{ trait: string; other: string; of: string; name: string }>(
    ({ trait, other, of, name }) =>
      `The name of ${trait} is ${quoted(other)}, and that of ${of} is ${quoted(name)}.`,
    () => 'Make them one, unless the service was given two names.',
  ),
  'document-unsupported': danger<{ member: string }>(
    ({ member }) => `${member} is a document, and rpcv2Cbor has no form for documents.`,
    () => 'Target a structure or a map, or leave the member out.',
  ),
  'compression-wrong': error<{ problem: string }>(
    ({ problem }) => `requestCompression ${problem}.`,
    () => 'Write encodings: [gzip], and put it on operations whose body has no fixed length.',
  ),
  'checksum-wrong': error<{ problem: string }>(
    ({ problem }) => `aws.protocols#httpChecksum ${problem}.`,
    () =>
      'Requests have requestChecksumRequired or requestAlgorithmMember; answers have requestValidationModeMember and responseAlgorithms.',
  ),
  'checksum-prefix': danger<{ member: string; prefix: string }>(
    ({ member, prefix }) =>
      `${member} takes all headers that begin with ${quoted(prefix)}, those of checksums among them.`,
    () => 'Give httpPrefixHeaders another prefix.',
  ),
  'checksum-header': warning<{ member: string; header: string }>(
    ({ member, header }) =>
      `${member} is the header ${quoted(header)}, which is that of a checksum.`,
    () => 'Keep it only if callers should give or see the checksum themselves.',
  ),
  'streaming-place': error<{ id: string; problem: string }>(
    ({ id, problem }) => `The stream ${id} ${problem}.`,
    () =>
      'Streams are members of inputs and outputs, with httpPayload where the protocol has bindings.',
  ),
};
