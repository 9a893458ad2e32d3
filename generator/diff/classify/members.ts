/** Members of structures that are new or gone, and those that go by another name. */
import type { Position, Role } from '../../change.js';
import type { MemberSyntax } from '../../model.js';
import type { Classifier, Context, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import { rowOf } from '../rules/row-of.js';
import type { RuleId } from '../rules/table.js';
import { loneIn, type Lone } from './lone.js';
import { renamesAmong } from './member-renames.js';
import { isRequired } from './presence.js';
import { byMember, inBoth } from './shapes.js';
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
  const [lost, fresh] = [gone.filter(isLeft), come.filter(isLeft)];
  return [
    ...renames,
    ...lost.map((lone) => removal(each, lone, likeness(lone, [lost, fresh]))),
    ...fresh.map((lone) => addition(each, lone, likeness(lone, [fresh, lost]))),
  ];
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

function removal(
  { shape, old, new: now }: Both,
  { member, differences }: Lone,
  looksLike?: string,
): Finding {
  const isError = old.traits.has('smithy.api#error');
  const rule = isRequired(member) ? 'member-required-removed' : 'member-optional-removed';
  // An empty structure is an alias in the package, which nobody extends or adds to.
  const isLast = now.type === 'structure' && now.members.size === 0 && !isError;
  const row = (position: Position): { readonly typescript: readonly Role[] } => ({
    typescript: [...rowOf(rule, position).typescript, 'A'],
  });
  return {
    ...(isLast && { row }),
    rule: isError ? 'error-member-removed' : rule,
    shape,
    member: member.name,
    message: `${member.name} (${localName(member.target)}) is gone`,
    before: member.target,
    differences,
    looksLike,
  };
}

/** The one member of the others that holds the same, where it is the only one on its own side that does. */
function likeness(
  { member }: Lone,
  [own, others]: readonly [readonly Lone[], readonly Lone[]],
): string | undefined {
  const [same, alike] = [own, others].map((each) =>
    each.filter((one) => one.member.target === member.target),
  );
  return same?.length === 1 && alike?.length === 1 ? alike[0]?.member.name : undefined;
}
