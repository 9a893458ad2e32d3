import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Node, Trait } from '../model.js';
import { property } from '../node.js';
import { partAt } from './places.js';
import type { ShapeType } from './prelude.js';
import { holdersOf, valueTypeOf } from './holders.js';
import type { Holder } from './holders.js';

/** Lengths and ranges that a value can keep to. */
export function checkBounds(model: Model): readonly Diagnostic[] {
  return holdersOf(model, 'smithy.api#length', 'smithy.api#range').flatMap((holder) => [
    ...lengthFaults(holder),
    ...rangeFaults(holder, model),
  ]);
}

function lengthFaults({ traits }: Holder): readonly Diagnostic[] {
  const length = traits.get('smithy.api#length');
  if (length === undefined) return [];
  const { value } = length;
  const negative = (['min', 'max'] as const).filter((key) => Number(bound(value, key) ?? 0) < 0);
  return [
    ...negative.map((key) => report('bounds-negative', { key }, partAt(length, [key]))),
    ...orderFaults('length', length),
  ];
}

function rangeFaults(holder: Holder, model: Model): readonly Diagnostic[] {
  const range = holder.traits.get('smithy.api#range');
  if (range === undefined) return [];
  const { value } = range;
  const type = valueTypeOf(holder, model);
  const fractions = (['min', 'max'] as const).filter((key) => {
    const number = bound(value, key);
    return typeof number === 'number' && !Number.isInteger(number);
  });
  const isWhole = type !== undefined && wholeTypes.includes(type);
  return [
    ...(isWhole
      ? fractions.map((key) => report('bounds-fraction', { key, type }, partAt(range, [key])))
      : []),
    ...orderFaults('range', range),
  ];
}

const wholeTypes: readonly ShapeType[] = [
  'byte',
  'short',
  'integer',
  'long',
  'bigInteger',
  'intEnum',
];

function orderFaults(name: string, trait: Trait): readonly Diagnostic[] {
  const min = bound(trait.value, 'min');
  const max = bound(trait.value, 'max');
  if (min === undefined || max === undefined || min <= max) return [];
  const parameters = { trait: name, min: String(min), max: String(max) };
  return [report('bounds-order', parameters, partAt(trait, ['min']))];
}

function bound(value: Node, key: string): number | bigint | undefined {
  const found = property(value, key);
  return typeof found === 'number' || typeof found === 'bigint' ? found : undefined;
}
