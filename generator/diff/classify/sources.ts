/** What a model says about itself: metadata, and traits of `stithy` that name where a thing is written down. */
import { either } from '../differences.js';
import type { Classifier, Finding } from '../finding.js';
import { directionOf, valuesOf } from './shapes.js';

export const sources: Classifier = (altered) =>
  altered.flatMap(({ old, new: now, differences }) =>
    differences.flatMap((difference): readonly Finding[] => {
      const { shape, member, aspect, key = '' } = either(difference);
      const found = { shape, member, ...valuesOf(difference), differences: [difference] };
      if (aspect === 'metadata') {
        const verb = { added: 'is new', removed: 'is gone', changed: 'is different' };
        const message = `The metadata ${key} ${verb[directionOf(difference)]}`;
        return [{ ...found, rule: 'metadata-changed', member: key, message }];
      }
      const isKept = old !== undefined && now !== undefined;
      const isSource = aspect === 'trait' && key.startsWith('stithy#') && key !== renamedFrom;
      if (!isKept || !isSource) return [];
      return [{ ...found, rule: 'model-reformatted', message: `${key} is different` }];
    }),
  );

const renamedFrom = 'stithy#renamedFrom';
