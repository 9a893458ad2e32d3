/** Changes of services as such, of resources and of metadata. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

export const serviceRules = {
  'service-added': {
    title: 'A service is new',
    consequence: 'The package gains a client; nothing changes for callers of the others.',
    rows: { any: quiet('info', 'minor') },
  },
  'service-removed': {
    title: 'A service is gone',
    consequence:
      'The package loses its client with all operations; calls of deployed clients fail.',
    rows: { any: row(['break', 'major'], ['fails', 'ok'], ['C', 'V', 'R', 'N']) },
  },
  'service-shape-renamed': {
    title: 'The shape of a service has another name',
    consequence:
      'Names in the package change with it, and protocols that send it, such as awsJson, fail between old and new.',
    rows: {
      any: row(['break', 'major'], ['fails', 'fails'], ['N']),
      'any inert': row(['break', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'service-version-changed': {
    title: 'A service has another version',
    consequence: 'Calls work as before; only what is said about the service is different.',
    rows: { any: quiet('info', 'patch') },
  },
  'service-sdk-id-changed': {
    title: 'A service has another SDK id',
    consequence:
      'The user agent and the environment variables for endpoints change, and the name of the client where it derives from it.',
    rows: {
      any: quiet('warn', 'patch'),
      'any named': row(['warn', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'service-error-added': {
    title: 'All operations of a service can end with a new error',
    consequence: 'Deployed clients report it as a general error of the service.',
    rows: { any: row(['info', 'minor'], ['unknown', 'ok'], ['X']) },
  },
  'service-error-removed': {
    title: 'An error common to all operations is gone',
    consequence: 'Code that handles it is never reached; where its class goes, it stops compiling.',
    rows: {
      any: row(['warn', 'minor'], ['ok', 'unknown'], ['X']),
      'any named': row(['warn', 'major'], ['ok', 'unknown'], ['X', 'N']),
    },
  },
  'service-rename-map-changed': {
    title: 'A service calls a shape by another name',
    consequence: 'The package exports the type under another name; calls work as before.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['N']) },
  },
  'service-deprecated': {
    title: 'The deprecation of a service is different',
    consequence: 'Editors and linters show it to callers; calls work as before.',
    rows: {
      any: quiet('warn', 'minor'),
      'any removed': quiet('info', 'patch'),
      'any changed': quiet('info', 'patch'),
    },
  },
  'service-documentation': {
    title: 'The documentation of a service is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
  'service-title': {
    title: 'The title of a service is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
  'service-metadata': {
    title: 'What a service says for other tools is different',
    consequence:
      'CloudTrail, CloudFormation, IAM and ARN data have no part in calls or in generated code.',
    rows: { any: quiet('info', 'patch') },
  },
  'service-custom-trait-changed': {
    title: 'A trait of a service that is not known here is different',
    consequence: 'Nobody can say what follows; whoever defines the trait has to.',
    rows: { any: row(['warn', 'patch'], ['undecided', 'undecided']) },
  },
  'resource-added': {
    title: 'A resource is new',
    consequence: 'No code is generated for resources; its operations are listed on their own.',
    rows: { any: quiet('info', 'patch') },
  },
  'resource-removed': {
    title: 'A resource is gone',
    consequence: 'No code is generated for resources; its operations are listed on their own.',
    rows: { any: quiet('info', 'patch') },
  },
  'resource-identifiers-changed': {
    title: 'A resource is identified in another way',
    consequence:
      'No code is generated for resources; members that bind to it are listed on their own.',
    rows: { any: quiet('info', 'patch') },
  },
  'resource-properties-changed': {
    title: 'A resource has other properties',
    consequence:
      'No code is generated for resources; members that bind to it are listed on their own.',
    rows: { any: quiet('info', 'patch') },
  },
  'resource-lifecycle-binding-moved': {
    title: 'An operation or a resource is bound in another place',
    consequence: 'The operation stays one of the service and is called as before.',
    rows: { any: quiet('info', 'patch') },
  },
  'resource-documentation': {
    title: 'What is written about a resource is different',
    consequence: 'No code is generated for resources, so not even a comment changes.',
    rows: { any: quiet('doc', 'patch') },
  },
  'resource-trait-changed': {
    title: 'A trait of a resource is different',
    consequence: 'No code is generated for resources; other tools may read the trait.',
    rows: { any: quiet('info', 'patch') },
  },
  'metadata-changed': {
    title: 'Metadata of the model is different',
    consequence: 'Metadata tells tools about the model; nothing is generated from it.',
    rows: { any: quiet('info', 'none') },
  },
} as const satisfies Readonly<Record<string, Rule>>;
