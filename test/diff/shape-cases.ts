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

const unit = { target: 'smithy.api#Unit' };
const string = { target: 'smithy.api#String' };
const inner = { type: 'structure', members: { A: string, B: string } };
const choice: Patch = { FooInput: { members: { Choice: { target: 'test#Choice' } } } };

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

const shapeMarks: Readonly<Record<string, readonly [string, string]>> = {
  documentation: [
    'shape-documentation FooInput in doc patch',
    'shape-documentation FooInput in doc patch',
  ],
  tags: ['shape-tags FooInput in doc patch', 'shape-tags FooInput in doc patch'],
  deprecated: [
    'shape-deprecated FooInput in warn minor',
    'shape-deprecated FooInput in info patch',
  ],
};

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
  {
    title: 'a variant of a union',
    given: { ...choice, Choice: { type: 'union', members: { Left: string } } },
    patch: { Choice: { members: { Right: string } } },
    there: ['union-variant-added Choice.Right in info minor'],
    back: ['union-variant-removed Choice.Right in break major'],
  },
  {
    title: 'a variant of a union with another name',
    given: { ...choice, Choice: { type: 'union', members: { Left: string, Up: string } } },
    patch: {
      Choice: {
        members: {
          Left: null,
          West: { ...string, traits: { 'smithy.api#jsonName': 'Left' } },
          Up: null,
          UP: string,
        },
      },
    },
    there: [
      'union-variant-renamed Choice.UP in break major',
      'union-variant-renamed Choice.West in break major',
    ],
    back: [
      'union-variant-renamed Choice.Left in break major',
      'union-variant-renamed Choice.Up in break major',
    ],
  },
  {
    title: 'what a variant holds',
    given: {
      ...choice,
      Inner: { type: 'structure', members: {} },
      FooOutput: { members: { Inner: { target: 'test#Inner' } } },
      Choice: { type: 'union', members: { Left: string, Up: unit } },
    },
    patch: {
      Choice: { members: { Left: { target: 'smithy.api#Integer' }, Up: { target: 'test#Inner' } } },
    },
    there: [
      'union-variant-retargeted Choice.Left in break major',
      'union-variant-unit-became-structure Choice.Up in break major',
      'shape-position-out-to-both Inner both warn minor',
    ],
    back: [
      'union-variant-retargeted Choice.Left in break major',
      'union-variant-structure-became-unit Choice.Up in break major',
      'shape-position-both-to-out Inner out info minor',
    ],
  },
  {
    title: 'a union that is a structure',
    given: { ...choice, Choice: { type: 'union', members: { Left: string } } },
    patch: { Choice: { type: 'structure' } },
    there: ['union-became-structure Choice in break major'],
    back: ['structure-became-union Choice in break major'],
  },
  {
    title: 'items, keys and values of other types',
    given: {
      Table: { type: 'map', key: string, value: string },
      FooInput: { members: { Names: { target: 'test#Names' }, Table: { target: 'test#Table' } } },
    },
    patch: {
      Names: { member: { target: 'smithy.api#Integer' } },
      Table: { key: { target: 'test#Key' }, value: { target: 'smithy.api#Integer' } },
      Key: { type: 'integer' },
    },
    there: [
      'list-member-target-changed Names.member both break major',
      'map-key-target-changed Table.key in break major',
      'map-value-target-changed Table.value in break major',
    ],
    back: [
      'list-member-target-changed Names.member both break major',
      'map-key-target-changed Table.key in break major',
      'map-value-target-changed Table.value in break major',
    ],
  },
  {
    title: 'items that may be null, and items that must be different',
    given: {
      Others: { type: 'list', member: string },
      FooInput: { members: { Others: { target: 'test#Others' } } },
    },
    patch: {
      Names: { traits: { 'smithy.api#sparse': {} } },
      Others: { traits: { 'smithy.api#uniqueItems': {} } },
    },
    there: ['list-sparse-added Names out break major', 'list-unique-added Others in warn minor'],
    back: ['list-sparse-removed Names out info minor', 'list-unique-removed Others in info patch'],
  },
  {
    title: 'a list that is a single value',
    patch: { FooOutput: { members: { Names: { target: 'smithy.api#String' } } } },
    there: ['list-became-single FooOutput.Names out break major'],
    back: ['single-became-list FooOutput.Names out break major'],
  },
  {
    title: 'a shape that nothing uses',
    patch: { Alone: { type: 'structure', members: { A: string } } },
    there: ['shape-named-added Alone none info none'],
    back: ['shape-named-removed Alone none info none'],
  },
  {
    title: 'a structure with another name',
    given: { Inner: inner, FooOutput: { members: { Inner: { target: 'test#Inner' } } } },
    patch: { Inner: null, Core: inner, FooOutput: { members: { Inner: { target: 'test#Core' } } } },
    there: ['shape-named-renamed Core out break major'],
    back: ['shape-named-renamed Inner out break major'],
  },
  {
    title: 'an old name of a structure',
    given: { Inner: inner, FooOutput: { members: { Inner: { target: 'test#Inner' } } } },
    patch: { Inner: { traits: { 'stithy#renamedFrom': 'Core' } } },
    there: ['shape-alias-added Inner out info minor'],
    back: ['shape-alias-removed Inner out break major'],
  },
  {
    title: 'a structure in another namespace',
    given: { Inner: inner, FooOutput: { members: { Inner: { target: 'test#Inner' } } } },
    patch: {
      Inner: null,
      'other#Inner': inner,
      FooOutput: { members: { Inner: { target: 'other#Inner' } } },
    },
    there: ['shape-namespace-changed Inner out info none'],
    back: ['shape-namespace-changed Inner out info none'],
  },
  {
    title: 'metadata',
    metadata: { about: 'x' },
    patch: {},
    there: ['metadata-changed .about none info none'],
    back: ['metadata-changed .about none info none'],
  },
  {
    title: 'a structure that becomes two',
    given: {
      Inner: inner,
      FooOutput: { members: { One: { target: 'test#Inner' }, Two: { target: 'test#Inner' } } },
    },
    patch: { Core: inner, FooOutput: { members: { Two: { target: 'test#Core' } } } },
    there: ['shape-split Core out info minor'],
    back: ['shape-merged Core out break major'],
  },
  {
    title: 'a structure that operations take as well',
    given: { Inner: inner, FooOutput: { members: { Inner: { target: 'test#Inner' } } } },
    patch: { FooInput: { members: { Inner: { target: 'test#Inner' } } } },
    there: [
      'shape-position-out-to-both Inner both warn minor',
      'member-optional-added FooInput.Inner in info minor',
    ],
    back: [
      'member-optional-removed FooInput.Inner in break major',
      'shape-position-both-to-out Inner out info minor',
    ],
  },
  {
    title: 'a structure that operations answer with as well',
    given: { Inner: inner, FooInput: { members: { Inner: { target: 'test#Inner' } } } },
    patch: { FooOutput: { members: { Inner: { target: 'test#Inner' } } } },
    there: [
      'shape-position-in-to-both Inner both warn minor',
      'member-optional-added FooOutput.Inner out info minor',
    ],
    back: [
      'member-optional-removed FooOutput.Inner out break major',
      'shape-position-both-to-in Inner in info minor',
    ],
  },
  {
    title: 'a structure that goes from inputs to outputs',
    given: { Inner: inner, FooInput: { members: { Inner: { target: 'test#Inner' } } } },
    patch: {
      FooInput: { members: { Inner: null } },
      FooOutput: { members: { Inner: { target: 'test#Inner' } } },
    },
    there: [
      'member-optional-removed FooInput.Inner in break major',
      'shape-position-in-to-out Inner out warn minor',
      'member-optional-added FooOutput.Inner out info minor',
    ],
    back: [
      'member-optional-removed FooOutput.Inner out break major',
      'shape-position-out-to-in Inner in warn minor',
      'member-optional-added FooInput.Inner in info minor',
    ],
  },
  {
    title: 'a structure that contains itself',
    given: { Inner: inner, FooOutput: { members: { Inner: { target: 'test#Inner' } } } },
    patch: { Inner: { members: { More: { target: 'test#Inner' } } } },
    there: [
      'shape-became-recursive Inner out info patch',
      'member-optional-added Inner.More out info minor',
    ],
    back: [
      'member-optional-removed Inner.More out break major',
      'shape-no-longer-recursive Inner out info patch',
    ],
  },
  {
    title: 'a structure that takes the name of a schema',
    patch: {
      FooInputSchema: inner,
      FooOutput: { members: { Inner: { target: 'test#FooInputSchema' } } },
    },
    there: [
      'generated-name-changed-by-neighbour FooInput in break major',
      'member-optional-added FooOutput.Inner out info minor',
    ],
    back: [
      'generated-name-changed-by-neighbour FooInput in break major',
      'member-optional-removed FooOutput.Inner out break major',
    ],
  },
  {
    title: 'a shape of another type',
    given: { Text: { type: 'string' }, FooInput: { members: { Text: { target: 'test#Text' } } } },
    patch: { Text: { type: 'boolean' } },
    there: ['shape-type-changed Text in break major'],
    back: ['shape-type-changed Text in break major'],
  },
  ...['documentation', 'tags', 'deprecated'].map((name): Case => {
    const lines = shapeMarks[name] ?? ['', ''];
    const value = name === 'documentation' ? 'Words.' : name === 'tags' ? ['x'] : {};
    return {
      title: `${name} of a shape`,
      patch: { FooInput: { traits: { [`smithy.api#${name}`]: value } } },
      there: [lines[0]],
      back: [lines[1]],
    };
  }),
  {
    title: 'traits of a shape that others know, and one that nobody does',
    patch: {
      FooInput: { traits: { 'smithy.test#mark': {} } },
      FooOutput: { traits: { 'test#mark': {} } },
    },
    there: [
      'shape-custom-trait-changed FooOutput out warn patch',
      'shape-tools-changed FooInput in info patch',
    ],
    back: [
      'shape-custom-trait-changed FooOutput out warn patch',
      'shape-tools-changed FooInput in info patch',
    ],
  },
];
