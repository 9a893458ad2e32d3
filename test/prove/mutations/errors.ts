/** Errors: which ones operations end with, and what clients make of them. */
import type { Patch } from '../../support/patched.js';
import { api, simple, to } from './base.js';
import { at, claim } from './edit.js';
import type { Edit, Place } from './edit.js';

const oops: readonly Place[] = [{ position: 'out', name: 'Oops' }];
const ouch: Patch = { type: 'structure', members: {}, traits: api('error', 'server') };

export const errorEdits: readonly Edit[] = [
  {
    title: 'an error of an operation',
    places: at('Put'),
    patch: ({ name }) => ({ [name]: { errors: [to('Oops'), to('Ouch')] }, Ouch: ouch }),
    of: ({ name }) => name,
    there: claim('operation-error-added', { any: 'info minor' }),
    back: claim('operation-error-removed', { 'any named': 'warn major' }, { when: 'named' }),
  },
  {
    title: 'an error that another operation has',
    places: at('List'),
    given: ({ name }) => ({ Ouch: ouch, [name]: { errors: [to('Ouch')] } }),
    patch: ({ name }) => ({ [name]: { errors: [to('Ouch'), to('Oops')] } }),
    of: ({ name }) => name,
    there: claim('operation-error-added', { any: 'info minor' }),
    back: claim('operation-error-removed', { any: 'warn minor' }),
  },
  {
    title: 'another name for an error',
    places: [{ position: 'out', name: 'Ouch' }],
    was: () => ({ Ouch: ouch, Drop: { errors: [to('Ouch')] } }),
    patch: () => ({ Outch: ouch, Drop: { errors: [to('Outch')] } }),
    of: () => 'Outch',
    there: claim('error-class-renamed', { any: 'break major' }),
    back: claim('error-class-renamed', { any: 'break major' }, { of: () => 'Ouch' }),
  },
  {
    title: 'a structure that is an error',
    places: oops,
    given: () => ({ PutOutput: { members: { Problem: to('Oops') } }, Put: { errors: [] } }),
    was: () => ({ Oops: { traits: { 'smithy.api#error': null, 'smithy.api#httpError': null } } }),
    patch: () => ({ Oops: { traits: { 'smithy.api#httpError': null } } }),
    of: ({ name }) => name,
    there: claim('structure-became-error', { any: 'break major' }),
    back: claim('error-became-structure', { any: 'break major' }),
  },
  {
    title: 'whose fault it is',
    places: oops,
    given: ({ name }) => ({ [name]: { traits: { 'smithy.api#httpError': null } } }),
    patch: ({ name }) => ({ [name]: { traits: api('error', 'server') } }),
    of: ({ name }) => name,
    there: claim('error-fault-changed', { any: 'danger patch' }),
    back: claim('error-fault-changed', { any: 'danger patch' }),
  },
  {
    title: 'the status of an error',
    places: oops,
    heeding: ['restJson1'],
    patch: ({ name }) => ({ [name]: { traits: api('httpError', 409) } }),
    of: ({ name }) => name,
    there: claim('error-http-status-changed', { any: 'warn minor', 'any inert': 'info patch' }),
    back: claim('error-http-status-changed', { any: 'warn minor', 'any inert': 'info patch' }),
  },
  {
    title: 'calls that are repeated after an error',
    places: oops,
    patch: ({ name }) => ({ [name]: { traits: api('retryable') } }),
    of: ({ name }) => name,
    there: claim('error-retryable-added', { any: 'danger patch' }),
    back: claim('error-retryable-removed', { any: 'danger patch' }),
  },
  {
    title: 'calls that come too fast',
    places: oops,
    was: ({ name }) => ({ [name]: { traits: api('retryable') } }),
    patch: ({ name }) => ({ [name]: { traits: api('retryable', { throttling: true }) } }),
    of: ({ name }) => name,
    there: claim('error-throttling-changed', { any: 'danger patch' }),
    back: claim('error-throttling-changed', { any: 'danger patch' }),
  },
  {
    title: 'a member of an error',
    places: oops,
    patch: ({ name }) => ({ [name]: { members: { More: simple('String') } } }),
    of: ({ name }) => `${name}.More`,
    there: claim('error-member-added', { any: 'info minor' }),
    back: claim('error-member-removed', { any: 'break major' }),
  },
  {
    title: 'a required member of an error',
    places: oops,
    patch: ({ name }) => ({ [name]: { members: { Hint: { traits: api('required') } } } }),
    of: ({ name }) => `${name}.Hint`,
    there: claim('error-member-made-required', { any: 'info minor' }),
    back: claim('error-member-made-optional', { any: 'break major' }),
  },
  {
    title: 'a message with a capital',
    places: oops,
    patch: ({ name }) => ({ [name]: { members: { message: null, Message: simple('String') } } }),
    of: ({ name }) => `${name}.Message`,
    there: claim('error-message-member-case-changed', { any: 'danger patch' }),
    back: claim(
      'error-message-member-case-changed',
      { any: 'danger patch' },
      { of: ({ name }) => `${name}.message` },
    ),
  },
  {
    title: 'a code for queries that nobody asks for',
    places: oops,
    patch: queryCode,
    of: ({ name }) => name,
    there: claim('error-aws-query-code-changed', { 'any inert': 'info patch' }, { when: 'inert' }),
    back: claim('error-aws-query-code-changed', { 'any inert': 'info patch' }, { when: 'inert' }),
  },
  {
    title: 'a code for queries',
    places: oops,
    given: () => ({ Service: { traits: { 'aws.protocols#awsQueryCompatible': {} } } }),
    protocols: ['awsJson1_0', 'rpcv2Cbor'],
    patch: queryCode,
    of: ({ name }) => name,
    there: claim('error-aws-query-code-changed', { any: 'danger patch' }),
    back: claim('error-aws-query-code-changed', { any: 'danger patch' }),
  },
  {
    title: 'an error whose name means throttling',
    places: [{ position: 'out', name: 'LimitExceededException' }],
    patch: ({ name }) => ({ [name]: ouch, Put: { errors: [to('Oops'), to(name)] } }),
    of: ({ name }) => name,
    there: claim(
      'error-name-enters-throttling-list',
      { any: 'danger patch' },
      { also: () => ['operation-error-added Put none info minor'] },
    ),
    back: claim(
      'error-name-leaves-throttling-list',
      { any: 'info patch' },
      { also: () => ['operation-error-removed Put none warn major'] },
    ),
  },
];

function queryCode({ name }: Place): Patch {
  const code = { code: 'A', httpResponseCode: 404 };
  return { [name]: { traits: { 'aws.protocols#awsQueryError': code } } };
}
