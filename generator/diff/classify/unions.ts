/** Variants of unions that are new or gone. */
import type { Classifier, Context, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import { loneIn } from './lone.js';
import type { Lone } from './lone.js';
import { renamesAmong } from './member-renames.js';
import { byMember, inBoth } from './shapes.js';
import type { Both } from './shapes.js';

/** One that goes by another name is one change. */
export const unions: Classifier = (altered, context) =>
  inBoth(altered)
    .filter(({ old, new: now }) => old.type === 'union' && now.type === 'union')
    .flatMap((each) => ofUnion(each, context));

function ofUnion(each: Both, context: Context): readonly Finding[] {
  const groups = [...byMember(each.differences)];
  const [gone, come] = [loneIn(each.old, each.new, groups), loneIn(each.new, each.old, groups)];
  const renames = renamesAmong(each, [gone, come], context);
  const renamed = new Set(renames.flatMap(({ differences }) => differences));
  const isLeft = ({ differences }: Lone) => !differences.some((one) => renamed.has(one));
  return [
    ...renames,
    ...gone.filter(isLeft).map((lone) => variant(each, lone, false)),
    ...come.filter(isLeft).map((lone) => variant(each, lone, true)),
  ];
}

function variant({ shape }: Both, { member, differences }: Lone, isNew: boolean): Finding {
  const { name, target } = member;
  return {
    rule: isNew ? 'union-variant-added' : 'union-variant-removed',
    shape,
    member: name,
    message: `The variant ${name} (${localName(target)}) is ${isNew ? 'new' : 'gone'}`,
    ...(isNew ? { after: target } : { before: target }),
    differences,
  };
}
