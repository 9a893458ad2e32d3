/** Changes of where and how members go over the wire. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

const moved = {
  any: row(['danger', 'minor'], ['fails', 'fails']),
  'any inert': quiet('info', 'patch'),
} as const;

export const bindingRules = {
  'member-json-name-changed': {
    title: 'A member has another name in JSON',
    consequence: 'Old and new do not find the value of each other; no code stops compiling.',
    rows: moved,
  },
  'member-http-location-changed': {
    title: 'A member goes in another part of the message',
    consequence: 'Old and new do not find the value of each other; no code stops compiling.',
    rows: {
      any: row(['danger', 'minor'], ['fails', 'fails']),
      // A label must have a value: its member is required then.
      'in required': row(['break', 'major'], ['fails', 'fails'], ['C', 'V'], 'tightened'),
      'any inert': quiet('info', 'patch'),
    },
  },
  'member-http-name-changed': {
    title: 'A header or a key of the query has another name',
    consequence: 'Old and new do not find the value of each other; no code stops compiling.',
    rows: moved,
  },
  'member-http-payload-added': {
    title: 'A member is the whole body now',
    consequence: 'The bodies of old and new have different forms; no code stops compiling.',
    rows: moved,
  },
  'member-http-payload-removed': {
    title: 'A member is not the whole body any more',
    consequence: 'The bodies of old and new have different forms; no code stops compiling.',
    rows: moved,
  },
  'member-timestamp-format-changed': {
    title: 'A timestamp is written in another form',
    consequence: 'One side sends a number where the other reads text; no code stops compiling.',
    rows: {
      any: row(['danger', 'minor'], ['fails', 'fails']),
      'any inert': quiet('info', 'patch'),
    },
  },
  'member-media-type-changed': {
    title: 'A member has another media type',
    consequence:
      'In headers the value becomes base64 or plain text; elsewhere its content is another.',
    rows: {
      any: row(['danger', 'minor'], ['fails', 'fails']),
      'any inert': quiet('info', 'patch'),
    },
  },
  'member-host-label-changed': {
    title: 'Whether a member is part of the host is different',
    consequence: 'Calls go to another host, and the value must be a label.',
    rows: { any: row(['danger', 'patch'], ['fails', 'fails']) },
  },
  'member-context-param-changed': {
    title: 'What a member says of the endpoint is different',
    consequence: 'Calls may go to another endpoint than before.',
    rows: { any: row(['danger', 'patch'], ['fails', 'fails']) },
  },
  'member-streaming-changed': {
    title: 'Whether a member streams is different',
    consequence: 'The value has another type in code; the same bytes go over the wire.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['C', 'V', 'R', 'B']) },
  },
  'member-requires-length-changed': {
    title: 'Whether the length of a stream must be known is different',
    consequence: 'A stream of unknown length has no place in one of the types.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['V']) },
  },
  'member-event-payload-changed': {
    title: 'Whether a member is the payload of an event is different',
    consequence: 'Old and new do not find the value of each other in events.',
    rows: { any: row(['break', 'major'], ['fails', 'fails']) },
  },
  'member-event-header-changed': {
    title: 'Whether a member is a header of an event is different',
    consequence: 'Old and new do not find the value of each other in events.',
    rows: { any: row(['break', 'major'], ['fails', 'fails']) },
  },
  'member-xml-changed': {
    title: 'What a member says of XML is different',
    consequence: 'No protocol here writes XML; clients of other makers may.',
    rows: { any: quiet('info', 'patch') },
  },
} as const satisfies Readonly<Record<string, Rule>>;
