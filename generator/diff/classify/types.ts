/** Shapes that are of another type, under the same name. */
import type { Classifier, Context, Finding } from '../finding.js';
import { typeChangeRow } from '../rules/type-changes.js';
import { changedValues, enumTraitValues } from './enum-trait.js';
import { inBoth, membersOf } from './shapes.js';
import type { Both, ValueShape } from './shapes.js';
import { verdictOf } from './verdict.js';

/** A shape of another type is one change, whatever members and traits come and go with it; values of enums aside. */
export const types: Classifier = (altered, context) =>
  inBoth(altered)
    .filter(({ old, new: now }) => old.type !== now.type)
    .flatMap((each) => ofType(each, context));

function ofType(each: Both, context: Context): readonly Finding[] {
  const { shape, old, new: now, differences } = each;
  const isTrait = [old, now].some(({ traits }) => traits.has('smithy.api#enum'));
  const isEnum = isTrait && [old, now].some(({ type }) => type === 'enum');
  const found = {
    shape,
    message: `It is ${article(now.type)} ${now.type} now, not ${article(old.type)} ${old.type}`,
    before: old.type,
    after: now.type,
    differences,
  };
  if (isEnum) {
    const rule = old.type === 'enum' ? 'enum-shape-became-trait' : 'enum-trait-became-shape';
    return [{ ...found, rule }, ...changedValues(shape, namesByValue(old), namesByValue(now))];
  }
  const { rule } = verdictOf(shape, shape, context);
  if (rule !== 'member-type-changed') return [{ ...found, rule }];
  const row: Finding['row'] = (position) => typeChangeRow(old.type, now.type, position);
  return [{ ...found, rule: 'shape-type-changed', row }];
}

function article(type: string): 'a' | 'an' {
  return /^[aeiou]/.test(type) ? 'an' : 'a';
}

function namesByValue(shape: ValueShape): ReadonlyMap<string, string> {
  if (shape.type !== 'enum') return enumTraitValues(shape.traits.get('smithy.api#enum')?.value);
  return new Map(
    [...(membersOf(shape)?.values() ?? [])].map(({ name, traits }) => {
      const value = traits.get('smithy.api#enumValue')?.value;
      return [typeof value === 'string' ? value : name, name];
    }),
  );
}
