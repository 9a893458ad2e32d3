/** Variants of unions that are new or gone. */
import type { Difference } from '../../change.js';
import type { Classifier, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import { byMember, inBoth, membersOf } from './shapes.js';
import type { Both } from './shapes.js';

export const unions: Classifier = (altered) =>
  inBoth(altered)
    .filter(({ old, new: now }) => old.type === 'union' && now.type === 'union')
    .flatMap((each) =>
      [...byMember(each.differences)].flatMap(([name, differences]) =>
        ofVariant(each, name, differences),
      ),
    );

function ofVariant(
  { shape, old, new: now }: Both,
  name: string,
  differences: readonly Difference[],
): readonly Finding[] {
  const [before, after] = [old, now].map((union) => membersOf(union)?.get(name));
  if (before !== undefined && after !== undefined) return [];
  const target = (before ?? after)?.target ?? '';
  const isNew = before === undefined;
  return [
    {
      rule: isNew ? 'union-variant-added' : 'union-variant-removed',
      shape,
      member: name,
      message: `The variant ${name} (${localName(target)}) is ${isNew ? 'new' : 'gone'}`,
      ...(isNew ? { after: target } : { before: target }),
      differences,
    },
  ];
}
