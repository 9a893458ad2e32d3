/** What `load` tells: files and YAML. */
import type { Location } from '../model.js';
import { error, place, quoted, suggestion, warning } from './entry.js';

export const loadEntries = {
  'file-missing': error<{ path: string; known?: readonly string[] }>(
    ({ path }) => `There is no model at ${path}.`,
    ({ path, known }) =>
      suggestion(
        path,
        known ?? [],
        'Name a model file or a folder of models; stithy init makes a first one.',
      ),
  ),
  'file-unreadable': error<{ path: string; reason: string }>(
    ({ path, reason }) => `${path} cannot be read: ${reason}.`,
    () => 'Make it a plain file that the generator may read.',
  ),
  'folder-empty': error<{ path: string }>(
    ({ path }) => `No service.yaml is in ${path} or in a folder directly below it.`,
    () =>
      'Put each model in a folder of its own, as service.yaml, or name its file; stithy init makes a first one.',
  ),
  'file-link': error<{ path: string }>(
    ({ path }) => `${path} is a link that leads out of its folder.`,
    () =>
      'Replace the link with the file itself, so that the model holds all that it is made from.',
  ),
  'file-too-large': error<{ path: string; bytes: number; limit: number }>(
    ({ path, bytes, limit }) => `${path} has ${bytes} bytes; the limit is ${limit}.`,
    () => 'Split the model into parts beside it, such as service.NAME.yaml.',
  ),
  'file-not-utf8': error<{ path: string; offset: number }>(
    ({ path, offset }) =>
      `${path} is not UTF-8: byte ${offset} (counted from 0) is not valid there.`,
    () => 'Save the file in UTF-8.',
  ),
  'package-file': error<{ path: string; problem: string }>(
    ({ problem }) => `The package file is not as expected: ${problem}.`,
    () => 'Give name, version, description and license, each as text, or leave them out.',
  ),
  'package-name': error<{ name: string }>(
    ({ name }) => `${quoted(name)} is not a name of an npm package.`,
    () =>
      'Use lower-case letters, digits, "-", "." and "_", at most 214, such as "@scope/clients".',
  ),
  'package-version': error<{ version: string }>(
    ({ version }) => `${quoted(version)} is not a semantic version.`,
    () => 'Write three numbers, such as 1.4.0, and a pre-release tag after "-" if there is one.',
  ),
  'yaml-empty': error<undefined>(
    () => 'The file holds no model.',
    () => 'Begin with smithy: "2.0" and a namespace.',
  ),
  'yaml-syntax': error<{ problem: string }>(
    ({ problem }) => `${problem}.`,
    () => 'Correct the YAML at this place; quotes around a value help where it holds ": " or " #".',
  ),
  'yaml-tab': error<undefined>(
    () => 'A tab stands in the indentation.',
    () => 'Indent with spaces.',
  ),
  'yaml-duplicate-key': error<{ name: string; first: Location }>(
    ({ name, first }) =>
      `The key ${quoted(name)} is here a second time; the first is at ${place(first)}.`,
    () => 'Remove one of the two, or give it another name.',
  ),
  'yaml-alias': error<{ kind: 'anchor' | 'alias'; source: string }>(
    ({ kind, source }) =>
      `A model has no ${kind === 'anchor' ? 'anchors' : 'aliases'}: ${quoted(source)}.`,
    () =>
      'Write the value out, or make it a shape (or a mixin) that others name; quote text that begins with & or *.',
  ),
  'yaml-merge-key': error<undefined>(
    () => 'A model has no merge keys ("<<").',
    () => 'Write the entries out, or make them a mixin.',
  ),
  'yaml-tag': error<{ tag: string }>(
    ({ tag }) => `A model has no tags: ${quoted(tag)}.`,
    () => 'Remove the tag; the place decides the type. Quote text that begins with "!".',
  ),
  'yaml-directive': error<{ directive: string }>(
    ({ directive }) => `A model has no directives but "%YAML 1.2": ${quoted(directive)}.`,
    () => 'Remove the line.',
  ),
  'yaml-documents': error<undefined>(
    () => 'A second YAML document begins here.',
    () => 'Remove the "---", or move what follows into a file of its own.',
  ),
  'yaml-key': error<undefined>(
    () => 'A key must be a name on one line.',
    () => 'Write the key as plain or quoted text before its ":".',
  ),
  'yaml-control-character': error<{ code: number }>(
    ({ code }) =>
      `A control character (U+${code.toString(16).toUpperCase().padStart(4, '0')}) stands in the text.`,
    () => 'Remove it, or write it as an escape in double quotes.',
  ),
  'yaml-depth': error<{ deepest: number }>(
    ({ deepest }) => `Lists and mappings stand in each other more than ${deepest} levels deep.`,
    () => 'Flatten the value.',
  ),
  'yaml-ambiguous': warning<{ text: string; meaning: string }>(
    ({ text, meaning }) =>
      `${quoted(text)} is text here, but tools for YAML 1.1 read it as ${meaning}.`,
    ({ text }) => `Write it in quotes: '${text}'.`,
  ),
};
