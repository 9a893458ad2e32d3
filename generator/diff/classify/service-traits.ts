/** What the traits of services come to when they are different. */
import type { Alteration, Context, Finding } from '../finding.js';
import { localName, sameNode } from '../nodes.js';
import type { Circumstance } from '../rules/rule.js';
import type { RuleId } from '../rules/table.js';
import { authentication } from './authentication.js';
import { clientParameters, endpointRules } from './endpoints.js';
import { isForTools, isOwn } from './operation-traits.js';
import { servicePaging } from './paging.js';
import { protocols } from './protocols.js';
import { always, covering, field, findingOf, partOf, said, verbOf } from './trait-change.js';
import { traitChangesOf } from './trait-change.js';
import type { TraitChange, TraitRule } from './trait-change.js';

/** Of a service that both models have. */
export function serviceTraits(altered: Alteration, context: Context): readonly Finding[] {
  const found = [...protocols(altered, context), ...authentication(altered)];
  const covered = new Set(found.flatMap(({ differences }) => differences));
  const rest = traitChangesOf(altered).filter(({ difference }) => !covered.has(difference));
  return [...found, ...rest.flatMap((change) => ofTrait(change, context))];
}

function ofTrait(change: TraitChange, context: Context): readonly Finding[] {
  const rule = table[change.id] ?? (isForTools(change.id) ? data : undefined);
  if (rule !== undefined) return rule(change, context);
  return isOwn(change.id) ? [] : custom(change, context);
}

const data: TraitRule = (change) => [
  findingOf(
    change,
    'service-metadata',
    `${localName(change.id)} of ${change.name} ${verbOf(change)}`,
  ),
];
const routing: TraitRule = (change) => [
  {
    ...findingOf(
      change,
      'service-endpoint-rules-changed',
      `The endpoints of ${change.name} are others`,
    ),
    circumstances: ['moved'],
  },
];
const custom: TraitRule = (change) => [
  findingOf(
    change,
    'service-custom-trait-changed',
    `${change.id} of ${change.name} ${verbOf(change)}`,
  ),
];

/** The parts of `aws.api#service`; of those that only other tools read, one finding. */
const awsService: TraitRule = (change, { old, new: now }) => {
  const [before, after] = [old, now].map(
    ({ services }) => services.find(({ id }) => id === change.shape)?.name,
  );
  const named: readonly Circumstance[] = before === after ? [] : ['named'];
  const found = parts.flatMap(({ key, rule, words }): readonly Finding[] => {
    const [was, is] = [field(change.before, key), field(change.after, key)];
    if (sameNode(was, is)) return [];
    const message = `The ${words} of ${change.name} is ${said(is)} instead of ${said(was)}`;
    const circumstances = key === 'sdkId' ? named : [];
    return [{ ...partOf(change, rule, [message, was, is]), circumstances }];
  });
  return found.length > 0 ? covering(change, found) : [];
};

const parts: readonly { readonly key: string; readonly rule: RuleId; readonly words: string }[] = [
  { key: 'sdkId', rule: 'service-sdk-id-changed', words: 'SDK id' },
  { key: 'endpointPrefix', rule: 'service-endpoint-prefix-changed', words: 'prefix of the host' },
  { key: 'arnNamespace', rule: 'service-metadata', words: 'namespace of ARNs' },
  { key: 'cloudFormationName', rule: 'service-metadata', words: 'name for CloudFormation' },
  { key: 'cloudTrailEventSource', rule: 'service-metadata', words: 'source of events' },
  { key: 'docId', rule: 'service-metadata', words: 'id of the documentation' },
];

/** What a client is deprecated by. */
const deprecation: TraitRule = (change) => {
  const how =
    change.before === undefined
      ? []
      : ([change.after === undefined ? 'removed' : 'changed'] as const);
  const message = `Deprecation of ${change.name} ${verbOf(change)}`;
  return [{ ...findingOf(change, 'service-deprecated', message), circumstances: how }];
};

const table: Readonly<Record<string, TraitRule>> = {
  'aws.api#service': awsService,
  'aws.endpoints#dualStackOnlyEndpoints': routing,
  'aws.endpoints#rulesBasedEndpoints': routing,
  'aws.endpoints#standardPartitionalEndpoints': routing,
  'aws.endpoints#standardRegionalEndpoints': routing,
  'aws.api#clientEndpointDiscovery': routing,
  'smithy.rules#endpointRuleSet': endpointRules,
  'smithy.rules#endpointBdd': endpointRules,
  'smithy.rules#clientContextParams': clientParameters,
  'smithy.api#paginated': servicePaging,
  'smithy.api#deprecated': deprecation,
  'smithy.api#title': always('service-title', 'Title'),
  'smithy.api#documentation': always('service-documentation', 'Documentation'),
  'smithy.api#externalDocumentation': always('service-documentation', 'External documentation'),
  'smithy.api#since': always('service-documentation', 'Documentation'),
  'smithy.api#tags': always('service-documentation', 'Tags'),
};
