/** How operations are paged, waited for and repeated, and what is said of them. */
import type { Patch } from '../support/patched.js';
import { operationTrait } from './cases.js';
import type { Case } from './cases.js';

export const operationTraitCases: readonly Case[] = [
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
  operationTrait('smithy.api#examples', 'operation-examples', 'doc patch', [{ title: 'A' }]),
  operationTrait('smithy.api#tags', 'operation-tags', 'doc patch', ['a']),
  operationTrait('smithy.api#documentation', 'operation-docs', 'doc patch', 'A'),
  operationTrait('smithy.api#externalDocumentation', 'operation-external-docs', 'doc patch', {
    A: 'https://example.com',
  }),
  operationTrait('aws.iam#actionName', 'operation-tools-changed', 'info patch', 'A'),
  operationTrait('my.own#trait', 'operation-custom-trait-changed', 'warn patch'),
];

function waiters(named: Patch): Patch {
  return { Foo: { traits: { 'smithy.waiters#waitable': named } } };
}

function waiter(state: string): Patch {
  return { acceptors: [{ state, matcher: { success: true } }] };
}
