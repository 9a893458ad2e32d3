/** Where and how members go over the wire. */
import type { Patch } from '../../support/patched.js';
import { api, http, rulesFor, ruleSet, simple, to } from './base.js';
import { claim, everywhere, inMessages, member, onTraits } from './edit.js';
import type { Edit, Place } from './edit.js';

const restful = ['restJson1'] as const;
const moved = { any: 'danger minor', 'any inert': 'info patch' } as const;

/** An operation whose messages have one member each. */
const raw: Patch = {
  Service: { operations: [to('Put'), to('List'), to('Drop'), to('Raw')] },
  Raw: {
    type: 'operation',
    input: to('RawInput'),
    output: to('RawOutput'),
    traits: http('POST', '/raw'),
  },
  RawInput: { type: 'structure', members: { Body: to('RawInputBytes') } },
  RawOutput: { type: 'structure', members: { Body: to('RawOutputBytes') } },
  RawInputBytes: { type: 'blob' },
  RawOutputBytes: { type: 'blob' },
};
const inRaw: readonly Place[] = [
  { position: 'in', name: 'RawInput' },
  { position: 'out', name: 'RawOutput' },
];
/** The same with bodies that stream or may stream. */
const payloads: Patch = {
  ...raw,
  RawInput: {
    type: 'structure',
    members: {
      Body: to('RawInputBytes', { ...api('httpPayload'), ...api('required') }),
    },
  },
  RawOutput: {
    type: 'structure',
    members: {
      Body: to('RawOutputBytes', { ...api('httpPayload'), ...api('required') }),
    },
  },
};
/** The same with an event that has two members. */
const events: Patch = {
  ...raw,
  RawOutput: {
    type: 'structure',
    members: { Body: to('Events', api('httpPayload')) },
  },
  RawOutputBytes: null,
  Events: {
    type: 'union',
    members: { Said: to('Said') },
    traits: api('streaming'),
  },
  Said: {
    type: 'structure',
    members: { Name: simple('String'), Body: simple('Blob') },
  },
};

export const bindingEdits: readonly Edit[] = [
  {
    title: 'another name in JSON',
    places: everywhere,
    heeding: restful,
    patch: onTraits('Text', api('jsonName', 'text2')),
    of: member('Text'),
    there: claim('member-json-name-changed', moved),
    back: claim('member-json-name-changed', moved),
  },
  {
    title: 'a header in place of a part of the body',
    places: inMessages,
    heeding: restful,
    patch: onTraits('Note', api('httpHeader', 'x-note')),
    of: member('Note'),
    there: claim('member-http-location-changed', moved),
    back: claim('member-http-location-changed', moved),
  },
  {
    title: 'a label in place of a part of the body',
    places: [{ position: 'in', name: 'PutInput' }],
    heeding: restful,
    patch: () => ({
      PutInput: {
        members: { Note: { traits: { ...api('httpLabel'), ...api('required') } } },
      },
      Put: { traits: http('POST', '/put/{Note}') },
    }),
    of: member('Note'),
    there: claim(
      'member-http-location-changed',
      { 'in required': 'break major', 'any inert': 'info patch' },
      {
        when: 'required',
        also: ({ protocol }) => [
          'member-made-required PutInput.Note in break major',
          `operation-http-uri-changed Put none ${protocol === 'restJson1' ? 'danger minor' : 'info patch'}`,
        ],
      },
    ),
    back: claim('member-http-location-changed', moved, {
      also: ({ protocol }) => [
        'member-made-optional PutInput.Note in info minor',
        `operation-http-uri-changed Put none ${protocol === 'restJson1' ? 'danger minor' : 'info patch'}`,
      ],
    }),
  },
  {
    title: 'another header',
    places: inMessages,
    heeding: restful,
    was: onTraits('Note', api('httpHeader', 'x-note')),
    patch: onTraits('Note', api('httpHeader', 'x-other')),
    of: member('Note'),
    there: claim('member-http-name-changed', moved),
    back: claim('member-http-name-changed', moved),
  },
  {
    title: 'a member that is the whole body',
    places: inRaw,
    heeding: restful,
    given: () => raw,
    patch: onTraits('Body', api('httpPayload')),
    of: member('Body'),
    there: claim('member-http-payload-added', moved),
    back: claim('member-http-payload-removed', moved),
  },
  {
    title: 'a timestamp as text',
    places: everywhere,
    heeding: ['awsJson1_0', 'awsJson1_1', 'restJson1'],
    patch: onTraits('When', api('timestampFormat', 'date-time')),
    of: member('When'),
    there: claim('member-timestamp-format-changed', moved),
    back: claim('member-timestamp-format-changed', moved),
  },
  {
    title: 'a media type of a value in a header',
    places: inMessages,
    heeding: restful,
    given: ({ name }) => ({
      [`${name}Note`]: { type: 'string' },
      [name]: { members: { Note: to(`${name}Note`, api('httpHeader', 'x-note')) } },
    }),
    patch: ({ name }) => ({ [`${name}Note`]: { traits: api('mediaType', 'application/json') } }),
    of: ({ name }) => `${name}Note`,
    there: claim('member-media-type-changed', moved),
    back: claim('member-media-type-changed', moved),
  },
  {
    title: 'a member in the host',
    places: [{ position: 'in', name: 'PutInput' }],
    given: onTraits('Note', api('required')),
    patch: () => ({
      Put: { traits: api('endpoint', { hostPrefix: '{Note}.' }) },
      PutInput: { members: { Note: { traits: api('hostLabel') } } },
    }),
    of: member('Note'),
    there: claim(
      'member-host-label-changed',
      { any: 'danger patch' },
      { also: () => ['operation-host-prefix-changed Put none danger minor'] },
    ),
    back: claim(
      'member-host-label-changed',
      { any: 'danger patch' },
      { also: () => ['operation-host-prefix-changed Put none danger minor'] },
    ),
  },
  {
    title: 'a member that decides on the endpoint',
    places: [{ position: 'in', name: 'PutInput' }],
    given: () => ({
      Service: {
        traits: { [ruleSet]: rulesFor('https://a.example.com', {}, { Note: { type: 'string' } }) },
      },
    }),
    patch: onTraits('Note', { 'smithy.rules#contextParam': { name: 'Note' } }),
    of: member('Note'),
    there: claim('member-context-param-changed', { any: 'danger patch' }),
    back: claim('member-context-param-changed', { any: 'danger patch' }),
  },
  {
    title: 'a body that streams',
    places: inRaw,
    protocols: restful,
    given: () => payloads,
    patch: ({ name }) => ({ [`${name}Bytes`]: { traits: api('streaming') } }),
    of: ({ name }) => `${name}Bytes`,
    there: claim('member-streaming-changed', { any: 'break major' }),
    back: claim('member-streaming-changed', { any: 'break major' }),
  },
  {
    title: 'a stream of known length',
    places: [{ position: 'in', name: 'RawInput' }],
    protocols: restful,
    given: () => ({
      ...payloads,
      RawInputBytes: { type: 'blob', traits: api('streaming') },
    }),
    patch: ({ name }) => ({ [`${name}Bytes`]: { traits: api('requiresLength') } }),
    of: ({ name }) => `${name}Bytes`,
    there: claim('member-requires-length-changed', { any: 'break major' }),
    back: claim('member-requires-length-changed', { any: 'break major' }),
  },
  {
    title: 'the payload of an event',
    places: [{ position: 'out', name: 'Said' }],
    protocols: restful,
    given: () => ({ ...events, Said: { type: 'structure', members: { Body: simple('Blob') } } }),
    patch: onTraits('Body', api('eventPayload')),
    of: member('Body'),
    there: claim('member-event-payload-changed', { any: 'break major' }),
    back: claim('member-event-payload-changed', { any: 'break major' }),
  },
  {
    title: 'a header of an event',
    places: [{ position: 'out', name: 'Said' }],
    protocols: restful,
    given: () => events,
    patch: onTraits('Name', api('eventHeader')),
    of: member('Name'),
    there: claim('member-event-header-changed', { any: 'break major' }),
    back: claim('member-event-header-changed', { any: 'break major' }),
  },
  {
    title: 'another name in XML',
    places: everywhere,
    patch: onTraits('Text', api('xmlName', 'text')),
    of: member('Text'),
    there: claim('member-xml-changed', { any: 'info patch' }),
    back: claim('member-xml-changed', { any: 'info patch' }),
  },
];
