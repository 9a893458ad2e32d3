/** What lists and maps say of their items besides their type. */
import { either } from '../differences.js';
import type { Classifier, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import type { RuleId } from '../rules/table.js';
import { directionOf, inBoth, valuesOf } from './shapes.js';

/** `sparse` and `uniqueItems`, of lists and maps that both models have. */
export const lists: Classifier = (altered) =>
  inBoth(altered).flatMap(({ shape, differences }) =>
    differences.flatMap((difference): readonly Finding[] => {
      const { aspect, key = '', member } = either(difference);
      const word = aspect === 'trait' && member === undefined ? words[key] : undefined;
      if (word === undefined) return [];
      const isAdded = directionOf(difference) !== 'removed';
      const rule: RuleId = `list-${word}-${isAdded ? 'added' : 'removed'}`;
      const message = `Items of ${localName(shape)} ${messages[word][isAdded ? 0 : 1]}`;
      return [{ rule, shape, message, ...valuesOf(difference), differences: [difference] }];
    }),
  );

const words: Readonly<Record<string, 'sparse' | 'unique'>> = {
  'smithy.api#sparse': 'sparse',
  'smithy.api#uniqueItems': 'unique',
};

const messages = {
  sparse: ['may be null now', 'may not be null any more'],
  unique: ['must be different now', 'may be equal now'],
} as const;
