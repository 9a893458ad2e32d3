/** Random models, and random other versions of them. */
import * as fc from 'fast-check';
import type { Model, Node } from '../../generator/model.js';
import { modelOf } from '../support/model.js';
import type { Compact } from '../support/model.js';

type Fields = { readonly [key: string]: Node };

const memberName = fc.constantFrom('A', 'B', 'C', 'D', 'arn', 'Arn');
const structures = ['S1', 'S2', 'S3'] as const;
const target = fc.constantFrom(
  'String',
  'Integer',
  'Timestamp',
  'Text',
  'Size',
  'Kind',
  'Choice',
  'Many',
  ...structures,
);
const some = { requiredKeys: [] as [] };

const bounds = fc.oneof(
  fc.record({ min: fc.nat(4) }),
  fc.record({ max: fc.integer({ min: 4, max: 9 }) }),
  fc.record({ min: fc.nat(4), max: fc.integer({ min: 4, max: 9 }) }),
);

const memberTraits: fc.Arbitrary<Fields> = fc.record(
  {
    required: fc.constant(true),
    clientOptional: fc.constant(true),
    documentation: fc.constantFrom('One.', 'Two.'),
    jsonName: fc.constantFrom('x', 'y'),
    sensitive: fc.constant(true),
    length: bounds,
    'test#mark': fc.constantFrom<Node>('one', 'two', { deep: [1, 2] }),
  },
  some,
);
const members = (names: fc.Arbitrary<string>, minKeys = 0): fc.Arbitrary<Fields> =>
  fc.dictionary(
    names,
    fc.tuple(target, memberTraits).map(([own, traits]): Node => ({ target: own, ...traits })),
    { minKeys, maxKeys: 5 },
  );
const structure = members(memberName).map((own): Fields => ({ members: own }));
const text = fc.record(
  {
    length: bounds,
    pattern: fc.constantFrom('^a$', '^b+$'),
    documentation: fc.constantFrom('One.', 'Two.'),
  },
  some,
);
const size = fc.record({ range: bounds }, some);
const kind = fc
  .dictionary(
    fc.constantFrom('UP', 'DOWN', 'LEFT'),
    fc.constantFrom('up', 'down', 'left', 'right'),
    { minKeys: 1 },
  )
  // No two constants of an enum stand for one value.
  .filter((values) => new Set(Object.values(values)).size === Object.keys(values).length)
  .map((values): Fields => ({
    members: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { enumValue: value }]),
    ),
  }));

/** Shapes whose names say what they are for; every model has them all, or not. */
const shapes: fc.Arbitrary<Compact> = fc.record(
  {
    'structure S1': structure,
    'structure S2': structure,
    'structure S3': structure,
    'string Text': text,
    'integer Size': size,
    'enum Kind': kind,
    'union Choice': members(fc.constantFrom('Left', 'Right'), 1).map((own): Fields => ({
      members: own,
    })),
    'list Many': target.map((member): Fields => ({ member })),
    'operation DoIt': fc.record(
      { input: fc.constantFrom('S1', 'S2'), output: fc.constantFrom('S2', 'S3') },
      some,
    ),
  },
  { requiredKeys: ['structure S1', 'structure S2'] },
);

export const models: fc.Arbitrary<Model> = shapes.map(modelFrom);

/** A model, and the same with its keys in another order. */
export const shuffled: fc.Arbitrary<readonly [Model, Model]> = shapes.map((own) => [
  modelFrom(own),
  modelFrom(reversed(own)),
]);

function modelFrom(own: Compact): Model {
  const isCalled = Object.hasOwn(own, 'operation DoIt');
  const service = { version: '1', ...(isCalled && { operations: ['DoIt'] }) };
  return modelOf({ 'service Weather': service, ...own });
}

function reversed(own: Compact): Compact {
  return Object.fromEntries(
    Object.entries(own)
      .toReversed()
      .map(([key, value]) => [key, Object.fromEntries(Object.entries(value).toReversed())]),
  );
}
