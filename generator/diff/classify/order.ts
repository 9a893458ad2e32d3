/** The order in which members stand, which nobody but a reader of the model can see. */
import type { Difference } from '../../change.js';
import { either } from '../differences.js';
import type { Classifier, Finding } from '../finding.js';
import { inBoth } from './shapes.js';
import type { Both } from './shapes.js';

export const order: Classifier = (altered) =>
  inBoth(altered).flatMap((each) =>
    each.differences
      .filter((one) => either(one).aspect === 'order')
      .map((one) => ofOrder(each, one)),
  );

function ofOrder({ shape, new: now }: Both, difference: Difference): Finding {
  const [before, after] = [names(difference.before?.value), names(difference.after?.value)];
  const common = [
    before.filter((name) => after.includes(name)),
    after.filter((name) => before.includes(name)),
  ];
  const isReordered = String(common[0]) !== String(common[1]);
  return {
    rule: `${family(now.type)}-${isReordered ? 'reordered' : 'inserted'}`,
    shape,
    message: isReordered ? 'Members are in another order' : 'Members come or go along the order',
    before,
    after,
    differences: [difference],
  };
}

function family(type: Both['new']['type']): 'member' | 'enum' | 'int-enum' {
  if (type === 'enum') return 'enum';
  return type === 'intEnum' ? 'int-enum' : 'member';
}

function names(value: unknown): readonly string[] {
  return isTexts(value) ? value : [];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
