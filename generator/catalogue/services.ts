/** What the rules of `validate` tell of services, operations and resources. */
import type { Location } from '../model.js';
import { all, error, place, quoted, suggestion, warning } from './entry.js';

export const serviceEntries = {
  'closure-conflict': error<{ id: string; other: string; first: Location }>(
    ({ id, other, first }) =>
      `A service cannot hold both ${id} and ${other} at ${place(first)}: their names are the same.`,
    () => 'Give one of them another name with rename in the service.',
  ),
  'rename-invalid': error<{ id: string; problem: string }>(
    ({ id, problem }) => `${id} cannot be renamed: ${problem}.`,
    () => 'Remove it from rename, or correct it.',
  ),
  'operation-misused-shape': error<{ id: string; trait: string; used: string }>(
    ({ id, trait, used }) => `${id} has the ${trait} trait and is used as ${used}.`,
    ({ trait }) => `Remove the ${trait} trait, or name another structure.`,
  ),
  'error-as-input': error<{ id: string; used: string }>(
    ({ id, used }) => `${id} is an error and is used as ${used}.`,
    () => 'Name a structure without the error trait.',
  ),
  'http-binding-missing': warning<{ operations: readonly string[] }>(
    ({ operations }) =>
      `Some operations of the service have the http trait, and ${all(operations)} not.`,
    () => 'Add the http trait to all operations or to none.',
  ),
  'http-method': error<{ method: string }>(
    ({ method }) => `${quoted(method)} is not a method of HTTP.`,
    () => 'Write GET, POST, PUT, DELETE, PATCH, HEAD or OPTIONS.',
  ),
  'http-code': error<{ code: number; low: number; high: number }>(
    ({ code, low, high }) => `${code} is not a status between ${low} and ${high}.`,
    () => 'Use a status that RFC 9110 gives this meaning.',
  ),
  'http-code-fault': warning<{ code: number; error: string }>(
    ({ code, error: fault }) => `The status ${code} does not fit an error of the ${fault}.`,
    ({ error: fault }) => `Use ${fault === 'client' ? '4' : '5'}xx, or change the error trait.`,
  ),
  'http-label-missing': error<{ label: string; known: readonly string[] }>(
    ({ label }) =>
      `The label ${quoted(label)} of the URI has no member of the input with httpLabel.`,
    ({ label, known }) =>
      suggestion(
        label,
        known,
        'Add httpLabel: true and required: true to the member of that name.',
      ),
  ),
  'http-label-unused': error<{ member: string; operation: string; known: readonly string[] }>(
    ({ member, operation }) =>
      `${quoted(member)} has httpLabel, but the URI of ${operation} has no such label.`,
    ({ member, known }) =>
      suggestion(member, known, `Put {${member}} into the URI, or remove httpLabel.`),
  ),
  'http-label-type': error<{ member: string }>(
    ({ member }) => `The greedy label of ${quoted(member)} needs a string.`,
    () => 'Target a string, or remove the "+" from the label.',
  ),
  'http-route-conflict': error<{ operation: string; other: string; first: Location }>(
    ({ operation, other, first }) =>
      `${operation} and ${other} at ${place(first)} have the same method and URI.`,
    () => 'Change the method or the URI of one of them.',
  ),
  'http-name-duplicate': error<{ kind: string; name: string; first: Location }>(
    ({ kind, name, first }) =>
      `The ${kind} ${quoted(name)} is bound a second time; the first is at ${place(first)}.`,
    () => 'Bind each name once.',
  ),
  'http-header-name': error<{ name: string }>(
    ({ name }) => `${quoted(name)} is not a name of a header that can be bound.`,
    () =>
      'Use letters, digits and "-", and none of the headers that belong to the connection or the signature.',
  ),
  'http-prefix-conflict': error<{ prefix: string; name: string }>(
    ({ prefix, name }) =>
      `The header ${quoted(name)} begins with the prefix ${quoted(prefix)} of httpPrefixHeaders.`,
    () => 'Choose another prefix or another name.',
  ),
  'http-payload-unbound': error<{ members: readonly string[] }>(
    ({ members }) => `Beside httpPayload ${all(members)} would have no place in the message.`,
    () => 'Bind them to a header, a query parameter or a label, or remove httpPayload.',
  ),
  'http-body-unexpected': error<{ method: string; members: readonly string[] }>(
    ({ method, members }) => `${method} has no body, and ${all(members)} would go into one.`,
    () => 'Bind them to the query, a header or a label, or use POST.',
  ),
  'host-label': error<{ problem: string }>(
    ({ problem }) => `The host prefix ${problem}.`,
    () =>
      'Use letters, digits, "-", "." and {Label}, each label a member of the input with hostLabel.',
  ),
  'json-name-duplicate': error<{ name: string; first: Location }>(
    ({ name, first }) =>
      `The name ${quoted(name)} is in the JSON of the member at ${place(first)} as well.`,
    () => 'Give one of the two members another jsonName.',
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
  'paging-token': warning<{ property: string; path: string; type: string }>(
    ({ property, path, type }) =>
      `${property} of paginated is ${quoted(path)}, a ${type}; tokens should be text.`,
    () => 'Make the token a string if the service allows it.',
  ),
  'paging-required': error<{ property: string; path: string }>(
    ({ property, path }) => `${property} of paginated is ${quoted(path)}, which is required.`,
    () => 'Make the member optional: the first request has no token, and the last page neither.',
  ),
  'waiter-path': error<{ path: string; problem: string; known: readonly string[] }>(
    ({ path, problem }) => `The path ${quoted(path)} ${problem}.`,
    ({ known }) =>
      known.length === 0
        ? 'Correct the JMESPath expression.'
        : `Known here are ${known.slice(0, 12).join(', ')}.`,
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
  'error-code-duplicate': error<{ code: string; other: string }>(
    ({ code, other }) => `The error code ${quoted(code)} is that of ${other} too.`,
    () => 'Give each error of the service a code of its own in aws.protocols#awsQueryError.',
  ),
  'auth-unknown': error<{ scheme: string; known: readonly string[] }>(
    ({ scheme }) => `No service of the operation has the authentication scheme ${scheme}.`,
    ({ scheme, known }) =>
      suggestion(scheme, known, 'Add the scheme to the service, or take it out of auth.'),
  ),
  'streaming-place': error<{ id: string; problem: string }>(
    ({ id, problem }) => `The stream ${id} ${problem}.`,
    () =>
      'Streams are members of inputs and outputs, with httpPayload where the protocol has bindings.',
  ),
  'resource-identifier': error<{ problem: string }>(
    ({ problem }) => `${problem}.`,
    () => 'Give each operation on the resource a required text member for each of its identifiers.',
  ),
  'resource-twice': error<{ id: string; places: readonly string[] }>(
    ({ id, places }) =>
      `The resource ${id} is bound more than once in a service, by ${all(places)}.`,
    () => 'Bind it once.',
  ),
  'resource-lifecycle': error<{ operation: string; trait: string; lifecycle: string }>(
    ({ operation, trait, lifecycle }) =>
      `${operation} is a resource's ${lifecycle} without the ${trait} trait.`,
    ({ trait }) => `Add ${trait}: true to the operation.`,
  ),
};
