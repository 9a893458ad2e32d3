/** A service with a shape of every kind and every constraint, for what the models at hand do not use. */
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';
import { modelOf } from '../support/model.js';

export function everyKind(): Service {
  const resolved = resolve(
    modelOf({
      'service Kinds': {
        version: '1',
        operations: ['Try'],
        'aws.protocols#awsJson1_1': {},
      },
      'operation Try': { input: 'All', output: 'All' },
      'structure All': {
        members: {
          Text: { target: 'String', required: {} },
          Symbols: 'Symbols',
          Short: { target: 'Symbols', length: { max: 2 } },
          Unanchored: 'Unanchored',
          Loose: 'Loose',
          Whole: { target: 'Integer', range: { min: -3, max: 3 } },
          Byte: 'Byte',
          Small: 'Short',
          Far: 'Far',
          Real: { target: 'Double', range: { min: -0.5, max: 1.5 } },
          Positive: 'Positive',
          Free: 'Float',
          Big: { target: 'BigInteger', range: { min: -(10n ** 20n), max: 10n ** 20n } },
          Decimal: 'BigDecimal',
          Flag: 'Boolean',
          When: 'Timestamp',
          Bytes: { target: 'Blob', length: { min: 1, max: 3 } },
          Any: 'Document',
          Suit: 'Suit',
          Level: 'Level',
          Unique: 'UniqueNumbers',
          Pieces: 'Pieces',
          Holes: 'Holes',
          Rows: 'Rows',
          Tags: 'Tags',
          Gaps: 'Gaps',
          Choice: 'Choice',
          Tree: 'All',
          Secret: 'Secret',
          constructor: 'String',
          toString: { target: 'Symbols', required: {} },
        },
      },
      'double Positive': { range: { min: 0 } },
      'long Far': { range: { min: -5, max: 9_007_199_254_740_993n } },
      'string Symbols': { length: { min: 2, max: 5 } },
      'string Unanchored': { pattern: 'a[😀-😎]b|^$' },
      'string Loose': { pattern: '^[\\w-.]{2,4}$', length: { max: 3 } },
      'enum Suit': { members: { HEARTS: { enumValue: 'hearts' }, SPADES: {} } },
      'intEnum Level': { members: { LOW: { enumValue: 1 }, HIGH: { enumValue: 9 } } },
      'list UniqueNumbers': { member: 'Integer', uniqueItems: {}, length: { max: 3 } },
      'list Pieces': { member: 'Blob', uniqueItems: {}, length: { min: 1 } },
      'list Holes': { member: 'Suit', sparse: {} },
      'list Rows': { member: 'UniqueNumbers' },
      'map Tags': {
        key: { target: 'Symbols', length: { max: 3 } },
        value: { target: 'String', pattern: '^[a-c]*$' },
        length: { min: 1, max: 2 },
      },
      'map Gaps': { key: 'String', value: 'All', sparse: {} },
      'union Choice': { members: { Text: 'Symbols', Tree: 'All', Nothing: 'Unit', List: 'Holes' } },
      'structure Secret': {
        sensitive: {},
        members: { Pin: { target: 'String', length: { min: 4, max: 4 }, required: {} } },
      },
    }),
  );
  const [service] = resolved.ok ? resolved.value : [];
  if (!service) throw new Error(JSON.stringify(resolved.diagnostics));
  return service;
}
