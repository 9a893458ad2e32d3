/** Verdicts of our validators beside those of ajv, on the same values. */
import { validate, type Check } from '../../generator/runtime/check.js';
import type { Service } from '../../generator/service.js';
import { judgesOf } from '../support/json-schema.js';
import { brokenValue, randomOf, soundValue } from '../support/values.js';

/** A value for a shape, and whether ajv lets it pass. */
export interface Judged {
  readonly value: unknown;
  readonly sound: boolean;
}

export interface Comparison {
  readonly shape: string;
  readonly values: number;
  readonly sound: number;
  /** How often the two differ, and the first value on which they do. */
  readonly disagreements: number;
  readonly first?: unknown;
}

/** Values for each shape by its name: half of them sound by construction, the other half broken in one place. */
export function judgedValues(
  service: Service,
  count: number,
): ReadonlyMap<string, Iterable<Judged>> {
  const judges = judgesOf(service);
  return new Map(
    service.shapes.map((shape) => {
      const judge = judges.get(shape.name);
      if (!judge) throw new Error(`ajv knows no ${shape.name}.`);
      const slot = { ...shape, target: shape };
      return [shape.name, made()];

      function* made(): Iterable<Judged> {
        const random = randomOf(20_200_720);
        for (let index = 0; index < count; index += 1) {
          const whole = soundValue(slot, random);
          const value = index % 2 === 0 ? whole : brokenValue(whole, slot, random);
          yield { value, sound: judge?.(value) === true };
        }
      }
    }),
  );
}

/** The verdict of each check beside ajv's. Shapes without a check, or without values, are left out. */
export function compare(
  checks: ReadonlyMap<string, Check>,
  values: ReadonlyMap<string, Iterable<Judged>>,
): readonly Comparison[] {
  return [...checks].flatMap(([shape, check]) => {
    const judged = values.get(shape);
    return judged ? [compareShape(shape, check, judged)] : [];
  });
}

function compareShape(shape: string, check: Check, judged: Iterable<Judged>): Comparison {
  const disputed: unknown[] = [];
  let values = 0;
  let passed = 0;
  for (const { value, sound } of judged) {
    values += 1;
    if (sound) passed += 1;
    if (sound !== (validate(value, check).length === 0)) disputed.push(value);
  }
  const { length: disagreements } = disputed;
  const first = disagreements > 0 && { first: disputed[0] };
  return { shape, values, sound: passed, disagreements, ...first };
}
