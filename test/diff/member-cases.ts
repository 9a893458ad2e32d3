/** Members: that they are there, and what they hold. */
import type { Patch } from '../support/patched.js';
import { named } from './cases.js';
import type { Case } from './cases.js';

const string = { target: 'smithy.api#String' };
const integer = { target: 'smithy.api#Integer' };

/** A trait of `Next`, which operations answer with. */
function answered(traits: Patch, target?: string): Patch {
  return {
    FooOutput: { members: { Next: { ...(target !== undefined && { target }), traits } } },
  };
}

const required = { 'smithy.api#required': {} };
const twoLists = {
  Dense: { type: 'list', member: string },
  Sparse: { type: 'list', member: string, traits: { 'smithy.api#sparse': {} } },
};

export const memberCases: readonly Case[] = [
  {
    title: 'a member of an input',
    patch: { FooInput: { members: { Size: integer } } },
    there: ['member-optional-added FooInput.Size in info minor'],
    back: ['member-optional-removed FooInput.Size in break major'],
  },
  {
    title: 'a member of an output',
    patch: { FooOutput: { members: { Size: integer } } },
    there: ['member-optional-added FooOutput.Size out info minor'],
    back: ['member-optional-removed FooOutput.Size out break major'],
  },
  {
    title: 'a required member of an input',
    patch: { FooInput: { members: { Size: { ...integer, traits: required } } } },
    there: ['member-required-added FooInput.Size in break major'],
    back: ['member-required-removed FooInput.Size in break major'],
  },
  {
    title: 'a required member of an output with a default',
    patch: {
      FooOutput: {
        members: { Size: { ...integer, traits: { ...required, 'smithy.api#default': 0 } } },
      },
    },
    there: ['member-required-with-default-added FooOutput.Size out info minor'],
    back: ['member-required-removed FooOutput.Size out break major'],
  },
  {
    title: 'a required member of an input with a default',
    patch: {
      FooInput: {
        members: { Size: { ...integer, traits: { ...required, 'smithy.api#default': 0 } } },
      },
    },
    there: ['member-required-with-default-added FooInput.Size in break major'],
    back: ['member-required-removed FooInput.Size in break major'],
  },
  {
    title: 'an input member that is required',
    patch: named(required),
    there: ['member-made-required FooInput.Name in break major'],
    back: ['member-made-optional FooInput.Name in info minor'],
  },
  {
    title: 'an output member that is required',
    patch: answered(required),
    there: ['member-made-required FooOutput.Next out info minor'],
    back: ['member-made-optional FooOutput.Next out break major'],
  },
  {
    title: 'a required member that clients need not give',
    given: named(required),
    patch: named({ 'smithy.api#clientOptional': {} }),
    there: ['member-client-optional-added FooInput.Name in info minor'],
    back: ['member-client-optional-removed FooInput.Name in break major'],
  },
  {
    title: 'a member with other capitals',
    patch: { FooInput: { members: { Name: null, NAME: string } } },
    there: ['member-case-changed FooInput.NAME in break major'],
    back: ['member-case-changed FooInput.Name in break major'],
  },
  {
    title: 'a member with another name and its own name on the wire',
    patch: {
      FooInput: {
        members: { Name: null, Title: { ...string, traits: { 'smithy.api#jsonName': 'Name' } } },
      },
    },
    there: ['member-renamed FooInput.Title in break major'],
    back: ['member-renamed FooInput.Name in break major'],
  },
  {
    title: 'a member that holds an equal structure of another name',
    given: {
      Inner: { type: 'structure', members: { A: string } },
      Other: { type: 'structure', members: { A: string } },
      FooOutput: { members: { Size: { target: 'test#Inner' }, Kept: { target: 'test#Other' } } },
    },
    patch: { FooOutput: { members: { Size: { target: 'test#Other' } } } },
    there: [
      'member-target-renamed-same-structure FooOutput.Size out break major',
      'shape-unreachable-now Inner out break major',
    ],
    back: [
      'member-target-renamed-same-structure FooOutput.Size out info patch',
      'shape-reachable-now Inner out info minor',
    ],
  },
  {
    title: 'a member that holds a like string of another name',
    given: { Text: { type: 'string' } },
    patch: named({}, 'test#Text'),
    there: ['member-target-scalar-changed FooInput.Name in info patch'],
    back: ['member-target-scalar-changed FooInput.Name in info patch'],
  },
  {
    title: 'a member of another type',
    patch: named({}, 'smithy.api#Timestamp'),
    there: ['member-type-changed FooInput.Name in break major'],
    back: ['member-type-changed FooInput.Name in break major'],
  },
  {
    title: 'a member whose items may be null',
    given: {
      ...twoLists,
      FooInput: { members: { Many: { target: 'test#Dense' } } },
      FooOutput: { members: { Many: { target: 'test#Dense' } } },
    },
    patch: {
      FooInput: { members: { Many: { target: 'test#Sparse' } } },
      FooOutput: { members: { Many: { target: 'test#Sparse' } } },
    },
    there: [
      'member-sparse-changed FooOutput.Many out break major',
      'member-sparse-changed FooInput.Many in info minor',
    ],
    back: [
      'member-sparse-changed FooInput.Many in break major',
      'member-sparse-changed FooOutput.Many out info minor',
    ],
  },
  {
    title: 'a default of an input member',
    patch: named({ 'smithy.api#default': 'x' }),
    there: ['member-default-added FooInput.Name in danger patch'],
    back: ['member-default-removed FooInput.Name in danger patch'],
  },
  {
    title: 'another default of a member that services fill in',
    given: {
      ...named({ 'smithy.api#default': 'x' }),
      FooInput: {
        traits: { 'smithy.api#input': {} },
        members: { Name: { traits: { 'smithy.api#default': 'x' } } },
      },
    },
    patch: named({ 'smithy.api#default': 'y' }),
    there: ['member-default-changed FooInput.Name in warn patch'],
    back: ['member-default-changed FooInput.Name in warn patch'],
  },
];
