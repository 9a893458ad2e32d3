/** What the traits of operations come to when they are different. */
import type { Alteration, Context, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import type { Circumstance } from '../rules/rule.js';
import type { RuleId } from '../rules/table.js';
import { hostPrefix, httpBinding } from './operation-http.js';
import { paging } from './paging.js';
import { always, findingOf, presence, traitChangesOf, verbOf } from './trait-change.js';
import type { TraitRule } from './trait-change.js';
import { waiting } from './waiting.js';

/** Of an operation that both models have. */
export function operationTraits(altered: Alteration, context: Context): readonly Finding[] {
  return traitChangesOf(altered).flatMap((change) => {
    const rule = table[change.id] ?? (isForTools(change.id) ? tools : undefined);
    if (rule !== undefined) return rule(change, context);
    return isOwn(change.id) ? [] : custom(change, context);
  });
}

/** Traits that this tool itself puts on models; they are told apart elsewhere. */
export function isOwn(id: string): boolean {
  return id.startsWith('stithy#');
}

/** Traits of Smithy and of AWS that nothing is generated from. */
export function isForTools(id: string): boolean {
  return /^(aws|smithy)\./.test(id) && id !== 'smithy.api#unstable';
}

const tools: TraitRule = (change) => [
  findingOf(
    change,
    'operation-tools-changed',
    `${localName(change.id)} of ${change.name} ${verbOf(change)}`,
  ),
];
const custom: TraitRule = (change) => [
  findingOf(
    change,
    'operation-custom-trait-changed',
    `${change.id} of ${change.name} ${verbOf(change)}`,
  ),
];

/** A rule that tells whether the trait is new. */
function withAddition(rule: RuleId, what: string): TraitRule {
  return (change) => {
    const { before, after } = change;
    const circumstances: readonly Circumstance[] =
      before === undefined ? ['added'] : after === undefined ? ['removed'] : [];
    const message = `${what} of ${change.name} ${verbOf(change)}`;
    return [{ ...findingOf(change, rule, message), circumstances }];
  };
}

const table: Readonly<Record<string, TraitRule>> = {
  'smithy.api#http': httpBinding,
  'smithy.api#endpoint': hostPrefix,
  'smithy.api#paginated': paging,
  'smithy.waiters#waitable': waiting,
  'smithy.rules#staticContextParams': always(
    'operation-endpoint-params-changed',
    'What decides on the endpoint',
  ),
  'smithy.rules#operationContextParams': always(
    'operation-endpoint-params-changed',
    'What decides on the endpoint',
  ),
  'smithy.api#auth': always('operation-auth-changed', 'Authentication'),
  'aws.auth#cognitoUserPoolsScopes': always('operation-auth-changed', 'Authentication'),
  'aws.auth#unsignedPayload': always('operation-unsigned-payload-changed', 'Unsigned body'),
  'smithy.api#optionalAuth': presence(
    'open to anonymous calls',
    'operation-optional-auth-added',
    'operation-optional-auth-removed',
  ),
  'smithy.api#readonly': presence(
    'read-only',
    'operation-readonly-added',
    'operation-readonly-removed',
  ),
  'smithy.api#idempotent': presence(
    'idempotent',
    'operation-idempotent-added',
    'operation-idempotent-removed',
  ),
  'smithy.api#requestCompression': withAddition('operation-compression-changed', 'Compression'),
  'smithy.api#httpChecksumRequired': withAddition('operation-checksum-changed', 'Checksum'),
  'aws.protocols#httpChecksum': withAddition('operation-checksum-changed', 'Checksum'),
  'smithy.api#longPoll': always('operation-long-poll-changed', 'Long wait'),
  'smithy.api#deprecated': presence(
    'deprecated',
    'operation-deprecated-added',
    'operation-deprecated-removed',
    'operation-deprecated-message-changed',
  ),
  'smithy.api#internal': presence(
    'internal',
    'operation-internal-added',
    'operation-internal-removed',
  ),
  'smithy.api#examples': always('operation-examples', 'Examples'),
  'smithy.api#tags': always('operation-tags', 'Tags'),
  'smithy.api#documentation': always('operation-docs', 'Documentation'),
  'smithy.api#since': always('operation-docs', 'Documentation'),
  'smithy.api#title': always('operation-docs', 'Documentation'),
  'smithy.api#externalDocumentation': always('operation-external-docs', 'External documentation'),
};
