/** Strings with the `enum` trait of Smithy 1.0, which says of each value what its constant is called. */
import type { Node } from '../../model.js';
import { either } from '../differences.js';
import type { Classifier, Finding } from '../finding.js';
import { isList, isObject } from '../../node.js';
import { sorted } from '../nodes.js';
import { inBoth, valuesOf } from './shapes.js';

/** The trait on strings that are strings in both models. The first finding covers it, the others follow. */
export const enumTrait: Classifier = (altered) =>
  inBoth(altered).flatMap(({ shape, differences }) =>
    differences.flatMap((difference) => {
      const { aspect, key, member } = either(difference);
      if (aspect !== 'trait' || key !== 'smithy.api#enum' || member !== undefined) return [];
      const { before, after } = valuesOf(difference);
      const found = judged(shape, before, after);
      return found.map((each, index) => ({
        ...each,
        differences: index === 0 ? [difference] : [],
      }));
    }),
  );

/** The name of each value's constant; the value itself where the trait has none. */
export function enumTraitValues(trait: Node | undefined): ReadonlyMap<string, string> {
  if (!isList(trait)) return new Map();
  return new Map(
    trait.filter(isObject).map((entry) => {
      const { value, name } = entry;
      const text = typeof value === 'string' ? value : '';
      return [text, typeof name === 'string' ? name : text];
    }),
  );
}

/** Values that come, go, or have another constant, by the names of their constants. They cover nothing. */
export function changedValues(
  shape: string,
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly Finding[] {
  return sorted(new Set([...old.keys(), ...now.keys()])).flatMap((value) =>
    ofValue(shape, value, [old.get(value), now.get(value)]),
  );
}

function judged(
  shape: string,
  before: Node | undefined,
  after: Node | undefined,
): readonly Finding[] {
  const none = { shape, differences: [] };
  if (before === undefined)
    return [{ ...none, rule: 'string-became-enum', message: 'It is an enum now' }];
  if (after === undefined)
    return [{ ...none, rule: 'enum-became-string', message: 'It is no enum any more' }];
  const [old, now] = [enumTraitValues(before), enumTraitValues(after)];
  const found = changedValues(shape, old, now);
  if (found.length > 0) return found;
  const isReordered = [...old.keys()].join(' ') !== [...now.keys()].join(' ');
  const rule = isReordered ? 'enum-reordered' : 'enum-value-documentation';
  return [{ ...none, rule, message: 'What is said of values is different', before, after }];
}

function ofValue(
  shape: string,
  value: string,
  [old, now]: readonly (string | undefined)[],
): readonly Finding[] {
  const found = { shape, member: now ?? old, differences: [] };
  if (old === undefined)
    return [
      { ...found, rule: 'enum-value-added', message: `${value} is a new value`, after: value },
    ];
  if (now === undefined)
    return [
      {
        ...found,
        rule: 'enum-value-removed',
        message: `${value} is no value any more`,
        before: value,
      },
    ];
  if (old === now) return [];
  const message = `${old} is called ${now} now`;
  return [{ ...found, rule: 'enum-key-renamed', message, before: old, after: now }];
}
