/** Where calls go, and what they are signed for there. */
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

/** The rule set with these rules. */
function ruled(...others: readonly Node[]): Patch {
  return { Service: { traits: { [ruleSet]: { ...rules, rules: others } } } };
}

/** Rules whose endpoint asks for these signatures. */
function signedBy(...authSchemes: readonly Node[]): Patch {
  return ruled({ ...rule, endpoint: { ...rule.endpoint, properties: { authSchemes } } });
}

export const endpointCases: readonly Case[] = [
  {
    title: 'an endpoint that clients sign for as for the service',
    given: signedBy({ name: 'sigv4', signingName: 'small' }),
    patch: signedBy({ name: 'unheard-of' }, { name: 'sigv4' }, { name: 'sigv4a' }),
    there: ['service-endpoint-rules-changed Service none info patch'],
    back: ['service-endpoint-rules-changed Service none info patch'],
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
    patch: ruled({ ...rule, endpoint: { ...rule.endpoint, url: 'https://b.example.com' } }),
    there: ['service-endpoint-rules-changed Service none danger patch'],
    back: ['service-endpoint-rules-changed Service none danger patch'],
  },
  {
    title: 'rules for endpoints in another form that lead to the same hosts',
    given: withRules,
    patch: ruled(
      {
        conditions: [
          { fn: 'aws.partition', argv: [{ ref: 'Region' }], assign: 'P' },
          { fn: 'stringEquals', argv: ['{P#name}', 'aws-cn'] },
        ],
        rules: [rule],
        type: 'tree',
      },
      rule,
    ),
    there: ['service-endpoint-rules-changed Service none info patch'],
    back: ['service-endpoint-rules-changed Service none info patch'],
  },
  {
    title: 'another host in one partition',
    given: withRules,
    patch: ruled(
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
    ),
    there: ['service-endpoint-rules-changed Service none danger patch'],
    back: ['service-endpoint-rules-changed Service none danger patch'],
  },
  {
    title: 'rules for endpoints that ask for what cannot be told here',
    given: withRules,
    patch: ruled(
      {
        conditions: [{ fn: 'isValidHostLabel', argv: [{ ref: 'Region' }, false] }],
        rules: [rule],
        type: 'tree',
      },
      rule,
    ),
    there: ['service-endpoint-rules-changed Service none danger patch'],
    back: ['service-endpoint-rules-changed Service none danger patch'],
  },
  {
    title: 'another region to sign for',
    given: withRules,
    patch: signedBy({ name: 'sigv4', signingName: 'a', signingRegion: 'c' }),
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
    patch: signedBy({ name: 'sigv4a', signingName: 'a', signingRegion: 'b' }),
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
    title: 'a diagram of decisions beside rules that stay',
    given: withRules,
    patch: { Service: { traits: { 'smithy.rules#endpointBdd': { nodes: 'A' } } } },
    there: ['service-endpoint-rules-changed Service none info patch'],
    back: ['service-endpoint-rules-changed Service none info patch'],
  },
];
