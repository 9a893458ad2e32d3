/** What `validate` tells of a file that does not keep to the model language. */
import type { Location } from '../model.js';
import { error, place, quoted, suggestion } from './entry.js';

export const syntaxEntries = {
  'key-unknown': error<{ key: string; known: readonly string[] }>(
    ({ key }) => `The key ${quoted(key)} is not known here.`,
    ({ key, known }) =>
      suggestion(key, known, known.length === 0 ? 'Remove it.' : `Known are ${known.join(', ')}.`),
  ),
  'trait-unknown': error<{ name: string; known: readonly string[] }>(
    ({ name }) => `There is no trait ${quoted(name)} in Smithy's prelude.`,
    ({ name, known }) =>
      suggestion(name, known, 'Write other traits with their namespace, such as aws.api#service.'),
  ),
  'trait-prefix': error<{ key: string; short: string }>(
    () => "The traits of Smithy's prelude are written without their namespace.",
    ({ short }) => `Write ${quoted(short)}.`,
  ),
  'shape-type-unknown': error<{ type: string; known: readonly string[] }>(
    ({ type }) => `There is no type of shape called ${quoted(type)}.`,
    ({ type, known }) => suggestion(type, known, `The types are ${known.join(', ')}.`),
  ),
  'key-missing': error<{ key: string }>(
    ({ key }) => `The key ${quoted(key)} is missing.`,
    ({ key }) => `Add ${quoted(key)}.`,
  ),
  'name-invalid': error<{ name: string }>(
    ({ name }) => `${quoted(name)} is not a name.`,
    () =>
      'Begin with a letter or "_", go on with letters, digits and "_" of ASCII; a namespace comes before "#".',
  ),
  'number-wrong': error<{ text: string }>(
    ({ text }) => `${quoted(text)} is not a number.`,
    () => 'Write it as JSON does: digits without leading zeros, "_", "0x" or "0o", and finite.',
  ),
  'value-type': error<{ expected: string; found: string }>(
    ({ expected, found }) => `Here ${expected} is expected, not ${found}.`,
    ({ expected }) => `Write ${expected}.`,
  ),
  'value-unknown': error<{ value: string; known: readonly string[] }>(
    ({ value }) => `${quoted(value)} is none of the values that can stand here.`,
    ({ value, known }) => suggestion(value, known, `The values are ${known.join(', ')}.`),
  ),
  'value-empty': error<undefined>(
    () => 'There is nothing in it.',
    () => 'Put at least one entry in, or remove the key.',
  ),
  'value-unexpected': error<{ limit: number }>(
    ({ limit }) => (limit === 0 ? 'This trait has no members.' : 'Only one of these can be given.'),
    ({ limit }) => (limit === 0 ? 'Write true.' : 'Keep one.'),
  ),
  'shape-duplicate': error<{ id: string; first: Location }>(
    ({ id, first }) => `The shape ${id} is here a second time; the first is at ${place(first)}.`,
    () => 'Remove one of the two, or give it another name.',
  ),
  'metadata-conflict': error<{ key: string; first: Location }>(
    ({ key, first }) => `The metadata ${quoted(key)} differs from that at ${place(first)}.`,
    () => 'Say it once. Lists may be in several files; they are joined.',
  ),
};
