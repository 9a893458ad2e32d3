import { describe, expect, it } from 'vitest';
import type { Node } from '../../generator/model.js';
import { errorsOf } from '../../generator/validate/conform.js';
import { conforms } from '../../generator/validate/conforms.js';
import {
  alternatives,
  compiled,
  definition,
  modelSchema,
} from '../../generator/validate/schema.js';
import type { Schema } from '../../generator/validate/schema.js';
import { randomOf } from '../support/values.js';

type Random = () => number;

describe('whether data is as the schema wants it', () => {
  it('is what ajv says, of data made of the schema and of what goes wrong with it', () => {
    const random = randomOf(20_201_212);
    const counts = { sound: 0, broken: 0 };
    for (let index = 0; index < 1_500; index += 1) {
      const data = document({ random, faulty: index % 3 === 0 ? 0 : 0.02 });
      const isSound = errorsOf(data).length === 0;
      if (conforms(data, modelSchema) !== isSound) throw new Error(shown(data));
      counts[isSound ? 'sound' : 'broken'] += 1;
    }
    expect(counts.sound).toBeGreaterThan(500);
    expect(counts.broken).toBeGreaterThan(300);
  });

  it('needs no more of the parts of an `allOf` than the keys that they name', () => {
    const parts = Object.values(modelSchema.$defs ?? {})
      .flatMap(alternatives)
      .flatMap(({ allOf = [] }) => allOf)
      .map(({ $ref = '' }) => definition($ref));
    const keywords = new Set(parts.flatMap((part) => Object.keys(part)));
    expect([...keywords].toSorted()).toEqual(['description', 'patternProperties', 'properties']);
  });
});

interface Making {
  readonly random: Random;
  /** How often a value is another than the schema asks for. */
  readonly faulty: number;
}

/** A document of two shapes. */
function document(making: Making): Node {
  const shapes = Object.values(modelSchema.patternProperties ?? {});
  const chosen = [0, 1].flatMap(() => pick(shapes, making) ?? []);
  const entries = chosen.map((schema, index): [string, Node] => [
    `${(schema.$ref ?? '').replace('#/$defs/', '')} Name${index}`,
    valueOf(schema, making, 0),
  ]);
  return { smithy: '2.0', namespace: 'com.example', ...Object.fromEntries(entries) };
}

/** A value for a schema, seldom another one. */
function valueOf(schema: Schema, making: Making, depth: number): Node {
  const choice = pick(alternatives(schema), making);
  if (making.random() < making.faulty) return pick(oddities, making) ?? null;
  if (choice?.const !== undefined) return true;
  if (choice?.enum !== undefined) return pick(choice.enum, making) ?? '';
  switch (choice?.type) {
    case 'boolean':
      return making.random() < 0.5;
    case 'integer':
    case 'number':
      return pick([0, 1, 404, -1, 2n ** 60n], making) ?? 0;
    case 'string':
      return (
        pick(
          texts.filter((text) => compiled(choice.pattern ?? '').test(text)),
          making,
        ) ?? ''
      );
    case 'array':
      return [1, 2].map(() => valueOf(choice.items ?? {}, making, depth + 1));
    default:
      return choice?.type === undefined && choice?.properties === undefined
        ? (pick(oddities, making) ?? null)
        : record(choice, making, depth);
  }
}

function record(schema: Schema, making: Making, depth: number): Node {
  const all = [schema, ...(schema.allOf ?? []).map(({ $ref = '' }) => definition($ref))];
  const known = all.flatMap(({ properties = {} }) => Object.entries(properties));
  const wanted = known.filter(
    ([key]) => schema.required?.includes(key) || making.random() < 2 / (depth * 20 + known.length),
  );
  const others = schema.additionalProperties;
  const own =
    typeof others === 'object' ? ['a', 'b'].map((name): [string, Schema] => [name, others]) : [];
  const odd = making.random() < making.faulty ? [[pick(strangers, making) ?? '', {}] as const] : [];
  const left = wanted.filter(() => making.random() >= making.faulty);
  const entries = [...left, ...own, ...odd];
  return Object.fromEntries(entries.map(([key, each]) => [key, valueOf(each, making, depth + 1)]));
}

const texts = ['Name', 'com.example#Name', 'required', 'Name$member', '^a$'];
const strangers = ['', 'no such key', 'com.example#trait', 'documentation', 'a-b'];
const oddities: readonly Node[] = [
  null,
  true,
  0,
  1.5,
  -3n,
  '',
  'a b',
  'x',
  [],
  ['x'],
  {},
  { a: 1 },
];

function pick<T>(of: readonly T[], { random }: Making): T | undefined {
  return of[Math.floor(random() * of.length)];
}

function shown(data: Node): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}
