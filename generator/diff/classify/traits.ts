/** Traits of shapes and members that stand for themselves: each difference is a change. */
import type { Difference } from '../../change.js';
import { either } from '../differences.js';
import type { Classifier, Context, Finding } from '../finding.js';
import { isObject } from '../../node.js';
import { isActive } from '../rules/activity.js';
import type { RuleId } from '../rules/table.js';
import { declaredSeverity } from './declared.js';
import { byMember, directionOf, inBoth, membersOf, protocolsAround, valuesOf } from './shapes.js';
import type { Both } from './shapes.js';
import { enumValueTrait, memberTrait, ruleOf, shapeTrait } from './trait-rules.js';
import { nameOf, traitName } from './words.js';

/** Traits of what both models have: whatever classifiers before this one have left of them. */
export const traits: Classifier = (altered, context) =>
  inBoth(altered).flatMap((each) => [
    ...each.differences
      .filter((difference) => either(difference).member === undefined && isTrait(difference))
      .flatMap((difference) => ofShape(difference, each, context)),
    ...[...byMember(each.differences)].flatMap(([name, differences]) =>
      isKept(each, name)
        ? differences.filter(isTrait).map((difference) => ofMember(difference, each, context))
        : [],
    ),
  ]);

function isTrait(difference: Difference): boolean {
  return either(difference).aspect === 'trait';
}

function isKept(each: Both, member: string): boolean {
  return [each.old, each.new].every((shape) => membersOf(shape)?.has(member) === true);
}

function ofShape(
  difference: Difference,
  { old, new: now }: Both,
  context: Context,
): readonly Finding[] {
  const { shape = '', key = '' } = either(difference);
  // What makes an error of a structure, and what is said of it, is for the rules of errors.
  if (errorTraits.has(key)) return [];
  const direction = directionOf(difference);
  const isDeprecation = key === 'smithy.api#deprecated';
  const rule = isDeprecation ? 'shape-deprecated' : ruleOf(shapeTrait(key), direction);
  const isFilled = key === 'smithy.api#input' && [old, now].some(hasDefaults);
  return [
    {
      ...described(difference),
      rule,
      circumstances: [direction, ...(isFilled ? (['filled'] as const) : [])],
      inert: !isActive(key, protocolsAround(shape, context)),
      row: declaredRow(difference, rule, context),
    },
  ];
}

/** Whether clients that may would send a default of a member. */
function hasDefaults(shape: Both['old']): boolean {
  return [...(membersOf(shape)?.values() ?? [])].some(
    ({ traits: own }) =>
      (own.get('smithy.api#default')?.value ?? null) !== null &&
      !own.has('smithy.api#clientOptional'),
  );
}

const errorTraits: ReadonlySet<string> = new Set([
  'smithy.api#error',
  'smithy.api#httpError',
  'smithy.api#retryable',
  'aws.protocols#awsQueryError',
]);

function ofMember(difference: Difference, { new: now }: Both, context: Context): Finding {
  const { shape = '', member = '', key = '' } = either(difference);
  const traitsNow = membersOf(now)?.get(member)?.traits;
  const isRequired = traitsNow?.has('smithy.api#required') === true;
  const rule = memberRule(difference, now);
  return {
    ...described(difference),
    rule,
    row: declaredRow(difference, rule, context),
    circumstances: [directionOf(difference), ...(isRequired ? (['required'] as const) : [])],
    inert: !isActive(key, protocolsAround(shape, context)) || isPlainMediaType(key, traitsNow),
  };
}

/** Of a trait that is not known here, its definition may know. */
function declaredRow(difference: Difference, rule: RuleId, context: Context): Finding['row'] {
  if (!rule.endsWith('-custom-trait-changed')) return undefined;
  const severity = declaredSeverity(difference, context);
  return severity === undefined ? undefined : { severity };
}

/** A media type says something of headers and whole bodies alone. */
function isPlainMediaType(key: string, traitsNow: ReadonlyMap<string, unknown> | undefined) {
  if (key !== 'smithy.api#mediaType') return false;
  return !['smithy.api#httpHeader', 'smithy.api#httpPayload'].some((id) => traitsNow?.has(id));
}

function memberRule(difference: Difference, { type }: Both['new']): RuleId {
  const { key = '' } = either(difference);
  const direction = directionOf(difference);
  if (type === 'enum' || type === 'intEnum') return ruleOf(enumValueTrait(key), direction);
  if (key !== 'smithy.api#deprecated') return ruleOf(memberTrait(key), direction);
  if (direction === 'added') return 'member-deprecated-added';
  if (direction === 'removed') return 'member-deprecated-removed';
  const [before, after] = [difference.before?.value, difference.after?.value].map((value) =>
    isObject(value) ? value['message'] : undefined,
  );
  return before === after ? 'member-deprecated-since-changed' : 'member-deprecated-message-changed';
}

function described(difference: Difference) {
  const { shape, member, key = '' } = either(difference);
  const verb = { added: 'is new', removed: 'is gone', changed: 'is different' };
  return {
    shape,
    member,
    message: `${traitName(key)} of ${nameOf({ shape, member })} ${verb[directionOf(difference)]}`,
    ...valuesOf(difference),
    differences: [difference],
  };
}
