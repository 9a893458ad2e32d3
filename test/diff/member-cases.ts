/** Members: that they are there, what they hold, what is said of them. */
import type { Node } from '../../generator/model.js';
import type { Patch } from '../support/patched.js';
import type { Case } from './cases.js';

const string = { target: 'smithy.api#String' };
const integer = { target: 'smithy.api#Integer' };

/** A trait of `Name`, which operations take. */
function named(traits: Patch, target?: string): Patch {
  return {
    FooInput: { members: { Name: { ...(target !== undefined && { target }), traits } } },
  };
}

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

const values: Readonly<Record<string, Node>> = {
  'smithy.api#documentation': 'Words.',
  'smithy.api#tags': ['x'],
  'smithy.api#references': [],
  'smithy.api#resourceIdentifier': 'id',
  'smithy.api#externalDocumentation': { Home: 'https://example.com' },
  'smithy.api#examples': [],
  'aws.cloudformation#cfnMutability': 'read',
};

/** A trait that is new, and gone the other way. */
function mark(title: string, traits: Patch, [there, back]: readonly [string, string]): Case {
  return { title, patch: named(traits), there: [there], back: [back] };
}

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
  mark('a box', { 'smithy.api#box': {} }, [
    'member-nullable-changed FooInput.Name in info patch',
    'member-nullable-changed FooInput.Name in info patch',
  ]),
  mark('a name in JSON', { 'smithy.api#jsonName': 'n' }, [
    'member-json-name-changed FooInput.Name in danger minor',
    'member-json-name-changed FooInput.Name in danger minor',
  ]),
  mark('a key of the query', { 'smithy.api#httpQuery': 'n' }, [
    'member-http-location-changed FooInput.Name in danger minor',
    'member-http-location-changed FooInput.Name in danger minor',
  ]),
  {
    title: 'another key of the query',
    given: named({ 'smithy.api#httpQuery': 'n' }),
    patch: named({ 'smithy.api#httpQuery': 'm' }),
    there: ['member-http-name-changed FooInput.Name in danger minor'],
    back: ['member-http-name-changed FooInput.Name in danger minor'],
  },
  mark('a payload', { 'smithy.api#httpPayload': {} }, [
    'member-http-payload-added FooInput.Name in danger minor',
    'member-http-payload-removed FooInput.Name in danger minor',
  ]),
  {
    title: 'a timestamp in another form',
    given: { FooInput: { members: { When: { target: 'smithy.api#Timestamp' } } } },
    patch: {
      FooInput: { members: { When: { traits: { 'smithy.api#timestampFormat': 'date-time' } } } },
    },
    there: ['member-timestamp-format-changed FooInput.When in danger minor'],
    back: ['member-timestamp-format-changed FooInput.When in danger minor'],
  },
  {
    title: 'a media type in a header',
    given: {
      Text: { type: 'string' },
      ...named({ 'smithy.api#httpHeader': 'X-Name' }, 'test#Text'),
    },
    patch: named({ 'smithy.api#mediaType': 'application/json' }),
    there: ['member-media-type-changed FooInput.Name in danger minor'],
    back: ['member-media-type-changed FooInput.Name in danger minor'],
  },
  mark('a part of the host', { 'smithy.api#hostLabel': {} }, [
    'member-host-label-changed FooInput.Name in danger patch',
    'member-host-label-changed FooInput.Name in danger patch',
  ]),
  mark('a parameter of the endpoint', { 'smithy.rules#contextParam': { name: 'N' } }, [
    'member-context-param-changed FooInput.Name in danger patch',
    'member-context-param-changed FooInput.Name in danger patch',
  ]),
  mark('a name in XML', { 'smithy.api#xmlName': 'n' }, [
    'member-xml-changed FooInput.Name in info patch',
    'member-xml-changed FooInput.Name in info patch',
  ]),
  mark('a payload of an event', { 'smithy.api#eventPayload': {} }, [
    'member-event-payload-changed FooInput.Name in break major',
    'member-event-payload-changed FooInput.Name in break major',
  ]),
  mark('a header of an event', { 'smithy.api#eventHeader': {} }, [
    'member-event-header-changed FooInput.Name in break major',
    'member-event-header-changed FooInput.Name in break major',
  ]),
  {
    title: 'a blob that streams, and one whose length must be known',
    given: {
      Bytes: { type: 'blob' },
      Stream: { type: 'blob' },
      FooInput: { members: { Bytes: { target: 'test#Bytes' }, Stream: { target: 'test#Stream' } } },
    },
    patch: {
      Bytes: { traits: { 'smithy.api#streaming': {} } },
      Stream: { traits: { 'smithy.api#requiresLength': {} } },
    },
    there: [
      'member-streaming-changed Bytes in break major',
      'member-requires-length-changed Stream in break major',
    ],
    back: [
      'member-streaming-changed Bytes in break major',
      'member-requires-length-changed Stream in break major',
    ],
  },
  mark('a sensitive member', { 'smithy.api#sensitive': {} }, [
    'member-sensitive-added FooInput.Name in info patch',
    'member-sensitive-removed FooInput.Name in danger patch',
  ]),
  mark('a token', { 'smithy.api#idempotencyToken': {} }, [
    'member-idempotency-token-added FooInput.Name in info minor',
    'member-idempotency-token-removed FooInput.Name in danger minor',
  ]),
  mark('a deprecated member', { 'smithy.api#deprecated': {} }, [
    'member-deprecated-added FooInput.Name in warn minor',
    'member-deprecated-removed FooInput.Name in info patch',
  ]),
  {
    title: 'a deprecation with a date and one with a message',
    given: {
      FooInput: {
        members: {
          Name: { traits: { 'smithy.api#deprecated': {} } },
          Token: { traits: { 'smithy.api#deprecated': {} } },
        },
      },
    },
    patch: {
      FooInput: {
        members: {
          Name: { traits: { 'smithy.api#deprecated': { since: '2' } } },
          Token: { traits: { 'smithy.api#deprecated': { message: 'Go on.' } } },
        },
      },
    },
    there: [
      'member-deprecated-since-changed FooInput.Name in info patch',
      'member-deprecated-message-changed FooInput.Token in info patch',
    ],
    back: [
      'member-deprecated-since-changed FooInput.Name in info patch',
      'member-deprecated-message-changed FooInput.Token in info patch',
    ],
  },
  ...said({
    'smithy.api#internal': ['internal-changed', 'warn patch'],
    'smithy.api#unstable': ['unstable-changed', 'warn patch'],
    'smithy.api#recommended': ['recommended-changed', 'warn patch'],
    'smithy.api#references': ['reference-changed', 'info patch'],
    'smithy.api#property': ['property-changed', 'info patch'],
    'smithy.api#resourceIdentifier': ['resource-identifier-changed', 'info patch'],
    'aws.cloudformation#cfnMutability': ['cfn-changed', 'info patch'],
    'aws.api#arnReference': ['arn-reference-changed', 'info patch'],
    'test#mark': ['custom-trait-changed', 'warn patch'],
    'smithy.api#documentation': ['documentation', 'doc patch'],
    'smithy.api#tags': ['tags', 'doc patch'],
    'smithy.api#externalDocumentation': ['external-docs', 'doc patch'],
    'smithy.api#examples': ['examples', 'doc patch'],
  }),
];

/** Traits that say the same with the sides swapped. */
function said(traits: Readonly<Record<string, readonly [rule: string, verdict: string]>>) {
  return Object.entries(traits).map(([id, [rule, verdict]]): Case => {
    const line = `member-${rule} FooInput.Name in ${verdict}`;
    const value = values[id] ?? {};
    return mark(`${id} of a member`, { [id]: value }, [line, line]);
  });
}
