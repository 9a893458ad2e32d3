/** What is told of models in JSON: Smithy's JSON AST, in and out. */
import type { Location } from '../model.js';
import { error, place, quoted } from './entry.js';

export const jsonEntries = {
  'json-syntax': error<{ problem: string }>(
    ({ problem }) => `${problem}.`,
    () => 'Correct the JSON at this place: it has no comments and no commas at the end.',
  ),
  'json-duplicate-key': error<{ name: string; first: Location }>(
    ({ name, first }) =>
      `The key ${quoted(name)} is here a second time; the first is at ${place(first)}.`,
    () => 'Remove one of the two.',
  ),
  'name-relative': error<{ name: string }>(
    ({ name }) => `${quoted(name)} names no namespace, and in JSON AST every id does.`,
    ({ name }) => `Write the namespace before it, such as smithy.api#${name}.`,
  ),
  'apply-conflict': error<{ trait: string; first: Location }>(
    ({ trait, first }) =>
      `The trait ${trait} is applied a second time with another value; the first is at ${place(first)}.`,
    () => 'Remove one of the two. Only lists are joined.',
  ),
  'output-model': error<{ path: string }>(
    ({ path }) => `A model is in ${path} already.`,
    () => 'Name another folder with -o; --force replaces the model that is there.',
  ),
  'export-several': error<{ count: number }>(
    ({ count }) => `${count} models are named, and one file holds one.`,
    () => 'Name one of them.',
  ),
};
