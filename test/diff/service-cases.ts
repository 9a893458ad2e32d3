/** Services, protocols, authentication, endpoints, resources. */
import type { Node } from '../../generator/model.js';
import type { Patch } from '../support/patched.js';
import type { Case } from './cases.js';

const rules = {
  version: '1.0',
  parameters: { Region: { type: 'string', documentation: 'The region' } },
  rules: [
    {
      conditions: [],
      endpoint: {
        url: 'https://a.example.com',
        properties: { authSchemes: [{ name: 'sigv4', signingName: 'a', signingRegion: 'b' }] },
        headers: {},
      },
      type: 'endpoint',
    },
  ],
} as const;
const ruleSet = 'smithy.rules#endpointRuleSet';
const withRules = { Service: { traits: { [ruleSet]: rules } } };
const [rule] = rules.rules;

/** Rules whose endpoint asks for these signatures. */
function signedBy(...authSchemes: readonly Node[]): Patch {
  const endpoint = { ...rule.endpoint, properties: { authSchemes } };
  return { Service: { traits: { [ruleSet]: { ...rules, rules: [{ ...rule, endpoint }] } } } };
}

export const serviceCases: readonly Case[] = [
  {
    title: 'another signature, and another name for the one that went before',
    given: {
      Service: {
        traits: { 'aws.auth#sigv4a': { name: 'small' }, 'smithy.api#auth': ['aws.auth#sigv4'] },
      },
    },
    patch: {
      Service: {
        traits: { 'aws.auth#sigv4': { name: 'large' }, 'smithy.api#auth': ['aws.auth#sigv4a'] },
      },
    },
    there: ['service-signing-algorithm-changed Service none danger minor'],
    back: ['service-signing-algorithm-changed Service none danger minor'],
  },
  {
    title: 'an endpoint that clients sign for as for the service',
    given: signedBy({ name: 'sigv4', signingName: 'small' }),
    patch: signedBy({ name: 'unheard-of' }, { name: 'sigv4' }, { name: 'sigv4a' }),
    there: ['service-endpoint-rules-changed Service none info patch'],
    back: ['service-endpoint-rules-changed Service none info patch'],
  },
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
    title: 'another protocol',
    patch: {
      Service: { traits: { 'aws.protocols#restJson1': null, 'aws.protocols#awsJson1_1': {} } },
    },
    there: ['service-protocol-replaced Service none break minor'],
    back: ['service-protocol-replaced Service none break minor'],
  },
  {
    title: 'a further protocol that clients prefer',
    patch: { Service: { traits: { 'aws.protocols#awsJson1_1': {} } } },
    there: ['service-protocol-added Service none danger patch'],
    back: ['service-protocol-replaced Service none break minor'],
  },
  {
    title: 'a further protocol that clients do not prefer',
    patch: { Service: { traits: { 'smithy.protocols#rpcv2Cbor': {} } } },
    there: ['service-protocol-added Service none info patch'],
    back: ['service-protocol-removed Service none info patch'],
  },
  {
    title: 'a setting of the protocol',
    patch: { Service: { traits: { 'aws.protocols#restJson1': { http: ['h2'] } } } },
    there: ['service-protocol-setting-changed Service none danger patch'],
    back: ['service-protocol-setting-changed Service none danger patch'],
  },
  {
    title: 'the order of versions of HTTP',
    given: { Service: { traits: { 'aws.protocols#restJson1': { http: ['h2', 'http/1.1'] } } } },
    patch: { Service: { traits: { 'aws.protocols#restJson1': { http: ['http/1.1', 'h2'] } } } },
    there: ['service-protocol-order-changed Service none info patch'],
    back: ['service-protocol-order-changed Service none info patch'],
  },
  {
    title: 'the codes of the query protocol',
    patch: { Service: { traits: { 'aws.protocols#awsQueryCompatible': {} } } },
    there: ['service-protocol-setting-changed Service none danger patch'],
    back: ['service-protocol-setting-changed Service none danger patch'],
  },
  {
    title: 'another name to sign for',
    patch: { Service: { traits: { 'aws.auth#sigv4': { name: 'large' } } } },
    there: ['service-signing-name-changed Service none danger patch'],
    back: ['service-signing-name-changed Service none danger patch'],
  },
  {
    title: 'another signature',
    patch: {
      Service: { traits: { 'aws.auth#sigv4': null, 'aws.auth#sigv4a': { name: 'small' } } },
    },
    there: ['service-signing-algorithm-changed Service none danger minor'],
    back: ['service-signing-algorithm-changed Service none danger minor'],
  },
  {
    title: 'a further scheme',
    patch: { Service: { traits: { 'smithy.api#httpBearerAuth': {} } } },
    there: ['service-auth-added Service none info minor'],
    back: ['service-auth-removed Service none break major'],
  },
  {
    title: 'a further scheme as the first choice',
    patch: {
      Service: {
        traits: {
          'smithy.api#httpBearerAuth': {},
          'smithy.api#auth': ['smithy.api#httpBearerAuth', 'aws.auth#sigv4'],
        },
      },
    },
    there: ['service-auth-added Service none danger minor'],
    back: ['service-auth-removed Service none break major'],
  },
  {
    title: 'the order of schemes',
    given: { Service: { traits: { 'smithy.api#httpBearerAuth': {} } } },
    patch: {
      Service: { traits: { 'smithy.api#auth': ['smithy.api#httpBearerAuth', 'aws.auth#sigv4'] } },
    },
    there: ['service-auth-order-changed Service none danger patch'],
    back: ['service-auth-order-changed Service none danger patch'],
  },
  {
    title: 'a list of schemes that says what holds without',
    patch: { Service: { traits: { 'smithy.api#auth': ['aws.auth#sigv4'] } } },
    there: ['service-metadata Service none info patch'],
    back: ['service-metadata Service none info patch'],
  },
  {
    title: 'the header of an API key',
    given: { Service: { traits: { 'smithy.api#httpApiKeyAuth': { name: 'A', in: 'header' } } } },
    patch: { Service: { traits: { 'smithy.api#httpApiKeyAuth': { name: 'B' } } } },
    there: ['service-auth-setting-changed Service none danger patch'],
    back: ['service-auth-setting-changed Service none danger patch'],
  },
  {
    title: 'words in the rules for endpoints',
    given: withRules,
    patch: {
      Service: { traits: { [ruleSet]: { parameters: { Region: { documentation: 'It' } } } } },
    },
    there: ['service-endpoint-rules-changed Service none info patch'],
    back: ['service-endpoint-rules-changed Service none info patch'],
  },
  {
    title: 'another host in the rules for endpoints',
    given: withRules,
    patch: {
      Service: {
        traits: {
          [ruleSet]: {
            rules: [{ ...rule, endpoint: { ...rule.endpoint, url: 'https://b.example.com' } }],
          },
        },
      },
    },
    there: ['service-endpoint-rules-changed Service none danger patch'],
    back: ['service-endpoint-rules-changed Service none danger patch'],
  },
  {
    title: 'rules for endpoints in another form that lead to the same hosts',
    given: withRules,
    patch: {
      Service: {
        traits: {
          [ruleSet]: {
            rules: [
              {
                conditions: [
                  { fn: 'aws.partition', argv: [{ ref: 'Region' }], assign: 'P' },
                  { fn: 'stringEquals', argv: ['{P#name}', 'aws-cn'] },
                ],
                rules: [rule],
                type: 'tree',
              },
              rule,
            ],
          },
        },
      },
    },
    there: ['service-endpoint-rules-changed Service none info patch'],
    back: ['service-endpoint-rules-changed Service none info patch'],
  },
  {
    title: 'another host in one partition',
    given: withRules,
    patch: {
      Service: {
        traits: {
          [ruleSet]: {
            rules: [
              {
                conditions: [
                  { fn: 'aws.partition', argv: [{ ref: 'Region' }], assign: 'P' },
                  {
                    fn: 'stringEquals',
                    argv: [{ fn: 'getAttr', argv: [{ ref: 'P' }, 'name'] }, 'aws-cn'],
                  },
                ],
                endpoint: { ...rule.endpoint, url: 'https://{Region}.{P#dnsSuffix}' },
                type: 'endpoint',
              },
              rule,
            ],
          },
        },
      },
    },
    there: ['service-endpoint-rules-changed Service none danger patch'],
    back: ['service-endpoint-rules-changed Service none danger patch'],
  },
  {
    title: 'rules for endpoints that ask for what cannot be told here',
    given: withRules,
    patch: {
      Service: {
        traits: {
          [ruleSet]: {
            rules: [
              {
                conditions: [{ fn: 'isValidHostLabel', argv: [{ ref: 'Region' }, false] }],
                rules: [rule],
                type: 'tree',
              },
              rule,
            ],
          },
        },
      },
    },
    there: ['service-endpoint-rules-changed Service none danger patch'],
    back: ['service-endpoint-rules-changed Service none danger patch'],
  },
  {
    title: 'another region to sign for',
    given: withRules,
    patch: {
      Service: {
        traits: {
          [ruleSet]: {
            rules: [
              {
                ...rule,
                endpoint: {
                  ...rule.endpoint,
                  properties: {
                    authSchemes: [{ name: 'sigv4', signingName: 'a', signingRegion: 'c' }],
                  },
                },
              },
            ],
          },
        },
      },
    },
    there: [
      'service-signing-region-changed Service none danger minor',
      'service-endpoint-rules-changed Service none info patch',
    ],
    back: [
      'service-signing-region-changed Service none danger minor',
      'service-endpoint-rules-changed Service none info patch',
    ],
  },
  {
    title: 'another algorithm for an endpoint',
    given: withRules,
    patch: {
      Service: {
        traits: {
          [ruleSet]: {
            rules: [
              {
                ...rule,
                endpoint: {
                  ...rule.endpoint,
                  properties: {
                    authSchemes: [{ name: 'sigv4a', signingName: 'a', signingRegion: 'b' }],
                  },
                },
              },
            ],
          },
        },
      },
    },
    there: [
      'service-signing-algorithm-changed Service none danger minor',
      'service-endpoint-rules-changed Service none info patch',
    ],
    back: [
      'service-signing-algorithm-changed Service none danger minor',
      'service-endpoint-rules-changed Service none info patch',
    ],
  },
  {
    title: 'a parameter of the endpoint',
    given: withRules,
    patch: { Service: { traits: { [ruleSet]: { parameters: { Fast: { type: 'boolean' } } } } } },
    there: ['service-endpoint-parameter-added Service none info minor'],
    back: ['service-endpoint-parameter-removed Service none break major'],
  },
  {
    title: 'a setting for the endpoint',
    patch: {
      Service: { traits: { 'smithy.rules#clientContextParams': { Fast: { type: 'boolean' } } } },
    },
    there: ['service-endpoint-parameter-added Service none info minor'],
    back: ['service-endpoint-parameter-removed Service none break major'],
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
    title: 'a diagram of decisions beside rules that stay',
    given: withRules,
    patch: { Service: { traits: { 'smithy.rules#endpointBdd': { nodes: 'A' } } } },
    there: ['service-endpoint-rules-changed Service none info patch'],
    back: ['service-endpoint-rules-changed Service none info patch'],
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
