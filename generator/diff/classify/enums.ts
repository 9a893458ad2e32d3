/** Values of enums and of enums of numbers. */
import type { Difference } from '../../change.js';
import type { MemberSyntax, Node } from '../../model.js';
import { either } from '../differences.js';
import type { Classifier, Finding } from '../finding.js';
import { sameNode } from '../nodes.js';
import type { RuleId } from '../rules/table.js';
import { loneIn, type Lone } from './lone.js';
import { byMember, inBoth, membersOf, valuesOf } from './shapes.js';
import type { Both } from './shapes.js';
import { inWords } from './words.js';

export const enums: Classifier = (altered) =>
  inBoth(altered)
    .filter(({ old, new: now }) => old.type === now.type && isEnum(now.type))
    .flatMap(ofEnum);

function isEnum(type: string): boolean {
  return type === 'enum' || type === 'intEnum';
}

function ofEnum(each: Both): readonly Finding[] {
  const groups = [...byMember(each.differences)];
  const [gone, come] = [loneIn(each.old, each.new, groups), loneIn(each.new, each.old, groups)];
  const taken = new Set<Lone>();
  const renames = gone.flatMap((old) => {
    const now = come.find(
      (one) => !taken.has(one) && sameNode(valueOf(one.member), valueOf(old.member)),
    );
    if (now === undefined) return [];
    taken.add(now);
    return [{ old, now }];
  });
  const isLeft = (one: Lone) => !renames.some(({ old, now }) => one === old || one === now);
  return [
    ...renames.map(({ old, now }) => renamed(each, old, now)),
    ...gone.filter(isLeft).map((one) => lone(each, one, 'removed')),
    ...come.filter(isLeft).map((one) => lone(each, one, 'added')),
    ...groups.flatMap(([name, differences]) => changedValue(each, name, differences)),
  ];
}

/** Without a value of its own, a member of an enum stands for its name. */
function valueOf({ name, traits }: MemberSyntax): Node {
  return traits.get('smithy.api#enumValue')?.value ?? name;
}

function prefixed(
  { new: now }: Both,
  rule: 'enum-value-added' | 'enum-value-removed' | 'enum-value-changed' | 'enum-key-renamed',
): RuleId {
  return now.type === 'intEnum' ? `int-${rule}` : rule;
}

function lone(each: Both, { member, differences }: Lone, verb: 'added' | 'removed'): Finding {
  const value = valueOf(member);
  const isAdded = verb === 'added';
  return {
    rule: prefixed(each, `enum-value-${verb}`),
    shape: each.shape,
    member: member.name,
    message: `${inWords(value)} is ${isAdded ? 'a new value' : 'no value any more'}`,
    ...(isAdded ? { after: value } : { before: value }),
    differences,
  };
}

function renamed(each: Both, old: Lone, now: Lone): Finding {
  return {
    rule: prefixed(each, 'enum-key-renamed'),
    shape: each.shape,
    member: now.member.name,
    message: `${old.member.name} is called ${now.member.name} now`,
    before: old.member.name,
    after: now.member.name,
    differences: [...old.differences, ...now.differences],
  };
}

function changedValue(
  each: Both,
  name: string,
  differences: readonly Difference[],
): readonly Finding[] {
  const isKept = [each.old, each.new].every((shape) => membersOf(shape)?.has(name) === true);
  const found = differences.find((one) => either(one).key === 'smithy.api#enumValue');
  if (!isKept || found === undefined) return [];
  const { before, after } = valuesOf(found);
  return [
    {
      rule: prefixed(each, 'enum-value-changed'),
      shape: each.shape,
      member: name,
      message: `${name} is ${inWords(after)} now, not ${inWords(before)}`,
      before,
      after,
      differences: [found],
    },
  ];
}
