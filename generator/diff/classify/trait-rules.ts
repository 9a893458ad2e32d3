/** Which rule a trait of a member or shape comes under. */
import type { RuleId } from '../rules/table.js';
import type { Direction } from './shapes.js';

/** One rule for all that may happen to a trait, or one for each direction. */
type Ruled = RuleId | { readonly [direction in Direction]: RuleId };

export function ruleOf(ruled: Ruled, direction: Direction): RuleId {
  return typeof ruled === 'string' ? ruled : ruled[direction];
}

const sensitive: Ruled = {
  added: 'member-sensitive-added',
  removed: 'member-sensitive-removed',
  changed: 'member-sensitive-added',
};
const inputTrait: Ruled = {
  added: 'member-input-trait-added',
  removed: 'member-input-trait-removed',
  changed: 'member-input-trait-added',
};

/** What it means alike on members and on the shapes that they hold. */
const everywhere: Readonly<Record<string, Ruled>> = {
  'smithy.api#sensitive': sensitive,
  'smithy.api#timestampFormat': 'member-timestamp-format-changed',
  'smithy.api#mediaType': 'member-media-type-changed',
  'smithy.api#streaming': 'member-streaming-changed',
  'smithy.api#requiresLength': 'member-requires-length-changed',
  'smithy.api#box': 'member-nullable-changed',
  'smithy.api#xmlAttribute': 'member-xml-changed',
  'smithy.api#xmlFlattened': 'member-xml-changed',
  'smithy.api#xmlName': 'member-xml-changed',
  'smithy.api#xmlNamespace': 'member-xml-changed',
  'aws.protocols#ec2QueryName': 'member-xml-changed',
};

const ofMembers: Readonly<Record<string, Ruled>> = {
  ...everywhere,
  'smithy.api#documentation': 'member-documentation',
  'smithy.api#tags': 'member-tags',
  'smithy.api#suppress': 'member-tags',
  'smithy.api#examples': 'member-examples',
  'smithy.api#externalDocumentation': 'member-external-docs',
  'smithy.api#jsonName': 'member-json-name-changed',
  'smithy.api#idempotencyToken': {
    added: 'member-idempotency-token-added',
    removed: 'member-idempotency-token-removed',
    changed: 'member-idempotency-token-added',
  },
  'smithy.api#hostLabel': 'member-host-label-changed',
  'smithy.rules#contextParam': 'member-context-param-changed',
  'smithy.api#eventPayload': 'member-event-payload-changed',
  'smithy.api#eventHeader': 'member-event-header-changed',
  'smithy.api#internal': 'member-internal-changed',
  'smithy.api#unstable': 'member-unstable-changed',
  'smithy.api#recommended': 'member-recommended-changed',
  'smithy.api#references': 'member-reference-changed',
  'smithy.api#property': 'member-property-changed',
  'smithy.api#notProperty': 'member-property-changed',
  'smithy.api#nestedProperties': 'member-property-changed',
  'smithy.api#resourceIdentifier': 'member-resource-identifier-changed',
  'aws.api#arnReference': 'member-arn-reference-changed',
};

const ofEnumValues: Readonly<Record<string, Ruled>> = {
  'smithy.api#documentation': 'enum-value-documentation',
  'smithy.api#externalDocumentation': 'enum-value-documentation',
  'smithy.api#tags': 'enum-value-tags',
  'smithy.api#deprecated': 'enum-value-deprecated',
  'smithy.api#internal': 'enum-value-internal',
};

const ofShapes: Readonly<Record<string, Ruled>> = {
  ...everywhere,
  'smithy.api#documentation': 'shape-documentation',
  'smithy.api#externalDocumentation': 'shape-documentation',
  'smithy.api#examples': 'shape-documentation',
  'smithy.api#tags': 'shape-tags',
  'smithy.api#suppress': 'shape-tags',
  'smithy.api#input': inputTrait,
};

/** What other tools read: traits of these namespaces that nothing above names have no part in calls. */
const tools = /^(smithy\.(api|test|rules|waiters|openapi|contracts|mqtt)|aws\.\w+|alloy(\.\w+)*)#/;

export function memberTrait(id: string): Ruled {
  if (id.startsWith('aws.cloudformation#')) return 'member-cfn-changed';
  return ofMembers[id] ?? 'member-custom-trait-changed';
}

export function enumValueTrait(id: string): Ruled {
  return ofEnumValues[id] ?? 'enum-value-trait-changed';
}

export function shapeTrait(id: string): Ruled {
  return ofShapes[id] ?? (tools.test(id) ? 'shape-tools-changed' : 'shape-custom-trait-changed');
}
