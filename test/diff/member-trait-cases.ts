/** What is said of members: bindings, marks and words. */
import type { Node } from '../../generator/model.js';
import type { Patch } from '../support/patched.js';
import { named } from './cases.js';
import type { Case } from './cases.js';

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

export const memberTraitCases: readonly Case[] = [
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
