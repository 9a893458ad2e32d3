/** Whether members must be given, and what stands in for them. */
import type { Difference, Position, Row } from '../../change.js';
import type { MemberSyntax } from '../../model.js';
import { either } from '../differences.js';
import type { Classifier, Finding } from '../finding.js';
import { sameNode } from '../nodes.js';
import type { RuleId } from '../rules/table.js';
import { byMember, directionOf, inBoth, membersOf, valuesOf } from './shapes.js';
import type { Both } from './shapes.js';

/** `required`, `clientOptional` and defaults, of members that both models have. */
export const presence: Classifier = (altered) =>
  inBoth(altered).flatMap((each) => [
    ...[...byMember(each.differences)].flatMap(([name, differences]) => {
      const [before, after] = [each.old, each.new].map((shape) => membersOf(shape)?.get(name));
      if (before === undefined || after === undefined) return [];
      const member = { each, name, before, after, differences };
      return [...requiredness(member), ...defaults(each, differences, name)];
    }),
    ...defaults(each, each.differences),
  ]);

interface Pair {
  readonly each: Both;
  readonly name: string;
  readonly before: MemberSyntax;
  readonly after: MemberSyntax;
  readonly differences: readonly Difference[];
}

/** Callers must give it: `required` without `clientOptional`. */
export function isRequired({ traits }: MemberSyntax): boolean {
  return traits.has('smithy.api#required') && !traits.has('smithy.api#clientOptional');
}

function requiredness(pair: Pair): readonly Finding[] {
  const { each, name, before, after, differences } = pair;
  const [required] = ofTrait(differences, 'smithy.api#required');
  const [optional] = ofTrait(differences, 'smithy.api#clientOptional');
  if (required === undefined && optional === undefined) return [];
  const isLooser = isRequired(before) && !isRequired(after);
  const isStricter = !isRequired(before) && isRequired(after);
  const found = {
    shape: each.shape,
    member: name,
    before: isRequired(before),
    after: isRequired(after),
    differences: [required, optional].filter((difference) => difference !== undefined),
  };
  if (isLooser || isStricter) {
    const rule = required === undefined ? clientRule(isStricter) : requiredRule(pair, isStricter);
    const message = isStricter ? `${name} is required now` : `${name} is optional now`;
    return [{ ...found, rule, message, row: (position) => moderated(pair, isStricter, position) }];
  }
  return [ineffective(pair, found, required)];
}

function clientRule(isStricter: boolean): RuleId {
  return isStricter ? 'member-client-optional-removed' : 'member-client-optional-added';
}

function requiredRule({ each }: Pair, isStricter: boolean): RuleId {
  const isError = [each.old, each.new].every(({ traits }) => traits.has('smithy.api#error'));
  if (isError) return isStricter ? 'error-member-made-required' : 'error-member-made-optional';
  return isStricter ? 'member-made-required' : 'member-made-optional';
}

/** A token is filled in by clients, so that callers need not give it whether it is required or not. */
function moderated({ before, after }: Pair, isStricter: boolean, position: Position): Partial<Row> {
  const isToken = [before, after].every(({ traits }) => traits.has('smithy.api#idempotencyToken'));
  if (!isToken || position === 'out') return {};
  return isStricter
    ? { severity: 'info', bump: 'patch', deployed: 'ok', typescript: [], validators: 'none' }
    : { severity: 'info', bump: 'patch', early: 'ok', typescript: [], validators: 'none' };
}

/** Where `clientOptional` outdoes `required`, or there is nothing for it to outdo, callers do not see a difference. */
function ineffective(
  { name, after }: Pair,
  found: Pick<Finding, 'shape' | 'member' | 'differences'>,
  required: Difference | undefined,
): Finding {
  const quiet = { bump: 'patch', typescript: [], validators: 'none' } as const;
  const values = { before: false, after: false };
  if (required === undefined) {
    const isAdded = after.traits.has('smithy.api#clientOptional');
    const rule = isAdded ? 'member-client-optional-added' : 'member-client-optional-removed';
    const row: Partial<Row> = { ...quiet, severity: 'info', deployed: 'ok', early: 'ok' };
    return { ...found, ...values, rule, message: `clientOptional of ${name} is different`, row };
  }
  const isAdded = directionOf(required) === 'added';
  return {
    ...found,
    ...values,
    rule: isAdded ? 'member-made-required' : 'member-made-optional',
    message: `The service ${isAdded ? 'asks' : 'does not ask'} for ${name}; clients need not give it`,
    row: (position) => ({ ...quiet, severity: isAdded && position !== 'out' ? 'danger' : 'info' }),
  };
}

/** Of a member, or without its name of the shape. */
function defaults(
  each: Both,
  differences: readonly Difference[],
  name?: string,
): readonly Finding[] {
  const own = differences.filter((difference) => either(difference).member === name);
  const [value] = ofTrait(own, 'smithy.api#default');
  const [since] = ofTrait(own, 'smithy.api#addedDefault');
  const covered = [value, since].filter((difference) => difference !== undefined);
  const [first] = covered;
  if (first === undefined) return [];
  const { before, after } = valuesOf(value ?? first);
  // No default and a default of null come to the same: the value is absent.
  const isSame = value === undefined || sameNode(before ?? null, after ?? null);
  return [
    {
      rule: defaultRule(each, name, value ?? first),
      shape: each.shape,
      member: name,
      message: `The default of ${name ?? each.old.type} is different`,
      before,
      after,
      differences: covered,
      circumstances: isFilled(each, name) ? ['filled'] : [],
      row: isSame ? { severity: 'info', deployed: 'ok', early: 'ok' } : undefined,
    },
  ];
}

/** Whether clients of either model send the default themselves, as of all members but those that services fill in. */
function isFilled({ old, new: now }: Both, name = ''): boolean {
  return [old, now].some((shape) => {
    const member = membersOf(shape)?.get(name)?.traits;
    const value = member?.get('smithy.api#default')?.value ?? null;
    const isLeft = shape.traits.has('smithy.api#input') || member?.has('smithy.api#clientOptional');
    return value !== null && isLeft !== true;
  });
}

function defaultRule({ new: now }: Both, name: string | undefined, value: Difference): RuleId {
  const isOfEnum = name === undefined && (now.type === 'enum' || now.type === 'intEnum');
  return isOfEnum ? 'enum-default-changed' : `member-default-${directionOf(value)}`;
}

function ofTrait(differences: readonly Difference[], id: string): readonly Difference[] {
  return differences.filter((difference) => {
    const { aspect, key } = either(difference);
    return aspect === 'trait' && key === id;
  });
}
