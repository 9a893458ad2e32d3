/** Operations: whether they are there, messages, bindings, behaviour, words. */
import type { Node } from '../../generator/model.js';
import type { Patch } from '../support/patched.js';
import type { Case } from './cases.js';

const rpc: Patch = {
  Service: { traits: { 'aws.protocols#restJson1': null, 'aws.protocols#awsJson1_1': {} } },
};
const token = { target: 'smithy.api#String' };

export const operationCases: readonly Case[] = [
  {
    title: 'an operation with its messages',
    patch: {
      Service: { operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }] },
      Bar: {
        type: 'operation',
        input: { target: 'test#BarInput' },
        output: { target: 'test#BarOutput' },
        traits: { 'smithy.api#http': { method: 'GET', uri: '/bar' } },
      },
      BarInput: { type: 'structure', members: {} },
      BarOutput: { type: 'structure', members: { Own: token } },
    },
    there: ['operation-added Bar none info minor'],
    back: ['operation-removed Bar none break major'],
  },
  {
    title: 'an operation that was deprecated',
    patch: {
      Service: { operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }] },
      Bar: { type: 'operation', traits: { 'smithy.api#deprecated': {} } },
    },
    there: ['operation-added Bar none info minor'],
    back: ['operation-removed-after-deprecation Bar none warn major'],
  },
  {
    title: 'an operation that no service has yet',
    given: { Bar: { type: 'operation' } },
    patch: { Service: { operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }] } },
    there: ['operation-added Bar none info minor'],
    back: ['operation-removed Bar none break major'],
  },
  {
    title: 'an operation that no service has yet, and that streams until one has it',
    given: {
      Bar: { type: 'operation', input: { target: 'test#BarInput' } },
      BarInput: {
        type: 'structure',
        members: { Body: { target: 'test#Body', traits: { 'smithy.api#default': '' } } },
      },
      Body: { type: 'blob', traits: { 'smithy.api#streaming': {} } },
    },
    patch: {
      Service: { operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }] },
      Bar: { input: { target: 'test#FooInput' } },
    },
    there: [
      'operation-added Bar none info minor',
      'operation-input-shape-changed Bar none info none',
      'operation-streaming-removed Bar none info none',
    ],
    back: [
      'operation-removed Bar none break major',
      'operation-input-shape-changed Bar none info none',
      'operation-streaming-added Bar none info none',
    ],
  },
  {
    title: 'an operation that no service has',
    patch: { Bar: { type: 'operation' } },
    there: ['operation-added Bar none info none'],
    back: ['operation-removed Bar none info none'],
  },
  {
    title: 'an operation that says what it was called',
    patch: {
      Service: { operations: [{ target: 'test#Fooo' }] },
      Foo: null,
      Fooo: {
        type: 'operation',
        input: { target: 'test#FooInput' },
        output: { target: 'test#FooOutput' },
        errors: [{ target: 'test#Oops' }],
        traits: {
          'smithy.api#http': { method: 'POST', uri: '/foo', code: 200 },
          'stithy#renamedFrom': 'Foo',
        },
      },
    },
    there: ['operation-renamed Fooo none info minor'],
    back: ['operation-removed Fooo none break major', 'operation-added Foo none info minor'],
  },
  {
    title: 'an operation whose name is sent and that says what it was called',
    given: rpc,
    patch: {
      Service: { operations: [{ target: 'test#Fooo' }] },
      Foo: null,
      Fooo: {
        type: 'operation',
        input: { target: 'test#FooInput' },
        output: { target: 'test#FooOutput' },
        errors: [{ target: 'test#Oops' }],
        traits: { 'stithy#renamedFrom': 'test#Foo' },
      },
    },
    there: [
      'operation-renamed Fooo none break minor',
      'operation-http-uri-changed Fooo none info patch',
    ],
    back: ['operation-removed Fooo none break major', 'operation-added Foo none info minor'],
  },
  {
    title: 'an old name of an operation',
    patch: { Foo: { traits: { 'stithy#renamedFrom': 'Fooo' } } },
    there: ['operation-alias-added Foo none info minor'],
    back: ['operation-alias-removed Foo none break major'],
  },
  {
    title: 'an input and an output',
    given: { Foo: { input: null, output: null } },
    patch: {
      Foo: { input: { target: 'test#FooInput' }, output: { target: 'test#FooOutput' } },
    },
    there: [
      'operation-input-added Foo none info minor',
      'operation-output-added Foo none info minor',
      'shape-reachable-now FooInput in info minor',
      'shape-reachable-now FooOutput out info minor',
    ],
    back: [
      'operation-input-removed Foo none break major',
      'operation-output-removed Foo none break major',
      'shape-unreachable-now FooInput in break major',
      'shape-unreachable-now FooOutput out break major',
    ],
  },
  {
    title: 'an input that must have a member',
    given: {
      Foo: { input: null },
      FooInput: { members: { Must: { ...token, traits: { 'smithy.api#required': {} } } } },
    },
    patch: { Foo: { input: { target: 'test#FooInput' } } },
    there: [
      'operation-input-added Foo none break major',
      'shape-reachable-now FooInput in info minor',
    ],
    back: [
      'operation-input-removed Foo none break major',
      'shape-unreachable-now FooInput in break major',
    ],
  },
  {
    title: 'another input, of a shape that has a member less',
    given: {
      Bar: { type: 'operation', input: { target: 'test#BarInput' } },
      BarInput: { type: 'structure', members: { Name: token } },
      Service: {
        operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }, { target: 'test#Baz' }],
      },
      Baz: { type: 'operation', input: { target: 'test#FooInput' } },
    },
    patch: { Foo: { input: { target: 'test#BarInput' } } },
    there: ['operation-input-shape-changed Foo none break major'],
    back: ['operation-input-shape-changed Foo none warn minor'],
  },
  {
    title: 'another output, of a like shape that is there as well',
    given: {
      Bar: { type: 'operation', output: { target: 'test#Like' } },
      Baz: { type: 'operation', output: { target: 'test#FooOutput' } },
      Like: {
        type: 'structure',
        members: {
          Next: token,
          Names: { target: 'test#Names' },
          Others: { target: 'test#Names' },
        },
      },
      Service: {
        operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }, { target: 'test#Baz' }],
      },
    },
    patch: { Foo: { output: { target: 'test#Like' } } },
    there: ['operation-output-shape-changed Foo none warn patch'],
    back: ['operation-output-shape-changed Foo none warn patch'],
  },
  {
    title: 'another output, streaming',
    given: {
      Bar: { type: 'operation', output: { target: 'test#Stream' } },
      Baz: { type: 'operation', output: { target: 'test#FooOutput' } },
      Stream: { type: 'structure', members: { Body: { target: 'test#Bytes' } } },
      Bytes: { type: 'blob', traits: { 'smithy.api#streaming': {} } },
      Service: {
        operations: [{ target: 'test#Foo' }, { target: 'test#Bar' }, { target: 'test#Baz' }],
      },
    },
    patch: { Foo: { output: { target: 'test#Stream' } } },
    there: [
      'operation-output-shape-changed Foo none break major',
      'operation-streaming-added Foo none break major',
    ],
    back: [
      'operation-output-shape-changed Foo none break major',
      'operation-streaming-removed Foo none break major',
    ],
  },
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
  one('smithy.rules#staticContextParams', 'operation-endpoint-params-changed', 'danger patch'),
  one('smithy.rules#operationContextParams', 'operation-endpoint-params-changed', 'danger patch'),
  one('smithy.api#auth', 'operation-auth-changed', 'danger patch', []),
  one('aws.auth#unsignedPayload', 'operation-unsigned-payload-changed', 'danger patch'),
  one('smithy.api#longPoll', 'operation-long-poll-changed', 'warn patch'),
  two('smithy.api#optionalAuth', 'operation-optional-auth', ['info patch', 'danger patch']),
  two('smithy.api#readonly', 'operation-readonly', ['info patch', 'danger patch']),
  two('smithy.api#idempotent', 'operation-idempotent', ['warn patch', 'danger patch']),
  two('smithy.api#deprecated', 'operation-deprecated', ['warn minor', 'info patch']),
  two('smithy.api#internal', 'operation-internal', ['warn patch', 'info patch']),
  {
    title: 'a paginator',
    patch: {
      Foo: { traits: { 'smithy.api#paginated': { inputToken: 'Token', outputToken: 'Next' } } },
    },
    there: ['operation-paginated-added Foo none info minor'],
    back: ['operation-paginated-removed Foo none break major'],
  },
  {
    title: 'the message of a deprecation',
    given: { Foo: { traits: { 'smithy.api#deprecated': { message: 'A' } } } },
    patch: { Foo: { traits: { 'smithy.api#deprecated': { message: 'B' } } } },
    there: ['operation-deprecated-message-changed Foo none info patch'],
    back: ['operation-deprecated-message-changed Foo none info patch'],
  },
  {
    title: 'the parts of a paginator',
    given: {
      FooInput: { members: { Size: { target: 'smithy.api#Integer' } } },
      Foo: {
        traits: {
          'smithy.api#paginated': { inputToken: 'Token', outputToken: 'Next', items: 'Names' },
        },
      },
    },
    patch: {
      Foo: {
        traits: {
          'smithy.api#paginated': { inputToken: 'Name', items: 'Others', pageSize: 'Size' },
        },
      },
    },
    there: [
      'operation-paginated-items-changed Foo none break major',
      'operation-paginated-token-changed Foo none danger patch',
      'operation-paginated-page-size-changed Foo none info patch',
    ],
    back: [
      'operation-paginated-items-changed Foo none break major',
      'operation-paginated-token-changed Foo none danger patch',
      'operation-paginated-page-size-changed Foo none warn patch',
    ],
  },
  {
    title: 'a part of a paginator that moves to the service',
    given: {
      Service: { traits: { 'smithy.api#paginated': { inputToken: 'Token' } } },
      Foo: { traits: { 'smithy.api#paginated': { inputToken: 'Token', outputToken: 'Next' } } },
    },
    patch: { Foo: { traits: { 'smithy.api#paginated': { inputToken: null } } } },
    there: ['operation-tools-changed Foo none info patch'],
    back: ['operation-tools-changed Foo none info patch'],
  },
  {
    title: 'a part of all paginators that each says itself',
    given: {
      Foo: { traits: { 'smithy.api#paginated': { inputToken: 'Token', outputToken: 'Next' } } },
    },
    patch: { Service: { traits: { 'smithy.api#paginated': { inputToken: 'Token' } } } },
    there: ['service-metadata Service none info patch'],
    back: ['service-metadata Service none info patch'],
  },
  {
    title: 'a part of all paginators',
    given: {
      Service: { traits: { 'smithy.api#paginated': { inputToken: 'Token' } } },
      Foo: { traits: { 'smithy.api#paginated': { outputToken: 'Next' } } },
    },
    patch: { Service: { traits: { 'smithy.api#paginated': { inputToken: 'Name' } } } },
    there: ['operation-paginated-token-changed Service none danger patch'],
    back: ['operation-paginated-token-changed Service none danger patch'],
  },
  {
    title: 'a waiter',
    given: waiters({ One: waiter('success') }),
    patch: waiters({ Two: waiter('failure') }),
    there: ['operation-waiter-added Foo none info minor'],
    back: ['operation-waiter-removed Foo none break major'],
  },
  {
    title: 'what a waiter waits for, and how long',
    given: waiters({ One: waiter('success') }),
    patch: waiters({ One: { ...waiter('failure'), minDelay: 5 } }),
    there: [
      'operation-waiter-acceptor-changed Foo none danger patch',
      'operation-waiter-delay-changed Foo none info patch',
    ],
    back: [
      'operation-waiter-acceptor-changed Foo none danger patch',
      'operation-waiter-delay-changed Foo none info patch',
    ],
  },
  {
    title: 'a delay of a waiter that is what it is without',
    given: waiters({ One: waiter('success') }),
    patch: waiters({ One: { ...waiter('success'), minDelay: 2, maxDelay: 120 } }),
    there: ['operation-docs Foo none doc patch'],
    back: ['operation-docs Foo none doc patch'],
  },
  ...(
    [
      ['smithy.api#requestCompression', 'compression', { encodings: ['gzip'] }],
      ['smithy.api#httpChecksumRequired', 'checksum', {}],
      ['aws.protocols#httpChecksum', 'checksum', {}],
    ] as const
  ).map(([id, part, value]): Case => ({
    title: id,
    patch: { Foo: { traits: { [id]: value } } },
    there: [`operation-${part}-changed Foo none info patch`],
    back: [`operation-${part}-changed Foo none danger patch`],
  })),
  one('smithy.api#examples', 'operation-examples', 'doc patch', [{ title: 'A' }]),
  one('smithy.api#tags', 'operation-tags', 'doc patch', ['a']),
  one('smithy.api#documentation', 'operation-docs', 'doc patch', 'A'),
  one('smithy.api#externalDocumentation', 'operation-external-docs', 'doc patch', {
    A: 'https://example.com',
  }),
  one('aws.iam#actionName', 'operation-tools-changed', 'info patch', 'A'),
  one('my.own#trait', 'operation-custom-trait-changed', 'warn patch'),
];

/** A trait that is judged alike when it comes and when it goes. */
function one(id: string, rule: string, verdict: string, value: Node = {}): Case {
  const said = [`${rule} Foo none ${verdict}`];
  return { title: id, patch: { Foo: { traits: { [id]: value } } }, there: said, back: said };
}

/** A trait with a rule for each direction. */
function two(id: string, rule: string, [there, back]: readonly [string, string]): Case {
  const { patch } = one(id, rule, there);
  return {
    title: id,
    patch,
    there: [`${rule}-added Foo none ${there}`],
    back: [`${rule}-removed Foo none ${back}`],
  };
}

function waiters(named: Patch): Patch {
  return { Foo: { traits: { 'smithy.waiters#waitable': named } } };
}

function waiter(state: string): Patch {
  return { acceptors: [{ state, matcher: { success: true } }] };
}
