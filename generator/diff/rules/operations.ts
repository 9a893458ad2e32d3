/** Changes of operations: that they are there, what they take and answer, how they go over HTTP, how they authenticate. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

export const operationRules = {
  'operation-added': {
    title: 'An operation is new',
    consequence: 'Callers gain a function; it fails against a service that does not have it yet.',
    rows: { any: row(['info', 'minor'], ['ok', 'fails'], ['I']) },
  },
  'operation-removed': {
    title: 'An operation is gone',
    consequence: 'Code that calls it stops compiling, and calls of deployed clients fail.',
    rows: { any: row(['break', 'major'], ['fails', 'ok'], ['C', 'V', 'R', 'N', 'I']) },
  },
  'operation-removed-after-deprecation': {
    title: 'A deprecated operation is gone',
    consequence:
      'Callers were told; those that remain stop compiling, and calls of deployed clients fail.',
    rows: { any: row(['warn', 'major'], ['fails', 'ok'], ['C', 'V', 'R', 'N', 'I']) },
  },
  'operation-renamed': {
    title: 'An operation has another name',
    consequence:
      'Code that calls it by the old name stops compiling, and protocols that send the name fail between old and new.',
    rows: {
      any: row(['break', 'major'], ['fails', 'fails'], ['C', 'V', 'R', 'N', 'I']),
      'any inert': row(['break', 'major'], ['ok', 'ok'], ['C', 'V', 'R', 'N', 'I']),
      'any alias': row(['break', 'minor'], ['fails', 'fails'], ['I']),
    },
  },
  'operation-alias-added': {
    title: 'The package has an old name of an operation too',
    consequence: 'Callers gain a name, deprecated; calls go out under the new one.',
    rows: { any: row(['info', 'minor'], ['ok', 'ok'], ['I']) },
  },
  'operation-alias-removed': {
    title: 'The package has an old name of an operation no more',
    consequence: 'Code that calls it by that name stops compiling.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['N', 'I']) },
  },
  'operation-input-added': {
    title: 'An operation takes an input now',
    consequence: 'Calls without an argument still compile while all of its members are optional.',
    rows: {
      any: row(['info', 'minor'], ['ok', 'ignored']),
      'any required': row(['break', 'major'], ['refused', 'ignored'], ['C', 'V'], 'tightened'),
    },
  },
  'operation-input-removed': {
    title: 'An operation takes no input any more',
    consequence: 'Code that passes one stops compiling; what deployed clients send is ignored.',
    rows: {
      any: row(['break', 'major'], ['ignored', 'ok'], ['C', 'V']),
      'any required': row(['break', 'major'], ['ignored', 'refused'], ['C', 'V'], 'loosened'),
    },
  },
  'operation-input-shape-changed': {
    title: 'The input of an operation is another shape',
    consequence:
      'Callers that name its type are affected where the type goes; members are compared.',
    rows: {
      any: quiet('warn', 'patch'),
      'any named': row(['warn', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'operation-output-shape-changed': {
    title: 'The output of an operation is another shape',
    consequence:
      'Readers that name its type are affected where the type goes; members are compared.',
    rows: {
      any: quiet('warn', 'patch'),
      'any named': row(['warn', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'operation-output-added': {
    title: 'An operation answers with an output now',
    consequence: 'Readers gain members, which stay undefined while the service is the old one.',
    rows: { any: row(['info', 'minor'], ['ignored', 'fails']) },
  },
  'operation-output-removed': {
    title: 'An operation answers with no output any more',
    consequence: 'Code that reads it stops compiling; deployed clients read undefined.',
    rows: { any: row(['break', 'major'], ['fails', 'ignored'], ['R', 'B']) },
  },
  'operation-http-method-changed': {
    title: 'An operation uses another HTTP method',
    consequence: 'Calls between old and new fail, and proxies and retries may treat it otherwise.',
    rows: {
      any: row(['danger', 'minor'], ['fails', 'fails']),
      'any inert': quiet('info', 'patch'),
    },
  },
  'operation-http-uri-changed': {
    title: 'An operation is at another URI',
    consequence: 'Calls between old and new fail; no caller stops compiling.',
    rows: {
      any: row(['danger', 'minor'], ['fails', 'fails']),
      'any relabelled': quiet('info', 'patch'),
      'any inert': quiet('info', 'patch'),
    },
  },
  'operation-http-status-changed': {
    title: 'An operation answers with another status',
    consequence: 'Clients take any status of success; monitors that count statuses may not.',
    rows: {
      any: quiet('warn', 'patch'),
      'any inert': quiet('info', 'patch'),
    },
  },
  'operation-host-prefix-changed': {
    title: 'An operation is at another host',
    consequence: 'Calls go to a host that may not be known or allowed, on either side.',
    rows: { any: row(['danger', 'minor'], ['fails', 'fails']) },
  },
  'operation-host-label-changed': {
    title: 'The host of an operation takes another member',
    consequence:
      'Calls go to a host that may not be known or allowed, and the value must be a label.',
    rows: { any: row(['danger', 'minor'], ['fails', 'fails']) },
  },
  'operation-endpoint-params-changed': {
    title: 'An operation says other things of its endpoint',
    consequence: 'Its calls may go to another endpoint than before.',
    rows: { any: row(['danger', 'patch'], ['fails', 'fails']) },
  },
  'operation-auth-changed': {
    title: 'An operation authenticates in another way',
    consequence: 'Calls with the credentials of before may be refused.',
    rows: { any: row(['danger', 'patch'], ['fails', 'fails']) },
  },
  'operation-unsigned-payload-changed': {
    title: 'Whether the body of an operation is signed is different',
    consequence: 'A service that expects the other way refuses the signature.',
    rows: { any: row(['danger', 'patch'], ['fails', 'fails']) },
  },
  'operation-optional-auth-added': {
    title: 'An operation takes anonymous calls now',
    consequence: 'Calls with credentials work as before.',
    rows: { any: quiet('info', 'patch') },
  },
  'operation-optional-auth-removed': {
    title: 'An operation takes no anonymous calls any more',
    consequence: 'Calls without credentials are refused.',
    rows: { any: row(['danger', 'patch'], ['refused', 'ok']) },
  },
} as const satisfies Readonly<Record<string, Rule>>;
