/** Shapes of values: their forms, names and marks. */
import type { Case } from './cases.js';

const string = { target: 'smithy.api#String' };
const inner = { type: 'structure', members: { A: string, B: string } };
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
    title: 'two structures, of which one has the name in another namespace, that become one',
    given: {
      Core: inner,
      'zoo#Inner': inner,
      FooOutput: { members: { One: { target: 'zoo#Inner' }, Two: { target: 'test#Core' } } },
    },
    patch: {
      Core: null,
      'zoo#Inner': null,
      Inner: inner,
      FooOutput: { members: { One: { target: 'test#Inner' }, Two: { target: 'test#Inner' } } },
    },
    there: ['shape-merged Core out break major', 'shape-namespace-changed Inner out info none'],
    back: ['shape-split Core out info minor', 'shape-namespace-changed Inner out info none'],
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
