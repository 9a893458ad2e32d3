/** How services are reached: protocol, authentication, endpoint. */
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Patch } from '../../support/patched.js';
import { api, protocols, rulesFor, ruleSet } from './base.js';
import { at, claim } from './edit.js';
import type { Edit } from './edit.js';

const bearer = 'smithy.api#httpBearerAuth';
const sigv4 = 'aws.auth#sigv4';
const keyed = 'smithy.api#httpApiKeyAuth';
const url = 'https://a.example.com';
const rules = rulesFor(url);

export const protocolEdits: readonly Edit[] = [
  service('another prefix of the host', 'service-endpoint-prefix-changed', 'danger minor', {
    'aws.api#service': { endpointPrefix: 'large' },
  }),
  service('another name to sign for', 'service-signing-name-changed', 'danger patch', {
    [sigv4]: { name: 'large' },
  }),
  {
    ...service('another region to sign for', 'service-signing-region-changed', 'danger minor', {
      [ruleSet]: rulesFor('https://a.example.com', { signingRegion: 'c' }),
    }),
    given: () => onService({ [ruleSet]: rules }),
    ...both('service-signing-region-changed', 'danger minor', [
      'service-endpoint-rules-changed Service none info patch',
    ]),
  },
  {
    ...service('another signature', 'service-signing-algorithm-changed', 'danger minor', {
      ...api('auth', ['aws.auth#sigv4a']),
    }),
    given: () => onService({ 'aws.auth#sigv4a': { name: 'small' } }),
    was: () => onService(api('auth', [sigv4])),
  },
  {
    ...service('another protocol', 'service-protocol-replaced', 'break minor', {
      [protocols.restJson1]: null,
      [protocols.awsJson1_1]: {},
    }),
    protocols: ['restJson1'],
  },
  {
    ...service('a protocol that clients do not prefer', 'service-protocol-added', 'info patch', {
      [protocols.awsJson1_1]: {},
    }),
    protocols: ['awsJson1_0'],
    there: claim('service-protocol-added', { any: 'info patch' }),
    back: claim('service-protocol-removed', { any: 'info patch' }),
  },
  {
    ...service('a protocol that clients prefer', 'service-protocol-added', 'danger patch', {
      [protocols.awsJson1_1]: {},
    }),
    protocols: ['restJson1'],
    lopsided: 'clients spoke another one',
    there: claim('service-protocol-added', { 'any first': 'danger patch' }, { when: 'first' }),
    back: claim('service-protocol-replaced', { any: 'break minor' }),
  },
  {
    ...service('the order of versions of HTTP', 'service-protocol-order-changed', 'info patch', {
      [protocols.restJson1]: { http: ['http/1.1', 'h2'] },
    }),
    protocols: ['restJson1'],
    was: () => onService({ [protocols.restJson1]: { http: ['h2', 'http/1.1'] } }),
  },
  {
    ...service('the versions of HTTP', 'service-protocol-setting-changed', 'danger patch', {
      [protocols.restJson1]: { http: ['h2'] },
    }),
    protocols: ['restJson1'],
  },
  {
    ...service('codes of the query protocol', 'service-protocol-setting-changed', 'danger patch', {
      'aws.protocols#awsQueryCompatible': {},
    }),
    protocols: ['awsJson1_0', 'rpcv2Cbor'],
  },
  {
    ...service('a further scheme', 'service-auth-added', 'info minor', { [bearer]: {} }),
    there: claim('service-auth-added', { any: 'info minor' }),
    back: claim('service-auth-removed', { any: 'break major' }),
  },
  {
    ...service('a further scheme as the first choice', 'service-auth-added', 'danger minor', {
      [bearer]: {},
      ...api('auth', [bearer, sigv4]),
    }),
    there: claim('service-auth-added', { 'any first': 'danger minor' }, { when: 'first' }),
    back: claim('service-auth-removed', { any: 'break major' }),
  },
  {
    ...service('the order of schemes', 'service-auth-order-changed', 'danger patch', {
      ...api('auth', [bearer, sigv4]),
    }),
    given: () => onService({ [bearer]: {} }),
  },
  {
    ...service('the header of an API key', 'service-auth-setting-changed', 'danger patch', {
      [keyed]: { name: 'B' },
    }),
    given: () => onService({ [sigv4]: null, [keyed]: { name: 'A', in: 'header' } }),
  },
  {
    ...service('words in the rules of endpoints', 'service-endpoint-rules-changed', 'info patch', {
      [ruleSet]: { parameters: { Region: { documentation: 'It' } } },
    }),
    given: () => onService({ [ruleSet]: rules }),
  },
  {
    ...service('another host', 'service-endpoint-rules-changed', 'danger patch', {
      [ruleSet]: rulesFor('https://b.example.com'),
    }),
    given: () => onService({ [ruleSet]: rules }),
    ...both('service-endpoint-rules-changed', { 'any moved': 'danger patch' }),
  },
  {
    ...service('a setting of the endpoint', 'service-endpoint-parameter-added', 'info minor', {
      'smithy.rules#clientContextParams': { Fast: { type: 'boolean' } },
    }),
    given: () => onService({ [ruleSet]: rulesFor(url, {}, { Fast: { type: 'boolean' } }) }),
    there: claim('service-endpoint-parameter-added', { any: 'info minor' }),
    back: claim('service-endpoint-parameter-removed', { any: 'break major' }),
  },
];

function onService(traits: Patch): Patch {
  return { Service: { traits } };
}

/** A trait of the service that is judged alike when it comes and when it goes. */
function service(title: string, rule: RuleId, verdict: string, traits: Patch): Edit {
  return {
    title,
    places: at('Service'),
    patch: () => onService(traits),
    of: ({ name }) => name,
    ...both(rule, verdict),
  };
}

function both(
  rule: RuleId,
  verdict: string | { readonly 'any moved': string },
  also: readonly string[] = [],
): Pick<Edit, 'there' | 'back'> {
  const [verdicts, when] =
    typeof verdict === 'string' ? [{ any: verdict }, {}] : [verdict, { when: 'moved' as const }];
  const same = claim(rule, verdicts, { ...when, also: () => also });
  return { there: same, back: same };
}
