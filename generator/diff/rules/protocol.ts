/** Changes of how a service is reached: protocol, authentication, endpoint. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

export const protocolRules = {
  'service-endpoint-prefix-changed': {
    title: 'The host of a service begins with another prefix',
    consequence:
      'Calls go to another host, which must exist and be allowed where outgoing connections are listed.',
    rows: { any: row(['danger', 'minor'], ['fails', 'fails']) },
  },
  'service-signing-name-changed': {
    title: 'Requests are signed for another name',
    consequence: 'A service that does not know the name refuses the signature of every call.',
    rows: { any: row(['danger', 'patch'], ['fails', 'fails']) },
  },
  'service-signing-region-changed': {
    title: 'Requests are signed for another region',
    consequence: 'A service that expects the other region refuses the signature of every call.',
    rows: { any: row(['danger', 'minor'], ['fails', 'fails']) },
  },
  'service-signing-algorithm-changed': {
    title: 'Requests are signed with another algorithm',
    consequence:
      'A service that does not know the algorithm refuses every call, and clients may need other settings.',
    rows: { any: row(['danger', 'minor'], ['fails', 'fails']) },
  },
  'service-protocol-replaced': {
    title: 'A service speaks another protocol',
    consequence:
      'No call between old and new works; code compiles as before, so nothing but this entry warns of it.',
    rows: { any: row(['break', 'minor'], ['fails', 'fails']) },
  },
  'service-protocol-added': {
    title: 'A service speaks a further protocol',
    consequence: 'Clients that prefer it fail where the service does not speak it yet.',
    rows: {
      any: quiet('info', 'patch'),
      'any first': row(['danger', 'patch'], ['ok', 'fails']),
    },
  },
  'service-protocol-removed': {
    title: 'A service no longer speaks one of its protocols',
    consequence: 'Generated clients use another one; clients of other makers may use this one.',
    rows: {
      any: quiet('info', 'patch'),
      'any first': row(['danger', 'patch'], ['fails', 'ok']),
    },
  },
  'service-protocol-order-changed': {
    title: 'A service prefers its protocols in another order',
    consequence: 'Clients that go by the order use another protocol than before.',
    rows: {
      any: quiet('info', 'patch'),
      'any first': row(['danger', 'patch'], ['ok', 'fails']),
    },
  },
  'service-protocol-setting-changed': {
    title: 'A setting of the protocol is different',
    consequence: 'The content type, or where the code of an error stands, is another than before.',
    rows: { any: row(['danger', 'patch'], ['differs', 'differs']) },
  },
  'service-auth-added': {
    title: 'A service takes a further authentication scheme',
    consequence:
      'Clients gain a setting; as the first choice it asks callers for other credentials.',
    rows: {
      any: quiet('info', 'minor'),
      'any first': row(['danger', 'minor'], ['ok', 'fails']),
    },
  },
  'service-auth-removed': {
    title: 'A service no longer takes an authentication scheme',
    consequence: 'Calls that use it fail, and the setting for it is gone from the client.',
    rows: { any: row(['break', 'major'], ['fails', 'differs'], ['C']) },
  },
  'service-auth-order-changed': {
    title: 'A service prefers its authentication schemes in another order',
    consequence: 'Calls authenticate with another scheme than before, from other credentials.',
    rows: { any: row(['danger', 'patch'], ['ok', 'differs']) },
  },
  'service-auth-setting-changed': {
    title: 'An authentication scheme is set otherwise',
    consequence: 'A service that expects the credentials in the other place refuses every call.',
    rows: { any: row(['danger', 'patch'], ['fails', 'fails']) },
  },
  'service-endpoint-rules-changed': {
    title: 'The rules for endpoints are different',
    consequence: 'Where a URL changes, calls go to another host, which must exist and be allowed.',
    rows: {
      any: quiet('info', 'patch'),
      'any moved': row(['danger', 'patch'], ['fails', 'fails']),
    },
  },
  'service-endpoint-parameter-added': {
    title: 'The endpoint has a new parameter',
    consequence: 'Clients gain a setting that callers may leave out.',
    rows: { any: quiet('info', 'minor') },
  },
  'service-endpoint-parameter-removed': {
    title: 'A parameter of the endpoint is gone',
    consequence: 'Code that sets it stops compiling.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['C']) },
  },
  'service-region-added': {
    title: 'A service is in a further region',
    consequence: 'Clients can be given the region; nothing changes for the others.',
    rows: { any: quiet('info', 'patch') },
    // No trait holds the regions of a service, and rules for endpoints answer for any region.
    reported: 'never',
  },
  'service-region-removed': {
    title: 'A service is no longer in a region',
    consequence: 'Calls in the region fail.',
    rows: { any: row(['danger', 'patch'], ['fails', 'ok'], ['X']) },
    reported: 'never',
  },
} as const satisfies Readonly<Record<string, Rule>>;
