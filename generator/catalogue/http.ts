/** What the rules of `validate` tell of the binding to HTTP. */
import type { Location } from '../model.js';
import { all, danger, error, place, quoted, suggestion, warning } from './entry.js';

export const httpEntries = {
  'http-binding-missing': warning<{ operation: string; service: string }>(
    ({ operation, service }) =>
      `Some operations of ${service} have the http trait, and ${operation} has not.`,
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
  'http-code-fault': danger<{ code: number; error: string }>(
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
  'http-label-greedy': danger<{ label: string }>(
    ({ label }) => `The greedy label {${label}+} is followed by another label.`,
    () => 'Put it last: few servers can tell where it ends.',
  ),
  'http-route-conflict': error<{ operation: string; other: string; first: Location }>(
    ({ operation, other, first }) =>
      `${operation} and ${other} at ${place(first)} have the same method and URI.`,
    () => 'Change the method or the URI of one of them.',
  ),
  'http-name-duplicate': error<{ kind: string; name: string; members: readonly string[] }>(
    ({ kind, name, members }) => `The ${kind} ${quoted(name)} is bound to ${all(members)}.`,
    () => 'Bind each name once.',
  ),
  'http-query-literal': error<{ name: string; operation: string }>(
    ({ name, operation }) =>
      `The query parameter ${quoted(name)} is in the URI of ${operation} already.`,
    () => 'Bind the member to another name, or take the parameter out of the URI.',
  ),
  'http-header-name': error<{ name: string }>(
    ({ name }) => `${quoted(name)} is no name of a header.`,
    () => 'Use letters, digits and "-".',
  ),
  'http-header-reserved': danger<{ name: string }>(
    ({ name }) => `The header ${quoted(name)} is not for members.`,
    () => 'Use another name: this one belongs to the connection or the signature.',
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
  'http-body-unexpected': danger<{ method: string; members: readonly string[] }>(
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
  'http-method-case': warning<{ method: string }>(
    ({ method }) => `The method ${quoted(method)} is not in capitals.`,
    ({ method }) => `Write ${method.toUpperCase()}: methods are compared letter by letter.`,
  ),
  'http-options': warning<undefined>(
    () => 'OPTIONS is what browsers ask before a request to another origin.',
    () => 'Leave it to the server, and the operation out of the model.',
  ),
  'http-trait-missing': warning<{ method: string; trait: string }>(
    ({ method, trait }) => `The operation is a ${method} without the ${trait} trait.`,
    ({ trait }) => `Add ${trait}: true, or use another method.`,
  ),
  'http-trait-unfit': warning<{ method: string; trait: string }>(
    ({ method, trait }) => `The operation is a ${method} with the ${trait} trait.`,
    ({ trait }) => `Take ${trait} away, or use another method.`,
  ),
  'http-status': danger<{ code: number }>(
    ({ code }) => `The status ${code} is no success.`,
    () => 'Use 2xx; what failed is an error.',
  ),
  'http-status-empty': warning<{ code: number; members: readonly string[] }>(
    ({ code, members }) => `An answer with the status ${code} has no body for ${all(members)}.`,
    () => 'Bind them to headers, or use 200.',
  ),
  'http-binding-ignored': warning<{ trait: string; member: string; places: readonly string[] }>(
    ({ trait, member, places }) =>
      `${trait} of ${member} has no effect in the ${places.join(', ')}.`,
    () => 'Use a structure of its own there.',
  ),
  'idempotency-token-ignored': warning<{
    trait: string;
    member: string;
    places: readonly string[];
  }>(
    ({ trait, member, places }) =>
      `${trait} of ${member} has no effect in the ${places.join(', ')}.`,
    () => 'Keep it on a member of an input.',
  ),
};
