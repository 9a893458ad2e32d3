/** What members say besides their type and binding. */
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Patch } from '../../support/patched.js';
import { api } from './base.js';
import { claim, everywhere, member, onShape, onTraits } from './edit.js';
import type { Edit } from './edit.js';

/** A trait that the model itself defines. */
const custom: Patch = { Mark: { type: 'structure', members: {}, traits: api('trait') } };
const resource: Patch = {
  Thing: {
    type: 'resource',
    identifiers: { Id: { target: 'smithy.api#String' } },
  },
};

export const markEdits: readonly Edit[] = [
  {
    title: 'a sensitive value',
    places: everywhere,
    patch: onShape('Word', { traits: api('sensitive') }),
    of: ({ name }) => `${name}Word`,
    there: claim('member-sensitive-added', { any: 'info patch' }),
    back: claim('member-sensitive-removed', { any: 'danger patch' }),
  },
  {
    title: 'a token',
    places: [{ position: 'in', name: 'PutInput' }],
    patch: onTraits('Note', api('idempotencyToken')),
    of: member('Note'),
    there: claim('member-idempotency-token-added', { in: 'info minor' }),
    back: claim('member-idempotency-token-removed', { in: 'danger minor' }),
  },
  {
    title: 'a required token',
    places: [{ position: 'in', name: 'PutInput' }],
    given: onTraits('Note', api('required')),
    patch: onTraits('Note', api('idempotencyToken')),
    of: member('Note'),
    there: claim('member-idempotency-token-added', { in: 'info minor' }),
    back: claim(
      'member-idempotency-token-removed',
      { 'in required': 'danger major' },
      { when: 'required' },
    ),
  },
  {
    title: 'a deprecated member',
    places: everywhere,
    patch: onTraits('Text', api('deprecated')),
    of: member('Text'),
    there: claim('member-deprecated-added', { any: 'warn minor' }),
    back: claim('member-deprecated-removed', { any: 'info patch' }),
  },
  deprecation('since when a member is deprecated', 'member-deprecated-since-changed', 'since'),
  deprecation('the message of a deprecation', 'member-deprecated-message-changed', 'message'),
  mark('an internal member', 'member-internal-changed', 'warn patch', api('internal')),
  mark('an unstable member', 'member-unstable-changed', 'warn patch', api('unstable')),
  mark('a member that should be given', 'member-recommended-changed', 'warn patch', {
    ...api('recommended'),
  }),
  {
    ...mark('the resource that a member names', 'member-reference-changed', 'info patch', {
      ...api('references', [{ resource: 'test#Thing' }]),
    }),
    given: () => resource,
    unsound: 'the trait stands on shapes',
  },
  mark('no property of a resource', 'member-property-changed', 'info patch', {
    ...api('notProperty'),
  }),
  {
    ...mark('an identifier of a resource', 'member-resource-identifier-changed', 'info patch', {}),
    patch: onTraits('Must', api('resourceIdentifier', 'Id')),
    of: member('Must'),
  },
  mark('a word for CloudFormation', 'member-cfn-changed', 'info patch', {
    'aws.cloudformation#cfnMutability': 'read',
  }),
  {
    ...mark('what an ARN is of', 'member-arn-reference-changed', 'info patch', {
      'aws.api#arnReference': {},
    }),
    unsound: 'the trait stands on shapes',
  },
  {
    ...mark('a trait of one’s own on a member', 'member-custom-trait-changed', 'warn patch', {
      'test#Mark': {},
    }),
    given: () => custom,
  },
  mark('words about a member', 'member-documentation', 'doc patch', api('documentation', 'A')),
  mark('a tag of a member', 'member-tags', 'doc patch', api('tags', ['a'])),
  {
    ...mark('an example of a member', 'member-examples', 'doc patch', api('examples', [])),
    unsound: 'examples are for operations',
  },
  mark('a link of a member', 'member-external-docs', 'doc patch', {
    ...api('externalDocumentation', { A: 'https://example.com' }),
  }),
];

/** A trait that is judged alike when it comes and when it goes. */
function mark(title: string, rule: RuleId, verdict: string, traits: Patch): Edit {
  const same = claim(rule, { any: verdict });
  return {
    title,
    places: everywhere,
    patch: onTraits('Text', traits),
    of: member('Text'),
    there: same,
    back: same,
  };
}

function deprecation(title: string, rule: RuleId, key: 'since' | 'message'): Edit {
  return {
    ...mark(title, rule, 'info patch', api('deprecated', { [key]: 'B' })),
    was: onTraits('Text', api('deprecated', { [key]: 'A' })),
  };
}
