/** What the rules of `validate` tell of shapes, their targets, and their traits. */
import type { Location } from '../model.js';
import { all, anyOf, error, place, quoted, suggestion, warning } from './entry.js';

export const shapeEntries = {
  'shape-unknown': error<{ id: string; known: Iterable<string> }>(
    ({ id }) => `There is no shape ${id}.`,
    ({ id, known }) =>
      suggestion(localName(id), known, 'Add the shape, or name one that is in the model.'),
  ),
  'target-type': error<{ id: string; type: string; expected: readonly string[] | undefined }>(
    ({ id, type, expected }) =>
      `${id} is of type ${type}; here ${
        expected === undefined
          ? 'a shape that has values is expected, such as a structure, list or string'
          : `a shape of type ${anyOf(expected)} is expected`
      }.`,
    () => 'Name another shape, or change the type of this one.',
  ),
  'target-unit': error<undefined>(
    () => 'Only the members of a union can target Unit.',
    () => 'Target an empty structure, or leave the member out.',
  ),
  'target-mixin': error<{ id: string }>(
    ({ id }) => `${id} is a mixin, and no shape for values.`,
    () => 'Make a structure that takes the mixin over, and name that.',
  ),
  'error-trait-missing': error<{ id: string }>(
    ({ id }) => `${id} is no error: the structure has no error trait.`,
    () => 'Add error: client or error: server to the structure.',
  ),
  'mixin-trait-missing': error<{ id: string }>(
    ({ id }) => `${id} has no mixin trait.`,
    () => 'Add mixin: true to the shape.',
  ),
  'mixin-cycle': error<{ path: readonly string[] }>(
    ({ path }) => `The mixin takes over itself: ${path.join(' > ')}.`,
    () => 'Remove one of these mixins.',
  ),
  'mixin-member': error<{ name: string; other: string }>(
    ({ name, other }) => `The member ${quoted(name)} is in the mixin ${other} with another target.`,
    () => 'Give the member another name, or the same target.',
  ),
  'recursion-endless': error<{ path: readonly string[]; kind: 'list' | 'required' | 'union' }>(
    ({ path }) => `No value can end this recursion: ${path.join(' > ')}.`,
    ({ kind }) => recursionHelp[kind],
  ),
  'private-foreign': error<{ id: string }>(
    ({ id }) => `${id} is private to its namespace.`,
    () => 'Name a shape of this namespace, or take the private trait away there.',
  ),
  'private-mixin-member': warning<{ name: string }>(
    ({ name }) => `private does not keep ${quoted(name)} out of shapes that take the mixin over.`,
    () => 'Put private on the mixin itself.',
  ),
  'name-conflict': error<{ name: string; other: string; first: Location }>(
    ({ name, other, first }) =>
      `${quoted(name)} differs from ${quoted(other)} at ${place(first)} only in letter case.`,
    () => 'Give one of the two another name.',
  ),
  'renamed-member': error<{ name: string }>(
    ({ name }) => `${quoted(name)} names a shape, and this is a member.`,
    () => 'Name a member of the same shape, without a namespace.',
  ),
  'renamed-present': error<{ name: string; other: Location }>(
    ({ name, other }) =>
      `${quoted(name)} is still in the model, at ${place(other)}, so nothing can have been renamed from it.`,
    () => 'Remove the old one, or renamedFrom here.',
  ),
  'renamed-twice': error<{ name: string; other: string; first: Location }>(
    ({ name, other, first }) =>
      `${quoted(other)}, at ${place(first)}, was renamed from ${quoted(name)} already.`,
    () => 'Say it of the one that took the place of the old one.',
  ),
  'union-empty': error<{ id: string }>(
    ({ id }) => `The union ${id} has no members.`,
    () => 'Add a member.',
  ),
  'enum-empty': error<{ id: string }>(
    ({ id }) => `The enum ${id} has no members.`,
    () => 'Add a member, or make it a string or integer.',
  ),
  'enum-duplicate': error<{ value: string; first: Location }>(
    ({ value, first }) =>
      `The value ${value} is here a second time; the first is at ${place(first)}.`,
    () => 'Remove one of the two members, or give it another value.',
  ),
  'enum-value': error<{ problem: string }>(
    ({ problem }) => `The value of this member ${problem}.`,
    () => 'Give it text in an enum, a whole number of 32 bits in an intEnum.',
  ),
  'enum-name': warning<{ name: string }>(
    ({ name }) => `${quoted(name)} is not in the case that enums use.`,
    () => 'Write it in capitals with "_" between words.',
  ),
  'trait-target': error<{ trait: string; to: string; allowed: string }>(
    ({ trait, to, allowed }) => `${trait} cannot stand on ${to}; it stands on ${allowed}.`,
    () => 'Remove the trait, or put it where it belongs.',
  ),
  'trait-conflict': error<{ trait: string; others: readonly string[] }>(
    ({ trait, others }) => `${trait} cannot stand beside ${all(others)}.`,
    () => 'Keep one of them.',
  ),
  'trait-value': error<{ trait: string; problem: string }>(
    ({ trait, problem }) => `The value of ${trait} does not fit: ${problem}.`,
    () => 'Correct the value; the definition of the trait says what it takes.',
  ),
  'trait-exclusive': error<{ trait: string; members: readonly string[] }>(
    ({ trait, members }) => `Only one member can have ${trait}; here ${all(members)} do.`,
    () => 'Keep it on one member.',
  ),
  'trait-deprecated': warning<{ trait: string }>(
    ({ trait }) => `The trait ${trait} is deprecated.`,
    () => "Use what Smithy's documentation of the trait names instead.",
  ),
  'bounds-order': error<{ trait: string; min: string; max: string }>(
    ({ trait, min, max }) => `The least value of ${trait}, ${min}, is above the greatest, ${max}.`,
    () => 'Swap them or correct one.',
  ),
  'bounds-negative': error<{ key: string }>(
    ({ key }) => `A length cannot be negative, and ${key} is.`,
    ({ key }) => `Write 0 or more, or leave ${key} out.`,
  ),
  'bounds-fraction': error<{ key: string; type: string }>(
    ({ key, type }) => `${key} has a fraction, and values of type ${quoted(type)} have none.`,
    () => 'Write a whole number.',
  ),
  'pattern-invalid': error<{ pattern: string; reason: string }>(
    ({ pattern, reason }) => `${quoted(pattern)} is not a regular expression: ${reason}.`,
    () => 'Correct it; a backslash needs single quotes or no quotes in YAML.',
  ),
  'pattern-unanchored': warning<{ pattern: string }>(
    ({ pattern }) => `${quoted(pattern)} asks for a match anywhere in the text.`,
    () => 'Begin it with "^" and end it with "$" if the whole text is meant.',
  ),
  'media-type-invalid': error<{ text: string }>(
    ({ text }) => `${quoted(text)} is not a media type.`,
    () => 'Write type/subtype, such as application/json (RFC 6838).',
  ),
  'default-wrong': error<{ problem: string }>(
    ({ problem }) => `The default does not fit: ${problem}.`,
    () => 'Give a value that the target allows; false, 0, "", [] and {} are the usual ones.',
  ),
  'default-out-of-range': warning<{ problem: string }>(
    ({ problem }) => `The default does not fit: ${problem}.`,
    () => 'Give a value within the range, or widen the range.',
  ),
  'example-wrong': error<{ title: string; problem: string }>(
    ({ title, problem }) => `The example ${quoted(title)} does not fit: ${problem}.`,
    () => 'Give values that the shapes allow, and one of output and error.',
  ),
};

const recursionHelp = {
  list: 'Put a structure with an optional member between the lists.',
  required: 'Make one of the members optional.',
  union: 'Add a variant that does not lead back.',
} as const;

function localName(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}
