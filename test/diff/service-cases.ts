/** Services and their resources. */
import type { Case } from './cases.js';

export const serviceCases: readonly Case[] = [
  {
    title: 'another service, with an operation',
    patch: {
      Other: {
        type: 'service',
        version: '1',
        operations: [{ target: 'test#Bar' }],
        resources: [{ target: 'test#Thing' }],
        traits: { 'aws.protocols#awsJson1_1': {} },
      },
      Bar: { type: 'operation', input: { target: 'test#BarInput' } },
      BarInput: { type: 'structure', members: {} },
      Thing: { type: 'resource', read: { target: 'test#ReadThing' } },
      ReadThing: { type: 'operation' },
    },
    there: ['service-added Other none info minor'],
    back: ['service-removed Other none break major'],
  },
  {
    title: 'a service with another name, over HTTP',
    patch: { Service: null, Services: smallService({ 'aws.protocols#restJson1': {} }) },
    there: ['service-shape-renamed Services none break major'],
    back: ['service-shape-renamed Service none break major'],
  },
  {
    title: 'another version',
    patch: { Service: { version: '2021-01-01' } },
    there: ['service-version-changed Service none info patch'],
    back: ['service-version-changed Service none info patch'],
  },
  {
    title: 'an SDK id that names the client',
    patch: { Service: { traits: { 'aws.api#service': { sdkId: 'Large' } } } },
    there: ['service-sdk-id-changed Service none warn major'],
    back: ['service-sdk-id-changed Service none warn major'],
  },
  {
    title: 'an SDK id in other capitals',
    patch: { Service: { traits: { 'aws.api#service': { sdkId: 'small' } } } },
    there: ['service-sdk-id-changed Service none warn patch'],
    back: ['service-sdk-id-changed Service none warn patch'],
  },
  {
    title: 'another prefix of the host, and another source of events',
    patch: {
      Service: {
        traits: { 'aws.api#service': { endpointPrefix: 'large', cloudTrailEventSource: 'x' } },
      },
    },
    there: [
      'service-endpoint-prefix-changed Service none danger minor',
      'service-metadata Service none info patch',
    ],
    back: [
      'service-endpoint-prefix-changed Service none danger minor',
      'service-metadata Service none info patch',
    ],
  },
  {
    title: 'a common error',
    patch: { Service: { errors: [{ target: 'test#Oops' }] } },
    there: ['service-error-added Service none info minor'],
    back: ['service-error-removed Service none warn minor'],
  },
  {
    title: 'a common error that nothing else has',
    patch: {
      Service: { errors: [{ target: 'test#Ouch' }] },
      Ouch: { type: 'structure', members: {}, traits: { 'smithy.api#error': 'server' } },
    },
    there: ['service-error-added Service none info minor'],
    back: ['service-error-removed Service none warn major'],
  },
  {
    title: 'another name for a shape',
    patch: { Service: { rename: { 'test#Oops': 'OopsError' } } },
    there: ['service-rename-map-changed Service none break major'],
    back: ['service-rename-map-changed Service none break major'],
  },
  {
    title: 'a deprecated service',
    patch: { Service: { traits: { 'smithy.api#deprecated': {} } } },
    there: ['service-deprecated Service none warn minor'],
    back: ['service-deprecated Service none info patch'],
  },
  {
    title: 'words about the service',
    patch: {
      Service: { traits: { 'smithy.api#title': 'A', 'smithy.api#documentation': 'B' } },
    },
    there: ['service-documentation Service none doc patch', 'service-title Service none doc patch'],
    back: ['service-documentation Service none doc patch', 'service-title Service none doc patch'],
  },
  {
    title: 'data for other tools, and a trait that nobody knows',
    patch: { Service: { traits: { 'aws.iam#defineConditionKeys': {}, 'my.own#trait': {} } } },
    there: [
      'service-custom-trait-changed Service none warn patch',
      'service-metadata Service none info patch',
    ],
    back: [
      'service-custom-trait-changed Service none warn patch',
      'service-metadata Service none info patch',
    ],
  },
  {
    title: 'a resource that takes an operation',
    patch: {
      Service: { operations: [], resources: [{ target: 'test#Thing' }] },
      Thing: { type: 'resource', operations: [{ target: 'test#Foo' }] },
    },
    there: [
      'resource-lifecycle-binding-moved Foo none info patch',
      'resource-added Thing none info patch',
    ],
    back: [
      'resource-lifecycle-binding-moved Foo none info patch',
      'resource-removed Thing none info patch',
    ],
  },
  {
    title: 'a resource in another place',
    given: {
      Service: { resources: [{ target: 'test#Thing' }, { target: 'test#Part' }] },
      Thing: { type: 'resource' },
      Part: { type: 'resource' },
    },
    patch: {
      Service: { resources: [{ target: 'test#Thing' }] },
      Thing: { resources: [{ target: 'test#Part' }] },
    },
    there: ['resource-lifecycle-binding-moved Part none info patch'],
    back: ['resource-lifecycle-binding-moved Part none info patch'],
  },
  {
    title: 'what a resource says',
    given: { Thing: { type: 'resource', identifiers: { A: { target: 'smithy.api#String' } } } },
    patch: {
      Thing: {
        identifiers: { B: { target: 'smithy.api#String' } },
        properties: { C: { target: 'smithy.api#String' } },
        traits: { 'smithy.api#documentation': 'D', 'aws.api#arn': { template: 'e' } },
      },
    },
    there: [
      'resource-identifiers-changed Thing none info patch',
      'resource-properties-changed Thing none info patch',
      'resource-trait-changed Thing none info patch',
      'resource-documentation Thing none doc patch',
    ],
    back: [
      'resource-identifiers-changed Thing none info patch',
      'resource-properties-changed Thing none info patch',
      'resource-trait-changed Thing none info patch',
      'resource-documentation Thing none doc patch',
    ],
  },
];

function smallService(traits: Case['patch']): Case['patch'] {
  return {
    type: 'service',
    version: '2020-01-01',
    operations: [{ target: 'test#Foo' }],
    traits: {
      'aws.api#service': { sdkId: 'Small', endpointPrefix: 'small' },
      'aws.auth#sigv4': { name: 'small' },
      ...traits,
    },
  };
}
