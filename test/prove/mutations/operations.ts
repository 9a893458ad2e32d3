/** Operations: that they are there, what they take and answer, how they go over HTTP, how they authenticate. */
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Patch } from '../../support/patched.js';
import { api, http, rulesFor, ruleSet, simple, to } from './base.js';
import { at, claim } from './edit.js';
import type { Edit } from './edit.js';

const restful = ['restJson1'] as const;
/** A further operation. */
const greet: Patch = {
  Service: { operations: [to('Put'), to('List'), to('Drop'), to('Greet')] },
  Greet: { type: 'operation', traits: http('POST', '/greet') },
};
const saluting: Patch = {
  Service: { operations: [to('Put'), to('List'), to('Drop'), to('Salute')] },
  Salute: {
    type: 'operation',
    traits: { ...http('POST', '/greet'), 'stithy#renamedFrom': 'Greet' },
  },
};
/** The old name says nothing of the new one. */
const unsaid = {
  lopsided: 'only the new model tells of the old name',
  back: claim(
    'operation-added',
    { any: 'info minor' },
    { of: () => 'Greet', also: () => ['operation-removed Salute none break major'] },
  ),
};
const inert = (verdict: string) => ({ any: verdict, 'any inert': 'info patch' }) as const;

export const operationEdits: readonly Edit[] = [
  {
    title: 'an operation',
    places: at('Greet'),
    patch: () => greet,
    of: ({ name }) => name,
    there: claim('operation-added', { any: 'info minor' }),
    back: claim('operation-removed', { any: 'break major' }),
  },
  {
    title: 'a deprecated operation',
    places: at('Greet'),
    patch: () => ({
      ...greet,
      Greet: { type: 'operation', traits: { ...http('POST', '/greet'), ...api('deprecated') } },
    }),
    of: ({ name }) => name,
    there: claim('operation-added', { any: 'info minor' }),
    back: claim('operation-removed-after-deprecation', { any: 'warn major' }),
  },
  {
    title: 'an operation that says what it was called',
    places: at('Salute'),
    protocols: ['awsJson1_0', 'awsJson1_1', 'rpcv2Cbor'],
    was: () => greet,
    patch: () => saluting,
    of: ({ name }) => name,
    there: claim('operation-renamed', { 'any alias': 'break minor' }, { when: 'alias' }),
    ...unsaid,
  },
  {
    title: 'an operation that says what it was called, at the same URI',
    places: at('Salute'),
    protocols: restful,
    was: () => greet,
    patch: () => saluting,
    of: ({ name }) => name,
    there: claim('operation-renamed', { any: 'info minor' }, { isModerate: true }),
    lopsided: unsaid.lopsided,
    back: { ...unsaid.back, isModerate: true },
  },
  {
    title: 'an old name of an operation',
    places: at('Greet'),
    given: () => greet,
    patch: () => ({ Greet: { traits: { 'stithy#renamedFrom': 'Hail' } } }),
    of: ({ name }) => name,
    there: claim('operation-alias-added', { any: 'info minor' }),
    back: claim('operation-alias-removed', { any: 'break major' }),
  },
  httpPart('another method', 'operation-http-method-changed', inert('danger minor'), {
    method: 'PUT',
  }),
  httpPart('another URI', 'operation-http-uri-changed', inert('danger minor'), { uri: '/other' }),
  httpPart('another status', 'operation-http-status-changed', inert('warn patch'), { code: 202 }),
  {
    title: 'another name of a label',
    places: at('Drop'),
    heeding: restful,
    was: () => ({ DropInput: { members: { Id: null, Name: label() } }, Drop: uri('{Name}') }),
    patch: () => ({ DropInput: { members: { Id: label() } }, Drop: uri('{Id}') }),
    of: ({ name }) => name,
    there: claim(
      'operation-http-uri-changed',
      { 'any relabelled': 'info patch', 'any inert': 'info patch' },
      { when: 'relabelled', also: () => relabelled('Name', 'Id') },
    ),
    back: claim(
      'operation-http-uri-changed',
      { 'any relabelled': 'info patch', 'any inert': 'info patch' },
      { when: 'relabelled', also: () => relabelled('Id', 'Name') },
    ),
  },
  trait(
    'another prefix of the host of an operation',
    'operation-host-prefix-changed',
    'danger minor',
    {
      ...api('endpoint', { hostPrefix: 'data.' }),
    },
  ),
  {
    title: 'another member in the host',
    places: at('Put'),
    given: () => ({
      PutInput: {
        members: {
          A: simple('String', api('required')),
          B: simple('String', api('required')),
        },
      },
    }),
    was: () => inHost('A'),
    patch: () => inHost('B'),
    of: ({ name }) => name,
    there: claim('operation-host-label-changed', { any: 'danger minor' }, { also: hostLabels }),
    back: claim('operation-host-label-changed', { any: 'danger minor' }, { also: hostLabels }),
  },
  {
    ...trait('what decides on the endpoint', 'operation-endpoint-params-changed', 'danger patch', {
      'smithy.rules#staticContextParams': { Fast: { value: true } },
    }),
    given: () => ({
      Service: {
        traits: { [ruleSet]: rulesFor('https://a.example.com', {}, { Fast: { type: 'boolean' } }) },
      },
    }),
  },
  trait('authentication', 'operation-auth-changed', 'danger patch', api('auth', [])),
  trait('a body without signature', 'operation-unsigned-payload-changed', 'danger patch', {
    'aws.auth#unsignedPayload': {},
  }),
  {
    ...trait('anonymous calls', 'operation-optional-auth-added', 'info patch', {
      ...api('optionalAuth'),
    }),
    back: claim('operation-optional-auth-removed', { any: 'danger patch' }),
  },
];

function httpPart(
  title: string,
  rule: RuleId,
  verdicts: ReturnType<typeof inert>,
  change: Patch,
): Edit {
  const same = claim(rule, verdicts);
  return {
    title,
    places: at('Put'),
    heeding: restful,
    patch: () => ({ Put: { traits: api('http', change) } }),
    of: ({ name }) => name,
    there: same,
    back: same,
  };
}

function label(): Patch {
  return simple('String', { ...api('httpLabel'), ...api('required') });
}

function inHost(member: string): Patch {
  return {
    Put: { traits: api('endpoint', { hostPrefix: `{${member}}.` }) },
    PutInput: { members: { [member]: { traits: api('hostLabel') } } },
  };
}

function hostLabels(): readonly string[] {
  return ['A', 'B'].map((each) => `member-host-label-changed PutInput.${each} in danger patch`);
}

function uri(last: string): Patch {
  return { traits: http('DELETE', `/things/${last}`) };
}

function relabelled(from: string, into: string): readonly string[] {
  return [
    `member-required-added DropInput.${into} in break major`,
    `member-required-removed DropInput.${from} in break major`,
  ];
}

function trait(title: string, rule: RuleId, verdict: string, traits: Patch): Edit {
  const same = claim(rule, { any: verdict });
  return {
    title,
    places: at('Put'),
    patch: () => ({ Put: { traits } }),
    of: ({ name }) => name,
    there: same,
    back: same,
  };
}
