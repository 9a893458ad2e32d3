/** How operations are bound to HTTP, and what is sent and signed with them. */
import type { Patch } from '../support/patched.js';
import { operationTrait } from './cases.js';
import type { Case } from './cases.js';

const rpc: Patch = {
  Service: { traits: { 'aws.protocols#restJson1': null, 'aws.protocols#awsJson1_1': {} } },
};

export const operationHttpCases: readonly Case[] = [
  {
    title: 'a default that clients send',
    patch: { FooInput: { members: { Name: { traits: { 'smithy.api#default': 'A' } } } } },
    there: ['member-default-added FooInput.Name in danger patch'],
    back: ['member-default-removed FooInput.Name in danger patch'],
  },
  {
    title: 'a default that the service fills in',
    given: { FooInput: { traits: { 'smithy.api#input': {} } } },
    patch: { FooInput: { members: { Name: { traits: { 'smithy.api#default': 'A' } } } } },
    there: ['member-default-added FooInput.Name in warn patch'],
    back: ['member-default-removed FooInput.Name in warn patch'],
  },
  {
    title: 'signed chunks',
    given: {
      FooInput: {
        members: {
          Body: {
            target: 'test#Bytes',
            traits: { 'smithy.api#httpPayload': {}, 'smithy.api#required': {} },
          },
          Name: { traits: { 'smithy.api#httpHeader': 'n' } },
          Token: { traits: { 'smithy.api#httpHeader': 't' } },
        },
      },
      Bytes: { type: 'blob', traits: { 'smithy.api#streaming': {} } },
    },
    patch: { Bytes: { traits: { 'aws.api#awsChunked': {} } } },
    there: ['operation-chunked-changed Bytes in info patch'],
    back: ['operation-chunked-changed Bytes in danger patch'],
  },
  {
    title: 'the method, the URI and the status',
    patch: {
      Foo: { traits: { 'smithy.api#http': { method: 'PUT', uri: '/bar', code: 202 } } },
    },
    there: [
      'operation-http-method-changed Foo none danger minor',
      'operation-http-uri-changed Foo none danger minor',
      'operation-http-status-changed Foo none warn patch',
    ],
    back: [
      'operation-http-method-changed Foo none danger minor',
      'operation-http-uri-changed Foo none danger minor',
      'operation-http-status-changed Foo none warn patch',
    ],
  },
  {
    title: 'the method, the URI and the status under a protocol that does not heed them',
    given: rpc,
    patch: {
      Foo: { traits: { 'smithy.api#http': { method: 'PUT', uri: '/bar', code: 202 } } },
    },
    there: [
      'operation-http-method-changed Foo none info patch',
      'operation-http-status-changed Foo none info patch',
      'operation-http-uri-changed Foo none info patch',
    ],
    back: [
      'operation-http-method-changed Foo none info patch',
      'operation-http-status-changed Foo none info patch',
      'operation-http-uri-changed Foo none info patch',
    ],
  },
  {
    title: 'the name of a label',
    given: { Foo: { traits: { 'smithy.api#http': { uri: '/foo/{Name+}' } } } },
    patch: { Foo: { traits: { 'smithy.api#http': { uri: '/foo/{Token+}' } } } },
    there: ['operation-http-uri-changed Foo none info patch'],
    back: ['operation-http-uri-changed Foo none info patch'],
  },
  {
    title: 'how much a label takes',
    given: { Foo: { traits: { 'smithy.api#http': { uri: '/foo/{Name}' } } } },
    patch: { Foo: { traits: { 'smithy.api#http': { uri: '/foo/{Name+}' } } } },
    there: ['operation-http-uri-changed Foo none danger minor'],
    back: ['operation-http-uri-changed Foo none danger minor'],
  },
  {
    title: 'a binding where there was none',
    given: { Foo: { traits: { 'smithy.api#http': null } } },
    patch: { Foo: { traits: { 'smithy.api#http': { method: 'POST', uri: '/foo' } } } },
    there: ['operation-http-uri-changed Foo none danger minor'],
    back: ['operation-http-uri-changed Foo none danger minor'],
  },
  {
    title: 'the prefix of the host',
    patch: { Foo: { traits: { 'smithy.api#endpoint': { hostPrefix: 'data.' } } } },
    there: ['operation-host-prefix-changed Foo none danger minor'],
    back: ['operation-host-prefix-changed Foo none danger minor'],
  },
  {
    title: 'the label of the host',
    given: { Foo: { traits: { 'smithy.api#endpoint': { hostPrefix: '{Name}.' } } } },
    patch: { Foo: { traits: { 'smithy.api#endpoint': { hostPrefix: '{Token}.' } } } },
    there: ['operation-host-label-changed Foo none danger minor'],
    back: ['operation-host-label-changed Foo none danger minor'],
  },
  operationTrait(
    'smithy.rules#staticContextParams',
    'operation-endpoint-params-changed',
    'danger patch',
  ),
  operationTrait(
    'smithy.rules#operationContextParams',
    'operation-endpoint-params-changed',
    'danger patch',
  ),
  operationTrait('smithy.api#auth', 'operation-auth-changed', 'danger patch', []),
  operationTrait('aws.auth#unsignedPayload', 'operation-unsigned-payload-changed', 'danger patch'),
  operationTrait('smithy.api#longPoll', 'operation-long-poll-changed', 'warn patch'),
  two('smithy.api#optionalAuth', 'operation-optional-auth', ['info patch', 'danger patch']),
  two('smithy.api#readonly', 'operation-readonly', ['info patch', 'danger patch']),
  two('smithy.api#idempotent', 'operation-idempotent', ['warn patch', 'danger patch']),
  two('smithy.api#deprecated', 'operation-deprecated', ['warn minor', 'info patch']),
  two('smithy.api#internal', 'operation-internal', ['warn patch', 'info patch']),
];

/** A trait with a rule for each direction. */
function two(id: string, rule: string, [there, back]: readonly [string, string]): Case {
  const { patch } = operationTrait(id, rule, there);
  return {
    title: id,
    patch,
    there: [`${rule}-added Foo none ${there}`],
    back: [`${rule}-removed Foo none ${back}`],
  };
}
