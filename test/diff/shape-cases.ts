/** Shapes of values: their forms, names and marks, and the values that they allow. */
import type { Node } from '../../generator/model.js';
import type { Patch } from '../support/patched.js';
import type { Case } from './cases.js';

const kind: Patch = { FooInput: { members: { Kind: { target: 'test#Kind' } } } };
const traitKind = (...values: readonly Node[]): Node => ({
  type: 'string',
  traits: { 'smithy.api#enum': values },
});
const up = { name: 'UP', value: 'up' };
const down = { name: 'DOWN', value: 'down' };

export const shapeCases: readonly Case[] = [
  {
    title: 'an enum in another form',
    given: { ...kind, Kind: traitKind(up) },
    patch: {
      Kind: {
        type: 'enum',
        traits: { 'smithy.api#enum': null },
        members: { UP: { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': 'up' } } },
      },
    },
    there: ['enum-trait-became-shape Kind in warn patch'],
    back: ['enum-shape-became-trait Kind in warn patch'],
  },
  {
    title: 'an enum in another form, with other values and constants',
    given: { ...kind, Kind: traitKind(up, down) },
    patch: {
      Kind: {
        type: 'enum',
        traits: { 'smithy.api#enum': null },
        members: {
          HIGH: { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': 'up' } },
          LEFT: { target: 'smithy.api#Unit' },
        },
      },
    },
    there: [
      'enum-value-removed Kind.DOWN in break major',
      'enum-key-renamed Kind.HIGH in break major',
      'enum-trait-became-shape Kind in warn patch',
      'enum-value-added Kind.LEFT in info minor',
    ],
    back: [
      'enum-value-removed Kind.LEFT in break major',
      'enum-key-renamed Kind.UP in break major',
      'enum-shape-became-trait Kind in warn patch',
      'enum-value-added Kind.DOWN in info minor',
    ],
  },
  {
    title: 'a value of a string with the enum trait',
    given: { ...kind, Kind: traitKind(up) },
    patch: { Kind: traitKind(up, down) },
    there: ['enum-value-added Kind.DOWN in info minor'],
    back: ['enum-value-removed Kind.DOWN in break major'],
  },
  {
    title: 'an input that is marked as one',
    patch: { FooInput: { traits: { 'smithy.api#input': {} } } },
    there: ['member-input-trait-added FooInput in info patch'],
    back: ['member-input-trait-removed FooInput in info patch'],
  },
  {
    title: 'an input with a default that is marked as one',
    given: { FooInput: { members: { Name: { traits: { 'smithy.api#default': 'x' } } } } },
    patch: { FooInput: { traits: { 'smithy.api#input': {} } } },
    there: ['member-input-trait-added FooInput in danger patch'],
    back: ['member-input-trait-removed FooInput in danger patch'],
  },
  {
    title: 'the definition of a trait',
    patch: { mark: { type: 'structure', traits: { 'smithy.api#trait': {} } } },
    there: ['trait-definition-changed mark none info none'],
    back: ['trait-definition-changed mark none danger none'],
  },
];
