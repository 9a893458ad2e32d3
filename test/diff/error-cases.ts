/** Errors: which ones operations end with, what clients make of them, what they hold. */
import type { Case } from './cases.js';

const ouch = { type: 'structure', members: {}, traits: { 'smithy.api#error': 'server' } };

export const errorCases: readonly Case[] = [
  {
    title: 'a new error of an operation',
    patch: { Foo: { errors: [{ target: 'test#Oops' }, { target: 'test#Ouch' }] }, Ouch: ouch },
    there: ['operation-error-added Foo none info minor'],
    back: ['operation-error-removed Foo none warn major'],
  },
  {
    title: 'an error that others have, too',
    given: { Ouch: ouch, Service: { errors: [{ target: 'test#Ouch' }] } },
    patch: { Foo: { errors: [{ target: 'test#Oops' }, { target: 'test#Ouch' }] } },
    there: ['operation-error-added Foo none info minor'],
    back: ['operation-error-removed Foo none warn minor'],
  },
  {
    title: 'another name for an error',
    given: {
      Foo: { errors: [{ target: 'test#Oops' }, { target: 'test#Ouch' }] },
      Service: { errors: [{ target: 'test#Ouch' }] },
      Ouch: ouch,
    },
    patch: {
      Foo: { errors: [{ target: 'test#Oops' }, { target: 'test#Outch' }] },
      Service: { errors: [{ target: 'test#Outch' }] },
      Ouch: null,
      Outch: ouch,
    },
    there: ['error-class-renamed Outch out break major'],
    back: ['error-class-renamed Ouch out break major'],
  },
  {
    title: 'an error with a name that clients take for throttling',
    patch: {
      Foo: { errors: [{ target: 'test#Oops' }, { target: 'test#LimitExceededException' }] },
      LimitExceededException: ouch,
    },
    there: [
      'error-name-enters-throttling-list LimitExceededException out danger patch',
      'operation-error-added Foo none info minor',
    ],
    back: [
      'operation-error-removed Foo none warn major',
      'error-name-leaves-throttling-list LimitExceededException out info patch',
    ],
  },
  {
    title: 'whose fault it is',
    patch: { Oops: { traits: { 'smithy.api#error': 'server' } } },
    there: ['error-fault-changed Oops out danger patch'],
    back: ['error-fault-changed Oops out danger patch'],
  },
  {
    title: 'a structure that becomes an error',
    given: { Oops: { traits: { 'smithy.api#error': null } }, Foo: { errors: [] } },
    patch: { Oops: { traits: { 'smithy.api#error': 'client' } } },
    there: ['structure-became-error Oops none info none'],
    back: ['error-became-structure Oops none info none'],
  },
  {
    title: 'the status',
    patch: { Oops: { traits: { 'smithy.api#httpError': 404 } } },
    there: ['error-http-status-changed Oops out warn minor'],
    back: ['error-http-status-changed Oops out warn minor'],
  },
  {
    title: 'the status under a protocol that does not heed it',
    given: {
      Service: { traits: { 'aws.protocols#restJson1': null, 'aws.protocols#awsJson1_1': {} } },
    },
    patch: { Oops: { traits: { 'smithy.api#httpError': 404 } } },
    there: ['error-http-status-changed Oops out info patch'],
    back: ['error-http-status-changed Oops out info patch'],
  },
  {
    title: 'whether calls are repeated',
    patch: { Oops: { traits: { 'smithy.api#retryable': {} } } },
    there: ['error-retryable-added Oops out danger patch'],
    back: ['error-retryable-removed Oops out danger patch'],
  },
  {
    title: 'whether calls come too fast',
    given: { Oops: { traits: { 'smithy.api#retryable': {} } } },
    patch: { Oops: { traits: { 'smithy.api#retryable': { throttling: true } } } },
    there: ['error-throttling-changed Oops out danger patch'],
    back: ['error-throttling-changed Oops out danger patch'],
  },
  {
    title: 'the code for queries, which nobody asks for',
    patch: {
      Oops: { traits: { 'aws.protocols#awsQueryError': { code: 'A', httpResponseCode: 400 } } },
    },
    there: ['error-aws-query-code-changed Oops out info patch'],
    back: ['error-aws-query-code-changed Oops out info patch'],
  },
  {
    title: 'the code for queries',
    given: { Service: { traits: { 'aws.protocols#awsQueryCompatible': {} } } },
    patch: {
      Oops: { traits: { 'aws.protocols#awsQueryError': { code: 'A', httpResponseCode: 400 } } },
    },
    there: ['error-aws-query-code-changed Oops out danger patch'],
    back: ['error-aws-query-code-changed Oops out danger patch'],
  },
  {
    title: 'a member',
    patch: { Oops: { members: { More: { target: 'smithy.api#String' } } } },
    there: ['error-member-added Oops.More out info minor'],
    back: ['error-member-removed Oops.More out break major'],
  },
  {
    title: 'a required member',
    patch: { Oops: { members: { Hint: { traits: { 'smithy.api#required': {} } } } } },
    there: ['error-member-made-required Oops.Hint out info minor'],
    back: ['error-member-made-optional Oops.Hint out break major'],
  },
  {
    title: 'the capital of the message',
    patch: { Oops: { members: { message: null, Message: { target: 'smithy.api#String' } } } },
    there: ['error-message-member-case-changed Oops.Message out danger patch'],
    back: ['error-message-member-case-changed Oops.message out danger patch'],
  },
];
