/** Members of structures and variants of unions that go by another name. */
import type { MemberSyntax } from '../../model.js';
import type { Context, Finding } from '../finding.js';
import { oldNames } from '../renamed.js';
import { isActive } from '../rules/activity.js';
import type { RuleId } from '../rules/table.js';
import type { Lone } from './lone.js';
import { protocolsAround } from './shapes.js';
import type { Both } from './shapes.js';

/** Each member is renamed once, and what the model says goes before what names suggest. */
export function renamesAmong(
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
  const isSaid = ({ old, now }: (typeof found)[number]) => isDeclared(old, now);
  const ordered = [...found.filter(isSaid), ...found.filter((one) => !isSaid(one))];
  const taken = new Set<Lone>();
  return ordered.flatMap(({ old, now, finding }) => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    return [finding];
  });
}

/** One member under another name: as the model says, with other capitals, or with the same name on the wire. */
function renamed(
  { shape, old, new: now }: Both,
  [gone, come]: readonly [Lone, Lone],
  context: Context,
): Finding | undefined {
  const [from, to] = [gone.member.name, come.member.name];
  const isAlike = gone.member.target === come.member.target;
  const isCase = isAlike && from.toLowerCase() === to.toLowerCase();
  const heedsNames = isActive('smithy.api#jsonName', protocolsAround(shape, context));
  const keepsWire = heedsNames && wireName(gone.member) === wireName(come.member);
  if (!isDeclared(gone, come) && !isCase && !(isAlike && keepsWire)) return undefined;
  const isMessage = isCase && from.toLowerCase() === 'message' && [old, now].every(isErrorShape);
  return {
    rule: ruleFor(now, { isMessage, isOther: isCase && !keepsWire }),
    shape,
    member: to,
    message: `${from} is called ${to} now`,
    before: from,
    after: to,
    circumstances: keepsWire ? ['relabelled'] : [],
    differences: [...gone.differences, ...come.differences],
  };
}

function isDeclared(gone: Lone, come: Lone): boolean {
  return oldNames(come.member).includes(gone.member.name);
}

function ruleFor(
  { type }: Both['new'],
  { isMessage, isOther }: { readonly isMessage: boolean; readonly isOther: boolean },
): RuleId {
  if (type === 'union') return 'union-variant-renamed';
  if (isMessage) return 'error-message-member-case-changed';
  return isOther ? 'member-case-changed' : 'member-renamed';
}

function isErrorShape({ traits }: Both['old']): boolean {
  return traits.has('smithy.api#error');
}

function wireName({ name, traits }: MemberSyntax): string {
  const value = traits.get('smithy.api#jsonName')?.value;
  return typeof value === 'string' ? value : name;
}
