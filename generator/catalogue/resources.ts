/** What the rules of `validate` tell of resources. */
import { all, error, warning } from './entry.js';

export const resourceEntries = {
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
  'resource-identifier-twice': error<{ identifier: string; members: readonly string[] }>(
    ({ identifier, members }) => `${all(members)} all stand for the identifier ${identifier}.`,
    () => 'Keep resourceIdentifier on one of them.',
  ),
  'resource-identifier-hidden': warning<{ identifier: string; members: readonly string[] }>(
    ({ identifier, members }) =>
      `The member ${identifier} has the name of an identifier, and ${all(members)} stands for it.`,
    () => 'Take resourceIdentifier away, or rename the member.',
  ),
  'resource-property': error<{ problem: string }>(
    ({ problem }) => `${problem}.`,
    () =>
      'Name the property with property: { name: … }, or mark the member with notProperty or resourceIdentifier.',
  ),
  'reference-wrong': error<{ problem: string }>(
    ({ problem }) => `The reference does not lead to a resource: ${problem}.`,
    () => 'Name a resource, and in ids a member for each of its identifiers.',
  ),
};
