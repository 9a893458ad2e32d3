/** What the traits of operations come to when they are different. */
import type { Alteration, Context, Finding } from '../finding.js';
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

const tools = always('operation-tools-changed', 'What other tools read');
const custom: TraitRule = (change) => [
  findingOf(change, 'operation-custom-trait-changed', `The trait ${change.id} ${verbOf(change)}`),
];

/** A rule that tells whether the trait is new. */
function withAddition(rule: RuleId, what: string): TraitRule {
  return (change) => {
    const circumstances: readonly Circumstance[] = change.before === undefined ? ['added'] : [];
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
    'What the endpoint depends on',
  ),
  'smithy.rules#operationContextParams': always(
    'operation-endpoint-params-changed',
    'What the endpoint depends on',
  ),
  'smithy.api#auth': always('operation-auth-changed', 'The authentication'),
  'aws.auth#cognitoUserPoolsScopes': always('operation-auth-changed', 'The authentication'),
  'aws.auth#unsignedPayload': always('operation-unsigned-payload-changed', 'The unsigned body'),
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
  'smithy.api#requestCompression': withAddition('operation-compression-changed', 'The compression'),
  'smithy.api#httpChecksumRequired': withAddition('operation-checksum-changed', 'The checksum'),
  'aws.protocols#httpChecksum': withAddition('operation-checksum-changed', 'The checksum'),
  'smithy.api#longPoll': always('operation-long-poll-changed', 'The long wait for an answer'),
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
  'smithy.api#examples': always('operation-examples', 'The examples'),
  'smithy.api#tags': always('operation-tags', 'The tags'),
  'smithy.api#documentation': always('operation-docs', 'The documentation'),
  'smithy.api#since': always('operation-docs', 'The documentation'),
  'smithy.api#title': always('operation-docs', 'The documentation'),
  'smithy.api#externalDocumentation': always('operation-external-docs', 'The external documents'),
};
