/** Members of structures that are new or gone, and those that go by another name. */
import type { MemberSyntax } from '../../model.js';
import type { Classifier, Context, Finding } from '../finding.js';
import { localName, sameNode } from '../nodes.js';
import { isActive } from '../rules/activity.js';
import type { RuleId } from '../rules/table.js';
import { loneIn, type Lone } from './lone.js';
import { isRequired } from './presence.js';
import { byMember, inBoth, protocolsAround } from './shapes.js';
import type { Both } from './shapes.js';

export const members: Classifier = (altered, context) =>
  inBoth(altered)
    .filter((each) => each.old.type === 'structure' && each.new.type === 'structure')
    .flatMap((each) => ofStructure(each, context));

function ofStructure(each: Both, context: Context): readonly Finding[] {
  const groups = [...byMember(each.differences)];
  const [gone, come] = [loneIn(each.old, each.new, groups), loneIn(each.new, each.old, groups)];
  const renames = renamesAmong(each, [gone, come], context);
  const isLeft = ({ differences }: Lone) =>
    !renames.some((finding) => finding.differences.some((one) => differences.includes(one)));
  return [
    ...renames,
    ...gone.filter(isLeft).map((lone) => removal(each, lone, likeness(lone, come))),
    ...come.filter(isLeft).map((lone) => addition(each, lone, likeness(lone, gone))),
  ];
}

/** Each member is renamed once, and what the model says goes before what names suggest. */
function renamesAmong(
  each: Both,
  [gone, come]: readonly [readonly Lone[], readonly Lone[]],
  context: Context,
): readonly Finding[] {
  const found = gone.flatMap((old) =>
    come.flatMap((now) => {
      const finding = renamed(each, [old, now], context);
      return finding === undefined ? [] : [{ old, now, finding }];
    }),
  );
  const isDeclared = ({ finding }: (typeof found)[number]) =>
    finding.circumstances?.includes('alias') === true;
  const ordered = [...found.filter(isDeclared), ...found.filter((one) => !isDeclared(one))];
  const taken = new Set<Lone>();
  return ordered.flatMap(({ old, now, finding }) => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    return [finding];
  });
}

function addition(each: Both, { member, differences }: Lone, looksLike?: string): Finding {
  const required = isRequired(member);
  const kind = required ? 'required' : 'optional';
  return {
    rule: additionRule(each, member),
    shape: each.shape,
    member: member.name,
    message: `${member.name} (${localName(member.target)}, ${kind}) is new`,
    after: member.target,
    differences,
    looksLike,
    row: isToken(member) && required ? tokenRow : undefined,
  };
}

/** Clients fill it in: callers need not give it. */
const tokenRow = {
  severity: 'info',
  bump: 'minor',
  deployed: 'refused',
  typescript: [],
  validators: 'none',
} as const;

function isToken({ traits }: MemberSyntax): boolean {
  return traits.has('smithy.api#idempotencyToken');
}

function additionRule({ new: now }: Both, member: MemberSyntax): RuleId {
  if (now.traits.has('smithy.api#error')) return 'error-member-added';
  if (!isRequired(member)) return 'member-optional-added';
  const value = member.traits.get('smithy.api#default')?.value ?? null;
  return value === null ? 'member-required-added' : 'member-required-with-default-added';
}

function removal({ shape, old }: Both, { member, differences }: Lone, looksLike?: string): Finding {
  const isError = old.traits.has('smithy.api#error');
  const rule = isRequired(member) ? 'member-required-removed' : 'member-optional-removed';
  return {
    rule: isError ? 'error-member-removed' : rule,
    shape,
    member: member.name,
    message: `${member.name} (${localName(member.target)}) is gone`,
    before: member.target,
    differences,
    looksLike,
  };
}

/** The one member of the others that holds the same. */
function likeness({ member }: Lone, others: readonly Lone[]): string | undefined {
  const alike = others.filter((other) => other.member.target === member.target);
  return alike.length === 1 ? alike[0]?.member.name : undefined;
}

/** One member under another name: as the model says, with other capitals, or with the same name on the wire. */
function renamed(
  { shape, old, new: now }: Both,
  [gone, come]: readonly [Lone, Lone],
  context: Context,
): Finding | undefined {
  const [from, to] = [gone.member.name, come.member.name];
  const isDeclared = sameNode(come.member.traits.get('stithy#renamedFrom')?.value, from);
  const isAlike = gone.member.target === come.member.target;
  const isCase = isAlike && from.toLowerCase() === to.toLowerCase();
  const heedsNames = isActive('smithy.api#jsonName', protocolsAround(shape, context));
  const keepsWire = heedsNames && wireName(gone.member) === wireName(come.member);
  if (!isDeclared && !isCase && !(isAlike && keepsWire)) return undefined;
  const isMessage = isCase && from.toLowerCase() === 'message' && [old, now].every(isErrorShape);
  const rule = isMessage
    ? 'error-message-member-case-changed'
    : isCase && !keepsWire
      ? 'member-case-changed'
      : 'member-renamed';
  return {
    rule,
    shape,
    member: to,
    message: `${from} is called ${to} now`,
    before: from,
    after: to,
    circumstances: [
      ...(isDeclared ? (['alias'] as const) : []),
      ...(keepsWire ? (['relabelled'] as const) : []),
    ],
    differences: [...gone.differences, ...come.differences],
  };
}

function isErrorShape({ traits }: Both['old']): boolean {
  return traits.has('smithy.api#error');
}

function wireName({ name, traits }: MemberSyntax): string {
  const value = traits.get('smithy.api#jsonName')?.value;
  return typeof value === 'string' ? value : name;
}
