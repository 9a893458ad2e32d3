/** Changes of what members say besides their type and binding: secrets, tokens, deprecation, documentation. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

export const markRules = {
  'member-sensitive-added': {
    title: 'A value is sensitive now',
    consequence: 'It vanishes from messages and logs.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-sensitive-removed': {
    title: 'A value is not sensitive any more',
    consequence: 'It starts to appear in messages and logs, which callers cannot see in code.',
    rows: { any: quiet('danger', 'patch') },
  },
  'member-idempotency-token-added': {
    title: 'A member is an idempotency token now',
    consequence: 'Clients fill it in where callers leave it out.',
    rows: { in: row(['info', 'minor'], ['differs', 'ok'], [], 'loosened') },
  },
  'member-idempotency-token-removed': {
    title: 'A member is not an idempotency token any more',
    consequence: 'Clients stop to fill it in, so that a repeated call may be done twice.',
    rows: {
      in: row(['danger', 'minor'], ['ok', 'differs']),
      'in required': row(['danger', 'major'], ['ok', 'refused'], ['C', 'V'], 'tightened'),
    },
  },
  'member-deprecated-added': {
    title: 'A member is deprecated',
    consequence: 'Editors and linters tell callers; calls work as before.',
    rows: { any: quiet('warn', 'minor') },
  },
  'member-deprecated-removed': {
    title: 'A member is not deprecated any more',
    consequence: 'Editors and linters stop to tell callers; calls work as before.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-deprecated-since-changed': {
    title: 'Since when a member is deprecated is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-deprecated-message-changed': {
    title: 'What is said of the deprecation of a member is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-internal-changed': {
    title: 'Whether a member is internal is different',
    consequence: 'It stays in the package, but whether callers outside may count on it changes.',
    rows: {
      any: quiet('warn', 'patch'),
    },
  },
  'member-unstable-changed': {
    title: 'Whether a member is unstable is different',
    consequence: 'Whether callers may count on it changes; calls work as before.',
    rows: { any: quiet('warn', 'patch') },
  },
  'member-recommended-changed': {
    title: 'Whether callers should give a member is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('warn', 'patch') },
  },
  'member-reference-changed': {
    title: 'What a member says of the resource that it names is different',
    consequence: 'No code is generated for resources; calls work as before.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-property-changed': {
    title: 'Whether a member is a property of its resource is different',
    consequence: 'No code is generated for resources; calls work as before.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-resource-identifier-changed': {
    title: 'Whether a member identifies its resource is different',
    consequence: 'No code is generated for resources; calls work as before.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-cfn-changed': {
    title: 'What a member says for CloudFormation is different',
    consequence: 'It has no part in calls or in generated code.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-arn-reference-changed': {
    title: 'What a member says of the ARN that it holds is different',
    consequence: 'It has no part in calls or in generated code.',
    rows: { any: quiet('info', 'patch') },
  },
  'member-custom-trait-changed': {
    title: 'A trait of a member that is not known here is different',
    consequence: 'Nobody can say what follows; whoever defines the trait has to.',
    rows: { any: row(['warn', 'patch'], ['undecided', 'undecided']) },
  },
  'member-documentation': {
    title: 'The documentation of a member is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
  'member-tags': {
    title: 'The tags of a member are different',
    consequence: 'Tags sort members in documents; nothing is generated from them.',
    rows: { any: quiet('doc', 'patch') },
  },
  'member-examples': {
    title: 'The examples of a member are different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
  'member-external-docs': {
    title: 'The links of a member to documents are different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
} as const satisfies Readonly<Record<string, Rule>>;
