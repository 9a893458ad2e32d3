/** Shapes of which some uses go to another, equal shape: one that becomes two, or two that become one. */
import type { Difference } from '../../change.js';
import type { Alteration, Classifier, Context, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import { isEqual } from './equal.js';
import { isNamed } from './shapes.js';
import { retargetsIn } from './retargets.js';

/** Of shapes that the package has a name for; those that only go by another name are covered before. */
export const splits: Classifier = (altered, context) => {
  const retargets = retargetsIn(altered, ['target']);
  return altered.flatMap((each) => {
    const { shape = '', old, new: now } = each;
    const lone = old ?? now;
    if (lone === undefined || (old !== undefined && now !== undefined)) return [];
    if (!isNamed(lone, old === undefined ? context.new : context.old)) return [];
    const found = retargets.find(
      ({ from, to }) => shape === (old === undefined ? to : from) && isEqual(from, to, context),
    );
    return found === undefined ? [] : [finding(each, found, context)];
  });
};

function finding(
  { old, differences: own }: Alteration,
  { from, to, differences }: { from: string; to: string; differences: readonly Difference[] },
  { new: now }: Context,
): Finding {
  const isSplit = old === undefined;
  const [before, after] = [localName(from), localName(to)];
  return {
    rule: isSplit ? 'shape-split' : 'shape-merged',
    shape: isSplit ? to : from,
    message: isSplit
      ? `Some of what was ${before} is ${after} now, which is equal`
      : `What was ${before} is ${after} now, which is equal`,
    before: from,
    after: to,
    circumstances: isSplit || now.exported.has(from) ? [] : ['named'],
    differences: [...own, ...differences],
  };
}
