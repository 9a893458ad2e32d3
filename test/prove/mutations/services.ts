/** Services as such, resources, metadata. */
import type { RuleId } from '../../../generator/diff/rules/table.js';
import { merged } from '../../support/patched.js';
import type { Patch } from '../../support/patched.js';
import { api, serviceFor, to } from './base.js';
import { at, claim } from './edit.js';
import type { Edit } from './edit.js';

const ouch: Patch = { type: 'structure', members: {}, traits: api('error', 'server') };
const custom: Patch = { Mark: { type: 'structure', members: {}, traits: api('trait') } };
const renamed = { any: 'break major', 'any inert': 'break major' } as const;
const withThing: Patch = {
  Service: { resources: [to('Thing')] },
  Thing: { type: 'resource', identifiers: { Id: { target: 'smithy.api#String' } } },
};

export const serviceEdits: readonly Edit[] = [
  {
    title: 'a service',
    places: at('Other'),
    patch: ({ name }) => ({
      [name]: {
        type: 'service',
        version: '1',
        operations: [to('Greet')],
        traits: { 'aws.protocols#awsJson1_1': {} },
      },
      Greet: { type: 'operation' },
    }),
    of: ({ name }) => name,
    there: claim('service-added', { any: 'info minor' }),
    back: claim('service-removed', { any: 'break major' }),
  },
  {
    title: 'another name of a service',
    places: at('Services'),
    heeding: ['awsJson1_0', 'awsJson1_1', 'rpcv2Cbor'],
    was: () => ({ Service: { traits: { 'aws.api#service': null } } }),
    patch: ({ name, protocol }) => ({
      Service: null,
      [name]: merged(serviceFor(protocol), { traits: { 'aws.api#service': null } }),
    }),
    of: ({ name }) => name,
    there: claim('service-shape-renamed', renamed),
    back: claim('service-shape-renamed', renamed, { of: () => 'Service' }),
  },
  {
    title: 'metadata',
    places: at('metadata'),
    patch: () => ({ metadata: { team: 'a' } }),
    of: () => '.team',
    there: claim('metadata-changed', { any: 'info none' }),
    back: claim('metadata-changed', { any: 'info none' }),
  },
  {
    title: 'another version of a service',
    places: at('Service'),
    patch: () => ({ Service: { version: '2021-01-01' } }),
    of: () => 'Service',
    there: claim('service-version-changed', { any: 'info patch' }),
    back: claim('service-version-changed', { any: 'info patch' }),
  },
  {
    title: 'an SDK id that names the client',
    places: at('Service'),
    patch: () => ({ Service: { traits: { 'aws.api#service': { sdkId: 'Large' } } } }),
    of: () => 'Service',
    there: claim('service-sdk-id-changed', { 'any named': 'warn major' }, { when: 'named' }),
    back: claim('service-sdk-id-changed', { 'any named': 'warn major' }, { when: 'named' }),
  },
  {
    title: 'an SDK id in other capitals',
    places: at('Service'),
    patch: () => ({ Service: { traits: { 'aws.api#service': { sdkId: 'small' } } } }),
    of: () => 'Service',
    there: claim('service-sdk-id-changed', { any: 'warn patch' }),
    back: claim('service-sdk-id-changed', { any: 'warn patch' }),
  },
  {
    title: 'a common error',
    places: at('Service'),
    patch: () => ({ Service: { errors: [to('Ouch')] }, Ouch: ouch }),
    of: () => 'Service',
    there: claim('service-error-added', { any: 'info minor' }),
    back: claim('service-error-removed', { 'any named': 'warn major' }, { when: 'named' }),
  },
  {
    title: 'a common error that an operation has',
    places: at('Service'),
    given: () => ({ Ouch: ouch, List: { errors: [to('Ouch')] }, Drop: { errors: [to('Ouch')] } }),
    patch: () => ({ Service: { errors: [to('Oops')] } }),
    of: () => 'Service',
    there: claim('service-error-added', { any: 'info minor' }),
    back: claim('service-error-removed', { any: 'warn minor' }),
  },
  {
    title: 'another name for a shape',
    places: at('Service'),
    patch: () => ({ Service: { rename: { 'test#GivenPart': 'Piece' } } }),
    of: () => 'Service',
    there: claim('service-rename-map-changed', { any: 'break major' }),
    back: claim('service-rename-map-changed', { any: 'break major' }),
  },
  {
    title: 'a deprecated service',
    places: at('Service'),
    patch: () => ({ Service: { traits: api('deprecated') } }),
    of: () => 'Service',
    there: claim('service-deprecated', { any: 'warn minor' }),
    back: claim('service-deprecated', { 'any removed': 'info patch' }, { when: 'removed' }),
  },
  {
    ...trait('what is said of a deprecation', 'service-deprecated', 'info patch', {
      ...api('deprecated', { message: 'B' }),
    }),
    was: () => ({ Service: { traits: api('deprecated', { message: 'A' }) } }),
    there: claim('service-deprecated', { 'any changed': 'info patch' }, { when: 'changed' }),
    back: claim('service-deprecated', { 'any changed': 'info patch' }, { when: 'changed' }),
  },
  trait('words about a service', 'service-documentation', 'doc patch', api('documentation', 'A')),
  trait('the title of a service', 'service-title', 'doc patch', api('title', 'A')),
  {
    ...trait('where a service is written down', 'model-reformatted', 'info none', {
      'stithy#source': ['a'],
    }),
    options: { sources: true },
  },
  trait('a word of a service for other tools', 'service-metadata', 'info patch', {
    'aws.iam#supportedPrincipalTypes': ['Root'],
  }),
  {
    ...trait('a trait of one’s own on a service', 'service-custom-trait-changed', 'warn patch', {
      'test#Mark': {},
    }),
    given: () => custom,
  },
  {
    title: 'a resource',
    places: at('Thing'),
    patch: () => withThing,
    of: ({ name }) => name,
    there: claim('resource-added', { any: 'info patch' }),
    back: claim('resource-removed', { any: 'info patch' }),
  },
  resource('how a resource is identified', 'resource-identifiers-changed', 'info patch', {
    identifiers: { Other: { target: 'smithy.api#String' } },
  }),
  {
    ...resource('a property of a resource', 'resource-properties-changed', 'info patch', {
      properties: { Note: { target: 'smithy.api#String' } },
    }),
    unsound: 'no message has the property',
  },
  resource('words about a resource', 'resource-documentation', 'doc patch', {
    traits: api('documentation', 'A'),
  }),
  resource('a trait of a resource', 'resource-trait-changed', 'info patch', {
    traits: { 'aws.api#arn': { template: 'thing/{Id}' } },
  }),
  {
    title: 'an operation that a resource binds',
    places: at('List'),
    given: () => withThing,
    patch: () => ({
      Service: { operations: [to('Put'), to('Drop')] },
      Thing: { collectionOperations: [to('List')] },
    }),
    of: ({ name }) => name,
    there: claim('resource-lifecycle-binding-moved', { any: 'info patch' }),
    back: claim('resource-lifecycle-binding-moved', { any: 'info patch' }),
  },
];

function trait(title: string, rule: RuleId, verdict: string, traits: Patch): Edit {
  const same = claim(rule, { any: verdict });
  return {
    title,
    places: at('Service'),
    patch: () => ({ Service: { traits } }),
    of: () => 'Service',
    there: same,
    back: same,
  };
}

function resource(title: string, rule: RuleId, verdict: string, change: Patch): Edit {
  const same = claim(rule, { any: verdict });
  return {
    title,
    places: at('Thing'),
    given: () => withThing,
    patch: () => ({ Thing: change }),
    of: ({ name }) => name,
    there: same,
    back: same,
  };
}
