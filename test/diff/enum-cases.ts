/** Enums: their forms, and the values that they allow. */
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

const unit = { target: 'smithy.api#Unit' };

function enumOf(...names: readonly string[]): Patch {
  return { type: 'enum', members: Object.fromEntries(names.map((name) => [name, unit])) };
}

function valued(value: Node): Patch {
  return { ...unit, traits: { 'smithy.api#enumValue': value } };
}

const valueMarks = [
  'enum-value-internal Kind.DOWN in info patch',
  'enum-value-trait-changed Kind.IN in info patch',
  'enum-value-deprecated Kind.UP in info patch',
  'enum-value-documentation Kind.LEFT in doc patch',
  'enum-value-tags Kind.RIGHT in doc patch',
];

export const enumCases: readonly Case[] = [
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
      'enum-trait-became-shape Kind in warn patch',
      'enum-key-renamed Kind.HIGH in info none',
      'enum-value-added Kind.LEFT in info minor',
    ],
    back: [
      'enum-value-removed Kind.LEFT in break major',
      'enum-shape-became-trait Kind in warn patch',
      'enum-value-added Kind.DOWN in info minor',
      'enum-key-renamed Kind.UP in info none',
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
    title: 'a value of an enum',
    given: { ...kind, Kind: enumOf('UP') },
    patch: { Kind: { members: { DOWN: unit } } },
    there: ['enum-value-added Kind.DOWN in info minor'],
    back: ['enum-value-removed Kind.DOWN in break major'],
  },
  {
    title: 'a constant with another name, and one with another value',
    given: { ...kind, Kind: { type: 'enum', members: { UP: valued('up'), LEFT: valued('left') } } },
    patch: { Kind: { members: { UP: null, HIGH: valued('up'), LEFT: valued('west') } } },
    there: [
      'enum-value-changed Kind.LEFT in danger major',
      'enum-key-renamed Kind.HIGH in info none',
    ],
    back: ['enum-value-changed Kind.LEFT in danger major', 'enum-key-renamed Kind.UP in info none'],
  },
  {
    title: 'a value of an enum of numbers',
    given: { ...kind, Kind: { type: 'intEnum', members: { ONE: valued(1) } } },
    patch: { Kind: { members: { TWO: valued(2) } } },
    there: ['int-enum-value-added Kind.TWO in info minor'],
    back: ['int-enum-value-removed Kind.TWO in break major'],
  },
  {
    title: 'constants of an enum of numbers',
    given: { ...kind, Kind: { type: 'intEnum', members: { ONE: valued(1), TWO: valued(2) } } },
    patch: { Kind: { members: { ONE: null, FIRST: valued(1), TWO: valued(3) } } },
    there: [
      'int-enum-value-changed Kind.TWO in danger major',
      'int-enum-key-renamed Kind.FIRST in info none',
    ],
    back: [
      'int-enum-value-changed Kind.TWO in danger major',
      'int-enum-key-renamed Kind.ONE in info none',
    ],
  },
  {
    title: 'a string that is an enum',
    given: { ...kind, Kind: { type: 'string' } },
    patch: { Kind: enumOf('UP') },
    there: ['string-became-enum Kind in warn minor'],
    back: ['enum-became-string Kind in break major'],
  },
  {
    title: 'a number that is an enum',
    given: { ...kind, Kind: { type: 'integer' } },
    patch: { Kind: { type: 'intEnum', members: { ONE: valued(1) } } },
    there: ['integer-became-int-enum Kind in warn minor'],
    back: ['int-enum-became-integer Kind in break major'],
  },
  {
    title: 'what is said of a value',
    given: { ...kind, Kind: enumOf('UP', 'DOWN', 'LEFT', 'RIGHT', 'IN') },
    patch: {
      Kind: {
        members: {
          UP: { traits: { 'smithy.api#deprecated': {} } },
          DOWN: { traits: { 'smithy.api#internal': {} } },
          LEFT: { traits: { 'smithy.api#documentation': 'Words.' } },
          RIGHT: { traits: { 'smithy.api#tags': ['x'] } },
          IN: { traits: { 'test#mark': {} } },
        },
      },
    },
    there: valueMarks,
    back: valueMarks,
  },
  {
    title: 'the default of an enum',
    given: { ...kind, Kind: enumOf('UP', 'DOWN') },
    patch: { Kind: { traits: { 'smithy.api#default': 'UP' } } },
    there: ['enum-default-changed Kind in warn patch'],
    back: ['enum-default-changed Kind in warn patch'],
  },
];
